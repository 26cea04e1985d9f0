internal import ArgumentParser
internal import EventStore

/// The value of a query's parameter on the command line: `name=value`, or `name` for none.
struct ParameterArgument: ExpressibleByArgument {
  let name: String
  let value: SQLiteValue

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty,
      first.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    else { return nil }
    name = String(first)
    value = parts.count == 2 ? ParameterArgument.value(String(parts[1])) : .null
  }

  /// A number only where it is written as SQLite would write it: “016” is a code, not sixteen.
  private static func value(_ text: String) -> SQLiteValue {
    if let number = Int64(text), String(number) == text { return .integer(number) }
    if text.contains("."), let number = Double(text), number.isFinite, number.description == text {
      return .real(number)
    }
    return .text(text)
  }
}
