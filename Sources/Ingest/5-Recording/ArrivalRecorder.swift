internal import Desk
internal import DocumentReading
internal import EventModel
internal import EventStore
internal import Extraction
internal import Narration
internal import Workers

/// Records what was found in a file, and files it.
///
/// The order of the steps is what makes a crash harmless. The article and a receipt that waits are
/// committed first; then the note is written and the file moved; then the receipt is settled. A
/// file that is met again before that is recognised by the waiting receipt, and all steps after
/// the commit may be done twice.
struct ArrivalRecorder {
  /// What came of a file.
  enum Outcome: Hashable {
    case done(isDuplicate: Bool, events: Int, destination: String)
    case rejected(Refusal, destination: String)
  }

  let desk: Desk
  let drop: DropFolder
  let writer: EventStoreWriter
  let narrator: EventNarrator

  /// Records and files what was read.
  ///
  /// - Throws: `SystemCallError`, `EventStoreError` or `ExtractorsUnavailable` where trying again
  ///   may help.
  func record(_ finished: ExtractionQueue.Finished) throws -> Outcome {
    let file = finished.file
    switch finished.outcome {
    case .extracted(let document): return try record(document, of: file)
    case .refused(let error):
      return try reject(
        file.path, file.fingerprint, .unreadable(error), sha256: file.sha256)
    case .unavailable(let reason): throw ExtractorsUnavailable(reason: reason)
    }
  }

  private func record(
    _ document: ExtractedDocument, of file: SpooledFile
  ) throws -> Outcome {
    // Each format gives one article so far.
    guard let item = document.items.first else {
      return try reject(file.path, file.fingerprint, .noText, sha256: file.sha256)
    }
    let (article, extraction) = (item.item.article, item.extraction)
    let name = file.path.name.escapedText
    var receivedAt = UnixTime.now
    let outcome: RecordOutcome
    do {
      outcome = try writer.record(
        Arrival(
          fileName: name, receivedAt: receivedAt, article: article, extraction: extraction))
    } catch {
      guard error.code == .invalid else { throw error }
      return try reject(
        file.path, file.fingerprint, .notStorable(error), sha256: article.sha256)
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
    let destination = try self.file(
      file.path, file.fingerprint, filing, note: note, receiptID: outcome.receiptID)
    return .done(
      isDuplicate: outcome.duplicateOf != nil, events: extraction.findings.count,
      destination: destination ?? "")
  }

  /// Records why a file is not taken in, and files it.
  func reject(
    _ path: DropPath, _ fingerprint: FileFingerprint, _ refusal: Refusal, sha256: String? = nil
  ) throws -> Outcome {
    let name = path.name.escapedText
    var receivedAt = UnixTime.now
    let receiptID = try writer.recordRejection(
      fileName: name, sha256: sha256, code: refusal.code,
      reason: refusal.reason + " " + refusal.remedy, receivedAt: receivedAt)
    receivedAt = try recordingTime(of: receiptID) ?? receivedAt
    let note = ReceiptText.rejected(
      fileName: name, receivedAt: receivedAt.seconds, reason: refusal.reason,
      remedy: refusal.remedy, code: refusal.code)
    let destination = try file(
      path, fingerprint, .rejected(desk), note: note, receiptID: receiptID)
    return .rejected(refusal, destination: destination ?? "")
  }

  /// Writes the note, moves the file and settles the receipt.
  ///
  /// - Returns: Where the file went within the desk; nil where it was gone.
  private func file(
    _ path: DropPath, _ fingerprint: FileFingerprint, _ filing: Filing, note: String,
    receiptID: Int64
  ) throws -> String? {
    try filing.prepare()
    let folder = try Folder(path: filing.folder)
    let filedName = try filing.destinationName(for: path.name, of: fingerprint, in: folder)
    try filing.write(note: note, beside: filedName, in: folder)
    let isMoved = try filing.move(
      path.name, from: drop.folder(of: path), to: filedName, in: folder, fingerprint: fingerprint)
    let destination = isMoved ? filing.destination(of: filedName, in: desk) : nil
    try writer.settle(receiptID: receiptID, destination: destination)
    return destination
  }

  private func recordingTime(of receiptID: Int64) throws -> UnixTime? {
    try writer.unsettledReceipts().first { $0.receiptID == receiptID }?.receivedAt
  }
}

/// No extractor could be had; trying again may help.
struct ExtractorsUnavailable: Error, CustomStringConvertible {
  /// Why, one sentence.
  let reason: String

  var description: String { "no worker could read it: \(reason)" }
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
  func destination(of name: DropPath, in desk: Desk) -> String {
    String(folder.dropFirst(desk.path.count + 1)) + "/" + name.escapedText
  }
}
