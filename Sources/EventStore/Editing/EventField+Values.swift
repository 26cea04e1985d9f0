internal import EventModel

/// How the values of fields are written.
extension EventField {
  /// One value of a closed list.
  static func one<Value: RawRepresentable<String> & CaseIterable>(
    _ field: String, _ text: String?
  ) throws(Invalid) -> Value {
    guard let value = Value(rawValue: text ?? "") else {
      throw Invalid(
        description: "“\(text ?? "")” is no \(field); write one of "
          + Value.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    return value
  }

  /// A party's code.
  static func party(_ text: String?) throws(Invalid) -> Party? {
    guard let text else { return nil }
    let isCode = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
    guard isCode else {
      throw Invalid(
        description: "“\(text)” is no party's code; write one such as UKR, HAMAS or M23.")
    }
    return Party(text)
  }

  /// "2024-09-14", or "2024-09-01/2024-09-30" for some day of several.
  static func date(_ text: String?) throws(Invalid) -> DateInterval? {
    guard let text else { return nil }
    let parts = text.split(separator: "/")
    let days = parts.compactMap { $0.utf8.count == 10 ? CalendarDay(iso: $0) : nil }
    guard days.count == parts.count, let first = days.first, days.count <= 2 else {
      throw Invalid(
        description: "“\(text)” is no date; write 2024-09-14, or 2024-09-01/2024-09-30.")
    }
    return DateInterval(start: first, end: days.last ?? first)
  }

  /// "103", "100-120", "100+" (at least), "-50" (at most), each with "~" before it when vague.
  static func quantity(_ text: String?) throws(Invalid) -> QuantityRange? {
    guard let text else { return nil }
    let invalid = Invalid(
      description: "“\(text)” is no number; write 103, 100-120, 100+ (at least), -50 (at most),"
        + " or ~100 (about).")
    let isVague = text.hasPrefix("~")
    let number = isVague ? text.dropFirst() : text[...]
    func value(_ text: Substring) throws(Invalid) -> Double {
      guard let value = Double(text), value.isFinite, value >= 0 else { throw invalid }
      return value
    }
    if number.hasSuffix("+") {
      return QuantityRange(low: try value(number.dropLast()), high: nil, approximate: isVague)
    }
    if number.hasPrefix("-") {
      return QuantityRange(low: nil, high: try value(number.dropFirst()), approximate: isVague)
    }
    let ends = number.split(separator: "-", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      let value = try value(number)
      return QuantityRange(low: value, high: value, approximate: isVague)
    case 2:
      let (low, high) = (try value(ends[0]), try value(ends[1]))
      guard low <= high else { throw invalid }
      return QuantityRange(low: low, high: high, approximate: isVague)
    default: throw invalid
    }
  }

  /// "Myrivka (Kharkiv); Lozove": names parted by semicolons, each with its region in brackets.
  static func places(_ text: String?) -> [TerritorialClaim.Place] {
    (text ?? "").split(separator: ";").compactMap { part in
      var name = trimmed(part)
      var region: String?
      if name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
        region = String(trimmed(name[name.index(after: open)...].dropLast()))
        name = trimmed(name[..<open])
      }
      return name.isEmpty
        ? nil : TerritorialClaim.Place(name: String(name), region: region)
    }
  }

  /// A date as it is written.
  static func written(_ date: DateInterval) -> String {
    date.start == date.end ? date.start.iso : "\(date.start)/\(date.end)"
  }

  /// A quantity as it is written.
  static func written(_ quantity: QuantityRange) -> String {
    func number(_ value: Double) -> String {
      Int64(exactly: value).map(String.init) ?? String(value)
    }
    let text =
      switch (quantity.low, quantity.high) {
      case (let low?, let high?):
        low == high ? number(low) : number(low) + "-" + number(high)
      case (let low?, nil): number(low) + "+"
      case (nil, let high?): "-" + number(high)
      case (nil, nil): ""
      }
    return (quantity.approximate ? "~" : "") + text
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return text
  }
}
