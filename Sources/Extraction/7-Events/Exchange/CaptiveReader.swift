internal import EventModel

/// People or remains that a noun phrase names as passing between sides.
struct Captives: Sendable {
  /// Phrase that names them.
  var phrase: Int
  var category: Exchange.Category?
  var count: QuantityRange?
  /// The other figure of "230 for 248".
  var counterpart: QuantityRange?
  /// The side they belong to.
  var nationality: Party?
  /// The side that holds them, where the phrase says so ("from Russian captivity").
  var keeper: Party?
  /// "each", "on each side", "103-for-103".
  var isForEachSide = false
  /// True where the noun itself says that they are captives, not only people.
  var isCertain = false
  /// True where the figure is part of one named before ("including six civilians").
  var isPart = false
  /// True for "another 103", "a further 12".
  var isFurther = false
}

/// Reads captives from noun phrases.
struct CaptiveReader {
  let sentence: SentenceContext

  private var phrases: [Phrase] { sentence.phrases }
  private var words: WordNumbers { sentence.words }

  /// The captives that a noun phrase names; nil where it names none.
  func captives(at noun: Int) -> Captives? {
    let phrase = phrases[noun]
    guard phrase.kind == .noun, !phrase.noun.isPronoun else { return nil }
    let head = sentence.article.word(phrase)
    let classes = phrase.noun.headClasses
    var captives = Captives(phrase: noun)
    if phrase.noun.headName >= 0 {
      // "49 Ukrainians"; a bare name is nobody to be counted.
      let name = sentence.analysis.names[phrase.noun.headName]
      if name.isPerson {
        captives.count = .exactly(1)
        captives.isCertain = false
        captives.nationality = nil
        return captives
      }
      guard name.role == .demonym, phrase.noun.quantity >= 0 || phrase.noun.isPlural else {
        return nil
      }
      captives.nationality = name.party
    } else if classes.contains(.body), head != "dead", head != "fallen" {
      captives.category = .body
      captives.isCertain = true
    } else if classes.contains(.captive) || classes.contains(.child) || classes.contains(.civilian)
      || classes.contains(.person) || isBareNumber(phrase) || classes.contains(.militant)
    {
      captives.isCertain = CaptiveReader.certain.contains(head)
    } else {
      return nil
    }
    if phrase.noun.quantity >= 0 {
      let quantity = sentence.analysis.quantities[phrase.noun.quantity]
      guard quantity.kind == .count else { return nil }
      captives.count = quantity.range
      captives.counterpart = quantity.counterpart
      captives.isForEachSide = quantity.isForEachSide
      captives.isFurther = quantity.isFurther
    } else if isSingular(phrase, head) {
      captives.count = .exactly(1)
    }
    captives.category = captives.category ?? category(head, phrase, noun)
    captives.nationality =
      captives.nationality
      ?? sentence.analysis.names[phrase.noun.names].first {
        $0.party != nil && ($0.isAdjective || $0.role == .demonym)
          && $0.tokens.lowerBound >= phrase.noun.coreStart
      }?.party
    if captives.nationality == nil, phrase.noun.hasPossessor {
      captives.nationality =
        sentence.analysis.names[phrase.noun.names].first { $0.party != nil }?.party
    }
    readBehind(noun, &captives)
    if noun > 0, phrases[noun - 1].kind == .preposition,
      phrases[noun - 1].word == words.including
    {
      captives.isPart = true
    }
    readEachSide(noun, &captives)
    return captives
  }

  private static let certain: Set<String> = [
    "prisoner", "prisoners", "pow", "pows", "captive", "captives", "hostage", "hostages",
    "detainee", "detainees", "internee", "internees", "abductees", "abductee", "inmates",
  ]

  private func isBareNumber(_ phrase: Phrase) -> Bool {
    phrase.noun.quantity >= 0
      && sentence.analysis.quantities[phrase.noun.quantity].tokens.upperBound
        == phrase.tokens.upperBound
      && sentence.analysis.quantities[phrase.noun.quantity].kind == .count
  }

  private func isSingular(_ phrase: Phrase, _ head: String) -> Bool {
    [
      "prisoner", "hostage", "captive", "detainee", "soldier", "pilot", "child", "civilian",
      "journalist", "serviceman", "sergeant", "woman", "man", "girl", "boy", "american", "body",
    ].contains(head)
  }

  private func category(_ head: String, _ phrase: Phrase, _ noun: Int) -> Exchange.Category? {
    let classes = phrase.noun.headClasses
    switch head {
    case "hostage", "hostages", "abductee", "abductees": return .hostage
    case "detainee", "detainees", "inmate", "inmates", "convict", "convicts": return .detainee
    case "internee", "internees": return .civilian
    case "prisoner", "prisoners":
      // "prisoners of war".
      if noun + 2 < phrases.count, phrases[noun + 1].word == words.of,
        sentence.article.word(phrases[noun + 2]) == "war"
      {
        return .prisonerOfWar
      }
      return phrase.noun.allClasses.contains(.captive)
        && sentence.article.text.string(tokens: phrase.tokens).contains("political")
        ? .detainee : nil
    case "pow", "pows": return .prisonerOfWar
    default: break
    }
    if classes.contains(.child), head != "boys", head != "girls" { return .child }
    if ["civilian", "civilians"].contains(head) { return .civilian }
    if !classes.isDisjoint(with: [.force])
      || [
        "soldier", "soldiers", "officers", "marines",
        "conscripts", "pilots", "pilot", "airmen", "sailors", "warriors", "defenders",
      ].contains(head)
    {
      return .prisonerOfWar
    }
    return nil
  }

  /// What hangs on the noun: "of war", "of 1,000 soldiers", "from Russian captivity", "held by".
  private func readBehind(_ noun: Int, _ captives: inout Captives) {
    var index = noun + 1
    var steps = 0
    while index + 1 < phrases.count, steps < 5 {
      let phrase = phrases[index]
      steps += 1
      if phrase.kind == .preposition, phrases[index + 1].kind == .noun {
        let inner = phrases[index + 1]
        if phrase.word == words.of {
          if captives.category == .body {
            if inner.noun.quantity >= 0,
              sentence.analysis.quantities[inner.noun.quantity].kind == .count,
              captives.count == nil
            {
              captives.count = sentence.analysis.quantities[inner.noun.quantity].range
            }
            captives.nationality =
              captives.nationality
              ?? sentence.analysis.names[inner.noun.names].first { $0.party != nil }?.party
          }
        } else if phrase.word == words.from {
          readOrigin(index + 1, &captives)
        }
        index += 2
        continue
      }
      if phrase.kind == .verb, phrase.verb.isParticiple || phrase.verb.tense == .past,
        [
          "hold", "capture", "take", "detain", "keep", "imprison", "jail", "seize", "abduct",
          "kidnap",
        ].contains(sentence.article.base(phrase)), index + 2 < phrases.count
      {
        if phrases[index + 1].word == words.by, phrases[index + 2].kind == .noun {
          captives.keeper = captives.keeper ?? sentence.party(of: index + 2)
        } else if phrases[index + 1].word == words.in {
          captives.keeper = captives.keeper ?? keeperByPlace(index + 2)
        }
        captives.isCertain = true
        return
      }
      if phrase.kind == .date || phrase.kind == .adverb {
        index += 1
        continue
      }
      return
    }
  }

  /// "from Russian captivity", "from Gaza", "from Hamas".
  private func readOrigin(_ noun: Int, _ captives: inout Captives) {
    let phrase = phrases[noun]
    if phrase.noun.headClasses.contains(.captivity) {
      captives.isCertain = true
      captives.keeper =
        sentence.analysis.names[phrase.noun.names].first { $0.party != nil }?.party
        ?? sentence.article.parties.tiedParty(noun, sentence.analysis)
      return
    }
    if let party = sentence.party(of: noun), phrase.noun.headName >= 0 {
      captives.keeper = party
    }
  }

  private func keeperByPlace(_ noun: Int) -> Party? {
    guard phrases[noun].kind == .noun, phrases[noun].noun.headName >= 0 else { return nil }
    let name = sentence.analysis.names[phrases[noun].noun.headName]
    return name.party
  }

  /// "… from each side", "… each".
  private func readEachSide(_ noun: Int, _ captives: inout Captives) {
    guard captives.count != nil, !captives.isForEachSide else { return }
    var index = noun + 1
    while index < phrases.count, index <= noun + 3 {
      let phrase = phrases[index]
      if phrase.kind == .noun {
        let first = sentence.article.text.tokens[phrase.tokens.lowerBound].word
        if first == words.each { captives.isForEachSide = true }
        if first == words.both, sentence.article.word(phrase) == "sides" { return }
      }
      if phrase.kind == .verb || phrase.kind == .comma { return }
      index += 1
    }
  }
}
