internal import EventModel
internal import SQLite

/// Writes exchanges with their transfers, sources and mediators.
struct ExchangeTables: ~Copyable {
  private let insertExchange: Statement
  private let insertSource: Statement
  private let insertMediator: Statement
  private let insertTransfer: Statement
  private let insertComponent: Statement
}

extension ExchangeTables {
  init(on connection: Connection) throws(SQLiteError) {
    try self.init(
      insertExchange: Statement(
        """
        INSERT INTO exchange (report_id, status, scope, start_on, end_on, place_id,
          occasions_low, occasions_high, occasions_approximate)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, on: connection, isLongLived: true),
      insertSource: Statement(
        "INSERT INTO exchange_source (report_id, ordinal, source_id) VALUES (?, ?, ?)",
        on: connection, isLongLived: true),
      insertMediator: Statement(
        "INSERT INTO exchange_mediator (report_id, ordinal, mediator_id) VALUES (?, ?, ?)",
        on: connection, isLongLived: true),
      insertTransfer: Statement(
        """
        INSERT INTO transfer (report_id, ordinal, from_party, to_party, category,
          people_low, people_high, people_approximate, source_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, on: connection, isLongLived: true),
      insertComponent: Statement(
        "INSERT INTO composition (transfer_id, ordinal, label, people) VALUES (?, ?, ?, ?)",
        on: connection, isLongLived: true))
  }

  /// Stores an exchange under a report.
  func insert(_ exchange: Exchange, reportID: Int64, names: borrowing NameTables) throws {
    let occasions = try QuantityColumns(count: exchange.occasions)
    try insertExchange.run(
      reportID, exchange.status.rawValue, exchange.scope.rawValue,
      exchange.date?.start.iso, exchange.date?.end.iso, names.key(ofPlace: exchange.place),
      occasions.low, occasions.high, occasions.approximate)
    for (index, source) in exchange.sources.withoutRepeats.enumerated() {
      try insertSource.run(reportID, index + 1, names.key(of: source))
    }
    for (index, mediator) in exchange.mediators.withoutRepeats.enumerated() {
      try insertMediator.run(reportID, index + 1, names.key(ofMediator: mediator))
    }
    for (index, transfer) in exchange.transfers.enumerated() {
      let people = try QuantityColumns(count: transfer.count)
      try insertTransfer.run(
        reportID, index + 1, names.code(of: transfer.from), names.code(of: transfer.to),
        transfer.category.rawValue, people.low, people.high, people.approximate,
        names.key(of: transfer.source))
      let transferID = insertTransfer.connection.lastInsertedRowID
      for (index, component) in transfer.composition.enumerated() {
        try insertComponent.run(
          transferID, index + 1, component.label,
          QuantityColumns.whole(component.count, .toNearestOrAwayFromZero))
      }
    }
  }
}

extension Sequence where Element: Hashable {
  /// The elements in order, each once.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
