/// The reports read lately; the writer is the only one to change them.
struct ReportCache {
  /// How many reports a generation holds, about 2 KB each.
  private static let generation = 10_000
  private var young: [Int64: StoredReport] = [:]
  private var old: [Int64: StoredReport] = [:]

  subscript(reportID: Int64) -> StoredReport? {
    mutating get {
      if let report = young[reportID] { return report }
      guard let report = old[reportID] else { return nil }
      keep(report, under: reportID)
      return report
    }
    set {
      old[reportID] = nil
      guard let newValue else {
        young[reportID] = nil
        return
      }
      keep(newValue, under: reportID)
    }
  }

  /// What was not asked for since the last time that a generation was full goes.
  private mutating func keep(_ report: StoredReport, under reportID: Int64) {
    if young.count >= ReportCache.generation {
      old = young
      young = [:]
    }
    young[reportID] = report
  }
}
