internal import EventModel

/// Finds the names of a sentence: parties, people, places and sources that the lexicon knows, and
/// capitalised words that it does not.
struct NameRecognizer {
  let lexicon: Lexicon
  /// The article's year, which tells who held an office.
  let year: Int?

  /// The names of a sentence, in order, not overlapping.
  func names(in text: TokenizedText, sentence: TokenizedText.Sentence) -> [NameMention] {
    var mentions: [NameMention] = []
    var index = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    while index < end {
      let token = text.tokens[index]
      guard token.kind == .word else {
        index += 1
        continue
      }
      if let person = unknownPerson(text, sentence, index) {
        mentions.append(person)
        index = person.tokens.upperBound
        continue
      }
      if let known = longestName(text, sentence, index) {
        if known.place >= 0, isAddressed(text, sentence, index) {
          // "Mr Aleppo": whatever else bears the name, a person does here.
          let person = NameMention(tokens: known.tokens, isUnknownPerson: true)
          mentions.append(person)
          index = person.tokens.upperBound
          continue
        }
        let whole = withUnknownEnding(known, text, sentence)
        mentions.append(whole)
        index = whole.tokens.upperBound
        continue
      }
      if let unknown = unknownName(text, sentence, index) {
        mentions.append(unknown)
        index = unknown.tokens.upperBound
        continue
      }
      index += 1
    }
    return mentions
  }

  // MARK: Known names

  private func longestName(
    _ text: TokenizedText, _ sentence: TokenizedText.Sentence, _ start: Int
  ) -> NameMention? {
    let first = text.tokens[start]
    guard lexicon.traits(of: first.word).contains(.opensName) else { return nil }
    var node = lexicon.names.firstNode(first.word)
    var best: (entry: Int32, end: Int)?
    var index = start
    while true {
      let entry = lexicon.names.entry(at: node)
      if entry >= 0 { best = (entry, index + 1) }
      index += 1
      guard lexicon.names.goesOn(node), index < sentence.tokens.upperBound else { break }
      let token = text.tokens[index]
      let key = token.kind == .word ? token.word : wordKey(text, token)
      guard key != Vocabulary.unknown else { break }
      node = lexicon.names.nextNode(node, key)
      guard node >= 0 else { break }
    }
    guard let best else { return nil }
    let entry = lexicon.names.entries[Int(best.entry)]
    guard
      isWrittenAsName(
        first, entry, sentence, isSingle: best.end == start + 1,
        next: best.end < sentence.tokens.upperBound ? text.tokens[best.end] : nil)
    else { return nil }
    return mention(entry, start..<best.end)
  }

  /// "Hamrin Ulya": a known place with a word behind it that no file has is another place.
  private func withUnknownEnding(
    _ known: NameMention, _ text: TokenizedText, _ sentence: TokenizedText.Sentence
  ) -> NameMention {
    let next = known.tokens.upperBound
    guard known.place >= 0, known.party == nil, known.person < 0, known.source < 0,
      next < sentence.tokens.upperBound, !sentence.isTitleCase, !sentence.isAllCapitals
    else { return known }
    let token = text.tokens[next]
    guard token.kind == .word, token.isCapitalised, token.hasSpaceBefore, token.word < 0,
      !token.isAllCapitals
    else { return known }
    return NameMention(tokens: known.tokens.lowerBound..<next + 1)
  }

  private func wordKey(_ text: TokenizedText, _ token: Token) -> Int32 {
    guard token.kind == .number else { return PhraseTrie.key(ofMark: token.kind) }
    return lexicon.vocabulary.identifier(text.bytes, Int(token.start), Int(token.end))
  }

  private func isWrittenAsName(
    _ token: Token, _ entry: PhraseTrie.Entry, _ sentence: TokenizedText.Sentence,
    isSingle: Bool, next: Token?
  ) -> Bool {
    if entry.isAcronym {
      guard token.isAllCapitals || token.flags.contains(.abbreviation) else { return false }
      // In a headline all in capitals "IS" and "US" are words.
      let isWord = lexicon.classes(of: token.word).intersection([.be, .objectPronoun, .noun]) != []
      return !(isWord && sentence.isAllCapitals)
    }
    if token.isCapitalised { return true }
    // "al-Shabaab": a small particle before a hyphen.
    return next?.kind == .hyphen || (!isSingle && entry.partyName >= 0)
  }

  private func mention(_ entry: PhraseTrie.Entry, _ tokens: Range<Int>) -> NameMention {
    var mention = NameMention(tokens: tokens)
    mention.place = entry.place
    mention.source = entry.source
    if entry.partyName >= 0 {
      let name = lexicon.partyNames[Int(entry.partyName)]
      mention.party = name.party
      mention.role = name.role
    }
    let people = lexicon.names.people(of: entry)
    if !people.isEmpty {
      let person = inOffice(people)
      mention.person = person
      if mention.party == nil { mention.party = lexicon.people[Int(person)].party }
    }
    return mention
  }

  /// Of one person's offices the one held in the article's year, or the one nearest to it.
  private func inOffice(_ people: [Int32]) -> Int32 {
    guard people.count > 1, let year else { return people[people.count - 1] }
    var best = people[0]
    var bestDistance = Int.max
    for person in people {
      let years = lexicon.people[Int(person)].years
      let distance =
        year < (years.from ?? year)
        ? (years.from ?? year) - year : year > (years.to ?? year) ? year - (years.to ?? year) : 0
      if distance < bestDistance {
        best = person
        bestDistance = distance
      }
    }
    return best
  }

  // MARK: Unknown names

  /// A given name with the capitalised words behind it, where the lexicon has no longer name.
  private func unknownPerson(
    _ text: TokenizedText, _ sentence: TokenizedText.Sentence, _ start: Int
  ) -> NameMention? {
    let token = text.tokens[start]
    guard token.isCapitalised, lexicon.classes(of: token.word).contains(.givenName),
      start + 1 < sentence.tokens.upperBound
    else { return nil }
    let end = endOfCapitals(text, sentence, start)
    guard end > start + 1 else { return nil }
    if let known = longestName(text, sentence, start), known.tokens.count > 1 { return nil }
    var mention = NameMention(tokens: start..<end)
    mention.isUnknownPerson = true
    return mention
  }

  private func unknownName(
    _ text: TokenizedText, _ sentence: TokenizedText.Sentence, _ start: Int
  ) -> NameMention? {
    guard isNameWord(text, sentence, start) else { return nil }
    let end = endOfCapitals(text, sentence, start)
    var mention = NameMention(tokens: start..<end)
    if start > sentence.tokens.lowerBound {
      // "Gen. X": the title stands before its stop.
      let isStop = text.tokens[start - 1].kind == .stop && start - 1 > sentence.tokens.lowerBound
      let before = lexicon.classes(of: text.tokens[isStop ? start - 2 : start - 1].word)
      mention.isUnknownPerson =
        before.contains(.title)
        || (before.contains(.office) && !before.contains(.institution))
        || !isStop && isOnePerson(before, text, start - 1)
    }
    if end - start == 1, lexicon.classes(of: text.tokens[start].word).contains(.givenName) {
      mention.isUnknownPerson = true
    }
    return mention
  }

  /// "the journalist X", "hostage Y": one person's calling before a name, not "soldiers" or "families".
  private func isOnePerson(_ classes: WordClass, _ text: TokenizedText, _ index: Int) -> Bool {
    guard !classes.isDisjoint(with: [.person, .captive]),
      classes.isDisjoint(with: [.force, .adjective])
    else { return false }
    return text.bytes[Int(text.tokens[index].end) - 1] != UInt8(ascii: "s")
  }

  /// "Mr", "Dr", "Capt": a title that only a person's name follows.
  private func isAddressed(
    _ text: TokenizedText, _ sentence: TokenizedText.Sentence, _ start: Int
  ) -> Bool {
    guard start > sentence.tokens.lowerBound else { return false }
    let isStop = text.tokens[start - 1].kind == .stop && start - 1 > sentence.tokens.lowerBound
    let title = text.tokens[isStop ? start - 2 : start - 1]
    let classes = lexicon.classes(of: title.word)
    return title.isCapitalised && classes.contains(.title)
      && classes.isDisjoint(with: [.office, .adjective])
  }

  /// True where a capitalised word is a name rather than a common word that opens a sentence.
  private func isNameWord(
    _ text: TokenizedText, _ sentence: TokenizedText.Sentence, _ index: Int
  ) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word else { return false }
    guard token.isCapitalised else { return isParticle(text, sentence, index) }
    if token.end - token.start < 2 { return false }
    let classes = lexicon.classes(of: token.word)
    let isCommon =
      !classes.subtracting([.givenName]).isEmpty || lexicon.lemmaNumber(of: token.word) >= 0
    if !isCommon { return true }
    // "Mykolaiv Airport": the noun of a place's name stays a noun.
    if classes.contains(.facility), index > sentence.tokens.lowerBound,
      text.tokens[index - 1].isCapitalised
    {
      return false
    }
    if index == sentence.tokens.lowerBound || sentence.isTitleCase || sentence.isAllCapitals {
      return false
    }
    let previous = text.tokens[index - 1].kind
    if previous == .openQuote || previous == .colon || previous == .dash { return false }
    // "Foreign Minister", "Army": common words that a style sheet capitalises.
    return classes.isDisjoint(with: [
      .office, .institution, .title, .calendar, .force, .adjective, .determiner, .military,
      .region, .preposition, .coordinator, .subjectPronoun, .possessive, .settlement,
    ])
  }

  /// "al-Hajjaj", "el-Geneina", "ed-Daein".
  private func isParticle(
    _ text: TokenizedText, _ sentence: TokenizedText.Sentence, _ index: Int
  ) -> Bool {
    let token = text.tokens[index]
    guard token.end - token.start <= 4, index + 2 < sentence.tokens.upperBound,
      text.tokens[index + 1].kind == .hyphen, text.tokens[index + 2].isCapitalised
    else { return false }
    return NameParticles.articles.contains(text.shortWord(index))
  }

  /// One past the last word of a run of capitalised words, joined by hyphens or particles.
  private func endOfCapitals(
    _ text: TokenizedText, _ sentence: TokenizedText.Sentence, _ start: Int
  ) -> Int {
    var index = start + 1
    let end = sentence.tokens.upperBound
    while index < end {
      let token = text.tokens[index]
      if token.kind == .hyphen, index + 1 < end, text.tokens[index + 1].kind == .word,
        text.tokens[index + 1].isCapitalised || isLowerParticle(text, index - 1)
          || index - 1 == start || text.tokens[index + 1].end - text.tokens[index + 1].start <= 3
      {
        // "Rostov-on-Don", "Velyka-Novosilka"; but not "Houthi-held".
        let classes = lexicon.classes(of: text.tokens[index + 1].word)
        if !text.tokens[index + 1].isCapitalised,
          lexicon.lemmaNumber(of: text.tokens[index + 1].word) >= 0 || classes.contains(.adjective)
        {
          break
        }
        index += 2
        continue
      }
      guard token.kind == .word, token.hasSpaceBefore else { break }
      if token.isCapitalised {
        guard isNameWord(text, sentence, index),
          longestName(text, sentence, index).map({ $0.role != nil && $0.isAdjective }) != true
        else { break }
        index += 1
        continue
      }
      if isLowerParticle(text, index), index + 1 < end, text.tokens[index + 1].isCapitalised {
        index += 2
        continue
      }
      if isParticle(text, sentence, index) {
        index += 3
        continue
      }
      break
    }
    return min(index, end)
  }

  private func isLowerParticle(_ text: TokenizedText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, !token.isCapitalised, token.end - token.start <= 4 else {
      return false
    }
    return NameParticles.between.contains(text.shortWord(index))
  }
}

/// The small words of names, as `TokenizedText.shortWord` gives them.
private enum NameParticles {
  /// Joined to the name by a hyphen.
  static let articles = packed([
    "al", "el", "ad", "ed", "an", "en", "ar", "er", "as", "es", "ash", "esh", "at", "az", "ez",
    "oum", "um",
  ])
  /// Between two names.
  static let between = packed([
    "bin", "ibn", "al", "el", "de", "da", "del", "der", "van", "von", "ben", "abu", "bint",
    "ould", "ag", "dos", "di", "la",
  ])

  private static func packed(_ words: [String]) -> [UInt32] {
    words.map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
  }
}
