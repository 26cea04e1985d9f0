/// Noun phrases.
extension Chunker {
  func nounPhrase(
    _ text: TokenizedText, _ analysis: SentenceAnalysis, _ start: Int
  ) -> Phrase {
    let end = analysis.sentence.tokens.upperBound
    if analysis.tag(start) == .pronoun {
      var phrase = Phrase(
        kind: .noun, tokens: start..<start + 1, head: start, word: text.tokens[start].word)
      phrase.noun.isPronoun = true
      phrase.noun.pronoun = text.tokens[start].word
      phrase.noun.coreStart = start
      return phrase
    }
    var index = start
    var seenNoun = false
    var coreStart = start
    var hasPossessor = false
    while index < end {
      let tag = analysis.tag(index)
      if index > start {
        switch tag {
        case .determiner, .possessive:
          // "all the villages", "both its towns"; but a determiner behind a noun opens a new one.
          if seenNoun { return noun(text, analysis, start..<index, coreStart, hasPossessor) }
        case .number:
          if seenNoun && analysis.tag(index - 1) != .number
            && analysis.tag(index - 1) != .possessiveMark
            && analysis.tag(index - 1) != .hyphen
            && !isNumberedName(text, analysis, index)
          {
            return noun(text, analysis, start..<index, coreStart, hasPossessor)
          }
        case .adjective:
          if seenNoun, !hasHyphenBefore(analysis, index), analysis.tag(index - 1) != .name,
            analysis.tag(index - 1) != .possessiveMark
          {
            return noun(text, analysis, start..<index, coreStart, hasPossessor)
          }
        default:
          break
        }
      }
      // "a meeting east of X": the direction opens a phrase of its own.
      if seenNoun, index + 1 < end, text.tokens[index + 1].word == words.of,
        lexicon.classes(of: text.tokens[index].word).contains(.direction),
        lexicon.classes(of: text.tokens[index].word).isDisjoint(with: [.part, .settlement]),
        analysis.tag(index - 1) != .adjective
      {
        return noun(text, analysis, start..<index, coreStart, hasPossessor)
      }
      // "rebel-held northern province": a compound only describes what follows.
      if hasHyphenBefore(analysis, index), tag == .adjective || tag == .verb { seenNoun = false }
      switch tag {
      case .noun, .name:
        seenNoun = true
      case .determiner, .possessive, .adjective, .number:
        break
      case .possessiveMark:
        coreStart = index + 1
        hasPossessor = true
        seenNoun = false
      case .hyphen:
        break
      case .openQuote where !seenNoun && index > start && closesSoon(index, analysis):
        // "the 'capital' of", "a so-called 'buffer' zone".
        break
      case .closeQuote where opensSoon(index, analysis, from: start):
        let next = index + 1 < end ? analysis.tag(index + 1) : .other
        guard next == .noun || next == .name else {
          return noun(text, analysis, start..<index + 1, coreStart, hasPossessor)
        }
      case .coordinator where !seenNoun && index > start && joinsAdjectives(index, analysis):
        // "the bigger and better-armed army".
        break
      case .comma where !seenNoun && index > start && joinsAdjectives(acrossComma: index, analysis):
        // "a full, rapid withdrawal".
        break
      case .openQuote, .closeQuote:
        return noun(text, analysis, start..<index, coreStart, hasPossessor)
      case .adverb where !seenNoun && qualifies(index, analysis):
        break
      case .verb, .preposition, .coordinator, .other:
        guard hasHyphenBefore(analysis, index) || hasHyphenAfter(analysis, index) else {
          return noun(text, analysis, start..<index, coreStart, hasPossessor)
        }
      default:
        return noun(text, analysis, start..<index, coreStart, hasPossessor)
      }
      index += 1
    }
    return noun(text, analysis, start..<end, coreStart, hasPossessor)
  }

  /// True where a quotation mark opens on a word or two that only nouns and adjectives make.
  func closesSoon(_ open: Int, _ analysis: SentenceAnalysis) -> Bool {
    let end = min(analysis.sentence.tokens.upperBound, open + 5)
    for index in (open + 1)..<max(end, open + 1) {
      switch analysis.tag(index) {
      case .noun, .name, .adjective, .hyphen: continue
      case .closeQuote: return index > open + 1
      default: return false
      }
    }
    return false
  }

  func opensSoon(_ close: Int, _ analysis: SentenceAnalysis, from start: Int) -> Bool {
    var index = close - 1
    while index > start {
      if analysis.tag(index) == .openQuote { return closesSoon(index, analysis) }
      index -= 1
    }
    return false
  }

  /// "a previously fiercely contested town": adverbs before an adjective.
  func qualifies(_ adverb: Int, _ analysis: SentenceAnalysis) -> Bool {
    let end = min(analysis.sentence.tokens.upperBound, adverb + 4)
    for index in (adverb + 1)..<max(end, adverb + 1) where analysis.tag(index) != .adverb {
      return analysis.tag(index) == .adjective
    }
    return false
  }

  /// "full, rapid" before the noun that both describe.
  func joinsAdjectives(acrossComma index: Int, _ analysis: SentenceAnalysis) -> Bool {
    let end = analysis.sentence.tokens.upperBound
    guard index + 2 < end, analysis.tag(index - 1) == .adjective,
      analysis.tag(index + 1) == .adjective
    else { return false }
    return analysis.tag(index + 2) == .noun
      && !analysis.names.contains { $0.tokens.contains(index - 1) || $0.tokens.contains(index + 1) }
  }

  func joinsAdjectives(_ index: Int, _ analysis: SentenceAnalysis) -> Bool {
    let end = analysis.sentence.tokens.upperBound
    guard analysis.tag(index - 1) == .adjective, index + 2 < end else { return false }
    if analysis.tag(index + 1) == .adjective { return true }
    // "better-equipped".
    return analysis.tag(index + 2) == .hyphen && analysis.tag(index + 1) != .name
  }

  func hasHyphenBefore(_ analysis: SentenceAnalysis, _ index: Int) -> Bool {
    index > analysis.sentence.tokens.lowerBound && analysis.tag(index - 1) == .hyphen
  }

  func hasHyphenAfter(_ analysis: SentenceAnalysis, _ index: Int) -> Bool {
    index + 1 < analysis.sentence.tokens.upperBound && analysis.tag(index + 1) == .hyphen
  }

  /// "Highway 27", "the 47th Brigade".
  func isNumberedName(
    _ text: TokenizedText, _ analysis: SentenceAnalysis, _ index: Int
  ) -> Bool {
    analysis.quantities.contains {
      $0.tokens.contains(index) && ($0.kind == .designation || $0.kind == .ordinal)
    }
  }

  func noun(
    _ text: TokenizedText, _ analysis: SentenceAnalysis, _ range: Range<Int>, _ coreStart: Int,
    _ hasPossessor: Bool
  ) -> Phrase {
    var tokens = range
    // A hyphen or number that hangs over belongs to what follows, but a phrase is never empty.
    while tokens.count > 1, analysis.tag(tokens.upperBound - 1) == .hyphen {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    var head = tokens.upperBound - 1
    while head > tokens.lowerBound,
      analysis.tag(head) == .possessiveMark || analysis.tag(head) == .closeQuote
    {
      head -= 1
    }
    var phrase = Phrase(kind: .noun, tokens: tokens, head: head, word: text.tokens[head].word)
    phrase.noun.coreStart = min(coreStart, head)
    phrase.noun.hasPossessor = hasPossessor && coreStart <= head
    if phrase.noun.hasPossessor, coreStart - 2 >= tokens.lowerBound,
      analysis.tag(coreStart - 1) == .possessiveMark, analysis.tag(coreStart - 2) == .noun
    {
      phrase.noun.possessor = text.tokens[coreStart - 2].word
    }
    let firstName =
      analysis.names.firstIndex { $0.tokens.lowerBound >= tokens.lowerBound }
      ?? analysis.names.count
    var lastName = firstName
    while lastName < analysis.names.count,
      analysis.names[lastName].tokens.lowerBound < tokens.upperBound
    {
      lastName += 1
    }
    phrase.noun.names = min(firstName, lastName)..<lastName
    for name in phrase.noun.names where analysis.names[name].tokens.contains(head) {
      phrase.noun.headName = name
    }
    for (number, quantity) in analysis.quantities.enumerated()
    where tokens.contains(quantity.tokens.lowerBound) && quantity.kind != .ordinal
      && quantity.kind != .designation
    {
      phrase.noun.quantity = number
      // "10:40 Three hostages": a time that opens the line counts nothing.
      guard quantity.kind == .time else { break }
    }
    for token in tokens where analysis.tag(token) != .determiner {
      let word = text.tokens[token].word
      phrase.noun.allClasses.formUnion(lexicon.classes(of: word))
      if phrase.noun.people < 0, lexicon.peoples[word] != nil { phrase.noun.people = word }
    }
    phrase.noun.headClasses =
      phrase.noun.headName >= 0 ? [] : lexicon.classes(of: text.tokens[head].word)
    let first = text.tokens[tokens.lowerBound].word
    if analysis.tag(tokens.lowerBound) == .possessive { phrase.noun.pronoun = first }
    phrase.noun.isDefinite = first == words.the
    phrase.noun.isNegated = first == words.no
    let last = text.tokens[head]
    phrase.noun.isPlural = text.bytes[Int(last.end) - 1] == UInt8(ascii: "s")
    return phrase
  }

}
