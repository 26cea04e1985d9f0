/// A standard of the field in which events can be given out.
public enum EventStandard: String, Sendable, CaseIterable {
  /// JSON Lines in the manner of PLOVER, an object an event.
  case plover
  /// CAMEO dyads: date, source, target, code and event, parted by tabs, a line a direction.
  case cameo

  /// Its name as its users write it.
  public var name: String { rawValue.uppercased() }

  /// The column of `v_standard_code` that an event must have to be given out.
  var codeColumn: String {
    switch self {
    case .plover: "plover_event"
    case .cameo: "cameo"
    }
  }

  /// The query for the lines of one event; its parameter is the event.
  var sql: String {
    switch self {
    case .plover: PloverSQL.record
    case .cameo: CameoSQL.dyads
    }
  }
}

/// What was given out, and what was not.
public struct ExportCount: Hashable, Sendable {
  /// Events given out.
  public var events = 0
  /// Events for which the standard has no code.
  public var withoutCode = 0
  /// Running totals, which are sums over events and would be counted beside them.
  public var runningTotals = 0
}
