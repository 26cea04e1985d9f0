internal import EventModel
internal import Linking
internal import SQLite

extension EventLinker {
  /// Puts a claim that has come in where it belongs, and all on which it bears.
  func linkGround(_ report: StoredReport) throws {
    var blocks: [String: [GroundPart]] = [:]
    for part in report.ground { blocks[part.block, default: []].append(part) }
    for (name, parts) in blocks.sorted(by: { $0.key < $1.key }) {
      guard name.hasPrefix("place:") else {
        try linkRegion(name, around: parts.first?.day)
        continue
      }
      let board = try board(name, without: report.reportID)
      board.reportIDs[report.linkable.key] = report.reportID
      try write(board.history.insert(parts), of: board)
    }
  }

  /// Links the claims on a place or a region anew after one of them has gone.
  func relinkGround(_ name: String, around day: CalendarDay?) throws {
    guard name.hasPrefix("place:") else { return try linkRegion(name, around: day) }
    boards.forget(name)
    let board = try board(name)
    try write(board.history.all, of: board)
  }

  /// Links all claims of a database.
  func relinkAllGround() throws {
    var last = ""
    while true {
      let names = try tables.names(after: last)
      guard let end = names.last else { break }
      last = end
      for name in names {
        if name.hasPrefix("place:") {
          try relinkGround(name, around: nil)
          boards.forget(name)
        } else if name.hasPrefix("region:") {
          try linkRegion(name, reports: tables.reports(under: name), near: nil)
        }
      }
    }
  }

  /// All that is told of a place name.
  private func board(_ name: String, without reportID: Int64? = nil) throws -> PlaceBoard {
    if let board = boards.board(name) { return board }
    let reports = try tables.reports(under: name).filter { $0 != reportID }
      .compactMap { try report($0) }
    let board = PlaceBoard(reports, name: name)
    boards.keep(board, under: name)
    return board
  }

  /// Writes what became different at a place.
  private func write(_ change: PlaceHistory.Change, of board: PlaceBoard) throws {
    var joined: [String: [StoredReport]] = [:]
    var left: Set<String> = []
    for (item, placement) in change.placements.sorted(by: { $0.key < $1.key }) {
      guard let reportID = board.reportIDs[item.key], let report = try report(reportID) else {
        continue
      }
      var changed = try events.place(
        reportID, ordinal: item.place,
        at: EventTables.Placement(event: placement.event, reason: placement.reason),
        story: item.key.article)
      guard !changed.isEmpty else { continue }
      changed.remove(placement.event)
      joined[placement.event, default: []].append(report)
      left.formUnion(changed)
    }
    for (eventID, event) in change.events.sorted(by: { $0.key < $1.key }) {
      guard let event else {
        left.insert(eventID)
        continue
      }
      try events.write(
        GroundRow(
          eventID: eventID, days: event.days, ground: event.ground,
          assessment: event.assessment))
    }
    for (eventID, reports) in joined {
      if change.isAddition, !left.contains(eventID) {
        try addStories(of: reports, to: eventID, at: board)
      } else {
        board.stories[eventID] = nil
        _ = try refreshStories(of: eventID, members: events.members(of: eventID))
      }
    }
    for eventID in left.sorted() {
      board.stories[eventID] = nil
      let members = try events.members(of: eventID)
      if members.isEmpty {
        try events.delete(eventID)
      } else if joined[eventID] == nil {
        _ = try refreshStories(of: eventID, members: members)
      }
    }
  }

  /// Finds out whose story articles print that joined an event of others.
  private func addStories(
    of reports: [StoredReport], to eventID: String, at board: PlaceBoard
  ) throws {
    var book = StoryBook()
    if let known = board.stories[eventID] {
      book = known
      board.stories[eventID] = nil
    } else {
      for member in try events.members(of: eventID) {
        guard let report = try report(member.reportID) else { continue }
        if reports.contains(where: { $0.reportID == report.reportID }) { continue }
        _ = book.add(report.linkable.key.article, report.linkable.sketch)
      }
    }
    var changed: [String: String] = [:]
    for report in reports {
      let article = report.linkable.key.article
      changed.merge(book.add(article, report.linkable.sketch), uniquingKeysWith: { $1 })
      // It may have told of the event in another place already.
      changed[article] = book.stories[article]
    }
    if changed.contains(where: { $0.key != $0.value }) {
      for member in try events.members(of: eventID) {
        guard let article = try report(member.reportID)?.linkable.key.article,
          let story = changed[article], story != member.story
        else { continue }
        try events.setStory(story, of: member, in: eventID)
      }
    }
    board.stories[eventID] = book
  }
}
