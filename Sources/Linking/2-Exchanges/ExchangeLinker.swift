internal import EventModel

/// Puts reports of exchanges together as events.
///
/// What took place on a day comes first; then what gives no single day, or tells of plans, finds
/// what took place; what is left over are events of their own. The answer depends on the reports
/// alone, never on their order.
public enum ExchangeLinker {
  /// How far in days a report can bear on the event of another: that many days around a report
  /// hold all that must be linked anew because of it.
  public static let reach = 36

  /// The events that these reports tell of; reports of other kinds are left out.
  public static func link(_ reports: [LinkableReport]) -> [LinkedEvent] {
    let tellings = reports.compactMap(ExchangeTelling.init).sorted { $0.key < $1.key }
    var occasions = OccasionGrouping.occasions(of: tellings)
    let placed = Set(occasions.flatMap { $0.members.map(\.telling.key) })
    let loose = tellings.filter { !placed.contains($0.key) }
    let attachment = ExchangeAttachment(occasions)
    let indices = Dictionary(
      uniqueKeysWithValues: occasions.enumerated().map { ($1.founder.key, $0) })
    var left: [ExchangeTelling] = []
    for telling in loose {
      guard let target = attachment.target(of: telling),
        let index = indices[target.occasion.founder.key]
      else {
        left.append(telling)
        continue
      }
      occasions[index].members.append((telling, target.reason))
    }
    let done = events(of: occasions)
    let others = LeftoverGrouping.events(of: left)
    return DealStages.withParents(done, others: others, tellings: tellings)
  }

  private static func events(of occasions: [Occasion]) -> [LinkedEvent] {
    struct Name: Hashable {
      var day: CalendarDay
      var parties: [Party]
      var isRemains: Bool
    }
    // Several of one name are told apart by number: the greatest first, as founders are ordered.
    var counts: [Name: Int] = [:]
    let ordered = occasions.sorted { left, right in
      (right.founder.figures.greatest ?? 0, left.founder.key)
        < (left.founder.figures.greatest ?? 0, right.founder.key)
    }
    return ordered.map { occasion in
      let isRemains = occasion.contents == .remains
      let name = Name(day: occasion.day, parties: occasion.parties, isRemains: isRemains)
      counts[name, default: 0] += 1
      let number = counts[name] ?? 1
      return ExchangeNaming.event(
        "exchange", when: occasion.day.iso, parties: occasion.parties,
        suffix: (isRemains ? "-remains" : "") + (number > 1 ? "-\(number)" : ""),
        days: DateInterval(day: occasion.day), members: occasion.members)
    }
  }
}
