internal import ArticleReading
internal import Desk
internal import EventModel
internal import EventStore
internal import Extraction
internal import Narration

/// Takes one file in: reads it, finds its events, records them, and files it.
///
/// The order of the steps is what makes a crash harmless. The article and a receipt that waits are
/// committed first; then the note is written and the file moved; then the receipt is settled. A
/// file that is met again before that is recognised by the waiting receipt, and all steps after
/// the commit may be done twice.
struct ArticleIntake {
  /// What came of a file.
  enum Outcome: Hashable {
    case done(isDuplicate: Bool, events: Int, destination: String)
    case rejected(Refusal, destination: String)
    case beingWritten
    case gone
  }

  let desk: Desk
  let largestFile: Int
  let writer: EventStoreWriter
  let pipeline: ExtractionPipeline
  let narrator: EventNarrator

  /// Takes a file in.
  ///
  /// - Parameters:
  ///   - name: its name in the drop folder.
  ///   - expected: what it looked like when it came to rest.
  /// - Throws: `SystemCallError` or `EventStoreError` where trying again may help.
  func take(_ name: String, expected: FileFingerprint) throws -> Outcome {
    let path = desk.drop + "/" + name
    guard let current = try FileFingerprint(path: path) else { return .gone }
    guard current == expected else { return .beingWritten }
    if current.kind == .regular, let refusal = Refusal.ofName(name) {
      return try reject(name, current, refusal, sha256: nil)
    }
    switch try DroppedFile.read(path, largest: largestFile) {
    case .beingWritten: return .beingWritten
    case .gone: return .gone
    case .refused(let refusal): return try reject(name, current, refusal, sha256: nil)
    case .whole(let bytes, let fingerprint): return try take(name, bytes, fingerprint)
    }
  }

  private func take(
    _ name: String, _ bytes: [UInt8], _ fingerprint: FileFingerprint
  ) throws -> Outcome {
    let article: Article
    do {
      article = try ArticleReader().article(from: bytes, identifier: name)
    } catch {
      let sha256 = SHA256.hexDigest(of: bytes)
      return try reject(name, fingerprint, .unreadable(error), sha256: sha256)
    }
    let extraction = pipeline.extract(from: article)
    var receivedAt = UnixTime.now
    let outcome: RecordOutcome
    do {
      outcome = try writer.record(
        Arrival(
          fileName: name, receivedAt: receivedAt, article: article, extraction: extraction))
    } catch {
      guard error.code == .invalid else { throw error }
      return try reject(name, fingerprint, .notStorable(error), sha256: article.sha256)
    }
    if case .replayed(_, let receiptID, _) = outcome {
      // The note and the folder are those of the day on which it was first recorded.
      receivedAt = try recordingTime(of: receiptID) ?? receivedAt
    }
    let filing = Filing.done(desk, on: receivedAt.day)
    let note = ReceiptText.done(
      fileName: name, receivedAt: receivedAt.seconds, article: article, extraction: extraction,
      narrator: narrator,
      duplicateOf: outcome.duplicateOf.map {
        ReceiptText.Earlier(fileName: $0.fileName, receivedAt: $0.receivedAt.seconds)
      })
    let destination = try file(
      name, fingerprint, filing, note: note, receiptID: outcome.receiptID)
    return .done(
      isDuplicate: outcome.duplicateOf != nil, events: extraction.findings.count,
      destination: destination ?? "")
  }

  private func reject(
    _ name: String, _ fingerprint: FileFingerprint, _ refusal: Refusal, sha256: String?
  ) throws -> Outcome {
    var receivedAt = UnixTime.now
    let receiptID = try writer.recordRejection(
      fileName: name, sha256: sha256, code: refusal.code,
      reason: refusal.reason + " " + refusal.remedy, receivedAt: receivedAt)
    receivedAt = try recordingTime(of: receiptID) ?? receivedAt
    let note = ReceiptText.rejected(
      fileName: name, receivedAt: receivedAt.seconds, reason: refusal.reason,
      remedy: refusal.remedy, code: refusal.code)
    let destination = try file(
      name, fingerprint, .rejected(desk), note: note, receiptID: receiptID)
    return .rejected(refusal, destination: destination ?? "")
  }

  /// Writes the note, moves the file and settles the receipt.
  ///
  /// - Returns: Where the file went within the desk; nil where it was gone.
  private func file(
    _ name: String, _ fingerprint: FileFingerprint, _ filing: Filing, note: String,
    receiptID: Int64
  ) throws -> String? {
    try filing.prepare()
    let filedName = try filing.destinationName(for: name, of: fingerprint)
    try filing.write(note: note, beside: filedName)
    let isMoved = try filing.move(
      desk.drop + "/" + name, to: filedName, fingerprint: fingerprint)
    let destination = isMoved ? filing.destination(of: filedName, in: desk) : nil
    try writer.settle(receiptID: receiptID, destination: destination)
    return destination
  }

  private func recordingTime(of receiptID: Int64) throws -> UnixTime? {
    try writer.unsettledReceipts().first { $0.receiptID == receiptID }?.receivedAt
  }
}

extension Filing {
  /// Where an article goes that is taken in on a day.
  static func done(_ desk: Desk, on day: CalendarDay) -> Filing {
    Filing(folder: desk.done(on: day), noteEnding: ".events.txt")
  }

  /// Where a file goes that cannot be read.
  static func rejected(_ desk: Desk) -> Filing {
    Filing(folder: desk.rejected, noteEnding: ".reason.txt")
  }

  /// A filed name as the database keeps it: "done/2024-09-14/a.txt".
  func destination(of name: String, in desk: Desk) -> String {
    String(folder.dropFirst(desk.path.count + 1)) + "/" + name
  }
}
