public import EventModel
internal import Linking
internal import SQLite

/// A stored article that is to be searched again.
public struct StoredArticle: Sendable {
  /// Its key.
  public let articleID: Int64
  /// The article as it was read.
  public let article: Article
}

/// What searching an article again changed.
public struct ExtractionDifference: Sendable {
  /// The article's name.
  public let identifier: String
  /// What is found now and was not before.
  public internal(set) var gained: [Event] = []
  /// What was found before and is not now.
  public internal(set) var lost: [Event] = []
  /// What says something else now: before and after.
  public internal(set) var changed: [(before: Event, after: Event)] = []
  /// What is found no more, and stays as an editor has said something of it.
  public internal(set) var kept: [Event] = []

  /// Whether nothing changed.
  public var isEmpty: Bool { gained.isEmpty && lost.isEmpty && changed.isEmpty }
}

extension EventStoreWriter {
  /// Puts what an extractor finds today in stored articles in the place of what was found before,
  /// all in one transaction. Reports that say the same keep their keys, and so do those that rest
  /// on the same sentences; what editors said of a report stays with it.
  ///
  /// - Parameters:
  ///   - extractions: The articles with what is found in them, in the order of their keys.
  ///   - job: The run that this is a part of, which it brings forward; nil for none.
  ///   - isTrial: Whether to leave the database as it is.
  /// - Returns: What changed, an article each, in order.
  public func replaceExtractions(
    _ extractions: [(articleID: Int64, extraction: Extraction)],
    job: ReextractionJob? = nil, isTrial: Bool = false
  ) throws(EventStoreError) -> [ExtractionDifference] {
    /// Takes a trial back.
    struct Trial: Error {
      let differences: [ExtractionDifference]
    }
    let session = try open()
    return try reporting(path: path) {
      do {
        return try session.transaction {
          var differences: [ExtractionDifference] = []
          for (articleID, extraction) in extractions {
            differences.append(try session.replace(extraction, of: articleID))
          }
          if let job, let last = extractions.last?.articleID {
            try session.reextraction.advance(job, to: last, by: differences)
          }
          if isTrial { throw Trial(differences: differences) }
          return differences
        }
      } catch let trial as Trial {
        return trial.differences
      }
    }
  }
}

/// A run of one extractor over stored articles, which can be broken off and taken up again.
public struct ReextractionJob: Hashable, Sendable {
  /// Its key.
  public let jobID: Int64
  /// The last article it has gone over; 0 for none.
  public let lastArticleID: Int64
  /// Articles it has gone over so far.
  public let articles: Int
}

extension EventStoreWriter {
  /// Begins a run, or takes up the one that was broken off with the same extractor and days.
  ///
  /// - Parameters:
  ///   - version: The extractor's.
  ///   - since: First day of publication; nil for all articles.
  ///   - now: When a new one begins.
  public func beginReextraction(
    version: String, since: CalendarDay?, at now: UnixTime = .now
  ) throws(EventStoreError) -> ReextractionJob {
    let session = try open()
    return try reporting(path: path) {
      try session.transaction {
        try session.reextraction.begin(version: version, since: since?.iso, at: now)
      }
    }
  }

  /// Ends a run that has gone over all articles.
  public func finish(
    _ job: ReextractionJob, at now: UnixTime = .now
  ) throws(EventStoreError) {
    let session = try open()
    try reporting(path: path) {
      try session.transaction { try session.reextraction.finish(job, at: now) }
    }
  }
}

extension EventStoreWriter.Session {
  fileprivate func replace(
    _ extraction: Extraction, of articleID: Int64
  ) throws -> ExtractionDifference {
    let identifier = try articles.identifier(of: articleID) ?? ""
    var difference = ExtractionDifference(identifier: identifier)
    let stored = try reextraction.reports(of: articleID).compactMap { reportID, kind in
      try linker.loader.read(reportID, kind: kind).map {
        ReportMatching.Stored(
          reportID: reportID, event: $0, spans: try reextraction.spans(of: reportID))
      }
    }
    let before = Dictionary(uniqueKeysWithValues: stored.map { ($0.reportID, $0.event) })
    let answer = ReportMatching.match(stored, with: extraction.events)
    // The counts by day follow reports and what is set aside, each for itself.
    let setAside = try publishing.setAside(articleID)
    if let setAside { try publishing.suspend(setAside, of: articleID, isOver: false) }
    try reextraction.beginReplacing(
      articleID: articleID, extractorID: extractions.extractorKey(extraction.extractorVersion))
    try extractions.insertUnusedTriggers(of: extraction, articleID: articleID)
    var order: [Int64] = []
    var touched: [Int64] = []
    for (index, finding) in extraction.findings.enumerated() {
      guard let match = answer.matches[index] else {
        // Its place in the order is set with all others below.
        let reportID = try extractions.insert(
          finding, articleID: articleID, ordinal: 2_000_000_000 + index)
        difference.gained.append(finding.event)
        order.append(reportID)
        touched.append(reportID)
        continue
      }
      order.append(match.reportID)
      // Also what says the same may rest on other words and rules now.
      try reextraction.deleteContent(of: match.reportID)
      try extractions.insertContent(of: finding, reportID: match.reportID)
      touched.append(match.reportID)
      if !match.isSame, let old = before[match.reportID] {
        difference.changed.append((old, finding.event))
      }
    }
    for reportID in answer.lost {
      guard let event = before[reportID] else { continue }
      if try reextraction.isEdited(reportID) {
        difference.kept.append(event)
        order.append(reportID)
      } else {
        difference.lost.append(event)
        try linker.remove(reportID)
        try reextraction.delete(reportID)
      }
    }
    try reextraction.setOrdinals(order)
    if let setAside { try publishing.suspend(setAside, of: articleID, isOver: true) }
    linker.forget(order)
    try linker.relink(touched)
    return difference
  }
}
