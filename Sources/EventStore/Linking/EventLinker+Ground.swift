internal import EventModel
internal import Linking
internal import SQLite

extension EventLinker {
  /// Links the claims on a place or a region around some days.
  func relinkGround(_ name: String, around days: Set<CalendarDay?>) throws {
    var stretches: [ClosedRange<CalendarDay>] = []
    for day in days.compactMap({ $0 }).sorted() {
      if let last = stretches.last, last.contains(day) { continue }
      let reach = TerritoryLinker.regionReach
      // A place is linked as far as its reports follow on each other; a region day by day.
      stretches.append(
        name.hasPrefix("place:")
          ? try stretch(of: name, around: day)
          : day.adding(days: -reach * 2)...day.adding(days: reach * 2))
    }
    for stretch in stretches {
      let margin = name.hasPrefix("place:") ? 0 : TerritoryLinker.regionReach
      let reports = try tables.reports(
        under: name, from: stretch.lowerBound, to: stretch.upperBound)
      let near = reports.filter {
        stretch.lowerBound.adding(days: margin) <= $0.day
          && $0.day <= stretch.upperBound.adding(days: -margin)
      }
      try relinkGround(name, all: reports.map(\.reportID), near: near.map(\.reportID))
    }
    if days.contains(nil) {
      let undated = try tables.undatedReports(under: name)
      try relinkGround(name, all: undated, near: undated)
    }
  }

  /// The days around one on which the place is told of without too long a gap.
  private func stretch(
    of name: String, around day: CalendarDay
  ) throws -> ClosedRange<CalendarDay> {
    var width = TerritoryLinker.reach * 4
    while true {
      let first = day.adding(days: -width)
      let last = day.adding(days: width)
      let reports = try tables.reports(under: name, from: first, to: last)
      var start = day
      var end = day
      for report in reports.reversed() where report.day < start {
        guard report.day.distance(to: start) <= TerritoryLinker.reach else { break }
        start = report.day
      }
      for report in reports where report.day > end {
        guard end.distance(to: report.day) <= TerritoryLinker.reach else { break }
        end = report.day
      }
      let isWhole =
        first.distance(to: start) > TerritoryLinker.reach
        && end.distance(to: last) > TerritoryLinker.reach
      if isWhole || width > 400_000 { return start...end }
      width *= 4
    }
  }

  private func relinkGround(_ name: String, all: [Int64], near: [Int64]) throws {
    var reports: [ReportKey: StoredReport] = [:]
    var claims: [ReportKey: TerritorialClaim] = [:]
    for reportID in all {
      guard let report = try report(reportID),
        case .territorialClaim(let claim) = report.linkable.event
      else { continue }
      reports[report.linkable.key] = report
      claims[report.linkable.key] = claim
    }
    let linked = TerritoryLinker.link(
      reports.values.filter { !$0.isRejected }.map(\.linkable), block: name)
    var wanted: [EventTables.Item: EventTables.Placement] = [:]
    for event in linked {
      for member in event.members {
        guard let reportID = reports[member.report]?.reportID else { continue }
        wanted[EventTables.Item(reportID: reportID, ordinal: member.place ?? 0)] =
          EventTables.Placement(event: event.id, reason: member.reason)
      }
    }
    var touched: Set<String> = []
    for reportID in near {
      guard let report = try report(reportID),
        case .territorialClaim(let claim) = report.linkable.event
      else { continue }
      let ordinals = claim.places.isEmpty ? [0] : Array(1...claim.places.count)
      let blocks = TerritoryLinker.blocks(of: claim)
      for (index, ordinal) in ordinals.enumerated() where blocks[index] == name {
        touched.formUnion(
          try events.place(
            reportID, ordinal: ordinal,
            at: wanted[EventTables.Item(reportID: reportID, ordinal: ordinal)],
            story: report.linkable.key.article))
      }
    }
    let isNear = Set(near)
    let assessments = GroundAssessment.assessments(of: linked, claims: claims)
    for event in linked {
      guard case .ground(let ground) = event.subject, let assessment = assessments[event.id],
        event.members.contains(where: { isNear.contains(reports[$0.report]?.reportID ?? 0) })
      else { continue }
      if touched.remove(event.id) != nil {
        let members = try events.members(of: event.id)
        _ = try refreshStories(of: event.id, members: members)
      }
      try events.write(
        GroundRow(eventID: event.id, days: event.days, ground: ground, assessment: assessment))
    }
    for eventID in touched.sorted() where try events.members(of: eventID).isEmpty {
      try events.delete(eventID)
    }
  }
}
