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

  private static func tag(of kind: Token.Kind) -> Tag {
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

  private func wordTag(
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
  private func isFreedByVerb(
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

  private func endsInLy(_ text: TokenizedText, _ token: Token) -> Bool {
    text.bytes[Int(token.end) - 1] == UInt8(ascii: "y")
      && text.bytes[Int(token.end) - 2] == UInt8(ascii: "l")
  }

  private func previousIsNo(_ text: TokenizedText, _ first: Int, _ index: Int) -> Bool {
    index > 0 && text.tokens[first + index - 1].word == words.no
  }

  private func endsInEd(_ text: TokenizedText, _ token: Token) -> Bool {
    token.end - token.start > 3 && text.bytes[Int(token.end) - 1] == UInt8(ascii: "d")
      && text.bytes[Int(token.end) - 2] == UInt8(ascii: "e")
  }

  private func isNominal(_ mark: Tag?, _ classes: WordClass) -> Bool {
    mark == .name || mark == .number || mark == .adjective
      || !classes.isDisjoint(with: WordClass.anyNoun.union(.adjective))
  }

  private func isVerbLike(_ token: Token?) -> Bool {
    guard let token else { return false }
    let classes = lexicon.classes(of: token.word)
    return !classes.isDisjoint(with: [.be, .have, .do, .modal])
      || (!lexicon.forms(of: token.word).isEmpty && classes.isDisjoint(with: .anyNoun))
  }

  /// The last tag before a token, adverbs and negations skipped.
  private func lastTag(_ tags: [Tag], before index: Int) -> Tag? {
    var at = index - 1
    while at >= 0, tags[at] == .adverb || tags[at] == .negation { at -= 1 }
    return at >= 0 ? tags[at] : nil
  }

  private func isVerb(
    _ forms: VerbForm, _ classes: WordClass, _ text: TokenizedText, _ first: Int, _ index: Int,
    _ count: Int, _ tags: [Tag], _ marks: [Tag?], _ previous: Tag?, _ isTitle: Bool
  ) -> Bool {
    let token = text.tokens[first + index]
    let canBeNoun =
      lexicon.traits(of: token.word).contains(.alsoNoun) || !classes.isDisjoint(with: .anyNoun)
    let before = index > 0 ? tags[index - 1] : nil
    if before == .hyphen || (index + 1 < count && text.tokens[first + index + 1].kind == .hyphen) {
      return false
    }
    switch previous {
    case .modal, .infinitiveMark:
      return forms.contains(.base)
    case .auxiliary:
      if forms.contains(.participle) || forms.contains(.gerund) { return true }
      guard forms.contains(.base) else { return false }
      return !canBeNoun || isDo(lastWord(text, first, index, tags))
    default:
      break
    }
    let next = index + 1 < count ? text.tokens[first + index + 1] : nil
    let nextMark = index + 1 < count ? marks[index + 1] : nil
    let nextClasses = next.map { lexicon.classes(of: $0.word) } ?? []
    let nominalNext = isNominal(nextMark, nextClasses)

    if forms.contains(.gerund) {
      if classes.contains(.preposition) { return false }
      switch previous {
      case .determiner, .possessive, .possessiveMark, .adjective: return false
      case .preposition, .noun, .name, .comma, .coordinator, .verb, .adverb, nil:
        let isNoun =
          !classes.isDisjoint(with: .anyNoun) && !nominalNext
          && nextClasses.isDisjoint(with: [.determiner, .possessive])
        return !(isNoun && previous != .comma)
      default: return true
      }
    }
    if !forms.isDisjoint(with: [.past, .participle]), !forms.contains(.base) {
      switch previous {
      case .determiner, .possessive, .possessiveMark, .adjective:
        // "the failed bid": a noun behind it that is also a verb.
        let isNounNext = next.map { lexicon.traits(of: $0.word).contains(.alsoNoun) } ?? false
        return !nominalNext && !canBeNoun && !isNounNext
      case .number:
        // "150 imprisoned Palestinians".
        if nextMark == .name { return false }
        return !(next.map { !lexicon.classes(of: $0.word).isDisjoint(with: .anyNoun) } ?? false)
      case .preposition:
        return false
      case nil, .openQuote, .dash, .colon:
        return !nominalNext || index == 0 && nextMark == .name && !isTitle
      case .verb where nominalNext && before == .verb && nextClasses.isDisjoint(with: .determiner):
        // "gives advanced warnings".
        return false
      case .coordinator where token.word == words.allied && nominalNext:
        return false
      case .coordinator where before == .adverb && nominalNext:
        // "wealthy and technologically advanced south".
        return false
      default:
        return true
      }
    }
    // "rebels", "forces", "troops": verbs only with an object of their own behind them.
    if !classes.isDisjoint(with: [.force, .militant]), previous != .pronoun {
      guard previous == .name || previous == .noun, !classes.contains(.militant),
        !nextClasses.isDisjoint(with: [.determiner, .possessive, .objectPronoun]),
        isSingularSubject(text, first, index, tags)
      else { return false }
    }
    // Base and third-person forms.
    if !canBeNoun {
      switch previous {
      case .determiner, .possessive, .possessiveMark, .adjective, .preposition: return false
      default: return true
      }
    }
    switch previous {
    case .pronoun, .relative: return true
    case .coordinator where forms.contains(.third):
      // "is an ally and controls a quarter of X": the second verb of one subject, with an object.
      return opensObject(text, first, index, count, marks) && hasFiniteVerb(tags, before: index)
    case .coordinator where forms.contains(.base):
      // "to resume talks and release ten men": the second of two infinitives.
      return
        (nextMark == .name || nextMark == .number || nextMark == .adjective
        || !nextClasses.isDisjoint(with: [.determiner, .possessive, .captive]))
        && hangsOnInfinitive(tags, index)
    case .noun, .name, .closeQuote, .closeBracket:
      if forms.contains(.base), before == .name, isSeen(text, first, index, tags),
        nextMark != nil || !nextClasses.isDisjoint(with: [.determiner, .possessive, .captive])
      {
        return true
      }
      if isTermsVerb(text, first, index, next) { return true }
      if isObject(endingAt: index - 1, tags, text, first) { return false }
      if before == .adverb, forms.contains(.third) || forms.contains(.base) { return true }
      if let next, next.kind == .word, !nextClasses.isDisjoint(with: [.be, .have, .modal]) {
        return false
      }
      if let next, nextMark == nil, lexicon.forms(of: next.word).contains(.past),
        nextClasses.isDisjoint(with: .anyNoun)
      {
        return false
      }
      // "X and Y exchange prisoners": two names before it, people behind.
      if forms.contains(.base), tags[index - 1] == .name, isListOfNames(tags, index),
        nextMark == .number
          || !nextClasses.isDisjoint(with: [.captive, .body, .civilian, .child, .determiner])
      {
        return true
      }
      // "rebels capture the base", "forces recapture four towns": an object of its own follows.
      if forms.contains(.base), before != .adjective,
        !nextClasses.isDisjoint(with: [.determiner, .possessive]) || nextMark == .number
          || nextMark == .name
      {
        return true
      }
      if forms.contains(.third) {
        // "in government hands in the west": before a preposition only motion and speech are verbs.
        let goesOn = nextMark == nil && nextClasses.contains(.preposition)
        if goesOn, tags[index - 1] != .name {
          let verbClass = lexicon.verbClass(of: token.word)
          if verbClass != .motion, verbClass != .report { return false }
        }
        return isSingularSubject(text, first, index, tags)
      }
      // "freed from Hamas control": the name only says whose.
      if tags[index - 1] == .name, index > 1, tags[index - 2] == .preposition { return false }
      return isPluralSubject(text, first, index, tags)
    default:
      return false
    }
  }

  /// "would see X release 50", "let X take the town": a bare infinitive behind its subject.
  private func isSeen(_ text: TokenizedText, _ first: Int, _ index: Int, _ tags: [Tag]) -> Bool {
    var at = index - 1
    while at >= 0, tags[at] == .name { at -= 1 }
    guard at >= 0, tags[at] == .verb else { return false }
    let number = lexicon.lemmaNumber(of: text.tokens[first + at].word)
    guard number >= 0 else { return false }
    return ["see", "let", "make", "watch", "help"].contains(lexicon.lemmas[Int(number)].base)
  }

  /// "the deal calls for", "the plan provides for".
  private func isTermsVerb(
    _ text: TokenizedText, _ first: Int, _ index: Int, _ next: Token?
  ) -> Bool {
    guard let next, next.word == words.for, next.word >= 0, index > 0 else { return false }
    let number = lexicon.lemmaNumber(of: text.tokens[first + index].word)
    guard number >= 0, ["call", "provide", "allow"].contains(lexicon.lemmas[Int(number)].base)
    else { return false }
    let subject = text.tokens[first + index - 1].word
    guard subject >= 0 else { return false }
    return lexicon.classes(of: subject).contains(.deal)
      || ["plan", "proposal", "resolution", "draft", "text", "framework"].contains(
        lexicon.vocabulary.word(subject))
  }

  /// True where an object may open: "the", "its", a number, a name, "around".
  private func opensObject(
    _ text: TokenizedText, _ first: Int, _ index: Int, _ count: Int, _ marks: [Tag?]
  ) -> Bool {
    var at = index + 1
    // "controls around a quarter of X", "controls about 40 villages".
    if at < count, lexicon.classes(of: text.tokens[first + at].word).contains(.preposition) {
      guard at + 1 < count, marks[at + 1] == .number || text.tokens[first + at + 1].word == words.a
      else { return false }
      at += 1
    }
    guard at < count, [.word, .number].contains(text.tokens[first + at].kind) else { return false }
    let classes = lexicon.classes(of: text.tokens[first + at].word)
    return marks[at] == .name || marks[at] == .number || marks[at] == .adjective
      || !classes.isDisjoint(with: [
        .determiner, .possessive, .objectPronoun, .part, .adjective,
      ])
  }

  private func hasFiniteVerb(_ tags: [Tag], before index: Int) -> Bool {
    var at = index - 1
    while at >= 0, tags[at] != .semicolon, tags[at] != .stop {
      if tags[at] == .verb || tags[at] == .auxiliary { return true }
      at -= 1
    }
    return false
  }

  /// True where an infinitive or a modal stands before "and", without another verb between.
  private func hangsOnInfinitive(_ tags: [Tag], _ index: Int) -> Bool {
    var at = index - 1
    while at > 0, index - at < 12, tags[at] != .verb {
      if tags[at] == .comma { return false }
      at -= 1
    }
    guard at > 0, tags[at] == .verb else { return false }
    var before = at - 1
    while before > 0, tags[before] == .adverb { before -= 1 }
    return tags[before] == .infinitiveMark || tags[before] == .modal
  }

  /// "X and Y", "X, Y" before an index.
  private func isListOfNames(_ tags: [Tag], _ index: Int) -> Bool {
    var at = index - 1
    while at >= 0, tags[at] == .name { at -= 1 }
    guard at > 0, tags[at] == .coordinator || tags[at] == .comma else { return false }
    return tags[at - 1] == .name
  }

  /// True where the nouns that end at an index are the object of a verb or open with "a": "repelled
  /// a Taliban attack".
  private func isObject(
    endingAt index: Int, _ tags: [Tag], _ text: TokenizedText, _ first: Int
  ) -> Bool {
    var at = index
    while at >= 0, [.name, .noun, .adjective, .hyphen].contains(tags[at]) { at -= 1 }
    guard at >= 0 else { return false }
    if tags[at] == .determiner {
      let word = text.tokens[first + at].word
      if word == words.a || word == words.an { return true }
      at -= 1
    }
    guard at >= 0 else { return false }
    return tags[at] == .verb && !isReporting(text.tokens[first + at].word)
  }

  /// The word of the last token that is no adverb or negation.
  private func lastWord(
    _ text: TokenizedText, _ first: Int, _ index: Int, _ tags: [Tag]
  ) -> Int32 {
    var at = index - 1
    while at >= 0, tags[at] == .adverb || tags[at] == .negation { at -= 1 }
    return at >= 0 ? text.tokens[first + at].word : Vocabulary.unknown
  }

  private func isDo(_ word: Int32) -> Bool {
    lexicon.classes(of: word).contains(.do)
  }

  private func isReporting(_ word: Int32) -> Bool {
    let verbClass = lexicon.verbClass(of: word)
    return verbClass == .report || verbClass == .deny
  }

  private func isSingularSubject(
    _ text: TokenizedText, _ first: Int, _ index: Int, _ tags: [Tag]
  ) -> Bool {
    if tags[index - 1] == .name { return true }
    let token = text.tokens[first + index - 1]
    let last = text.bytes[Int(token.end) - 1]
    let classes = lexicon.classes(of: token.word)
    return last != UInt8(ascii: "s")
      && !classes.isDisjoint(with: [.institution, .office, .force, .militant, .person])
  }

  private func isPluralSubject(
    _ text: TokenizedText, _ first: Int, _ index: Int, _ tags: [Tag]
  ) -> Bool {
    let token = text.tokens[first + index - 1]
    let classes = lexicon.classes(of: token.word)
    let last = text.bytes[Int(token.end) - 1]
    if tags[index - 1] == .name {
      return last == UInt8(ascii: "s") && classes.isEmpty || last == UInt8(ascii: "n")
    }
    return !classes.isDisjoint(with: [
      .force, .militant, .captive, .person, .office, .child, .civilian,
    ])
      && (last == UInt8(ascii: "s") || last == UInt8(ascii: "n")
        || last == UInt8(ascii: "e") && !classes.contains(.captive))
  }
}
