internal import EventModel

/// Finds the exchanges that are stages of one deal: an agreement on more people than were handed
/// over at once, followed by exchanges of the same parties.
enum DealStages {
  /// How long after the agreement a stage may come, in days.
  static let longestDeal = 30

  /// The events, with the stages of each deal placed under it.
  static func withParents(
    _ done: [LinkedEvent], others: [LinkedEvent], tellings: [ExchangeTelling]
  ) -> [LinkedEvent] {
    let byKey = Dictionary(uniqueKeysWithValues: tellings.map { ($0.key, $0) })
    struct Deal {
      var id: String
      var parties: [Party]
      var agreedOn: CalendarDay
      var people: Int
    }
    var deals: [Deal] = []
    for event in others {
      guard case .exchange(let parties, _, .single) = event.subject else { continue }
      let agreements = event.members.compactMap { byKey[$0.report] }
        .filter { $0.status == .agreed && $0.figures.greatest != nil }
      guard let agreedOn = agreements.compactMap(\.published).min(),
        let people = agreements.compactMap(\.figures.greatest).max()
      else { continue }
      deals.append(Deal(id: event.id, parties: parties, agreedOn: agreedOn, people: people))
    }
    guard !deals.isEmpty else { return done + others }
    deals.sort { ($0.agreedOn, $0.id) < ($1.agreedOn, $1.id) }
    let staged = done.map { event in
      guard case .exchange(let parties, _, _) = event.subject, let day = event.days?.start,
        let people = event.members.compactMap({ byKey[$0.report]?.figures.greatest }).max()
      else { return event }
      // The last agreement before it counts.
      let deal = deals.last {
        $0.parties == parties && $0.people > people && $0.agreedOn <= day
          && $0.agreedOn.distance(to: day) <= longestDeal
      }
      var event = event
      event.parentID = deal?.id
      return event
    }
    return staged + others
  }
}
