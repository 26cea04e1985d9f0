internal import EventModel

/// The places at the head of an article that give the day it was published.
enum DateLine {
  /// A front line "date 2024-09-14 …": the day and the words after it.
  static func front(_ line: some StringProtocol) -> (day: CalendarDay, rest: String)? {
    var scanner = ByteScanner(line)
    scanner.skipSpaces()
    let hasLabel = scanner.takeWord() == "date"
    if hasLabel {
      _ = scanner.take(":")
      scanner.skipSpaces()
    } else {
      scanner.position = 0
      scanner.skipSpaces()
    }
    guard let day = WrittenDate.take(from: &scanner) else { return nil }
    let rest = trimmed(scanner.rest)
    // Without the word "date", only a bare ISO date may have the article's text after it.
    if !hasLabel, !rest.isEmpty, !line.contains(day.iso + " ") || !startsWithLetter(rest) {
      return nil
    }
    return (day, rest)
  }

  /// A line of its own that gives a date ("14 September 2024, 14:28 | Updated: …", "Published on
  /// Saturday, Sept. 14, 2024", "By A. Writer | 14 September 2024").
  static func standalone(_ line: some StringProtocol) -> CalendarDay? {
    guard line.utf8.count <= 160, !endsLikeSentence(line) else { return nil }
    for part in parts(of: line) {
      var scanner = ByteScanner(part)
      skipLabels(in: &scanner)
      guard let day = WrittenDate.take(from: &scanner) else { continue }
      let rest = trimmed(scanner.rest)
      if rest.isEmpty || !startsWithLetter(rest) || startsWithTimeWord(rest) { return day }
    }
    return nil
  }

  /// Trims blanks and the marks of Markdown headings and emphasis.
  static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: isKept),
      let last = scalars.lastIndex(where: isKept)
    else { return "" }
    return String(text[first..<scalars.index(after: last)])
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "#", "*", "_", ">", " ", "\t"..."\r": false
    case "!"..."~": true
    default: !scalar.isBlank
    }
  }

  /// Whether a line ends with a full stop, inside or outside a closing quotation mark.
  static func endsLikeSentence(_ line: some StringProtocol) -> Bool {
    let ending = line.unicodeScalars.reversed().first { scalar in
      switch scalar {
      case "\"", "”", "’", "'", ")", "»": false
      default: !scalar.isBlank
      }
    }
    guard ending == "." else { return false }
    let text = trimmed(line)
    return !text.ends(with: "a.m.") && !text.ends(with: "p.m.")
  }

  private static func parts(of line: some StringProtocol) -> [String] {
    line.unicodeScalars.split(omittingEmptySubsequences: false) { scalar in
      switch scalar {
      case "|", "•", "·", "–", "—": true
      default: false
      }
    }.map { String(line[$0.startIndex..<$0.endIndex]) }
  }

  private static func skipLabels(in scanner: inout ByteScanner) {
    while true {
      scanner.skip { $0 <= 0x20 || "#*_>:(,".utf8.contains($0) }
      let start = scanner.position
      guard labels.contains(scanner.takeWord()) else {
        scanner.position = start
        return
      }
    }
  }

  private static let labels: Set<String> = [
    "date", "first", "last", "on", "posted", "published", "publication", "updated", "modified",
  ]

  private static func startsWithLetter(_ text: String) -> Bool {
    text.unicodeScalars.first?.isLetter == true
  }

  /// "2024-09-14T10:00Z", "14 September 2024 at 10:00".
  private static func startsWithTimeWord(_ text: String) -> Bool {
    var scanner = ByteScanner(text)
    guard ["t", "at"].contains(scanner.takeWord()) else { return false }
    scanner.skipSpaces()
    return scanner.next.map(ByteScanner.isDigit) == true
  }
}
