internal import EventModel
internal import Linking
internal import SQLite

extension EventLinker {
  /// Puts a report of an exchange where it belongs, and the reports on which it bears.
  ///
  /// - Parameter isKnown: Whether all that it bears on was linked with it in view, or will be.
  func linkExchange(_ report: StoredReport, isKnown: Bool = false) throws {
    guard let part = report.exchange else { return }
    if let day = part.handoverDay {
      try linkHandovers(of: Set(part.parties), on: day, new: report, isKnown: isKnown)
    } else if let total = part.total {
      try linkTotal(LinkAnchor(name: LinkAnchor.total(total.name), day: total.day))
    } else {
      try linkNotice(report)
    }
  }

  /// Links the hand-overs of some parties around a day anew, and what refers to them.
  ///
  /// - Parameters:
  ///   - parties: The parties of the report that came or went.
  ///   - day: Its day.
  ///   - new: The report that came; nil where one went.
  ///   - isKnown: Whether reports that refer to hand-overs are left out, being linked later.
  func linkHandovers(
    of parties: Set<Party>, on day: CalendarDay, new: StoredReport?, isKnown: Bool = false
  ) throws {
    // One that names three parties is of those two of whom others tell within days.
    var last = day.adding(days: ExchangePart.longestDelay)
    var around = try handovers(of: parties, from: day, to: last)
    // What may be late hangs on the days before it.
    while true {
      let delay = ExchangePart.longestDelay
      let next = try handovers(
        of: around.parties, from: last.adding(days: 1 - delay), to: last.adding(days: delay))
      let parts = next.reports.values.compactMap(\.exchange)
      // What a report that has gone was told with is not known.
      let rooted =
        new == nil
        ? Set(parts.filter(\.isMaybeLate).compactMap(\.handoverDay))
        : ExchangePart.daysRooted(in: parts)
      guard let latest = rooted.max(), latest > last else { break }
      around.parties.formUnion(next.parties)
      last = latest
    }
    let first = day.adding(days: -ExchangePart.longestDelay)
    let all = try handoversWithRoots(
      of: around.parties, in: DateInterval(start: first, end: last))
    let occasions = Occasions(of: all.reports.values.compactMap(\.exchange))
    let placements = occasions.placements
    for report in all.reports.values {
      guard let part = report.exchange, let told = part.handoverDay, day <= told, told <= last
      else { continue }
      try place(report, at: placements[part.key])
    }
    guard !isKnown else { return }
    var changed: Set<CalendarDay>
    if let new {
      let others = all.reports.values.filter { $0.reportID != new.reportID }
      changed = occasions.daysChanged(since: Occasions(of: others.compactMap(\.exchange)))
    } else {
      changed = Set((0...first.distance(to: last)).map { first.adding(days: $0) })
    }
    try linkNotices(of: all.parties, around: changed)
  }

  /// Reports of hand-overs with the parties for which they are complete.
  typealias Handovers = (reports: [Int64: StoredReport], parties: Set<Party>)

  /// The hand-overs of some parties within some days, and those of all parties that one of them
  /// names besides two.
  func handovers(
    of parties: Set<Party>, from first: CalendarDay, to last: CalendarDay
  ) throws -> Handovers {
    var reports: [Int64: StoredReport] = [:]
    var read: Set<Party> = []
    var waiting = parties
    while let party = waiting.popFirst() {
      read.insert(party)
      for (_, reportID) in try tables.reports(
        under: LinkAnchor.handover(party), from: first, to: last) where reports[reportID] == nil
      {
        guard let report = try report(reportID), let part = report.exchange else { continue }
        reports[reportID] = report
        if part.parties.count > 2 { waiting.formUnion(part.parties.filter { !read.contains($0) }) }
      }
    }
    return (reports, read)
  }

  /// The hand-overs of some days and all before and after them on which their occasions hang.
  func handoversWithRoots(of parties: Set<Party>, in days: DateInterval) throws -> Handovers {
    let delay = ExchangePart.longestDelay
    var first = days.start
    let last = days.end.adding(days: delay)
    while true {
      let all = try handovers(of: parties, from: first.adding(days: -delay), to: last)
      let roots = ExchangePart.daysRooted(in: all.reports.values.compactMap(\.exchange))
        .filter { $0 >= first }.map { $0.adding(days: -delay) }
      guard let root = roots.min(), root < first else { return all }
      first = root
    }
  }

  /// Looks anew for what the reports refer to that may mean an occasion of some days.
  private func linkNotices(of parties: Set<Party>, around days: Set<CalendarDay>) throws {
    guard let first = days.min(), let last = days.max() else { return }
    let reach = ExchangePart.longestReach
    var notices: [Int64: StoredReport] = [:]
    var span: DateInterval?
    for party in parties {
      for (_, reportID) in try tables.reports(
        under: LinkAnchor.notice(party), from: first.adding(days: -reach.after),
        to: last.adding(days: reach.before)) where notices[reportID] == nil
      {
        guard let report = try report(reportID), let reach = report.exchange?.reach,
          days.contains(where: { reach.start <= $0 && $0 <= reach.end })
        else { continue }
        notices[reportID] = report
        span = DateInterval(
          start: min(span?.start ?? reach.start, reach.start),
          end: max(span?.end ?? reach.end, reach.end))
      }
    }
    guard let span else { return }
    let named = notices.values.reduce(into: Set<Party>()) {
      $0.formUnion($1.exchange?.parties ?? [])
    }
    let all = try handoversWithRoots(of: named, in: span)
    let occasions = Occasions(of: all.reports.values.compactMap(\.exchange))
    for notice in notices.values { try linkNotice(notice, among: occasions) }
  }

  /// Puts a report that is no hand-over with the occasion that it means, or by itself.
  private func linkNotice(_ report: StoredReport, among occasions: Occasions? = nil) throws {
    guard let part = report.exchange else { return }
    var target: (event: String, reason: LinkReason)?
    if let reach = part.reach {
      let near =
        try occasions
        ?? Occasions(
          of: handoversWithRoots(of: Set(part.parties), in: reach).reports.values
            .compactMap(\.exchange))
      target = near.target(of: part)
    }
    try place(report, at: target ?? part.ownEvent())
  }

  /// Links the reports of one running total around a day.
  func linkTotal(_ anchor: LinkAnchor) throws {
    guard let day = anchor.day else {
      for reportID in try tables.undatedReports(under: anchor.name) {
        guard let report = try report(reportID), let part = report.exchange else { continue }
        try place(report, at: part.ownEvent())
      }
      return
    }
    // As far as its reports follow on each other.
    var first = day
    var last = day
    var reports: [StoredReport] = []
    while true {
      let near = try tables.reports(
        under: anchor.name, from: first.adding(days: -ExchangePart.longestDelay),
        to: last.adding(days: ExchangePart.longestDelay))
      let days = near.map(\.day)
      guard let start = days.min(), let end = days.max(), start < first || end > last else {
        reports = try near.compactMap { try report($0.reportID) }
        break
      }
      first = min(first, start)
      last = max(last, end)
    }
    let parts = reports.compactMap(\.exchange)
    let starts = ExchangePart.starts(ofTotals: parts)
    for report in reports {
      guard let part = report.exchange else { continue }
      try place(report, at: part.ownEvent(totalSince: starts[part.key]))
    }
  }

  private func place(_ report: StoredReport, at target: (event: String, reason: LinkReason)?) throws
  {
    let changed = try events.place(
      report.reportID, ordinal: 0,
      at: target.map { EventTables.Placement(event: $0.event, reason: $0.reason) },
      story: report.linkable.key.article)
    guard !changed.isEmpty else { return }
    touched.formUnion(changed)
    if let agreement = report.exchange?.agreement, let day = agreement.day {
      movedAgreements.insert(MovedAgreement(sides: agreement.sides, day: day))
    }
  }
}
