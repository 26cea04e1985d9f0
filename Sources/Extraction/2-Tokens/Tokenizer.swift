/// Cuts sentences into tokens.
///
/// Compounds are cut at their hyphens, possessives and negations at their apostrophes, units at
/// the digits they cling to; a token's flags keep what was joined.
struct Tokenizer {
  let vocabulary: Vocabulary

  /// Appends the tokens of some bytes to `tokens`.
  func appendTokens(of bytes: [UInt8], in range: Range<Int>, to tokens: inout [Token]) {
    var index = range.lowerBound
    let end = range.upperBound
    var spaceBefore = true
    while index < end {
      let byte = bytes[index]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) {
        spaceBefore = true
        index += 1
        continue
      }
      let start = index
      var kind = Token.Kind.symbol
      if ByteClass.isASCIILetter(byte) || (byte >= 0x80 && Punctuation.at(bytes, index, end) == nil)
      {
        index = word(bytes, index, end)
        append(bytes, start, index, .word, spaceBefore, to: &tokens)
        spaceBefore = false
        continue
      }
      if ByteClass.isDigit(byte) {
        index = number(bytes, index, end)
        append(bytes, start, index, .number, spaceBefore, to: &tokens)
        spaceBefore = false
        if index + 2 <= end, isOrdinalSuffix(bytes, index, end) {
          tokens[tokens.count - 1].flags.insert(.ordinal)
          tokens[tokens.count - 1].end += 2
          index += 2
        }
        continue
      }
      var length = 1
      if byte >= 0x80, let mark = Punctuation.at(bytes, index, end) {
        length = mark.length
        kind = mark.kind
        if mark.isSpace {
          spaceBefore = true
          index += length
          continue
        }
      } else {
        kind = Tokenizer.asciiKind(byte)
      }
      index += length
      switch kind {
      case .possessive:
        // An apostrophe that no word took up: it closes a plural, or it is a quotation mark.
        let joined = !spaceBefore && start > range.lowerBound
        if joined, let last = tokens.last, last.kind == .word, Int(last.end) == start,
          Vocabulary.fold(bytes[start - 1]) == UInt8(ascii: "s"),
          index < end, bytes[index] == 0x20
        {
          kind = .possessive
        } else {
          kind = joined ? .closeQuote : .openQuote
        }
      case .openQuote where byte == UInt8(ascii: "\""):
        let next = index < end ? bytes[index] : 0x20
        let opens = (spaceBefore || tokens.last?.kind == .openBracket) && next != 0x20
        kind = opens || (start == range.lowerBound) ? .openQuote : .closeQuote
      case .hyphen:
        var run = index
        while run < end, bytes[run] == UInt8(ascii: "-") { run += 1 }
        let spaceAfter = run >= end || bytes[run] == 0x20
        if run > index || spaceBefore || spaceAfter { kind = .dash }
        index = run
      case .symbol where byte == UInt8(ascii: "<"):
        // A stray tag of a page that was pasted in.
        if let close = tagEnd(bytes, start, end) {
          index = close
          spaceBefore = true
          continue
        }
      default:
        break
      }
      append(bytes, start, index, kind, spaceBefore, to: &tokens)
      spaceBefore = false
    }
  }

  // MARK: Words

  /// The end of the word that starts at `start`.
  private func word(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      if ByteClass.isASCIILetter(byte) {
        index += 1
      } else if byte >= 0x80 {
        guard let mark = Punctuation.at(bytes, index, end) else {
          index += ByteClass.scalarLength(byte)
          continue
        }
        guard mark.isApostrophe, let next = afterApostrophe(bytes, start, index, mark.length, end)
        else { break }
        index = next
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
        guard let next = afterApostrophe(bytes, start, index, 1, end) else { break }
        index = next
      } else if byte == UInt8(ascii: ".") {
        // Initials: "U.S.", "a.m.".
        guard index + 1 < end, ByteClass.isASCIILetter(bytes[index + 1]),
          index - start == 1 || bytes[index - 2] == UInt8(ascii: "."),
          index + 2 >= end || bytes[index + 2] == UInt8(ascii: ".")
            || !ByteClass.isASCIILetter(bytes[index + 2])
        else { break }
        index += 1
      } else if byte == UInt8(ascii: "-"), isPrefix(bytes, start, index), index + 1 < end,
        ByteClass.isLower(bytes[index + 1])
      {
        // "re-take": one verb.
        index += 1
      } else {
        break
      }
    }
    index = min(index, end)
    if index < end, bytes[index] == UInt8(ascii: "."), index - start >= 3,
      bytes[index - 2] == UInt8(ascii: ".")
    {
      index += 1
    }
    return index
  }

  /// "re" and "de", which a hyphen ties to the verb behind them.
  private func isPrefix(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start == 2, bytes[start + 1] == UInt8(ascii: "e") else { return false }
    let first = Vocabulary.fold(bytes[start])
    return first == UInt8(ascii: "r") || first == UInt8(ascii: "d")
  }

  /// The number of a word; "re-take" counts as "retake".
  private func identifier(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int32 {
    let number = vocabulary.identifier(bytes, start, end)
    guard number < 0, end - start > 3, bytes[start + 2] == UInt8(ascii: "-"),
      isPrefix(bytes, start, start + 2)
    else { return number }
    let joined = Array(bytes[start..<start + 2]) + Array(bytes[(start + 3)..<end])
    return vocabulary.identifier(joined, 0, joined.count)
  }

  /// Goes on behind an apostrophe that belongs to the word ("Sana’a"); nil where "'s" or "n't" is
  /// cut off or the apostrophe closes the word.
  private func afterApostrophe(
    _ bytes: [UInt8], _ start: Int, _ index: Int, _ length: Int, _ end: Int
  ) -> Int? {
    let next = index + length
    guard next < end, ByteClass.isASCIILetter(bytes[next]) else { return nil }
    var stop = next
    while stop < end, ByteClass.isASCIILetter(bytes[stop]) { stop += 1 }
    let first = Vocabulary.fold(bytes[next])
    switch stop - next {
    case 1
    where first == UInt8(ascii: "s") || first == UInt8(ascii: "d")
      || first == UInt8(ascii: "m") || first == UInt8(ascii: "t"):
      return nil
    case 2
    where first == UInt8(ascii: "r") || first == UInt8(ascii: "v")
      || (first == UInt8(ascii: "l") && Vocabulary.fold(bytes[next + 1]) == first):
      return nil
    default:
      return next
    }
  }

  private func append(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ kind: Token.Kind, _ spaceBefore: Bool,
    to tokens: inout [Token]
  ) {
    var flags: Token.Flags = spaceBefore ? .spaceBefore : []
    guard kind == .word else {
      tokens.append(
        Token(start: Int32(start), end: Int32(end), word: -1, kind: kind, flags: flags))
      return
    }
    // "'s" and "n't" arrive as words that follow an apostrophe; see `possessiveOrNegation`.
    if ByteClass.isUpper(bytes[start]) || isNonASCIIUpper(bytes, start) {
      flags.insert(.capitalised)
      var upper = 0
      var lower = 0
      for index in start..<end where lower == 0 {
        if ByteClass.isUpper(bytes[index]) { upper += 1 }
        if ByteClass.isLower(bytes[index]) { lower += 1 }
      }
      if upper >= 2 && lower == 0 { flags.insert(.allCapitals) }
    }
    if end > start, bytes[end - 1] == UInt8(ascii: ".") { flags.insert(.abbreviation) }
    if !spaceBefore, let last = tokens.last,
      last.kind == .closeQuote || last.kind == .openQuote || last.kind == .possessive,
      Int(last.end) == start, end - start == 1,
      let before = tokens.dropLast().last, before.kind == .word, before.end == last.start
    {
      // Joins the apostrophe and its letter into one mark.
      let letter = Vocabulary.fold(bytes[start])
      if letter == UInt8(ascii: "s") {
        tokens[tokens.count - 1].kind = .possessive
        tokens[tokens.count - 1].end = Int32(end)
        return
      }
      if letter == UInt8(ascii: "t"), before.end - before.start > 1,
        Vocabulary.fold(bytes[Int(before.end) - 1]) == 0x6e
      {
        // "didn’t" is "did" and "n’t"; "can't" keeps its n.
        let stemEnd = before.end - 1
        let stem = vocabulary.identifier(bytes, Int(before.start), Int(stemEnd))
        tokens[tokens.count - 2].end = stemEnd
        tokens[tokens.count - 2].word = stem
        tokens[tokens.count - 1] = Token(
          start: stemEnd, end: Int32(end), word: vocabulary.identifier("not"), kind: .word,
          flags: [])
        return
      }
    }
    let number = identifier(bytes, start, end)
    tokens.append(
      Token(start: Int32(start), end: Int32(end), word: number, kind: .word, flags: flags))
  }

  private func isNonASCIIUpper(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard bytes[start] >= 0xc3, start + 1 < bytes.count else { return false }
    switch bytes[start] {
    case 0xc3: return bytes[start + 1] >= 0x80 && bytes[start + 1] <= 0x9e
    case 0xc4, 0xc5: return bytes[start + 1] & 1 == 0
    case 0xd0: return bytes[start + 1] >= 0x80 && bytes[start + 1] <= 0xaf
    default: return false
    }
  }

  // MARK: Numbers

  /// The end of the number that starts at `start`: digits with commas, stops and the spaces of
  /// typographic grouping inside.
  private func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      if ByteClass.isDigit(byte) {
        index += 1
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":"),
        index + 1 < end, ByteClass.isDigit(bytes[index + 1])
      {
        index += 1
      } else if let length = Punctuation.groupingSpace(bytes, index, end),
        threeDigits(bytes, index + length, end)
      {
        index += length
      } else {
        break
      }
    }
    return index
  }

  private func threeDigits(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start + 3 <= end else { return false }
    for offset in 0..<3 where !ByteClass.isDigit(bytes[start + offset]) { return false }
    return start + 3 == end || !ByteClass.isDigit(bytes[start + 3])
  }

  private func isOrdinalSuffix(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index + 2 == end || !ByteClass.isASCIILetter(bytes[index + 2]) else { return false }
    switch (Vocabulary.fold(bytes[index]), Vocabulary.fold(bytes[index + 1])) {
    case (0x73, 0x74), (0x6e, 0x64), (0x72, 0x64), (0x74, 0x68): return true
    default: return false
    }
  }

  // MARK: Marks

  private func tagEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start + 1 < end,
      ByteClass.isASCIILetter(bytes[start + 1]) || bytes[start + 1] == UInt8(ascii: "/")
    else { return nil }
    var index = start + 1
    while index < end, index - start < 400 {
      if bytes[index] == UInt8(ascii: ">") { return index + 1 }
      if bytes[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return nil
  }

  private static func asciiKind(_ byte: UInt8) -> Token.Kind {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "\""): .openQuote
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .possessive
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closeBracket
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "$"): .currency
    case UInt8(ascii: "%"): .percent
    default: .symbol
    }
  }
}
