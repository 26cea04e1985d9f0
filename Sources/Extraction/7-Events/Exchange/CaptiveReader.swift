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
  /// True for "the same number of its soldiers".
  var isSameNumber = false
  /// True for the bodies of hostages, which the hostage takers hold.
  var isOfHostages = false
  /// True for a number without a noun: "had received 22".
  var isBare = false
  /// True for a single person known by name or office.
  var isPerson = false
}

/// Reads captives from noun phrases.
struct CaptiveReader {
  let sentence: SentenceContext

  private var phrases: [Phrase] { sentence.phrases }
  private var words: WordNumbers { sentence.words }

  /// The captives that a noun phrase names; nil where it names none.
  ///
  /// - Parameter owner: the party that "its" and "their" point to.
  /// - Parameter takesNames: true where a name that no file knows can only be a person's.
  func captives(
    at noun: Int, owner: Party? = nil, takesNames: Bool = false
  ) -> Captives? {
    let phrase = phrases[noun]
    guard phrase.kind == .noun, !phrase.noun.isPronoun else { return nil }
    let head = sentence.article.word(phrase)
    let classes = phrase.noun.headClasses
    var captives = Captives(phrase: noun)
    if let inner = inner(of: noun, head) ?? described(noun) {
      return counted(noun, inner: inner, owner)
    }
    if isPrisonersOfWar(phrase) {
      captives.isCertain = true
      captives.category = .prisonerOfWar
    } else if phrase.noun.headName >= 0 {
      // "49 Ukrainians"; a bare name is nobody to be counted.
      let name = sentence.analysis.names[phrase.noun.headName]
      let isDescribed = sentence.analysis.names[phrase.noun.names].contains {
        $0.party != nil && $0.tokens.upperBound <= name.tokens.lowerBound
      }
      // "released Hall's letter": something of his, not the man.
      let isOwner = name.tokens.upperBound < phrase.tokens.upperBound
      if !isOwner,
        name.isPerson || (takesNames || isDescribed) && name.isUnknown && name.tokens.count > 1
      {
        captives.count = .exactly(1)
        captives.isPerson = true
        // "US basketball player X", "Israeli soldier X".
        captives.nationality =
          name.party
          ?? sentence.analysis.names[phrase.noun.names].first {
            $0.party != nil && !$0.isPerson
          }?.party
          ?? known(name)
        let before = phrase.noun.allClasses
        if before.contains(.force) || before.contains(.captive) {
          captives.category = titled(phrase)
        }
        readBehind(noun, &captives)
        captives.isPart = isPart(noun)
        return captives
      }
      guard name.role == .demonym, phrase.noun.quantity >= 0 || phrase.noun.isPlural else {
        return nil
      }
      captives.nationality = name.party
      if phrase.noun.allClasses.contains(.captive) { captives.isCertain = true }
    } else if classes.contains(.body), head != "dead", head != "fallen" {
      captives.category = .body
      captives.isCertain = true
    } else if classes.contains(.captive) || classes.contains(.child) || classes.contains(.civilian)
      || classes.contains(.person) || isBareNumber(phrase) || classes.contains(.militant)
      || CaptiveReader.ranks.contains(head)
    {
      captives.isCertain = CaptiveReader.certain.contains(head)
    } else if ["half", "most", "some", "many", "others", "dozens", "hundreds"].contains(head),
      namesSwap()
    {
      // "About half came home in a swap of captives": of those told of before.
      captives.isCertain = true
      captives.isBare = true
      return captives
    } else {
      return nil
    }
    if phrase.noun.quantity >= 0 {
      let quantity = sentence.analysis.quantities[phrase.noun.quantity]
      if quantity.kind == .sameNumber {
        captives.isSameNumber = true
      } else {
        guard quantity.kind == .count else { return nil }
        captives.count = quantity.range
        captives.counterpart = quantity.counterpart
        captives.isForEachSide = quantity.isForEachSide
        captives.isFurther = quantity.isFurther
      }
    } else if isSingular(phrase, head) {
      captives.count = .exactly(1)
    }
    captives.isBare = isBareNumber(phrase)
    captives.category = captives.category ?? category(head, phrase, noun)
    captives.nationality =
      captives.nationality
      ?? sentence.analysis.names[phrase.noun.names].first {
        // "Thai hostages", "US citizens".
        $0.party != nil && !$0.isPerson
          && ($0.isAdjective || $0.role == .demonym || $0.role == .name)
          && $0.tokens.lowerBound >= phrase.noun.coreStart
      }?.party
    if captives.nationality == nil, phrase.noun.hasPossessor {
      captives.nationality =
        sentence.analysis.names[phrase.noun.names].first { $0.party != nil }?.party
    }
    if captives.nationality == nil, phrase.noun.pronoun >= 0 {
      captives.nationality = sentence.party(of: noun, owner: owner)
    }
    readBehind(noun, &captives)
    captives.isPart = isPart(noun)
    readEachSide(noun, &captives)
    if isMixed(noun, captives.category) { captives.category = .mixed }
    return captives
  }

  /// What the words before a name make of the person: "British hostage X", "the soldier Y".
  private func titled(_ phrase: Phrase) -> Exchange.Category? {
    for token in phrase.tokens where token < phrase.head {
      let word = sentence.article.text.tokens[token].word
      guard word >= 0 else { continue }
      switch sentence.lexicon.vocabulary.word(word) {
      case "hostage", "captive": return .hostage
      case "prisoner", "detainee", "inmate", "convict": return nil
      default: break
      }
    }
    return .prisonerOfWar
  }

  /// "POWs", which its capitals make a name.
  private func isPrisonersOfWar(_ phrase: Phrase) -> Bool {
    guard phrase.noun.headName >= 0, sentence.analysis.names[phrase.noun.headName].isUnknown else {
      return false
    }
    let word = sentence.article.text.tokens[phrase.head].word
    guard word >= 0 else { return false }
    return ["pow", "pows"].contains(sentence.lexicon.vocabulary.word(word))
  }

  /// "prisoner exchange", "hostage swap" in the sentence.
  private func namesSwap() -> Bool {
    phrases.contains {
      $0.kind == .noun && $0.noun.allClasses.contains(.swap)
        && $0.noun.allClasses.contains(.captive)
    }
  }

  /// Whose a person is, as the article says elsewhere.
  private func known(_ name: NameMention) -> Party? {
    let last = sentence.article.text.string(tokens: name.tokens).split(separator: " ").last
    return last.flatMap { sentence.discourse.nationalities[String($0)] }
  }

  /// "including six civilians", "among them eleven women".
  private func isPart(_ noun: Int) -> Bool {
    var index = noun - 1
    var steps = 0
    while index >= 0, steps < 8 {
      let phrase = phrases[index]
      switch phrase.kind {
      case .preposition:
        if phrase.word == words.including { return true }
        guard sentence.article.word(phrase) == "among" else { return false }
        return true
      case .verb:
        return phrase.verb.isGerund && sentence.article.base(phrase) == "include"
      case .noun, .coordinator, .comma: break
      default: return false
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// The people behind "of" in "thousands of its soldiers", "82 of the captured Ukrainians", "a
  /// group of 12 children".
  private func inner(of noun: Int, _ head: String) -> Int? {
    guard noun + 2 < phrases.count, phrases[noun + 1].kind == .preposition,
      phrases[noun + 1].word == words.of, phrases[noun + 2].kind == .noun,
      phrases[noun].noun.headName < 0
    else { return nil }
    guard
      CaptiveReader.measures.contains(head) || isBareNumber(phrases[noun])
        || isSameNumber(phrases[noun])
    else { return nil }
    return noun + 2
  }

  /// "65 sick and disabled prisoners", "35 Thai and 36 Khmer prisoners": the noun behind the second
  /// adjective.
  private func described(_ noun: Int) -> Int? {
    let phrase = phrases[noun]
    guard phrase.noun.quantity >= 0, noun + 2 < phrases.count,
      phrases[noun + 1].kind == .coordinator
    else { return nil }
    if phrase.noun.headName >= 0 {
      let isAdjective = sentence.analysis.names[phrase.noun.headName].isAdjective
      return isAdjective && phrases[noun + 2].kind == .noun
        && phrases[noun + 2].noun.headClasses.contains(.captive) ? noun + 2 : nil
    }
    guard phrase.noun.headClasses.isDisjoint(with: WordClass.anyNoun) else { return nil }
    var index = noun + 2
    if phrases[index].kind == .verb, phrases[index].tokens.count == 1 { index += 1 }
    guard index < phrases.count, phrases[index].kind == .noun, phrases[index].noun.quantity < 0,
      phrases[index].noun.headClasses.contains(.captive)
    else { return nil }
    return index
  }

  private static let measures: Set<String> = [
    "more", "number", "numbers", "group", "groups", "total", "batch", "hundreds", "thousands",
    "dozens",
    "scores", "tens", "most", "some", "many", "several", "half", "dozen", "couple", "all",
  ]

  private func isSameNumber(_ phrase: Phrase) -> Bool {
    phrase.noun.quantity >= 0
      && sentence.analysis.quantities[phrase.noun.quantity].kind == .sameNumber
  }

  private func counted(_ noun: Int, inner: Int, _ owner: Party?) -> Captives? {
    let phrase = phrases[noun]
    guard var captives = captives(at: inner, owner: owner) ?? own(inner, owner) else { return nil }
    captives.phrase = noun
    captives.isPart = isPart(noun)
    guard phrase.noun.quantity >= 0 else { return captives }
    let quantity = sentence.analysis.quantities[phrase.noun.quantity]
    if quantity.kind == .sameNumber {
      captives.isSameNumber = true
    } else if quantity.kind == .count {
      captives.count = quantity.range
      captives.isForEachSide = captives.isForEachSide || quantity.isForEachSide
      captives.isFurther = quantity.isFurther
      if phrase.noun.headName >= 0 {
        captives.nationality = sentence.analysis.names[phrase.noun.headName].party
      }
    }
    return captives
  }

  /// "205 of its own".
  private func own(_ noun: Int, _ owner: Party?) -> Captives? {
    let phrase = phrases[noun]
    guard phrase.noun.pronoun >= 0, !phrase.noun.isPronoun else { return nil }
    let head = sentence.article.word(phrase)
    guard head == "own" || head == "men" || head == "people" else { return nil }
    var captives = Captives(phrase: noun)
    captives.nationality = sentence.party(of: noun, owner: owner)
    captives.isCertain = true
    return captives
  }

  /// "106 soldiers and civilians": one figure for both.
  private func isMixed(_ noun: Int, _ category: Exchange.Category?) -> Bool {
    guard noun + 2 < phrases.count, phrases[noun].noun.quantity >= 0,
      phrases[noun + 1].kind == .coordinator, phrases[noun + 2].kind == .noun,
      phrases[noun + 2].noun.quantity < 0
    else { return false }
    let other = phrases[noun + 2].noun.headClasses
    if category == .prisonerOfWar { return other.contains(.civilian) && !other.contains(.force) }
    return category == .civilian && other.contains(.force)
  }

  static let certain: Set<String> = [
    "prisoner", "prisoners", "pow", "pows", "captive", "captives", "hostage", "hostages",
    "detainee", "detainees", "internee", "internees", "abductees", "abductee", "inmates",
  ]

  /// Single people known by their office.
  private static let ranks: Set<String> = [
    "general", "colonel", "captain", "mayor", "governor", "ambassador", "diplomat", "lieutenant",
    "sergeant", "priest", "engineer", "commander", "commanders", "generals", "colonels", "mayors",
    "diplomats", "priests", "engineers", "nuns", "fishermen", "teachers", "students",
  ]

  private func isBareNumber(_ phrase: Phrase) -> Bool {
    phrase.noun.quantity >= 0
      && sentence.analysis.quantities[phrase.noun.quantity].tokens.upperBound
        == phrase.tokens.upperBound
      && sentence.analysis.quantities[phrase.noun.quantity].kind == .count
  }

  func isSingular(_ phrase: Phrase, _ head: String) -> Bool {
    [
      "prisoner", "hostage", "captive", "detainee", "soldier", "pilot", "child", "civilian",
      "journalist", "serviceman", "sergeant", "woman", "man", "girl", "boy", "american", "body",
      "general", "colonel", "captain", "mayor", "reporter", "citizen",
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
    if isJailed(phrase, noun) { return .detainee }
    for token in phrase.tokens where token < phrase.head {
      let word = sentence.article.text.tokens[token].word
      guard word >= 0 else { continue }
      let name = sentence.lexicon.vocabulary.word(word)
      if name == "kidnapped" || name == "abducted" { return .hostage }
    }
    if classes.contains(.child), head != "boys", head != "girls" { return .child }
    if ["civilian", "civilians"].contains(head) { return .civilian }
    if !classes.isDisjoint(with: [.force])
      || [
        "soldier", "soldiers", "officers", "marines",
        "conscripts", "pilots", "pilot", "airmen", "sailors", "warriors", "defenders", "privates",
        "sergeants", "sergeant", "servicemen", "serviceman", "fighters", "guerrillas", "marine",
        "colonel", "general", "captain", "lieutenant",
      ].contains(head), !["police", "side", "sides", "group", "groups"].contains(head)
    {
      return .prisonerOfWar
    }
    return nil
  }

  /// "jailed guerrillas", "convicted spies", "activists who are in prison".
  private func isJailed(_ phrase: Phrase, _ noun: Int) -> Bool {
    for token in phrase.tokens where token < phrase.head {
      let word = sentence.article.text.tokens[token].word
      guard word >= 0 else { continue }
      switch sentence.lexicon.vocabulary.word(word) {
      case "jailed", "convicted", "imprisoned", "political", "security": return true
      default: break
      }
    }
    guard noun + 1 < phrases.count, phrases[noun + 1].kind == .relative else { return false }
    for index in noun + 2..<min(noun + 7, phrases.count) {
      switch phrases[index].kind {
      case .noun:
        let word = sentence.article.word(phrases[index])
        if word == "prison" || word == "jail" || word == "jails" || word == "prisons" {
          return true
        }
      case .comma, .stop, .semicolon: return false
      default: break
      }
    }
    return false
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
        // "… in exchange for 33 prisoners in X's jails": the price is another matter.
        if phrase.word == words.for { return }
        if phrase.word == words.in,
          inner.word == words.exchange || sentence.article.word(inner) == "return"
        {
          return
        }
        if phrase.word == words.of {
          if captives.category == .body {
            let head = sentence.article.word(inner)
            if head == "hostages" || head == "hostage" { captives.isOfHostages = true }
            if inner.noun.quantity >= 0,
              sentence.analysis.quantities[inner.noun.quantity].kind == .count,
              captives.count == nil
            {
              captives.count = sentence.analysis.quantities[inner.noun.quantity].range
            } else if captives.count == nil, inner.noun.quantity < 0, isSingular(inner, head) {
              captives.count = .exactly(1)
            }
            captives.nationality =
              captives.nationality
              ?? sentence.analysis.names[inner.noun.names].first { $0.party != nil }?.party
          }
        } else if phrase.word == words.from {
          readOrigin(index + 1, &captives)
        } else if phrase.word == words.in, inner.noun.headClasses.contains(.captivity) {
          // "prisoners in Israeli jails".
          readOrigin(index + 1, &captives)
        } else if phrase.word == words.in, index == noun + 1, isJailable(noun),
          captives.keeper == nil, inner.noun.headName >= 0,
          sentence.analysis.names[inner.noun.headName].role == .name,
          let state = sentence.party(of: index + 1),
          sentence.lexicon.parties[state]?.kind == .state
        {
          // "detainees in Israel".
          captives.keeper = state
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
        let isHostage =
          sentence.article.word(phrases[index + 1]) == "hostage"
          || sentence.article.word(phrases[index + 1]) == "captive"
        if isHostage, sentence.article.word(phrases[index + 1]) == "hostage" {
          captives.category = .hostage
        }
        let by = isHostage ? index + 2 : index + 1
        if by + 1 < phrases.count, phrases[by + 1].kind == .noun {
          if phrases[by].word == words.by {
            captives.keeper = captives.keeper ?? sentence.party(of: by + 1)
          } else if phrases[by].word == words.in {
            captives.keeper = captives.keeper ?? keeperByPlace(by + 1)
          }
        }
        captives.isCertain = true
        return
      }
      if phrase.kind == .date || phrase.kind == .adverb || phrase.kind == .relative
        || (phrase.kind == .verb && phrase.verb.lemma < 0)
      {
        index += 1
        continue
      }
      return
    }
  }

  private func isJailable(_ noun: Int) -> Bool {
    ["prisoners", "prisoner", "detainees", "detainee", "inmates"].contains(
      sentence.article.word(phrases[noun]))
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
    guard phrases[noun].kind == .noun else { return nil }
    if phrases[noun].noun.headClasses.contains(.captivity) {
      return sentence.analysis.names[phrases[noun].noun.names].first { $0.party != nil }?.party
    }
    guard phrases[noun].noun.headName >= 0 else { return nil }
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
