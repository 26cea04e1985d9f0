internal import EventModel

/// A day, month and year as people write them.
///
/// Read are "2024-09-14", "2024/09/14", "14.09.2024", "14 September 2024", "14th of September
/// 2024", "Sept. 14, 2024", each also with a weekday before it. "03/04/2024" is not: nobody can
/// tell its day from its month.
enum WrittenDate {
  /// Reads a date at the scanner's position; leaves the scanner there when there is none.
  static func take(from scanner: inout ByteScanner) -> CalendarDay? {
    guard let first = scanner.next, mayBegin(with: first) else { return nil }
    let start = scanner.position
    skipWeekday(in: &scanner)
    let day = yearFirst(&scanner) ?? dayFirst(&scanner) ?? monthFirst(&scanner)
    // "2024-09-145" and "14 September 20245" are something else.
    guard let day, day.components.year >= 1000, scanner.next.map(ByteScanner.isDigit) != true
    else {
      scanner.position = start
      return nil
    }
    return day
  }

  /// A digit or the first letter of a month or weekday.
  private static func mayBegin(with byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a"), UInt8(ascii: "d"),
      UInt8(ascii: "f"), UInt8(ascii: "j"), UInt8(ascii: "m"), UInt8(ascii: "n"),
      UInt8(ascii: "o"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "w"):
      true
    default:
      false
    }
  }

  private static func skipWeekday(in scanner: inout ByteScanner) {
    let start = scanner.position
    let letters = scanner.takeLetters()
    guard weekdays.index(of: letters, in: scanner) != nil else {
      scanner.position = start
      return
    }
    _ = scanner.take(".")
    _ = scanner.take(",")
    scanner.skipSpaces()
  }

  private static let weekdays = CalendarNames([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ])

  private static func yearFirst(_ scanner: inout ByteScanner) -> CalendarDay? {
    let start = scanner.position
    if let year = scanner.takeNumber(digits: 4), let separator = scanner.next,
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator)
    {
      scanner.position += 1
      if let month = scanner.takeNumber(digits: 1...2), scanner.next == separator {
        scanner.position += 1
        if let day = scanner.takeNumber(digits: 1...2),
          let result = CalendarDay(year: year, month: month, day: day)
        {
          return result
        }
      }
    }
    scanner.position = start
    return nil
  }

  private static func dayFirst(_ scanner: inout ByteScanner) -> CalendarDay? {
    let start = scanner.position
    if let day = scanner.takeNumber(digits: 1...2) {
      let result =
        scanner.next == UInt8(ascii: ".") || scanner.next == UInt8(ascii: "/")
        ? numeric(day, &scanner) : spelled(day, &scanner)
      if let result { return result }
    }
    scanner.position = start
    return nil
  }

  /// "14.09.2024", and "14/09/2024" where 14 can only be a day.
  private static func numeric(_ day: Int, _ scanner: inout ByteScanner) -> CalendarDay? {
    guard let separator = scanner.next, separator == UInt8(ascii: ".") || day > 12 else {
      return nil
    }
    scanner.position += 1
    guard let month = scanner.takeNumber(digits: 1...2), scanner.next == separator else {
      return nil
    }
    scanner.position += 1
    guard let year = scanner.takeNumber(digits: 4) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private static func spelled(_ day: Int, _ scanner: inout ByteScanner) -> CalendarDay? {
    skipOrdinalEnding(in: &scanner)
    scanner.skipSpaces()
    _ = scanner.take("-")
    var letters = scanner.takeLetters()
    if letters.count == 2, scanner.areLetters(letters, theStartOf: Array("of".utf8)) {
      scanner.skipSpaces()
      letters = scanner.takeLetters()
    }
    guard let month = month(letters, scanner) else { return nil }
    return year(after: &scanner).flatMap { CalendarDay(year: $0, month: month, day: day) }
  }

  private static func monthFirst(_ scanner: inout ByteScanner) -> CalendarDay? {
    let start = scanner.position
    let letters = scanner.takeLetters()
    if let month = month(letters, scanner) {
      _ = scanner.take(".")
      scanner.skipSpaces()
      if let day = scanner.takeNumber(digits: 1...2) {
        skipOrdinalEnding(in: &scanner)
        if let year = year(after: &scanner),
          let result = CalendarDay(year: year, month: month, day: day)
        {
          return result
        }
      }
    }
    scanner.position = start
    return nil
  }

  private static func year(after scanner: inout ByteScanner) -> Int? {
    _ = scanner.take(".")
    _ = scanner.take(",")
    scanner.skipSpaces()
    _ = scanner.take("-")
    return scanner.takeNumber(digits: 4...4)
  }

  private static func skipOrdinalEnding(in scanner: inout ByteScanner) {
    let start = scanner.position
    if !["st", "nd", "rd", "th"].contains(scanner.takeWord()) { scanner.position = start }
  }

  /// The month that letters name in full, by its first three, or as "Sept".
  private static func month(_ letters: Range<Int>, _ scanner: ByteScanner) -> Int? {
    guard let month = months.index(of: letters, in: scanner) else { return nil }
    let isShort = letters.count == 3 || (letters.count == 4 && month == 8)
    return isShort || letters.count == months.names[month].count ? month + 1 : nil
  }

  private static let months = CalendarNames([
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ])
}

/// Names that differ in their first three letters, which any word of a text is held against.
private struct CalendarNames {
  let names: [[UInt8]]
  private let openings: [UInt32]

  init(_ names: [String]) {
    self.names = names.map { Array($0.utf8) }
    openings = names.map { name in name.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// The name that three letters or more are the start of.
  func index(of letters: Range<Int>, in scanner: ByteScanner) -> Int? {
    guard let index = openings.firstIndex(of: scanner.firstThree(of: letters)),
      scanner.areLetters(letters, theStartOf: names[index])
    else { return nil }
    return index
  }
}

extension ByteScanner {
  fileprivate mutating func takeNumber(digits count: Int) -> Int? {
    takeNumber(digits: count...count)
  }
}
