internal import EventModel

/// The opening of a news report that says where, often when, and who reports it:
/// "KYIV, Aug. 24, 2024 (Reuters) — …", or the place and the date on a line of their own.
struct NewsDateline {
  /// The day, where day, month and year are given.
  private(set) var day: CalendarDay?
  /// The agency in parentheses.
  private(set) var outlet: String?

  /// Reads the dateline that a line begins with; nil when it begins with none.
  init?(_ line: some StringProtocol) {
    var scanner = ByteScanner(prefix: 400, of: line)
    scanner.skipSpaces()
    guard let first = scanner.next, first >= 0x80 || (0x41...0x5A).contains(first) else {
      return nil
    }
    // A dateline is short: what stands before its dash is a place, a date and an agency.
    let limit = min(scanner.bytes.count, scanner.position + 100)
    var isAtWordStart = true
    var digits = 0
    var dateRange = 0..<0
    while scanner.position < limit {
      let start = scanner.position
      if isAtWordStart, day == nil, let found = WrittenDate.take(from: &scanner) {
        day = found
        dateRange = start..<scanner.position
        continue
      }
      if outlet == nil, let found = NewsDateline.takeParenthesis(from: &scanner) {
        outlet = found
        continue
      }
      if NewsDateline.takeDash(from: &scanner) {
        if day == nil && outlet == nil { return nil }
        return
      }
      guard let byte = scanner.next else { return nil }
      // "Jan 24" without a year: no date of the article, but an agency may follow it.
      digits = ByteScanner.isDigit(byte) ? digits + 1 : 0
      guard NewsDateline.isPartOfPlace(byte) || (1...2).contains(digits) else { return nil }
      isAtWordStart = !ByteScanner.isLetter(byte) && byte < 0x80
      scanner.position += 1
    }
    // "BEIRUT, August 7, 2015" or "Beirut, August 7, 2015" on a line of its own.
    guard day != nil, scanner.position >= scanner.bytes.count,
      NewsDateline.isPlace(scanner.bytes[..<dateRange.lowerBound]),
      outlet != nil || !scanner.bytes[dateRange.upperBound...].contains(where: ByteScanner.isLetter)
    else { return nil }
  }

  /// Whether what stands before the date is a place: capitals alone, or up to four words that
  /// each begin with one, and a comma.
  private static func isPlace(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.contains(where: { (0x61...0x7A).contains($0) }) else { return true }
    let words = bytes.split { $0 == UInt8(ascii: " ") }
    return words.count <= 4 && words.last?.last == UInt8(ascii: ",")
      && words.allSatisfy { word in
        word.first.map { (0x41...0x5A).contains($0) || $0 >= 0x80 } ?? false
      }
  }

  private static func isPartOfPlace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"),
      UInt8(ascii: "/"), UInt8(ascii: "-"), 0x80...:
      true
    default:
      ByteScanner.isLetter(byte)
    }
  }

  /// "(Reuters)"; what is in it must look like a name.
  private static func takeParenthesis(from scanner: inout ByteScanner) -> String? {
    let start = scanner.position
    guard scanner.take("("), let first = scanner.next, (0x41...0x5A).contains(first) else {
      scanner.position = start
      return nil
    }
    let name = scanner.position
    scanner.skip { $0 != UInt8(ascii: ")") && !ByteScanner.isDigit($0) }
    let end = scanner.position
    guard scanner.take(")"), end - name <= 40 else {
      scanner.position = start
      return nil
    }
    return String(decoding: scanner.bytes[name..<end], as: UTF8.self)
  }

  /// A dash between blanks, or an em or en dash anywhere.
  private static func takeDash(from scanner: inout ByteScanner) -> Bool {
    guard let next = scanner.next, next == 0xE2 || next == 0x20 || next == UInt8(ascii: ":") else {
      return false
    }
    return dashes.contains { scanner.isAhead($0) }
  }

  private static let dashes = ["—", "–", " - ", " -- ", ": "].map { Array($0.utf8) }
}
