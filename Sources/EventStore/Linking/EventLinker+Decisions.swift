internal import EventModel
internal import Linking
internal import SQLite

extension EventLinker {
  /// Puts reports where editors decided that they belong, whatever linking made of them.
  ///
  /// A join holds for the two events whole, a split for the one report alone. Where linking has
  /// changed its mind since, the decision still holds for the two reports that it names.
  func applyDecisions() throws {
    let decisions = try decisions.decisions()
    let moved = try self.decisions.moved()
    guard !decisions.isEmpty || !moved.isEmpty else { return }
    // Joined events go by the first name of them.
    var leader: [String: String] = [:]
    func root(_ event: String) -> String {
      var event = event
      while let next = leader[event] { event = next }
      return event
    }
    var apart: [EventTables.Item: String] = [:]
    for decision in decisions {
      guard let event = try self.decisions.linkedEvent(of: decision.item),
        let other = try self.decisions.linkedEvent(of: decision.other)
      else { continue }
      if decision.isJoin {
        let (first, second) = (root(event), root(other))
        if first != second { leader[max(first, second)] = min(first, second) }
      } else if event == other {
        let article = try self.decisions.article(of: decision.item.reportID)
        apart[decision.item] = "\(event)-apart-\(article.prefix(8))"
      }
    }
    var wanted: [EventTables.Item: (from: String, to: String)] = [:]
    for (item, event, linked) in moved { wanted[item] = (event, linked) }
    for event in leader.keys {
      for (item, standing, _) in try self.decisions.items(linkedTo: event) {
        wanted[item] = (standing, root(event))
      }
    }
    for (item, event) in apart {
      let standing = try self.decisions.items(linkedTo: self.decisions.linkedEvent(of: item) ?? "")
        .first { $0.item == item }?.event
      wanted[item] = (standing ?? "", event)
    }
    var touched: [String: String] = [:]
    for (item, move) in wanted where move.from != move.to {
      try self.decisions.move(item, to: move.to)
      let linked = try self.decisions.linkedEvent(of: item) ?? move.to
      touched[move.from] = touched[move.from] ?? move.from
      touched[move.to] = touched[move.to] ?? linked
    }
    for (eventID, like) in touched.sorted(by: { $0.key < $1.key }) {
      try refresh(eventID, like: like)
    }
  }

  /// Writes an event that an editor made or changed as its reports now give it.
  private func refresh(_ eventID: String, like linked: String) throws {
    let reports = try events.members(of: eventID).compactMap { try report($0.reportID) }
    guard let first = reports.first else { return try events.delete(eventID) }
    let dates = reports.compactMap(\.linkable.event.date)
    let days = dates.dropFirst().reduce(dates.first) { days, date in
      days.map { DateInterval(start: min($0.start, date.start), end: max($0.end, date.end)) }
    }
    switch first.linkable.event {
    case .exchange:
      try refreshExchange(eventID, edited: (days, events.parent(of: linked)))
    case .territorialClaim:
      let linkedEvents = TerritoryLinker.link(reports.map(\.linkable))
      let members = try events.members(of: eventID)
      // The items of the event alone, as one event.
      guard
        var event = linkedEvents.first(where: { event in
          event.members.contains { member in
            members.contains { item in
              item.ordinal == member.place ?? 0
                && reports.contains {
                  $0.reportID == item.reportID && $0.linkable.key == member.report
                }
            }
          }
        }), case .ground(let ground) = event.subject
      else { return }
      event.id = eventID
      event.days = days
      let claims = reports.compactMap { report -> TerritorialClaim? in
        guard case .territorialClaim(let claim) = report.linkable.event else { return nil }
        return claim
      }
      let assessment = GroundAssessment(of: event, claims: claims)
      try events.write(
        GroundRow(eventID: eventID, days: days, ground: ground, assessment: assessment))
    }
  }
}
