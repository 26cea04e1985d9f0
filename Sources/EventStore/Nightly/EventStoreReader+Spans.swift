internal import EventModel
internal import SQLite

extension EventStoreReader {
  /// The stretch between two moments. The same moments give the same stretch whenever it is asked.
  public func span(from: UnixTime, until: UnixTime) throws(EventStoreError) -> NightlySpan {
    try reporting(path: path) {
      try connection.snapshot {
        NightlySpan(
          from: from, until: until, after: try mark(before: from), through: try mark(before: until))
      }
    }
  }

  /// What has come in since the news was last printed so, or in the day before where it never was.
  public func spanSinceLast(now: UnixTime) throws(EventStoreError) -> NightlySpan {
    try reporting(path: path) {
      try connection.snapshot {
        let through = NightlySpan.Mark(
          article: try last("article_arrival", "article_id"),
          state: try last("event_state", "event_state_id"),
          receipt: try last("receipt", "receipt_id"))
        guard let run = try lastRun() else {
          let from = UnixTime(seconds: now.seconds - 86_400)
          return NightlySpan(
            from: from, until: now, after: try mark(before: from), through: through, runsBefore: 0)
        }
        return NightlySpan(
          from: run.span.until, until: max(now, run.span.until), after: run.span.through,
          through: through, runsBefore: run.id)
      }
    }
  }

  /// The stretch that was printed last with `--since-last`; nil where none was.
  public func lastSpan() throws(EventStoreError) -> NightlySpan? {
    try reporting(path: path) { try lastRun()?.span }
  }

  private func lastRun() throws(SQLiteError) -> (id: Int64, span: NightlySpan)? {
    let table = try table(
      """
      SELECT nightly_run_id, from_at, until_at, from_article_id, from_event_state_id,
        from_receipt_id, until_article_id, until_event_state_id, until_receipt_id
      FROM nightly_run ORDER BY nightly_run_id DESC LIMIT 1
      """, [])
    guard let row = table.rows.first, let from = UnixTime(iso: row[1].word),
      let until = UnixTime(iso: row[2].word)
    else { return nil }
    return (
      row[0].number,
      NightlySpan(
        from: from, until: until,
        after: NightlySpan.Mark(
          article: row[3].number, state: row[4].number, receipt: row[5].number),
        through: NightlySpan.Mark(
          article: row[6].number, state: row[7].number, receipt: row[8].number),
        runsBefore: row[0].number - 1)
    )
  }

  private func mark(before time: UnixTime) throws(SQLiteError) -> NightlySpan.Mark {
    NightlySpan.Mark(
      article: try last("article_arrival", "article_id", "received_at", time),
      state: try last("event_state", "event_state_id", "recorded_at", time),
      receipt: try last("receipt", "receipt_id", "received_at", time))
  }

  private func last(_ table: String, _ key: String) throws(SQLiteError) -> Int64 {
    try connection.integer("SELECT max(\(key)) FROM \(table)") ?? 0
  }

  private func last(
    _ table: String, _ key: String, _ time: String, _ moment: UnixTime
  ) throws(SQLiteError) -> Int64 {
    let statement = try Statement(
      "SELECT \(key) FROM \(table) WHERE \(time) < ? ORDER BY \(time) DESC, \(key) DESC LIMIT 1",
      on: connection)
    return try statement.integer(moment.iso) ?? 0
  }
}

extension EventStoreWriter {
  /// Notes that the news of a stretch has been printed, so that the next begins where it ends.
  ///
  /// - Returns: False where another printed it meanwhile; nothing is noted then.
  public func notePrinted(_ span: NightlySpan, at time: UnixTime) throws(EventStoreError) -> Bool {
    let session = try open()
    return try reporting(path: path) {
      try session.transaction {
        let runs = try session.connection.integer("SELECT max(nightly_run_id) FROM nightly_run")
        guard (runs ?? 0) == span.runsBefore ?? -1 else { return false }
        let statement = try Statement(
          """
          INSERT INTO nightly_run (nightly_run_id, from_at, until_at, from_article_id,
            from_event_state_id, from_receipt_id, until_article_id, until_event_state_id,
            until_receipt_id, printed_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """, on: session.connection)
        try statement.run(
          (runs ?? 0) + 1, span.from.iso, span.until.iso, span.after.article, span.after.state,
          span.after.receipt, span.through.article, span.through.state, span.through.receipt,
          time.iso)
        return true
      }
    }
  }
}

extension SQLiteValue {
  /// The text; empty for anything else.
  var word: String { if case .text(let text) = self { text } else { "" } }
  /// The text; nil for anything else.
  var optionalWord: String? { if case .text(let text) = self { text } else { nil } }
  /// The whole number; 0 for anything else.
  var number: Int64 { if case .integer(let number) = self { number } else { 0 } }
  /// The whole number; nil for anything else.
  var optionalNumber: Int64? { if case .integer(let number) = self { number } else { nil } }
  /// The day; nil for anything else.
  var day: CalendarDay? { optionalWord.flatMap { CalendarDay(iso: $0) } }
}
