internal import EventModel

/// Bases, bridges, plants and other facilities.
extension GroundReader {
  func readFacility(_ noun: Int, _ ground: inout Ground) {
    let phrase = phrases[noun]
    if phrase.noun.allClasses.contains(.weapon), phrase.noun.headClasses.contains(.weapon) {
      ground.objection = "A vehicle or weapon is no ground."
      return
    }
    if sentence.article.word(phrase) == "positions" || sentence.article.word(phrase) == "position" {
      readPart(noun, &ground)
      return
    }
    let names = sentence.analysis.names[phrase.noun.names]
    if let first = names.first(where: { !$0.isPerson && ($0.place >= 0 || $0.isUnknown) }) {
      let start = first.isAdjective ? phrase.noun.coreStart : first.tokens.lowerBound
      let name = sentence.article.text.string(tokens: start..<phrase.tokens.upperBound)
      ground.places = [.init(name: memory.fullName(ofFacility: name))]
      ground.isCertain = true
      if first.place >= 0 { ground.country = lexicon.places[Int(first.place)].country }
      return
    }
    // "a bridge over X", "the airport of X", "a warehouse outside X".
    if noun + 2 < phrases.count, phrases[noun + 1].kind == .preposition,
      phrases[noun + 1].word != words.from,
      phrases[noun + 2].kind == .noun, phrases[noun + 2].noun.headName >= 0
    {
      let mention = sentence.analysis.names[phrases[noun + 2].noun.headName]
      if !mention.isPerson, mention.place >= 0 || mention.isUnknown {
        // "the air base at X" is X's; "a warehouse outside X" is only near it.
        let preposition = phrases[noun + 1].word
        let isThere = preposition == words.at || preposition == words.of || preposition == words.in
        ground.places = [
          .init(
            name: isThere && phrase.noun.headClasses.contains(.facility) && isPost(phrase)
              ? placeName(mention)
              : sentence.article.text.string(
                tokens: namingStart(phrase)..<mention.tokens.upperBound))
        ]
        ground.region = isThere && isPost(phrase) ? nil : placeName(mention)
        ground.isCertain = true
        return
      }
    }
    // "a garrison at the oasis of X", "the airfield in the town of X".
    if isPost(phrase), noun + 2 < phrases.count,
      phrases[noun + 1].word == words.at || phrases[noun + 1].word == words.in,
      phrases[noun + 2].noun.headClasses.contains(.settlement),
      let mention = namesBehind(noun + 2, prepositions: [words.of], listed: false).first
    {
      addPlace(mention, &ground)
      ground.isCertain = true
      return
    }
    if let known = memory.place(calledBy: phrase.word), phrase.noun.isDefinite {
      ground.places = [.init(name: known)]
      ground.isCertain = true
      return
    }
    if ["facility", "complex", "installation"].contains(sentence.article.word(phrase)),
      phrase.noun.isDefinite, names.isEmpty, let facility = memory.lastFacility
    {
      ground.places = [.init(name: facility)]
      ground.isCertain = true
      return
    }
    if ["site", "scene", "place"].contains(sentence.article.word(phrase)), phrase.noun.isDefinite {
      guard let last = memory.last else {
        ground.objection = "It is not said which place."
        return
      }
      ground.places = [.init(name: last)]
      ground.isCertain = true
      return
    }
    if phrase.noun.isPlural {
      // "several checkpoints", "two outposts".
      if phrase.noun.quantity >= 0 { ground.isCertain = true }
      ground.isUnnamed = true
    } else {
      ground.places = [.init(name: sentence.name(of: noun))]
    }
    ground.isCertain =
      !phrase.noun.allClasses.isDisjoint(with: [.military, .weapon])
      || phrase.noun.isDefinite || names.contains { $0.party != nil }
  }

  /// A camp or base, which is called by the place it stands at.
  func isPost(_ phrase: Phrase) -> Bool {
    [
      "base", "bases", "outpost", "post", "camp", "position", "positions", "stronghold",
      "headquarters",
      "garrison", "barracks",
    ].contains(
      sentence.article.word(phrase))
  }
}
