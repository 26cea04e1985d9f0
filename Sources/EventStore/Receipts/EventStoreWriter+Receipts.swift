internal import EventModel
internal import SQLite

extension EventStoreWriter {
  /// Records a file of one article and all that was found in it, in one transaction.
  ///
  /// - Throws: `EventStoreError`; nothing of the arrival is stored then.
  public func record(_ arrival: Arrival) throws(EventStoreError) -> RecordOutcome {
    RecordOutcome(try recordFile(arrival))
  }

  /// Records a file, its articles and all that was found in them, in one transaction.
  ///
  /// The same bytes are stored once, however often they come, with a receipt each time; so are the
  /// same words from the same outlet. The receipt waits until `settle` is called; recording the same
  /// file again before that adds nothing.
  ///
  /// - Throws: `EventStoreError`; nothing of the arrival is stored then.
  public func recordFile(_ arrival: Arrival) throws(EventStoreError) -> RecordedFile {
    let tables = try open()
    return try reporting(path: path) {
      try tables.transaction {
        if let pending = try tables.receipts.pending(arrival.file) {
          if pending.hasArticles {
            return RecordedFile(
              receiptID: pending.receiptID, receivedAt: pending.receivedAt, isReplay: true,
              articles: try tables.receiptArticles.articles(of: pending.receiptID))
          }
          // Rejected before the power went, and readable to a newer program now.
          _ = try tables.receipts.settle(
            pending.receiptID, disposition: nil, destination: nil, identity: nil,
            at: arrival.receivedAt)
        }
        return try insert(arrival, in: tables)
      }
    }
  }

  private func insert(_ arrival: Arrival, in tables: Session) throws -> RecordedFile {
    var known: [(articleID: Int64, sameness: RecordedArticle.Sameness)] = []
    for item in arrival.items {
      known.append(try articleID(of: item, in: arrival, tables))
    }
    let receiptID = try tables.receipts.insert(
      arrival.file, format: arrival.format, articleID: known.first?.articleID,
      receivedAt: arrival.receivedAt)
    for (index, (item, (articleID, sameness))) in zip(arrival.items, known).enumerated() {
      try tables.receiptArticles.insert(
        receiptID: receiptID, ordinal: index + 1, articleID: articleID, place: item.place,
        sameness: sameness)
    }
    try tables.receipts.insert(arrival.remarks, receiptID: receiptID)
    return RecordedFile(
      receiptID: receiptID, receivedAt: arrival.receivedAt, isReplay: false,
      articles: try tables.receiptArticles.articles(of: receiptID))
  }

  /// The article of an item: a known one, or the new one that it is stored as.
  private func articleID(
    of item: Arrival.Item, in arrival: Arrival, _ tables: Session
  ) throws -> (Int64, RecordedArticle.Sameness) {
    if let known = try tables.articles.articleID(sha256: item.article.sha256) {
      return (known, .sameBytes)
    }
    var sameness = RecordedArticle.Sameness.new
    if let digest = item.textDigest {
      let twins = try tables.receiptArticles.articles(ofDigest: digest)
      let outletID = try item.article.outlet.map { try tables.articles.outletKey(of: $0) }
      if let twin = twins.first(where: { $0.outletID == outletID }) {
        return (twin.id, .sameText)
      }
      // What another outlet printed in the same words is a source of its own.
      if !twins.isEmpty { sameness = .sameText }
    }
    let articleID = try insert(item, of: arrival, in: tables)
    if let digest = item.textDigest {
      try tables.receiptArticles.insert(digest: digest, articleID: articleID)
    }
    return (articleID, sameness)
  }

  private func insert(
    _ item: Arrival.Item, of arrival: Arrival, in tables: Session
  ) throws -> Int64 {
    let articleID = try tables.articles.insert(item.article)
    let states = tables.linker.events.states.time
    states.article = arrival.receivedAt
    defer { states.article = nil }
    try tables.linker.events.states.noteArrival(of: articleID)
    do {
      let reports = try tables.extractions.insert(item.extraction, articleID: articleID)
      try tables.insertPublishing(of: item, arrival, articleID: articleID)
      if item.publishing.embargoedUntil != nil { nextRelease = nil }
      try tables.linker.insert(reports, articleID: articleID, text: item.article.text)
    } catch let invalid as InvalidQuantity {
      throw EventStoreError(
        code: .invalid, path: path, message: "\(invalid).",
        remedy: "Nothing of \(arrival.file.name) was stored.")
    }
    return articleID
  }

  /// Records a file that could not be read as an article.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - code: What was wrong, as a stable code.
  ///   - reason: What was wrong and what to do.
  ///   - receivedAt: When it was taken in.
  /// - Returns: The receipt to settle once the file has been moved; the earlier one where the same
  ///   file was recorded before and never settled.
  @discardableResult
  public func recordRejection(
    of file: DroppedFile, code: String, reason: String, receivedAt: UnixTime
  ) throws(EventStoreError) -> RecordedFile {
    let tables = try open()
    return try reporting(path: path) {
      try tables.transaction {
        if let pending = try tables.receipts.pending(file) {
          if !pending.hasArticles {
            return RecordedFile(
              receiptID: pending.receiptID, receivedAt: pending.receivedAt, isReplay: true,
              articles: [])
          }
          _ = try tables.receipts.settle(
            pending.receiptID, disposition: nil, destination: nil, identity: nil, at: receivedAt)
        }
        let receiptID = try tables.receipts.insert(
          file, articleID: nil, receivedAt: receivedAt)
        try tables.receipts.insertRejection(receiptID: receiptID, code: code, reason: reason)
        return RecordedFile(
          receiptID: receiptID, receivedAt: receivedAt, isReplay: false, articles: [])
      }
    }
  }

  /// Records a file that was gone before it could be read. Its receipt is settled at once.
  ///
  /// - Returns: The receipt.
  @discardableResult
  public func recordVanished(
    _ file: DroppedFile, at time: UnixTime
  ) throws(EventStoreError) -> Int64 {
    let tables = try open()
    return try reporting(path: path) {
      try tables.transaction {
        let pending = try tables.receipts.pending(file)?.receiptID
        let receiptID =
          try pending ?? tables.receipts.insert(file, articleID: nil, receivedAt: time)
        _ = try tables.receipts.settle(
          receiptID, disposition: .vanished, destination: nil, identity: nil, at: time)
        return receiptID
      }
    }
  }
}
