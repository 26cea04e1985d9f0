internal import EventModel

/// Figures and people that stand beside the captives of a clause.
extension ExchangeRules {
  /// "the territory controlled by X", "areas held by X", "X-held territory": who gives them.
  func groundKeeper(_ noun: Int) -> Party? {
    guard
      [
        "territory", "territories", "area", "areas", "land", "region", "regions", "zone", "part",
        "parts", "side",
      ].contains(article.word(phrases[noun]))
    else { return nil }
    for name in phrases[noun].noun.names
    where sentence.onlyStandsBehind(sentence.analysis.names[name]) {
      if let party = sentence.analysis.names[name].party { return party }
    }
    guard let verb = phrases.indices.first(where: { $0 > noun && phrases[$0].kind == .verb }),
      verb - noun <= 4,
      ["control", "hold", "occupy", "rule", "run", "govern"].contains(article.base(phrases[verb]))
    else { return nil }
    return article.clauses.clause(of: verb, in: sentence.analysis).agent(words)
      .flatMap { sentence.party(of: $0) }
  }

  /// "were returned from the territory controlled by X".
  func isReturnedFromGround(_ base: String, _ clause: Clause) -> Bool {
    ["return", "bring", "send", "hand", "release", "free"].contains(base)
      && clause.adjuncts.contains {
        $0.preposition == words.from && groundKeeper($0.noun) != nil
      }
  }

  /// "X released a Y citizen and four Z-landers": people of another state than the one that frees.
  func isForeign(_ people: Captives, _ base: String, _ actor: Party?) -> Bool {
    guard base == "release" || base == "free", let actor, let nationality = people.nationality,
      people.count != nil
    else { return false }
    return nationality != actor && !sides.isGroup(nationality)
      && ["citizen", "citizens", "national", "nationals"].contains(
        article.word(phrases[people.phrase]))
  }

  /// "230 people, 224 soldiers and six civilians": what follows breaks the first figure down.
  func withBreakdown(_ people: [Captives]) -> [Captives] {
    guard people.count >= 3, let whole = people[0].count?.low, whole == people[0].count?.high else {
      return people
    }
    let parts = people.dropFirst()
    let sum = parts.reduce(0) {
      $0 + (($1.count?.low == $1.count?.high ? $1.count?.low : nil) ?? 0)
    }
    guard sum == whole, parts.allSatisfy({ $0.count != nil }) else { return people }
    var result = people
    for index in result.indices.dropFirst() { result[index].isPart = true }
    let categories = Set(parts.compactMap(\.category))
    if people[0].category == nil || categories.count > 1 {
      result[0].category =
        categories == [.prisonerOfWar, .civilian] ? .mixed : people[0].category ?? categories.first
    }
    result[0].isCertain = true
    return result
  }

  /// "as well as 42 detainees", "along with 42 detainees": more of what the clause moves.
  func alsoNamed(in clause: Clause) -> [Int] {
    clause.adjuncts.compactMap { adjunct in
      var index = adjunct.noun - 1
      guard index >= 1, phrases[index].kind == .preposition else { return nil }
      index -= 1
      switch article.word(phrases[index]) {
      case "well" where adjunct.preposition == words.as: return adjunct.noun
      case "along", "together", "alongside":
        return adjunct.preposition == words.with ? adjunct.noun : nil
      default: return nil
      }
    }
  }

  /// "with the help of X": X is no side.
  func isAid(_ noun: Int) -> Bool {
    switch article.word(phrases[noun]) {
    case "help", "assistance", "mediation", "support", "participation", "aid", "facilitation",
      "involvement":
      return true
    default: return false
    }
  }

  /// The figure of one side, where the sentence tells it beside the sum: "206 prisoners, 103 from
  /// each side".
  func half(of group: Captives) -> QuantityRange? {
    guard let sum = group.count, let low = sum.low, sum.high == low else { return nil }
    for index in phrases.indices where phrases[index].kind == .noun && index != group.phrase {
      let number = phrases[index].noun.quantity
      guard number >= 0 else { continue }
      let quantity = sentence.analysis.quantities[number]
      guard quantity.kind == .count, quantity.range.low == low / 2,
        quantity.range.high == low / 2
      else { continue }
      let next = index + 2
      if quantity.isForEachSide
        || next < phrases.count && phrases[next - 1].kind == .preposition
          && phrases[next].kind == .noun && isBothSides(next)
      {
        return quantity.range
      }
    }
    return nil
  }

  /// "In a separate exchange, X handed over 12": not the one told before.
  func isInNewSwap(_ trigger: Int) -> Bool {
    guard let first = phrases.indices.prefix(trigger).first(where: { phrases[$0].kind == .noun }),
      first > 0, phrases[first - 1].kind == .preposition, phrases[first - 1].word == words.in
    else { return false }
    return phrases[first].noun.allClasses.contains(.swap) && isNew(phrases[first])
  }

  /// "have exchanged prisoners twice this week": a count of exchanges that are told by themselves.
  func isRepeated(_ verb: Int) -> Bool {
    guard phrases[verb].verb.isPerfect else { return false }
    for index in verb + 1..<min(verb + 6, phrases.count) {
      switch phrases[index].kind {
      case .stop, .semicolon, .verb: return false
      default:
        for token in phrases[index].tokens where article.text.tokens[token].word >= 0 {
          let word = lexicon.vocabulary.word(article.text.tokens[token].word)
          if word == "twice" || word == "times" || word == "thrice" { return true }
        }
      }
    }
    return false
  }

  /// "Moscow said that 248 of its servicemen had returned", after a swap between the two was told.
  func isKnownReturn(_ index: Int, _ clause: Clause) -> Bool {
    guard article.base(phrases[index]) == "return", let last, last.isTwoWay,
      last.status == .completed, sentence.analysis.index - last.sentence <= 6,
      let subject = clause.subject,
      let people = captives.captives(
        at: subject, owner: sentence.speech(covering: index)?.party),
      people.count != nil, !people.isPerson,
      let nationality = people.nationality ?? sentence.speech(covering: index)?.party
    else { return false }
    return last.sides.contains(nationality)
      && clause.adjuncts.allSatisfy { $0.preposition != words.to && $0.preposition != words.from }
  }
}
