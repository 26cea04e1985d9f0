internal import EventModel
internal import Linking
internal import SQLite

extension EventLinker {
  /// Links the exchanges of some parties around some days.
  func relinkExchanges(_ window: ExchangesAround.Window) throws {
    let reach = ExchangeLinker.reach
    var near: Set<Int64> = []
    var all: Set<Int64> = []
    for name in window.names {
      guard let days = window.days else {
        near.formUnion(try tables.undatedReports(under: name))
        continue
      }
      let first = days.start.adding(days: -reach)
      let last = days.end.adding(days: reach)
      for (day, reportID) in try tables.reports(
        under: name, from: first.adding(days: -reach), to: last.adding(days: reach))
      {
        all.insert(reportID)
        if first <= day && day <= last { near.insert(reportID) }
      }
    }
    all.formUnion(near)
    var reports: [ReportKey: StoredReport] = [:]
    for reportID in all {
      guard let report = try report(reportID), case .exchange = report.linkable.event else {
        continue
      }
      reports[report.linkable.key] = report
    }
    let linked = ExchangeLinker.link(reports.values.filter { !$0.isRejected }.map(\.linkable))
    var wanted: [Int64: EventTables.Placement] = [:]
    for event in linked {
      for member in event.members {
        guard let reportID = reports[member.report]?.reportID, near.contains(reportID) else {
          continue
        }
        wanted[reportID] = EventTables.Placement(event: event.id, reason: member.reason)
      }
    }
    var touched: Set<String> = []
    for reportID in near {
      touched.formUnion(
        try events.place(
          reportID, ordinal: 0, at: wanted[reportID], story: storyOf(reports, reportID))
      )
    }
    let byID = Dictionary(uniqueKeysWithValues: linked.map { ($0.id, $0) })
    for event in linked
    where try !touched.contains(event.id) && events.parent(of: event.id) != event.parentID {
      guard event.members.contains(where: { wanted[reports[$0.report]?.reportID ?? 0] != nil })
      else { continue }
      touched.insert(event.id)
    }
    for eventID in touched.sorted() {
      try refreshExchange(eventID, linked: byID[eventID])
    }
  }

  private func storyOf(_ reports: [ReportKey: StoredReport], _ reportID: Int64) throws -> String {
    try report(reportID)?.linkable.key.article ?? ""
  }

  /// Writes an event of exchanges as its reports now give it; takes it away where none is left.
  func refreshExchange(_ eventID: String, linked: LinkedEvent?) throws {
    let members = try events.members(of: eventID)
    let reports = try members.compactMap { try report($0.reportID) }
    guard !reports.isEmpty else { return try events.delete(eventID) }
    let stories = try refreshStories(of: eventID, members: members)
    let exchanges = reports.compactMap { report -> (StoredReport, Exchange)? in
      guard case .exchange(let exchange) = report.linkable.event else { return nil }
      return (report, exchange)
    }
    let entries = exchanges.flatMap { report, exchange in
      Figure.figures(of: exchange).map {
        FigureTotals.Entry(
          figure: $0, published: report.linkable.published,
          textGroup: stories[report.linkable.key.article] ?? report.linkable.key.article)
      }
    }
    let summary = ExchangeSummary(of: reports.map(\.linkable))
    try events.write(
      ExchangeRow(
        eventID: eventID, days: linked == nil ? events.days(of: eventID) : linked?.days,
        parentID: linked == nil ? events.parent(of: eventID) : linked?.parentID,
        summary: summary, totals: FigureTotals.totals(of: entries, sides: summary.sides)))
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
