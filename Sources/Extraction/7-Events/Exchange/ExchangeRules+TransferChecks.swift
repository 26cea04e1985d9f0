internal import EventModel

/// What tells a hand-over of captives from other uses of its verbs.
extension ExchangeRules {
  /// "including 10 Thais and one man from the Philippines": where those of the breakdown are from.
  func isBehindPartMark(_ noun: Int, _ verb: Int) -> Bool {
    noun > verb && (verb + 1..<noun).contains(where: isPartMark)
  }

  /// "would see 33 hostages freed", "Three hostages freed in X": without an object, what stands
  /// before a verb that needs one is acted upon.
  func isBarePassive(_ index: Int, _ base: String, _ clause: Clause) -> Bool {
    guard !clause.isPassive, clause.objects.isEmpty, phrases[index].tokens.count == 1,
      lexicon.forms(of: phrases[index].word).contains(.participle),
      ["free", "release", "liberate", "repatriate", "transfer", "hand"].contains(base),
      let subject = clause.subject, subject < index, let people = captives.captives(at: subject)
    else { return false }
    return people.isCertain || people.nationality != nil && people.count != nil
  }

  /// "900 people were released in a swap between X and Y": one figure for both.
  func isFreedBothWays(_ people: Captives, _ clause: Clause) -> Bool {
    guard clause.isPassive, people.count != nil, people.nationality == nil, people.keeper == nil,
      !people.isForEachSide, people.counterpart == nil, people.category != .hostage,
      people.category != .body
    else { return false }
    if isFreedAsTheyTrade(clause) { return true }
    return clause.adjuncts.contains { adjunct in
      guard adjunct.preposition == words.in, phrases[adjunct.noun].noun.allClasses.contains(.swap)
      else { return false }
      return behind(adjunct.noun).contains { $0.preposition == words.between }
    }
  }

  /// "190 freed as X and Y trade captives", "230 return home after X and Y swap prisoners": the
  /// clause beside it tells that both sides gave.
  private func isFreedAsTheyTrade(_ clause: Clause) -> Bool {
    phrases.indices.contains { verb in
      guard verb != clause.verb, phrases[verb].kind == .verb,
        ["exchange", "swap", "trade"].contains(article.base(phrases[verb])),
        let subject = article.clauses.clause(of: verb, in: sentence.analysis).subject
      else { return false }
      return isBothSides(subject) || parties(listedAt: subject).count == 2
    }
  }

  /// "X-land's pirates", "a gang": they act for no party.
  func isCriminal(_ actor: Int) -> Bool {
    [
      "pirates", "kidnappers", "gunmen", "bandits", "gang", "gangs", "hijackers", "captors",
      "smugglers", "robbers", "traffickers", "abductors",
    ].contains(article.word(phrases[actor]))
  }

  /// "rebels overran the prison and freed hundreds".
  func isPrisonTaken() -> Bool {
    phrases.indices.contains { index in
      guard phrases[index].kind == .verb,
        ["take", "capture", "overrun", "storm", "seize", "enter", "attack", "raid", "control"]
          .contains(article.base(phrases[index]))
      else { return false }
      let clause = article.clauses.clause(of: index, in: sentence.analysis)
      let moved = clause.isPassive ? clause.subject.map { [$0] } ?? [] : clause.objects
      return (moved + clause.adjuncts.filter { $0.preposition == words.of }.map(\.noun)).contains {
        let head = article.word(phrases[$0])
        return head == "prison" || head == "jail" || head == "prisons"
      }
    }
  }

  /// Hostages whom a state frees, or who are freed in a raid, are rescued and not exchanged.
  func isRescue(
    _ base: String, _ clause: Clause, _ people: Captives, _ actor: Party?
  ) -> Bool {
    if people.category == .hostage || people.keeper != nil, base == "free" || base == "liberate",
      let actor, !sides.isGroup(actor), people.keeper != actor,
      people.nationality == nil
        || people.nationality == actor
    {
      return !isSwapContext()
    }
    return clause.adjuncts.contains {
      switch article.word(phrases[$0.noun]) {
      case "operation", "raid", "rescue", "assault", "storming": !isSwapContext()
      default: false
      }
    }
  }

  /// "X freed six Y-landers", where X and Y fight or jail each other's people.
  func isEnemys(_ people: Captives, _ actor: Party?) -> Bool {
    guard let actor, let nationality = people.nationality, people.count != nil else { return false }
    return sides.fight(actor, nationality)
  }

  /// "3,767 Y-landers have been brought back", where the article has told of an exchange with Y.
  func isBroughtBackKnown(_ people: Captives, _ base: String, _ clause: Clause) -> Bool {
    guard let nationality = people.nationality, people.count != nil else { return false }
    return sides.known.contains(nationality) && base != "send"
  }

  /// Soldiers freed by somebody, or handed to somebody, are captives without being called so.
  func isPassedOn(_ base: String, _ clause: Clause, _ actor: Party?) -> Bool {
    if ["release", "free", "repatriate", "set"].contains(base) { return actor != nil }
    if clause.adjuncts.contains(where: {
      $0.preposition == words.to && sentence.party(of: $0.noun) != nil
    }) {
      return true
    }
    return base == "hand" && actor != nil
  }

  /// "the National Liberation Army, or ELN,": the short name behind a name that no file knows.
  func alias(of noun: Int) -> Party? {
    guard noun + 3 < phrases.count, phrases[noun + 1].kind == .comma,
      phrases[noun + 2].word == words.or, phrases[noun + 3].kind == .noun
    else { return nil }
    return sentence.party(of: noun + 3)
  }

  /// A one-way release is told of people who belong to another side than the one that holds them.
  func oneWayRefusal(
    _ mention: ExchangeMention, _ group: Captives, _ receiver: Party?, _ giver: Party?,
    _ isOwnAct: Bool
  ) -> String? {
    guard !mention.isTwoWay, let transfer = mention.transfers.first else { return nil }
    if transfer.from == nil, transfer.to == nil, transfer.count != nil, !sides.known.isEmpty {
      return nil
    }
    if let from = transfer.from, from == transfer.to { return "They stay with their own side." }
    // "handed over fighters of the group X to Y", which fights X: from one jail to another.
    if let own = group.nationality, sides.isGroup(own), let receiver, sides.fight(own, receiver) {
      return "They pass to another keeper, not to their own side."
    }
    switch transfer.category {
    case .hostage:
      // A state that nobody is known to fight takes no hostages: hijackers, robbers.
      let isKept = sides.isGroup(transfer.from) || transfer.from == nil
      return transfer.to == nil && (transfer.from == nil || !isKept)
        ? "The two sides are not known." : nil
    case .body:
      return transfer.from == nil || transfer.to == nil ? "The two sides are not known." : nil
    case .prisonerOfWar where group.category == .prisonerOfWar || isTitled(group):
      return transfer.from == nil || transfer.to == nil ? "The two sides are not known." : nil
    default:
      // "Iran released hundreds of prisoners": nothing says that they are another side's.
      // An armed group holds nobody but other people's.
      if group.nationality == nil, receiver == nil, group.keeper == nil,
        sides.known.isEmpty || !isOwnAct, !(isOwnAct && sides.isGroup(giver))
      {
        return "Nothing says that they belong to another side."
      }
      return transfer.from == nil || transfer.to == nil ? "The two sides are not known." : nil
    }
  }

  func isTitled(_ group: Captives) -> Bool {
    ["captives", "captive", "pows"].contains(article.word(phrases[group.phrase]))
  }

  /// "hand over", "give back", "send home", "set free", "let go": the verb needs its particle.
  func particleFits(_ base: String, _ trigger: ExchangeTrigger, _ clause: Clause) -> Bool {
    guard trigger.frame == .transferParticle || trigger.frame == .comeBack else { return true }
    let particle = phrases[clause.verb].verb.particle
    func near(_ wanted: Set<String>) -> Bool {
      var index = clause.verb + 1
      while index < phrases.count, index < clause.verb + 8 {
        switch phrases[index].kind {
        case .stop, .semicolon, .comma, .relative, .that, .subordinator: return false
        case .noun, .adverb, .verb, .preposition, .other:
          if wanted.contains(article.word(phrases[index])) { return true }
          if phrases[index].kind == .noun, phrases[index].tokens.count > 1,
            let last = phrases[index].tokens.last, article.text.tokens[last].word >= 0,
            wanted.contains(lexicon.vocabulary.word(article.text.tokens[last].word))
          {
            return true
          }
        default: break
        }
        index += 1
      }
      return false
    }
    switch base {
    case "hand", "turn":
      return particle == words.over || particle == words.back || near(["over", "back"])
    case "give": return particle == words.back || near(["back"])
    case "set": return particle == words.free || near(["free"])
    case "let": return particle == words.free || near(["go", "free", "leave"])
    case "send", "bring", "get", "take", "fly":
      return particle == words.home || particle == words.back || near(["home", "back"])
        || isFromCaptivity(clause)
    default: return true
    }
  }

  /// "returned 49 people from Russian captivity" by their own side.
  func bringsBack(
    _ base: String, _ clause: Clause, _ actor: Party?, _ people: Captives
  ) -> Bool {
    guard
      base == "return" || base == "free" || base == "repatriate" || base == "take"
        || base == "deliver"
    else { return false }
    if isFromCaptivity(clause), let actor { return people.keeper != actor }
    return actor != nil && people.nationality == actor
  }

  /// Bodies are handed over, returned, received; "freed bodies" are none, nor "bodies delivered to
  /// the morgue".
  func bodiesPass(_ base: String, _ clause: Clause) -> Bool {
    switch base {
    case "free", "liberate", "set", "let", "get", "release":
      return base == "release" && clause.subject.flatMap { sentence.party(of: $0) } != nil
        && !clause.adjuncts.contains {
          article.word(phrases[$0.noun]) == "family"
            || article.word(phrases[$0.noun]) == "relatives"
        }
    case "send", "bring", "take", "deliver", "transfer", "give":
      return clause.adjuncts.contains { sentence.party(of: $0.noun) != nil }
        || clause.subject.flatMap { sentence.party(of: $0) } != nil
    default:
      return !clause.adjuncts.contains {
        $0.preposition == words.to
          && ["family", "families", "relatives", "hospital", "morgue"].contains(
            article.word(phrases[$0.noun]))
      }
    }
  }

  /// The party in whose captivity: "from Russian captivity", "from the captivity of X".
  func keeper(_ noun: Int) -> Party? {
    phrases[noun].noun.names.lazy.compactMap { sentence.analysis.names[$0].party }.first
      ?? article.parties.tiedParty(noun, sentence.analysis) ?? place(of: noun)
  }

  /// "prison in X".
  func place(of noun: Int) -> Party? {
    guard noun + 2 < phrases.count, phrases[noun + 1].kind == .preposition,
      phrases[noun + 1].word == words.in, phrases[noun + 2].kind == .noun
    else { return nil }
    return sentence.party(of: noun + 2)
  }
}
