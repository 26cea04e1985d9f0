/// The pages of a PDF as one text: without running heads and page numbers, with words that a line's
/// end had cut made whole and lines joined to paragraphs.
struct PDFPages {
  /// The text, paragraphs apart by an empty line.
  let text: String

  init(_ pages: [String]) {
    let lines = pages.map { page in
      page.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        .map { PDFPages.plain(String($0)) }
    }
    let running = PDFPages.runningLines(of: lines)
    var paragraphs: [String] = []
    for (number, page) in lines.enumerated() {
      let kept = PDFPages.body(of: page, running, isFirst: number == 0)
      for (index, paragraph) in PDFPages.paragraphs(of: kept).enumerated() {
        // A paragraph goes over the end of a page where its sentence does.
        if index == 0, let last = paragraphs.last, !PDFPages.endsSentence(last),
          PDFPages.goesOn(paragraph)
        {
          paragraphs[paragraphs.count - 1] = PDFPages.joined(last, paragraph)
        } else {
          paragraphs.append(paragraph)
        }
      }
    }
    text = paragraphs.joined(separator: "\n\n")
  }

  /// A line without ligatures and characters that nobody sees.
  private static func plain(_ line: String) -> String {
    var plain = ""
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0xFB00: plain += "ff"
      case 0xFB01: plain += "fi"
      case 0xFB02: plain += "fl"
      case 0xFB03: plain += "ffi"
      case 0xFB04: plain += "ffl"
      case 0xFB05, 0xFB06: plain += "st"
      case 0x09: plain += " "
      case 0..<0x20, 0x7F..<0xA0, 0xE000...0xF8FF: continue
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return HTMLTree.collapsed(plain)
  }

  /// The lines that stand at the top or the foot of at least three pages, or of all but the first
  /// of few; digits do not tell them apart.
  private static func runningLines(of pages: [[String]]) -> Set<String> {
    var counts: [String: Int] = [:]
    for page in pages {
      let filled = page.filter { !$0.isEmpty }
      for line in Set((filled.prefix(2) + filled.suffix(2)).map(withoutDigits)) {
        counts[line, default: 0] += 1
      }
    }
    let needed = max(2, min(3, pages.count))
    return Set(counts.filter { $0.value >= needed && $0.value * 3 >= pages.count }.keys)
  }

  private static func withoutDigits(_ line: String) -> String {
    String(line.map { $0.isNumber ? "#" : $0 })
  }

  /// The lines between the running head and foot. The first page keeps its head where it is the
  /// headline.
  private static func body(
    of page: [String], _ running: Set<String>, isFirst: Bool
  ) -> ArraySlice<String> {
    var body = page[...]
    func isDropped(_ line: String) -> Bool {
      line.isEmpty || isPageNumber(line) || running.contains(withoutDigits(line))
    }
    if !isFirst {
      while let line = body.first, isDropped(line) { body.removeFirst() }
    }
    while let line = body.first, line.isEmpty || isPageNumber(line) { body.removeFirst() }
    while let line = body.last, isDropped(line) { body.removeLast() }
    return body
  }

  /// "7", "- 7 -", "Page 7 of 12", "7/12".
  private static func isPageNumber(_ line: String) -> Bool {
    guard line.utf8.count <= 20, line.contains(where: \.isNumber) else { return false }
    let words = line.lowercased().split { !$0.isLetter }
    return words.allSatisfy { $0 == "page" || $0 == "of" || $0 == "p" }
  }

  private static func paragraphs(of lines: ArraySlice<String>) -> [String] {
    let lengths = lines.filter { !$0.isEmpty }.map(\.utf8.count).sorted()
    let usual = lengths.isEmpty ? 0 : lengths[lengths.count * 3 / 4]
    var paragraphs: [String] = []
    var current = ""
    func close() {
      if !current.isEmpty { paragraphs.append(current) }
      current = ""
    }
    for line in lines {
      if line.isEmpty {
        close()
        continue
      }
      current = current.isEmpty ? line : joined(current, line)
      // A sentence that ends well before the edge ends its paragraph.
      if endsSentence(line), line.utf8.count * 4 < usual * 3 { close() }
    }
    close()
    return paragraphs
  }

  /// Two lines as one; a word that the first one's end had cut is made whole.
  private static func joined(_ first: String, _ second: String) -> String {
    if first.last == "-" || first.last == "\u{AD}" || first.last == "\u{2010}",
      first.dropLast().last?.isLetter == true, second.first?.isLowercase == true
    {
      return first.dropLast() + second
    }
    return first + " " + second
  }

  private static func endsSentence(_ text: String) -> Bool {
    let last = text.last { !"\"'”’»)]".contains($0) }
    return last.map { ".!?…:".contains($0) } ?? false
  }

  private static func goesOn(_ text: String) -> Bool {
    text.first?.isLowercase == true || text.first?.isNumber == true
  }
}
