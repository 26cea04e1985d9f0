/// The lines of a text from either end, cut only as far as they are asked for.
struct TextLines: Sequence {
  private let text: String
  /// The bytes of the lines; the line end before them is not theirs.
  private let bytes: Range<Int>

  /// Makes the lines of a text; one without a line end is one line.
  init(_ text: String) {
    self.text = text
    bytes = 0..<text.utf8.count
  }

  private init(_ text: String, _ bytes: Range<Int>) {
    self.text = text
    self.bytes = bytes
  }

  /// The lines from the first to the last.
  func makeIterator() -> some IteratorProtocol<Substring> {
    var start: Int? = bytes.lowerBound
    return AnyIterator {
      guard let first = start else { return nil }
      let end = lineEnd(from: first)
      start = end < bytes.upperBound ? end + 1 : nil
      return line(first..<end)
    }
  }

  /// The lines from the last to the first.
  func reversed() -> some Sequence<Substring> {
    var end: Int? = bytes.upperBound
    return AnyIterator {
      guard let last = end else { return nil }
      let start = lineStart(before: last)
      end = start > bytes.lowerBound ? start - 1 : nil
      return line(start..<last)
    }
  }

  /// The lines behind the first ones.
  func behind(_ count: Int) -> TextLines {
    var start = bytes.lowerBound
    for _ in 0..<count { start = Swift.min(lineEnd(from: start) + 1, bytes.upperBound) }
    return TextLines(text, start..<bytes.upperBound)
  }

  private func lineEnd(from start: Int) -> Int {
    let all = text.utf8.span
    var index = start
    while index < bytes.upperBound, all[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }

  private func lineStart(before end: Int) -> Int {
    let all = text.utf8.span
    var index = end
    while index > bytes.lowerBound, all[index - 1] != UInt8(ascii: "\n") { index -= 1 }
    return index
  }

  private func line(_ range: Range<Int>) -> Substring {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }
}
