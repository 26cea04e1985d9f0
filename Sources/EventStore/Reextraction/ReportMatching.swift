internal import EventModel

/// Finds, among what an extractor finds today in an article, the reports that were stored of it.
enum ReportMatching {
  /// A report as it is stored, without corrections.
  struct Stored {
    var reportID: Int64
    var event: Event
    /// First and last offset of each sentence that carries it.
    var spans: Set<[Int]>
  }

  /// A finding's report.
  struct Match: Hashable {
    var reportID: Int64
    /// Whether it says the same.
    var isSame: Bool
  }

  /// For each finding its report, nil for a new one; and the reports that are found no more.
  struct Answer {
    var matches: [Match?]
    var lost: [Int64]
  }

  /// Matches what says the same first, then what rests on the same sentences.
  static func match(_ stored: [Stored], with found: [Event]) -> Answer {
    var matches: [Match?] = found.map { _ in nil }
    var left = stored
    for (index, event) in found.enumerated() {
      let wanted = event.asStored
      guard let match = left.firstIndex(where: { $0.event == wanted }) else { continue }
      matches[index] = Match(reportID: left[match].reportID, isSame: true)
      left.remove(at: match)
    }
    for (index, event) in found.enumerated() where matches[index] == nil {
      let likeness = left.map { $0.likeness(to: event) }
      guard let best = likeness.indices.max(by: { likeness[$0] < likeness[$1] }),
        likeness[best] > 0
      else { continue }
      matches[index] = Match(reportID: left[best].reportID, isSame: false)
      left.remove(at: best)
    }
    return Answer(matches: matches, lost: left.map(\.reportID))
  }
}

extension ReportMatching.Stored {
  /// How much a finding is like the report: by sentences shared, then by what it says; 0 for
  /// another kind, or without a sentence in common.
  fileprivate func likeness(to event: Event) -> Int {
    let shared = event.evidence.count { spans.contains([$0.start, $0.end]) }
    guard shared > 0 else { return 0 }
    switch (self.event, event) {
    case (.exchange(let left), .exchange(let right)):
      return shared * 4 + (left.status == right.status ? 2 : 0)
        + (left.date == right.date ? 1 : 0)
    case (.territorialClaim(let left), .territorialClaim(let right)):
      let names = Set(left.places.map(\.name))
      return shared * 4 + (left.actor == right.actor ? 1 : 0)
        + (left.action == right.action ? 2 : 0)
        + (right.places.contains { names.contains($0.name) } ? 2 : 0)
    default: return 0
    }
  }
}
