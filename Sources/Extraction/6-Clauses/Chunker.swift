/// Joins tagged tokens into phrases.
struct Chunker {
  let lexicon: Lexicon
  let words: WordNumbers

  /// The phrases of a sentence, in order, without gaps.
  func phrases(_ text: TokenizedText, _ analysis: SentenceAnalysis) -> [Phrase] {
    var phrases: [Phrase] = []
    // Most phrases of most sentences are one word or two.
    phrases.reserveCapacity(analysis.sentence.tokens.count * 3 / 4 + 1)
    var index = analysis.sentence.tokens.lowerBound
    let end = analysis.sentence.tokens.upperBound
    var quoted = analysis.beginsQuoted
    while index < end {
      let tag = analysis.tag(index)
      var phrase: Phrase
      switch tag {
      case .determiner, .possessive, .adjective, .noun, .name, .number, .pronoun, .possessiveMark:
        phrase = nounPhrase(text, analysis, index)
      case .modal, .auxiliary, .verb, .infinitiveMark:
        phrase = verbGroup(text, analysis, index)
      case .negation:
        let next = index + 1 < end ? analysis.tag(index + 1) : .other
        phrase =
          [.verb, .infinitiveMark, .auxiliary, .modal, .negation].contains(next)
          ? verbGroup(text, analysis, index) : single(text, index, .adverb)
      case .date:
        let span = analysis.dates.first { $0.tokens.contains(index) }?.tokens ?? index..<index + 1
        phrase = Phrase(kind: .date, tokens: index..<span.upperBound, head: index, word: -1)
      default:
        phrase = single(text, index, Chunker.kind(of: tag))
      }
      if tag == .openQuote { quoted = true }
      if tag == .closeQuote { quoted = false }
      phrase.isQuoted = quoted
      phrases.append(phrase)
      index = max(phrase.tokens.upperBound, index + 1)
    }
    return withSharedInfinitives(withQuotedVerbs(withoutScareQuotes(phrases)))
  }

  /// "would “liberate” the land", "have “completely withdrawn”": a quotation mark between the
  /// auxiliary and its verb, which stay one group.
  private func withQuotedVerbs(_ phrases: [Phrase]) -> [Phrase] {
    guard phrases.contains(where: { $0.kind == .openQuote }) else { return phrases }
    var joined: [Phrase] = []
    joined.reserveCapacity(phrases.count)
    for phrase in phrases {
      let open = joined.count - 1
      if phrase.kind == .verb, phrase.verb.lemma >= 0, phrase.verb.modal < 0,
        !phrase.verb.isInfinitive, phrase.tokens.count == 1 || phrase.verb.particle >= 0,
        open > 0, joined[open].kind == .openQuote, joined[open - 1].kind == .verb,
        joined[open - 1].verb.lemma < 0,
        let verb = group(joined[open - 1], phrase)
      {
        joined.removeLast(2)
        joined.append(verb)
      } else {
        joined.append(phrase)
      }
    }
    return joined
  }

  /// The verb group that an auxiliary and the verb behind it make, nil where they do not fit.
  private func group(_ auxiliary: Phrase, _ verb: Phrase) -> Phrase? {
    let forms = lexicon.forms(of: verb.word)
    var phrase = verb
    phrase.tokens = auxiliary.tokens.lowerBound..<verb.tokens.upperBound
    phrase.verb.isNegated = auxiliary.verb.isNegated || verb.verb.isNegated
    if auxiliary.verb.modal >= 0 || auxiliary.verb.isInfinitive {
      guard forms.contains(.base) else { return nil }
      phrase.verb.modal = auxiliary.verb.modal
      phrase.verb.isInfinitive = auxiliary.verb.isInfinitive
      phrase.verb.tense = auxiliary.verb.tense
      return phrase
    }
    guard forms.contains(.participle) else { return nil }
    phrase.verb.isParticiple = false
    phrase.verb.tense = auxiliary.verb.tense
    if lexicon.classes(of: auxiliary.word).contains(.be) {
      phrase.verb.isPassive = true
    } else {
      phrase.verb.isPerfect = true
    }
    return phrase
  }

  /// "to cross the river and seize X", "will enter and hold Y": the second verb is under the "to" or
  /// the modal of the first.
  private func withSharedInfinitives(_ phrases: [Phrase]) -> [Phrase] {
    var phrases = phrases
    var lastVerb: Int?
    for index in phrases.indices where phrases[index].kind == .verb {
      defer { lastVerb = index }
      guard let last = lastVerb, index > 0, phrases[index - 1].kind == .coordinator,
        phrases[last].verb.isInfinitive || phrases[last].verb.modal >= 0,
        phrases[index].verb.isFinite, phrases[index].verb.tense == .present,
        !phrases[index].verb.isPassive, !phrases[index].verb.isPerfect,
        phrases[index].verb.modal < 0, !phrases[index].verb.isProgressive,
        lexicon.forms(of: phrases[index].word).contains(.base),
        phrases[(last + 1)..<index].allSatisfy({
          [.noun, .preposition, .adverb, .date, .coordinator, .comma].contains($0.kind)
        })
      else { continue }
      phrases[index].verb.isInfinitive = phrases[last].verb.isInfinitive
      phrases[index].verb.modal = phrases[last].verb.modal
    }
    return phrases
  }

  /// Drops the quotation marks around a word or two, which say nothing about who speaks.
  private func withoutScareQuotes(_ phrases: [Phrase]) -> [Phrase] {
    var dropped: Set<Int> = []
    for open in phrases.indices where phrases[open].kind == .openQuote {
      for close in (open + 1)..<min(open + 5, phrases.count)
      where phrases[close].kind == .closeQuote {
        let inside = phrases[(open + 1)..<close]
        if inside.allSatisfy({ [.noun, .preposition, .coordinator, .adverb].contains($0.kind) }) {
          dropped.formUnion([open, close])
        }
        break
      }
    }
    guard !dropped.isEmpty else { return phrases }
    return phrases.indices.filter { !dropped.contains($0) }.map { phrases[$0] }
  }

  private func single(_ text: TokenizedText, _ index: Int, _ kind: Phrase.Kind) -> Phrase {
    Phrase(kind: kind, tokens: index..<index + 1, head: index, word: text.tokens[index].word)
  }

  private static func kind(of tag: Tag) -> Phrase.Kind {
    switch tag {
    case .preposition: .preposition
    case .coordinator: .coordinator
    case .subordinator: .subordinator
    case .relative: .relative
    case .that: .that
    case .adverb, .negation: .adverb
    case .comma: .comma
    case .stop: .stop
    case .colon: .colon
    case .semicolon: .semicolon
    case .dash: .dash
    case .openQuote: .openQuote
    case .closeQuote: .closeQuote
    case .openBracket: .openBracket
    case .closeBracket: .closeBracket
    default: .other
    }
  }

  // MARK: Noun phrases

  private func nounPhrase(
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
  private func closesSoon(_ open: Int, _ analysis: SentenceAnalysis) -> Bool {
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

  private func opensSoon(_ close: Int, _ analysis: SentenceAnalysis, from start: Int) -> Bool {
    var index = close - 1
    while index > start {
      if analysis.tag(index) == .openQuote { return closesSoon(index, analysis) }
      index -= 1
    }
    return false
  }

  /// "a previously fiercely contested town": adverbs before an adjective.
  private func qualifies(_ adverb: Int, _ analysis: SentenceAnalysis) -> Bool {
    let end = min(analysis.sentence.tokens.upperBound, adverb + 4)
    for index in (adverb + 1)..<max(end, adverb + 1) where analysis.tag(index) != .adverb {
      return analysis.tag(index) == .adjective
    }
    return false
  }

  /// "full, rapid" before the noun that both describe.
  private func joinsAdjectives(acrossComma index: Int, _ analysis: SentenceAnalysis) -> Bool {
    let end = analysis.sentence.tokens.upperBound
    guard index + 2 < end, analysis.tag(index - 1) == .adjective,
      analysis.tag(index + 1) == .adjective
    else { return false }
    return analysis.tag(index + 2) == .noun
      && !analysis.names.contains { $0.tokens.contains(index - 1) || $0.tokens.contains(index + 1) }
  }

  private func joinsAdjectives(_ index: Int, _ analysis: SentenceAnalysis) -> Bool {
    let end = analysis.sentence.tokens.upperBound
    guard analysis.tag(index - 1) == .adjective, index + 2 < end else { return false }
    if analysis.tag(index + 1) == .adjective { return true }
    // "better-equipped".
    return analysis.tag(index + 2) == .hyphen && analysis.tag(index + 1) != .name
  }

  private func hasHyphenBefore(_ analysis: SentenceAnalysis, _ index: Int) -> Bool {
    index > analysis.sentence.tokens.lowerBound && analysis.tag(index - 1) == .hyphen
  }

  private func hasHyphenAfter(_ analysis: SentenceAnalysis, _ index: Int) -> Bool {
    index + 1 < analysis.sentence.tokens.upperBound && analysis.tag(index + 1) == .hyphen
  }

  /// "Highway 27", "the 47th Brigade".
  private func isNumberedName(
    _ text: TokenizedText, _ analysis: SentenceAnalysis, _ index: Int
  ) -> Bool {
    analysis.quantities.contains {
      $0.tokens.contains(index) && ($0.kind == .designation || $0.kind == .ordinal)
    }
  }

  private func noun(
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

  // MARK: Verb groups

  private func verbGroup(
    _ text: TokenizedText, _ analysis: SentenceAnalysis, _ start: Int
  ) -> Phrase {
    let end = analysis.sentence.tokens.upperBound
    var group = VerbGroup()
    var index = start
    var main = -1
    var be = false
    var have = false
    var did = false
    scan: while index < end {
      let token = text.tokens[index]
      switch analysis.tag(index) {
      case .infinitiveMark:
        guard index == start || (index == start + 1 && group.isNegated) else { break scan }
        group.isInfinitive = true
      case .modal:
        guard main < 0, group.modal < 0 else { break scan }
        group.modal = token.word
      case .auxiliary:
        guard main < 0 else { break scan }
        let classes = lexicon.classes(of: token.word)
        if classes.contains(.have) { have = true }
        if classes.contains(.be) { be = true }
        if classes.contains(.do) { did = true }
        if index == start, isGerundAuxiliary(text, token) { group.isGerund = true }
        if group.lemma < 0, isPastAuxiliary(token) { group.tense = .past }
      case .negation:
        group.isNegated = true
      case .adverb:
        // An adverb inside the group; behind the main verb it is the particle's turn.
        if main >= 0 { break scan }
        if lexicon.classes(of: token.word).contains(.hedge) { group.isHedged = true }
        if token.word == words.almost || token.word == words.nearly { group.isNearly = true }
        if index == start { break scan }
      case .verb:
        guard main < 0 else { break scan }
        main = index
      default:
        break scan
      }
      index += 1
    }
    var stop = max(index, start + 1)
    // An adverb that closed the group without a verb is not part of it.
    while main < 0, stop > start + 1, analysis.tag(stop - 1) == .adverb { stop -= 1 }
    let head = main >= 0 ? main : stop - 1
    let word = text.tokens[head].word
    let forms = lexicon.forms(of: word)
    group.lemma = lexicon.lemmaNumber(of: word)
    if main < 0 {
      group.lemma = -1
    } else if be {
      if forms.contains(.gerund) {
        group.isProgressive = true
      } else {
        group.isPassive = forms.contains(.participle)
      }
      group.isPerfect = have
    } else if have {
      group.isPerfect = forms.contains(.participle)
    } else if did || group.modal >= 0 || group.isInfinitive {
      // Tense lies in the auxiliary.
    } else if forms.contains(.gerund) {
      group.isGerund = true
    } else if forms.contains(.past) {
      group.tense = .past
    } else if forms.contains(.participle), !forms.contains(.base) {
      group.isParticiple = true
    }
    if group.isInfinitive, have { group.isPerfect = true }
    if group.modal >= 0, group.modal == words.will || group.modal == words.shall {
      group.tense = .future
    }
    // Particles: "pulled back out", "handed over".
    if main >= 0, stop < end, analysis.tag(stop) == .adverb,
      lexicon.classes(of: text.tokens[stop].word).contains(.particle)
    {
      group.particle = text.tokens[stop].word
      stop += 1
    }
    var phrase = Phrase(kind: .verb, tokens: start..<stop, head: head, word: word)
    phrase.verb = group
    return phrase
  }

  /// "being liberated", "having taken".
  private func isGerundAuxiliary(_ text: TokenizedText, _ token: Token) -> Bool {
    token.end - token.start > 4 && text.bytes[Int(token.end) - 1] == UInt8(ascii: "g")
  }

  private func isPastAuxiliary(_ token: Token) -> Bool {
    let word = token.word
    return word == words.was || word == words.were || word == words.had || word == words.did
  }
}
