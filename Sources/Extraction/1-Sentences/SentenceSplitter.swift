/// Cuts bytes into sentences, headlines and lines.
///
/// A sentence ends at a full stop, question or exclamation mark before white space and a capital,
/// digit or quotation mark, unless the stop belongs to an abbreviation or an initial; and at the
/// end of a line, unless the text is wrapped at a fixed width.
struct SentenceSplitter {
  /// A sentence by its bytes.
  struct Piece: Hashable {
    var bytes: Range<Int>
    var paragraph: Int
  }

  /// The sentences of some bytes, in order, without the white space around them.
  func pieces(of bytes: [UInt8], in range: Range<Int>) -> [Piece] {
    let wrapped = isHardWrapped(bytes, range)
    var pieces: [Piece] = []
    var paragraph = 0
    var start = range.lowerBound
    var index = range.lowerBound
    let end = range.upperBound

    func close(at stop: Int) {
      var from = start
      var to = stop
      while from < to, ByteClass.isSpace(bytes[from]) { from += 1 }
      while to > from, ByteClass.isSpace(bytes[to - 1]) { to -= 1 }
      if from < to { pieces.append(Piece(bytes: from..<to, paragraph: paragraph)) }
      start = stop
    }

    while index < end {
      let byte = bytes[index]
      switch byte {
      case 0x0a, 0x0d:
        var next = index + 1
        var lines = byte == 0x0a ? 1 : 0
        while next < end, ByteClass.isSpace(bytes[next]) {
          if bytes[next] == 0x0a { lines += 1 }
          next += 1
        }
        // A line that ends without a stop and goes on in small letters runs on.
        let runsOn = lines == 1 && next < end && ByteClass.isLower(bytes[next])
        if lines > 1 || !(wrapped || runsOn) || endsSentence(bytes, start, index) {
          close(at: index)
          paragraph += 1
        }
        index = next
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        let next = behindClosers(bytes, index + 1, end)
        if isBoundary(bytes, start, index, next, end) {
          close(at: next)
        }
        index = max(next, index + 1)
      default:
        index += 1
      }
    }
    close(at: end)
    return pieces
  }

  /// True where most lines are as long as a fixed column allows and run on.
  private func isHardWrapped(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var lines = 0
    var full = 0
    var runOn = 0
    var length = 0
    for index in range {
      if bytes[index] == 0x0a {
        if length > 0 {
          lines += 1
          if (50...82).contains(length) {
            full += 1
            let next = index + 1
            if next < range.upperBound, ByteClass.isLower(bytes[next]) { runOn += 1 }
          }
          if length > 120 { return false }
        }
        length = 0
      } else {
        length += 1
      }
    }
    return lines >= 4 && full * 10 >= lines * 6 && runOn * 3 >= full
  }

  private func endsSentence(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var index = end - 1
    // No sentence hides its stop behind more quotation marks than this.
    let start = max(start, end - 64)
    while index > start, ByteClass.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "\"") {
      index -= 1
    }
    return index >= start
      && (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "!")
        || bytes[index] == UInt8(ascii: "?"))
  }

  /// Behind the stops, quotation marks and brackets that close with a stop.
  private func behindClosers(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        index += 1
      case 0xe2
      where index + 2 < end && bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0x99 || bytes[index + 2] == 0x9d):
        index += 3
      case 0xc2 where index + 1 < end && bytes[index + 1] == 0xbb:
        index += 2
      default:
        return index
      }
    }
    return index
  }

  private func isBoundary(
    _ bytes: [UInt8], _ start: Int, _ stop: Int, _ next: Int, _ end: Int
  ) -> Bool {
    guard next < end else { return true }
    guard ByteClass.isSpace(bytes[next]) || bytes[next] >= 0x80 || bytes[next] == 0x22 else {
      // "…conflict.The next": a missing space between two sentences.
      return next == stop + 1 && bytes[stop] == UInt8(ascii: ".") && stop >= start + 4
        && ByteClass.isUpper(bytes[next]) && ByteClass.isLower(bytes[stop - 1])
        && ByteClass.isLower(bytes[stop - 2]) && next + 1 < end
        && (ByteClass.isLower(bytes[next + 1]) || bytes[next + 1] == 0x20)
    }
    var after = next
    while after < end, ByteClass.isSpace(bytes[after]), bytes[after] != 0x0a { after += 1 }
    guard after < end else { return true }
    let first = bytes[after]
    if ByteClass.isLower(first) || first == UInt8(ascii: ",") { return false }
    guard bytes[stop] == UInt8(ascii: "."), next == stop + 1 else { return true }
    var wordStart = stop
    let floor = max(start, stop - SentenceSplitter.longestAbbreviation)
    while wordStart > floor,
      ByteClass.isASCIILetter(bytes[wordStart - 1]) || bytes[wordStart - 1] >= 0x80
        || bytes[wordStart - 1] == UInt8(ascii: ".")
    {
      wordStart -= 1
    }
    let length = stop - wordStart
    if length == SentenceSplitter.longestAbbreviation { return true }
    if length == 0 { return !ByteClass.isDigit(first) || stop == start }
    if length == 1, ByteClass.isUpper(bytes[wordStart]) {
      // An initial ("J. Smith"), unless it is the pronoun or ends "vitamin C."
      return bytes[wordStart] == UInt8(ascii: "I")
    }
    guard let word = Abbreviations.packed(bytes[wordStart..<stop]) else { return true }
    if Abbreviations.beforeNames.contains(word) { return false }
    if Abbreviations.anywhere.contains(word) {
      return startsSentence(bytes, after, end)
    }
    return true
  }

  /// Bytes that are longer than any abbreviation, however it is spelt.
  private static let longestAbbreviation = 40

  /// True where the next word is one that opens sentences rather than names.
  private func startsSentence(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var stop = start
    while stop < end, ByteClass.isASCIILetter(bytes[stop]) { stop += 1 }
    guard ByteClass.isUpper(bytes[start]) else { return false }
    return Abbreviations.sentenceOpeners.contains(
      String(decoding: bytes[start..<stop].map(Vocabulary.fold), as: UTF8.self))
  }
}
