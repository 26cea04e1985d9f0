internal import EventModel

/// What the first lines of an article say about it.
struct ArticleHeader {
  /// The headline.
  private(set) var title: String?
  /// The day of publication.
  private(set) var published: Publication?
  /// Who published it.
  private(set) var outlet: String?

  /// Reads the header of a text.
  ///
  /// - Throws: `E-DATE` when front matter gives a date that cannot be read.
  init(of text: String, identifier: String) throws(ArticleReadingError) {
    let lines = TextLines(text)
    let frontMatter = FrontMatter(lines)
    if let frontMatter {
      title = frontMatter.title
      outlet = frontMatter.outlet
      if let (written, line) = frontMatter.date {
        published = try ArticleHeader.publication(
          written, identifier: identifier, place: .line(line))
      }
    }
    let body = lines.behind(frontMatter?.lineCount ?? 0)
    let head = ArticleHeader.firstLines(of: body)
    let datelines = head.map { NewsDateline($0) }
    let dateIndex = readDate(in: head, datelines)
    if title == nil { title = ArticleHeader.headline(in: head, dateIndex: dateIndex) }
    if outlet == nil {
      outlet =
        datelines.lazy.compactMap { $0?.outlet }.first
        ?? ArticleHeader.outlet(in: head, ArticleHeader.firstLines(of: body.reversed()))
    }
  }

  /// The first lines that are not blank, trimmed; the rest of a long article is left alone.
  private static func firstLines(of lines: some Sequence<Substring>) -> ArraySlice<String> {
    var found: [String] = []
    for line in lines {
      let trimmed = DateLine.trimmed(line)
      if !trimmed.isEmpty { found.append(trimmed) }
      if found.count == headLength { break }
    }
    return found[...]
  }

  /// Reads a date that is given as a value of its own.
  ///
  /// - Throws: `E-DATE`.
  static func publication(
    _ written: String, identifier: String, place: ArticleReadingError.Place
  ) throws(ArticleReadingError) -> Publication {
    var scanner = ByteScanner(written)
    guard let day = WrittenDate.take(from: &scanner) else {
      throw ArticleReadingError(
        code: "E-DATE", identifier: identifier, place: place,
        message: "The date “\(written.prefix(40))” cannot be read.",
        remedy: "Write it as year-month-day, like 2024-09-14, or leave it out.")
    }
    let isISO = written.hasPrefix(day.iso) && written.utf8.count <= 35
    let hasTime = scanner.next == UInt8(ascii: "T")
    return Publication(day: day, iso: isISO && hasTime ? written : nil)
  }

  /// How many lines, blank ones not counted, may come before the date.
  private static let headLength = 8

  /// Looks for the date and gives the index of the line that begins with it, if that is one that
  /// no headline comes after.
  private mutating func readDate(
    in head: ArraySlice<String>, _ datelines: [NewsDateline?]
  ) -> Int? {
    if let first = head.first, let (day, _) = DateLine.front(first) {
      published = published ?? Publication(day: day)
      return 0
    }
    for (index, line) in head.enumerated() {
      if let day = DateLine.standalone(line) {
        published = published ?? Publication(day: day)
        return index
      }
    }
    // "KYIV, Aug. 24, 2024 (Reuters) — …".
    if let day = datelines.lazy.compactMap({ $0?.day }).first {
      published = published ?? Publication(day: day)
    }
    return nil
  }

  private static func headline(in head: ArraySlice<String>, dateIndex: Int?) -> String? {
    if dateIndex == 0, let first = head.first {
      let rest = DateLine.front(first)?.rest ?? ""
      if !rest.isEmpty { return isHeadline(rest) ? rest : nil }
      guard let second = head.dropFirst().first, head.count > 2 else { return nil }
      return isHeadline(second) ? second : nil
    }
    if let dateIndex {
      // Above the date there may also be the name of a programme or a section.
      let candidates = head.prefix(dateIndex).filter(isHeadline)
      return candidates.first { wordCount($0) >= 4 } ?? candidates.first
    }
    guard let first = head.first, head.count > 1 else { return nil }
    return isHeadline(first) ? first : nil
  }

  private static func isHeadline(_ line: String) -> Bool {
    line.unicodeScalars.count <= 250 && wordCount(line) >= 1 && !DateLine.endsLikeSentence(line)
      && !line.beginsWith("by ") && NewsDateline(line) == nil
  }

  /// Words of two letters or more, without digits.
  private static func wordCount(_ line: String) -> Int {
    line.unicodeScalars.split { $0.isBlank }.count { word in
      word.count >= 2 && word.contains { $0.isLetter }
        && !word.contains { isNumeric($0) }
    }
  }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType != nil
  }

  /// - Parameter tail: the last lines, the last one first.
  private static func outlet(
    in head: ArraySlice<String>, _ tail: ArraySlice<String>
  ) -> String? {
    for line in head + tail.reversed() {
      guard line.utf8.count <= 80, line.beginsWith("source:") else { continue }
      let name = DateLine.trimmed(line.dropFirst("source:".count))
      if !name.isEmpty { return name.hasSuffix(".") ? String(name.dropLast()) : name }
    }
    return nil
  }
}
