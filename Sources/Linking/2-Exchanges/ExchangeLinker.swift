internal import EventModel

/// Puts reports of exchanges together as events.
///
/// What took place on a day comes first; then what gives no single day, or tells of plans, finds
/// what took place; what is left over are events of their own. The answer depends on the reports
/// alone, never on their order.
public enum ExchangeLinker {
  /// The events that these reports tell of; reports of other kinds are left out.
  public static func link(_ reports: [LinkableReport]) -> [LinkedEvent] {
    let tellings = reports.compactMap(ExchangeTelling.init).sorted { $0.key < $1.key }
    let occasions = OccasionGrouping.occasions(of: tellings)
    let names = ExchangeNaming.names(of: occasions)
    var members = occasions.map(\.members)
    let placed = Set(occasions.flatMap { $0.members.map(\.telling.key) })
    let attachment = ExchangeAttachment(occasions)
    let indices = Dictionary(
      occasions.enumerated().map { ($1.founder.key, $0) }, uniquingKeysWith: { first, _ in first })
    var left: [ExchangeTelling] = []
    for telling in tellings where !placed.contains(telling.key) {
      guard let target = attachment.target(of: telling),
        let index = indices[target.occasion.founder.key]
      else {
        left.append(telling)
        continue
      }
      members[index].append((telling, target.reason))
    }
    let done = occasions.indices.map { index in
      ExchangeNaming.event(
        names[index], parties: occasions[index].parties,
        days: DateInterval(day: occasions[index].day), members: members[index])
    }
    let others = LeftoverGrouping.events(of: left)
    return DealStages.withParents(done, others: others, tellings: tellings)
  }
}
