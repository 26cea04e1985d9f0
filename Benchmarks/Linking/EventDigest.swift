import SQLite

/// All events of a database with their reports and what is worked out from them, as one number.
struct EventDigest: Equatable {
  private(set) var events = 0
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(path: String) throws {
    let connection = try Connection(path: path, access: .readOnly)
    defer { connection.close() }
    let tables = [
      ("event", "event_id"), ("event_report", "event_id, report_id, place_ordinal"),
      ("exchange_event", "event_id"), ("exchange_event_party", "event_id, party_code"),
      ("event_total", "event_id, ordinal"), ("ground_event", "event_id"),
    ]
    for (table, order) in tables {
      let statement = try Statement("SELECT * FROM \(table) ORDER BY \(order)", on: connection)
      var rows = 0
      try statement.forEachRow { row in
        rows += 1
        for index in 0..<row.columnCount {
          for byte in (row.text(at: index) ?? "\u{1}").utf8 { add(byte) }
          add(0)
        }
      }
      if table == "event" { events = rows }
    }
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
