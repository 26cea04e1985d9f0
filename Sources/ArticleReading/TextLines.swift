/// The lines of a text from either end, cut only as far as they are asked for.
struct TextLines: Sequence {
  private let text: Substring

  /// Makes the lines of a text; one without a line end is one line.
  init(_ text: Substring) {
    self.text = text
  }

  /// The lines from the first to the last.
  func makeIterator() -> some IteratorProtocol<Substring> {
    var rest: Substring.UTF8View? = text.utf8
    return AnyIterator {
      guard let left = rest else { return nil }
      guard let end = left.firstIndex(of: UInt8(ascii: "\n")) else {
        rest = nil
        return Substring(left)
      }
      rest = left[left.index(after: end)...]
      return Substring(left[..<end])
    }
  }

  /// The lines from the last to the first.
  func reversed() -> some Sequence<Substring> {
    var rest: Substring.UTF8View? = text.utf8
    return AnyIterator {
      guard let left = rest else { return nil }
      guard let end = left.lastIndex(of: UInt8(ascii: "\n")) else {
        rest = nil
        return Substring(left)
      }
      rest = left[..<end]
      return Substring(left[left.index(after: end)...])
    }
  }

  /// The lines behind the first ones.
  func behind(_ count: Int) -> TextLines {
    var rest = text.utf8
    for _ in 0..<count {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
        return TextLines(text[text.endIndex...])
      }
      rest = rest[rest.index(after: end)...]
    }
    return TextLines(Substring(rest))
  }
}
