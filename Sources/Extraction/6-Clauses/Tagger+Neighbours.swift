/// What the words around say of one that may be a noun or a verb.
extension Tagger {
  /// "would see X release 50", "let X take the town": a bare infinitive behind its subject.
  func isSeen(_ text: TokenizedText, _ first: Int, _ index: Int, _ tags: [Tag]) -> Bool {
    var at = index - 1
    while at >= 0, tags[at] == .name { at -= 1 }
    guard at >= 0, tags[at] == .verb else { return false }
    let number = lexicon.lemmaNumber(of: text.tokens[first + at].word)
    guard number >= 0 else { return false }
    return ["see", "let", "make", "watch", "help"].contains(lexicon.lemmas[Int(number)].base)
  }

  /// "the deal calls for", "the plan provides for".
  func isTermsVerb(
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
  func opensObject(
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

  func hasFiniteVerb(_ tags: [Tag], before index: Int) -> Bool {
    var at = index - 1
    while at >= 0, tags[at] != .semicolon, tags[at] != .stop {
      if tags[at] == .verb || tags[at] == .auxiliary { return true }
      at -= 1
    }
    return false
  }

  /// True where an infinitive or a modal stands before "and", without another verb between.
  func hangsOnInfinitive(_ tags: [Tag], _ index: Int) -> Bool {
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
  func isListOfNames(_ tags: [Tag], _ index: Int) -> Bool {
    var at = index - 1
    while at >= 0, tags[at] == .name { at -= 1 }
    guard at > 0, tags[at] == .coordinator || tags[at] == .comma else { return false }
    return tags[at - 1] == .name
  }

  /// True where the nouns that end at an index are the object of a verb or open with "a": "repelled
  /// a Taliban attack".
  func isObject(
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
  func lastWord(
    _ text: TokenizedText, _ first: Int, _ index: Int, _ tags: [Tag]
  ) -> Int32 {
    var at = index - 1
    while at >= 0, tags[at] == .adverb || tags[at] == .negation { at -= 1 }
    return at >= 0 ? text.tokens[first + at].word : Vocabulary.unknown
  }

  func isDo(_ word: Int32) -> Bool {
    lexicon.classes(of: word).contains(.do)
  }

  func isReporting(_ word: Int32) -> Bool {
    let verbClass = lexicon.verbClass(of: word)
    return verbClass == .report || verbClass == .deny
  }

  func isSingularSubject(
    _ text: TokenizedText, _ first: Int, _ index: Int, _ tags: [Tag]
  ) -> Bool {
    if tags[index - 1] == .name { return true }
    let token = text.tokens[first + index - 1]
    let last = text.bytes[Int(token.end) - 1]
    let classes = lexicon.classes(of: token.word)
    return last != UInt8(ascii: "s")
      && !classes.isDisjoint(with: [.institution, .office, .force, .militant, .person])
  }

  func isPluralSubject(
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
