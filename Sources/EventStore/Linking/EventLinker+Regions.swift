internal import EventModel
internal import Linking
internal import SQLite

extension EventLinker {
  /// Links the claims on a region that name no place, around a day.
  func linkRegion(_ name: String, around day: CalendarDay?) throws {
    guard let day else {
      let undated = try tables.undatedReports(under: name)
      return try linkRegion(name, reports: undated, near: nil)
    }
    // What may be a reprint hangs on the days before it, and what comes after on it.
    let delay = ExchangePart.longestDelay
    var first = day
    var last = day
    while true {
      let before = try tables.reports(
        under: name, from: first, to: first.adding(days: delay - 1))
      let isRoot = try before.contains { try isMaybeLate($0.reportID, in: name) }
      guard isRoot,
        try !tables.reports(
          under: name, from: first.adding(days: -delay), to: first.adding(days: -1)
        ).isEmpty
      else { break }
      first = first.adding(days: -delay)
    }
    while true {
      let after = try tables.reports(
        under: name, from: last.adding(days: 1), to: last.adding(days: delay))
      let late = try after.filter { try isMaybeLate($0.reportID, in: name) }
      guard let latest = late.map(\.day).max() else { break }
      last = latest
    }
    let all = try tables.reports(under: name, from: first.adding(days: -delay), to: last)
    // Reports of a month without a day of their own stand together, as do those of a span.
    let (start, end) = (day.monthStart, day.monthStart.adding(days: 31))
    let others = try tables.reports(under: name, from: start, to: end)
    try linkRegion(
      name, reports: Array(Set(all.map(\.reportID) + others.map(\.reportID))), near: day...last)
  }

  private func isMaybeLate(_ reportID: Int64, in name: String) throws -> Bool {
    try report(reportID)?.ground.contains { $0.block == name && $0.isMaybeLate } ?? false
  }

  /// - Parameters:
  ///   - reports: All claims on which the events of those near hang.
  ///   - near: The days of which events are written; nil for all.
  func linkRegion(
    _ name: String, reports reportIDs: [Int64], near: ClosedRange<CalendarDay>?
  ) throws {
    var reports: [ReportKey: StoredReport] = [:]
    for reportID in reportIDs {
      guard let report = try report(reportID) else { continue }
      reports[report.linkable.key] = report
    }
    let linked = TerritoryLinker.link(reports.values.map(\.linkable), block: name)
    var left: Set<String> = []
    for event in linked {
      guard case .ground(let ground) = event.subject else { continue }
      let members = event.members.compactMap { reports[$0.report] }
      let isNear = members.contains { report in
        guard let near, let day = report.ground.first?.day else { return true }
        return near.contains(day)
      }
      guard isNear else { continue }
      var isTouched = false
      for member in event.members {
        guard let report = reports[member.report] else { continue }
        var changed = try events.place(
          report.reportID, ordinal: 0,
          at: EventTables.Placement(event: event.id, reason: member.reason),
          story: member.report.article)
        if changed.remove(event.id) != nil { isTouched = true }
        left.formUnion(changed)
      }
      if isTouched { _ = try refreshStories(of: event.id, members: events.members(of: event.id)) }
      let claims = members.compactMap { report -> TerritorialClaim? in
        guard case .territorialClaim(let claim) = report.linkable.event else { return nil }
        return claim
      }
      try events.write(
        GroundRow(
          eventID: event.id, days: event.days, ground: ground,
          assessment: GroundAssessment(of: event, claims: claims)))
    }
    for eventID in left.sorted() {
      let members = try events.members(of: eventID)
      if members.isEmpty {
        try events.delete(eventID)
      } else {
        _ = try refreshStories(of: eventID, members: members)
      }
    }
  }
}

extension CalendarDay {
  /// The first day of its month.
  fileprivate var monthStart: CalendarDay { adding(days: 1 - components.day) }
}
