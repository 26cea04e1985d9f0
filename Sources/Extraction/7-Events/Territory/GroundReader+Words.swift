internal import EventModel

/// Words and names inside a noun phrase, and behind it.
extension GroundReader {
  func owner(of phrase: Phrase) -> Party? {
    sentence.analysis.names[phrase.noun.names].first { mention in
      mention.isAdjective && mention.party != nil
    }?.party
  }

  func isDemonstrative(_ phrase: Phrase) -> Bool {
    guard let first = phrase.tokens.first else { return false }
    let word = sentence.article.text.tokens[first].word
    return word == words.this || word == words.that
  }

  func isPlain(_ mention: NameMention) -> Bool {
    !mention.isAdjective
  }

  func placeName(_ mention: NameMention) -> String {
    sentence.article.text.string(tokens: mention.tokens)
  }

  /// The name with the direction before it: "northern Iraq", "south-eastern Ukraine".
  func regionName(_ phrase: Phrase, _ mention: NameMention) -> String {
    var start = mention.tokens.lowerBound
    let text = sentence.article.text
    while start > phrase.tokens.lowerBound {
      let before = text.tokens[start - 1]
      let word = before.word >= 0 ? lexicon.vocabulary.word(before.word) : ""
      let isDirection =
        word.hasSuffix("ern") || word == "central" || before.kind == .hyphen
        || ["north", "south", "east", "west"].contains(word)
      guard isDirection else { break }
      start -= 1
    }
    return text.string(tokens: start..<mention.tokens.upperBound)
  }

  func wordsStart(_ phrase: Phrase) -> Int {
    var start = phrase.tokens.lowerBound
    while start < phrase.tokens.upperBound - 1,
      sentence.analysis.tag(start) == .determiner
        || sentence.analysis.tag(start) == .possessive
    {
      start += 1
    }
    return start
  }

  /// Where the words begin that name a facility: "ammunition depot" in "a large ammunition depot".
  func namingStart(_ phrase: Phrase) -> Int {
    var start = wordsStart(phrase)
    while start < phrase.head,
      [.adjective, .number].contains(sentence.analysis.tag(start))
        || lexicon.classes(of: sentence.article.text.tokens[start].word).contains(.institution)
    {
      start += 1
    }
    return start
  }

  /// The place names behind a noun by certain prepositions, with the rest of their list.
  func namesBehind(_ noun: Int, prepositions: [Int32], listed: Bool) -> [NameMention] {
    var names: [NameMention] = []
    var index = noun + 1
    guard index + 1 < phrases.count, phrases[index].kind == .preposition,
      prepositions.contains(phrases[index].word)
    else { return names }
    index += 1
    while index < phrases.count {
      let phrase = phrases[index]
      guard phrase.kind == .noun else { break }
      if !names.isEmpty, sentence.article.clauses.opensClause(index, sentence.analysis) { break }
      if phrase.noun.headName >= 0 {
        let mention = sentence.analysis.names[phrase.noun.headName]
        guard !mention.isPerson || names.isEmpty,
          mention.place >= 0 || mention.isUnknown
            || mention.isUnknownPerson
        else { break }
        names.append(mention)
      } else if let mention = sentence.analysis.names[phrase.noun.names].first(where: {
        $0.place >= 0
      }) {
        names.append(mention)
      } else if !phrase.noun.headClasses.isDisjoint(with: [.settlement, .region]),
        let inner = namesBehind(index, prepositions: [words.of], listed: false).first
      {
        names.append(inner)
      } else {
        break
      }
      guard listed else { break }
      var next = index + 1
      while next < phrases.count,
        phrases[next].kind == .comma || phrases[next].kind == .coordinator
      {
        next += 1
      }
      guard next > index + 1 else { break }
      index = next
    }
    return names
  }

  func addPlace(_ mention: NameMention, _ ground: inout Ground) {
    let name = placeName(mention)
    guard !ground.places.contains(where: { $0.name == name }) else { return }
    if mention.place >= 0 {
      let place = lexicon.places[Int(mention.place)]
      if place.kind == .country {
        ground.region = ground.region ?? name
        ground.country = ground.country ?? place.country
        return
      }
      ground.country = ground.country ?? place.country
    }
    ground.places.append(.init(name: name))
  }
}
