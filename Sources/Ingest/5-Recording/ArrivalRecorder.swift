internal import ArticleReading
internal import DocumentReading
internal import EventModel
internal import EventStore
internal import Workers

/// Records what was found in files: articles, events and receipts, all in one transaction.
///
/// A file that is met again before its receipt is settled is recognised by it, so that recording
/// may be done twice.
struct ArrivalRecorder {
  let writer: EventStoreWriter

  /// Records files, and what became of earlier ones.
  ///
  /// A file whose articles break a rule of the database is recorded as refused.
  ///
  /// - Throws: `EventStoreError` where trying again may help; nothing of it is stored then.
  func record(_ decisions: [Decision], settling settlements: [Settlement]) throws -> [Recorded] {
    guard !decisions.isEmpty || !settlements.isEmpty else { return [] }
    return try writer.inOneTransaction {
      for settlement in settlements {
        try writer.settle(
          receiptID: settlement.receiptID, destination: settlement.destination,
          disposition: settlement.disposition, identity: settlement.identity)
      }
      return try decisions.map { try record($0) }
    }
  }

  private func record(_ decision: Decision) throws -> Recorded {
    switch decision.verdict {
    case .refused(let refusal):
      let file = try writer.recordRejection(
        of: decision.droppedFile, code: refusal.code,
        reason: refusal.reason + " " + refusal.remedy, receivedAt: .now)
      return Recorded(decision: decision, file: file)
    case .accepted(let document):
      do throws(EventStoreError) {
        let file = try writer.recordFile(arrival(document, decision.droppedFile))
        return Recorded(decision: decision, file: file)
      } catch {
        guard error.code == .invalid else { throw error }
        var refused = decision
        refused.verdict = .refused(.notStorable(error))
        return try record(refused)
      }
    }
  }

  private func arrival(_ document: ExtractedDocument, _ file: DroppedFile) -> Arrival {
    let refusals = document.refusals.map { refusal in
      ReceiptRemark(
        code: refusal.code, place: refusal.place?.words, message: refusal.message)
    }
    let warnings = document.warnings.map {
      ReceiptRemark(code: $0.code, message: $0.message)
    }
    return Arrival(
      file: file, receivedAt: .now, format: document.format.rawValue,
      items: document.items.map { item in
        Arrival.Item(
          article: item.item.article, extraction: item.extraction,
          place: item.item.place?.words, textDigest: TextDigest.of(item.item),
          author: item.item.author, publishing: ArticlePublishing(item.item.publishing))
      },
      remarks: warnings + refusals)
  }
}

extension ArticleReadingError.Place {
  /// "line 12".
  var words: String {
    switch self {
    case .line(let number): "line \(number)"
    case .byte(let offset): "byte \(offset)"
    }
  }
}

extension ArticlePublishing {
  /// What a document says, as the store keeps it. An embargo whose end cannot be told holds for good.
  init(_ publishing: Publishing) {
    let until = publishing.embargoedUntil.flatMap { UnixTime(iso: $0) }
    let isUnclear = publishing.embargoedUntil != nil && until == nil
    var status = Status(rawValue: publishing.status.rawValue) ?? .withheld
    if isUnclear, status == .usable { status = .withheld }
    self.init(
      uri: publishing.uri, version: publishing.version.flatMap { $0 >= 0 ? $0 : nil },
      status: status, embargoedUntil: until)
  }
}
