internal import EventModel
internal import Linking
internal import SQLite

extension Row {
  /// The party whose code a column holds.
  func party(at index: Int) -> Party? { text(at: index).map { Party($0) } }

  /// The days from one column to the next.
  func interval(at index: Int) -> DateInterval? {
    guard let start = text(at: index).flatMap({ CalendarDay(iso: $0) }),
      let end = text(at: index + 1).flatMap({ CalendarDay(iso: $0) })
    else { return nil }
    return DateInterval(start: start, end: end)
  }

  /// The quantity whose low, high and approximate are three columns in a row.
  func quantity(at index: Int) -> QuantityRange? {
    let (low, high) = (real(at: index), real(at: index + 1))
    guard low != nil || high != nil else { return nil }
    return QuantityRange(low: low, high: high, approximate: integer(at: index + 2) == 1)
  }

  /// The source whose name and party are two columns in a row.
  func source(at index: Int) -> Source? {
    text(at: index).map { Source(name: $0, party: party(at: index + 1)) }
  }
}

extension TextSketch {
  /// As the database keeps it: four bytes a value, most significant first.
  var stored: [UInt8] {
    minima.flatMap { value in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
    }
  }

  /// Reads what `stored` writes; nil for anything else.
  init?(stored bytes: [UInt8]) {
    guard bytes.count == TextSketch.size * 4 else { return nil }
    self.init(
      minima: stride(from: 0, to: bytes.count, by: 4).map { start in
        bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
      })
  }
}

extension Event {
  /// When it happened; nil where unknown.
  var date: DateInterval? {
    switch self {
    case .exchange(let exchange): exchange.date
    case .territorialClaim(let claim): claim.date
    }
  }
}
