internal import EventModel
internal import Linking
internal import SQLite

extension EventLinker {
  /// Writes the exchanges that gained or lost reports.
  func writeTouched() throws {
    let changed = touched
    touched = []
    for eventID in changed.sorted() { try refreshExchange(eventID) }
    let agreements = movedAgreements
    movedAgreements = []
    if !agreements.isEmpty { try linkStages(of: agreements) }
  }

  /// Writes an event of exchanges as its reports now give it; takes it away where none is left.
  ///
  /// - Parameter edited: Days and deal of an event that an editor made.
  func refreshExchange(
    _ eventID: String, edited: (days: DateInterval?, parentID: String?)? = nil
  ) throws {
    let members = try events.members(of: eventID)
    let reports = try members.compactMap { try report($0.reportID) }
    guard !reports.isEmpty else { return try events.delete(eventID) }
    let parts = reports.compactMap(\.exchange)
    let isOccasion = parts.contains(where: \.isHandover)
    if !isOccasion {
      try setReasons(zip(members, reports).filter { $0.0.isLinked })
      for agreement in parts.compactMap(\.agreement) {
        // Any other of this deal may have been the first, or on the most people.
        guard !movedAgreements.isEmpty, let day = agreement.day else { continue }
        movedAgreements.insert(MovedAgreement(sides: agreement.sides, day: day))
      }
    }
    let stories = try refreshStories(of: eventID, members: members)
    let entries = reports.flatMap { report -> [FigureTotals.Entry] in
      guard case .exchange(let exchange) = report.linkable.event else { return [] }
      return Figure.figures(of: exchange).map {
        FigureTotals.Entry(
          figure: $0, published: report.linkable.published,
          textGroup: stories[report.linkable.key.article] ?? report.linkable.key.article)
      }
    }
    let people = parts.compactMap(\.people).max()
    let summary = ExchangeSummary(of: reports.map(\.linkable))
    try events.write(
      ExchangeRow(
        eventID: eventID, days: edited.map(\.days) ?? ExchangePart.days(of: parts),
        parentID: edited.map(\.parentID)
          ?? (isOccasion ? deal(ofOccasion: eventID, people: people) : nil),
        summary: summary, totals: FigureTotals.totals(of: entries, sides: summary.sides)))
  }

  /// Of reports that mean no occasion, the first by key has founded their event.
  private func setReasons(
    _ members: some Sequence<(EventTables.Member, StoredReport)>
  ) throws {
    let members = Array(members)
    let first = members.map(\.1.linkable.key).min()
    for (member, report) in members {
      guard let part = report.exchange else { continue }
      let reason = part.key == first ? LinkReason.founded : part.ownEvent().reason
      if member.reason != reason { try events.setReason(reason, of: member) }
    }
  }

  /// Finds the reprints among the articles of an event.
  ///
  /// - Returns: For each article the one whose story it prints.
  func refreshStories(
    of eventID: String, members: [EventTables.Member]
  ) throws -> [String: String] {
    var sketches: [String: TextSketch?] = [:]
    for member in members {
      guard let report = try report(member.reportID) else { continue }
      sketches[report.linkable.key.article] = .some(report.linkable.sketch)
    }
    let stories = TextGroups.groups(of: sketches)
    for member in members {
      guard let article = try report(member.reportID)?.linkable.key.article,
        let story = stories[article], story != member.story
      else { continue }
      try events.setStory(story, of: member, in: eventID)
    }
    return stories
  }
}
