/// Says of each token what it is in its sentence.
///
/// A handful of rules over the neighbouring tags: enough to tell "claims" the verb from "claims"
/// the noun, which is all that the clause stage asks.
struct Tagger {
  let lexicon: Lexicon
  let words: WordNumbers

  /// The tags of a sentence's tokens.
  ///
  /// - Parameter marks: tags that earlier stages have settled (names, numbers, dates), nil where
  ///   open; indexed from the sentence's first token.
  func tags(
    _ text: TokenizedText, _ sentence: TokenizedText.Sentence, settled marks: [Tag?]
  ) -> [Tag] {
    let first = sentence.tokens.lowerBound
    let count = sentence.tokens.count
    var tags = [Tag](repeating: .other, count: count)
    for index in 0..<count {
      if let mark = marks[index] {
        tags[index] = mark
        continue
      }
      let token = text.tokens[first + index]
      guard token.kind == .word else {
        tags[index] = Tagger.tag(of: token.kind)
        continue
      }
      tags[index] = wordTag(text, first, index, count, tags, marks, sentence.isTitle)
    }
    return tags
  }

  static func tag(of kind: Token.Kind) -> Tag {
    switch kind {
    case .word, .symbol, .slash: .other
    case .number, .currency, .percent: .number
    case .comma: .comma
    case .stop, .question, .exclamation: .stop
    case .colon: .colon
    case .semicolon: .semicolon
    case .hyphen: .hyphen
    case .dash: .dash
    case .openQuote: .openQuote
    case .closeQuote: .closeQuote
    case .openBracket: .openBracket
    case .closeBracket: .closeBracket
    case .possessive: .possessiveMark
    }
  }

  func wordTag(
    _ text: TokenizedText, _ first: Int, _ index: Int, _ count: Int, _ tags: [Tag],
    _ marks: [Tag?], _ isTitle: Bool
  ) -> Tag {
    let token = text.tokens[first + index]
    let word = token.word
    let classes = lexicon.classes(of: word)
    let previous = lastTag(tags, before: index)
    let nextWord = index + 1 < count ? text.tokens[first + index + 1] : nil
    let nextMark = index + 1 < count ? marks[index + 1] : nil
    let nextClasses = nextWord.map { lexicon.classes(of: $0.word) } ?? []
    let nextForms = nextWord.map { lexicon.forms(of: $0.word) } ?? []

    if word == words.since, previous == .auxiliary, nextForms.contains(.participle) {
      // "has since taken".
      return .adverb
    }
    if word == words.that, previous == .noun, nextMark == nil,
      !nextForms.isDisjoint(with: [.base, .third]), index + 2 < count,
      marks[index + 2] == .name || marks[index + 2] == .number
        || !lexicon.classes(of: text.tokens[first + index + 2].word).isDisjoint(with: [
          .determiner, .possessive, .objectPronoun,
        ])
    {
      // "factions that control it": a noun or a verb, but with an object of its own.
      return .relative
    }
    // "commander-in-chief": the small word ties the parts of one noun.
    if index > 0, tags[index - 1] == .hyphen, nextWord?.kind == .hyphen,
      classes.contains(.preposition)
    {
      return .noun
    }
    if word == words.that {
      if nextMark == nil, !nextClasses.isDisjoint(with: .anyNoun),
        nextClasses.isDisjoint(with: [.force, .militant]), previous != .verb
      {
        return .determiner
      }
      return previous == .noun && (nextMark == nil) && isVerbLike(nextWord) ? .relative : .that
    }
    if word == words.to {
      if nextForms.contains(.base) && nextMark == nil { return .infinitiveMark }
      if !nextClasses.isDisjoint(with: [.be, .have, .do]) { return .infinitiveMark }
      if let floated = nextWord?.word, floated == words.each || floated == words.both,
        index + 2 < count, marks[index + 2] == nil,
        lexicon.forms(of: text.tokens[first + index + 2].word).contains(.base)
      {
        return .infinitiveMark
      }
      if nextClasses.contains(.adverb), index + 2 < count, marks[index + 2] == nil,
        lexicon.forms(of: text.tokens[first + index + 2].word).contains(.base)
      {
        return .infinitiveMark
      }
      return .preposition
    }
    if classes.contains(.negation), word != words.no { return .negation }
    if word == words.no {
      // "no longer holds".
      return nextWord?.word == words.longer && words.longer >= 0 ? .negation : .determiner
    }
    if word == words.longer, word >= 0, previousIsNo(text, first, index) { return .negation }
    if classes.contains(.modal) {
      return .modal
    }
    if !classes.isDisjoint(with: [.be, .have, .do]) { return .auxiliary }
    if classes.contains(.relative) {
      if classes.contains(.possessive) { return .possessive }
      return word == words.where || word == words.when ? .subordinator : .relative
    }
    if word == words.each || word == words.both || word == words.all,
      previous == .name || previous == .noun || previous == .auxiliary || previous == .pronoun
        || previous == .infinitiveMark || previous == .modal,
      nextMark == nil, nextClasses.isDisjoint(with: [.determiner, .preposition, .possessive]),
      word == words.each ? !nextForms.isEmpty : !nextForms.isDisjoint(with: [.past, .participle])
    {
      // "have each handed over", "both sides each release": floated off its noun.
      return .adverb
    }
    if word == words.her {
      return nextClasses.isDisjoint(with: .anyNoun) && nextMark != .noun ? .pronoun : .possessive
    }
    if classes.contains(.possessive) { return .possessive }
    if !classes.isDisjoint(with: [.subjectPronoun, .objectPronoun]),
      classes.isDisjoint(with: [.relative])
    {
      return .pronoun
    }

    if word == words.free, isFreedByVerb(text, first, index, tags) { return .adverb }

    // A verb after its auxiliary, a noun after its determiner; elsewhere the neighbours decide.
    let forms = lexicon.forms(of: word)
    if !forms.isEmpty,
      isVerb(forms, classes, text, first, index, count, tags, marks, previous, isTitle)
    {
      return .verb
    }
    if !forms.isEmpty, forms.isSubset(of: [.past, .participle, .gerund]),
      !classes.contains(.preposition)
    {
      return classes.isDisjoint(with: .anyNoun) || previous == .hyphen ? .adjective : .noun
    }
    if classes.contains(.coordinator) { return .coordinator }
    if classes.contains(.subordinator), classes.isDisjoint(with: .preposition) {
      return .subordinator
    }
    if word == words.as, let next = nextWord, next.word == words.much || next.word == words.many {
      return .determiner
    }
    if classes.contains(.preposition) {
      // "pulled out of", "handed over": a particle after a verb.
      if classes.contains(.particle), previous == .verb, word != words.in, word != words.on,
        word != words.through
      {
        return .adverb
      }
      if classes.contains(.particle), tags.indices.contains(index - 1),
        nextWord == nil || nextWord?.kind != .word || nextClasses.contains(.preposition)
      {
        return .adverb
      }
      return .preposition
    }
    if classes.contains(.determiner) { return .determiner }
    if classes.contains(.adjective), !classes.contains(.adverb) {
      // A noun that is also an adjective heads the phrase where no noun follows.
      let isHead = !classes.isDisjoint(with: .anyNoun) && !isNominal(nextMark, nextClasses)
      return isHead ? .noun : .adjective
    }
    if classes.contains(.adverb), classes.isDisjoint(with: .anyNoun) || previous == .verb {
      return .adverb
    }
    if !classes.isDisjoint(with: .anyNoun) { return .noun }
    // "Ukrainian-sponsored": a participle that no file has.
    if previous == .hyphen, forms.isEmpty, endsInEd(text, token) { return .adjective }
    if classes.contains(.particle) || classes.contains(.adverb) { return .adverb }
    if classes.isEmpty, forms.isEmpty, !token.isCapitalised,
      nextMark == .adjective || nextClasses.contains(.adjective),
      previous == .determiner || previous == .possessive || previous == .possessiveMark
    {
      // "the longtime jihadist stronghold": a word that no file has, before an adjective.
      return .adjective
    }
    if token.end - token.start > 4, endsInLy(text, token), word < 0 || classes.isEmpty {
      // "a Western-friendly president".
      return previous == .hyphen ? .adjective : .adverb
    }
    return .noun
  }

  /// "were set free", "walked free", "set the men free": "free" is how they go, not another verb.
  func isFreedByVerb(
    _ text: TokenizedText, _ first: Int, _ index: Int, _ tags: [Tag]
  ) -> Bool {
    for back in 1...5 where index - back >= 0 && tags[index - back] == .verb {
      let number = lexicon.lemmaNumber(of: text.tokens[first + index - back].word)
      guard number >= 0 else { return false }
      let base = lexicon.lemmas[Int(number)].base
      return base == "set" || back == 1 && ["walk", "go", "let", "break"].contains(base)
    }
    return false
  }

  func endsInLy(_ text: TokenizedText, _ token: Token) -> Bool {
    text.bytes[Int(token.end) - 1] == UInt8(ascii: "y")
      && text.bytes[Int(token.end) - 2] == UInt8(ascii: "l")
  }

  func previousIsNo(_ text: TokenizedText, _ first: Int, _ index: Int) -> Bool {
    index > 0 && text.tokens[first + index - 1].word == words.no
  }

  func endsInEd(_ text: TokenizedText, _ token: Token) -> Bool {
    token.end - token.start > 3 && text.bytes[Int(token.end) - 1] == UInt8(ascii: "d")
      && text.bytes[Int(token.end) - 2] == UInt8(ascii: "e")
  }

  func isNominal(_ mark: Tag?, _ classes: WordClass) -> Bool {
    mark == .name || mark == .number || mark == .adjective
      || !classes.isDisjoint(with: WordClass.anyNoun.union(.adjective))
  }

  func isVerbLike(_ token: Token?) -> Bool {
    guard let token else { return false }
    let classes = lexicon.classes(of: token.word)
    return !classes.isDisjoint(with: [.be, .have, .do, .modal])
      || (!lexicon.forms(of: token.word).isEmpty && classes.isDisjoint(with: .anyNoun))
  }

  /// The last tag before a token, adverbs and negations skipped.
  func lastTag(_ tags: [Tag], before index: Int) -> Tag? {
    var at = index - 1
    while at >= 0, tags[at] == .adverb || tags[at] == .negation { at -= 1 }
    return at >= 0 ? tags[at] : nil
  }
}
