internal import EventModel

extension ExchangeRules {
  /// A mention with what its trigger says.
  func start(_ rule: String, _ trigger: Int) -> ExchangeMention {
    var mention = ExchangeMention(
      rule: rule, sentence: sentence.analysis.index, trigger: phrases[trigger].head,
      status: .completed)
    mention.isTitle = sentence.analysis.sentence.isTitle
    mention.isNew = phrases[trigger].kind == .verb && isInNewSwap(trigger)
    mention.origins.append(("status", phrases[trigger].tokens))
    return mention
  }

  /// Fills in the transfers of a mention from the captives that its clause names.
  ///
  /// - Parameter isJoint: true where one figure counts both directions together.
  /// - Returns: false where neither side is known.
  @discardableResult
  func complete(
    _ mention: inout ExchangeMention, with people: [Captives], other: Captives?, giver: Party?,
    receiver: Party?, isJoint: Bool
  ) -> Bool {
    var group = people.first { !$0.isPart } ?? people.first
    if group?.isBare == true, group?.category == nil, let last {
      group?.category = last.transfers.first?.category
    }
    if let own = group, own.category == nil, sides.isGroup(giver ?? own.keeper),
      !["prisoner", "prisoners", "captive", "captives", "pows"].contains(
        article.word(phrases[own.phrase]))
    {
      // Whom an armed group lets go without calling them prisoners it held as hostages.
      group?.category = .hostage
    }
    if group?.isPerson == true, group?.category == nil { group?.category = .detainee }
    let category = group?.isOfHostages == true ? .hostage : group?.category
    var receiver = receiver ?? group?.nationality
    var giver = (giver ?? group?.keeper).map { sides.keeper($0, for: category) }
    if let to = receiver, let from = giver, sides.isSame(to, from),
      to != from || !isGroupHeld(group)
    {
      giver = nil
    }
    if mention.sides.count >= 2 {
      if receiver == nil, giver == nil {
        (giver, receiver) = ordered(mention.sides[0], mention.sides[1], category)
      }
    }
    if giver == nil, receiver == nil, let own = other?.nationality, group?.nationality == nil,
      let side = mention.sides.first(where: { sides.isSame($0, own) }),
      let second = mention.sides.first(where: { !sides.isSame($0, own) })
    {
      // "the exchange of 50 soldiers for 70 X fighters": X gives the soldiers.
      (giver, receiver) = (side, second)
    }
    if receiver == nil, let giver {
      receiver = sides.counterparty(
        of: giver, sides: mention.sides, isTwoWay: mention.isTwoWay, except: brokers())
    } else if giver == nil, let receiver {
      giver = sides.counterparty(
        of: receiver, sides: mention.sides, isTwoWay: mention.isTwoWay, except: brokers()
      ).map { sides.keeper($0, for: category) }
    } else if giver == nil, receiver == nil {
      if let side = mention.sides.first,
        let second = sides.counterparty(
          of: side, sides: [], isTwoWay: mention.isTwoWay, except: brokers())
      {
        (giver, receiver) = ordered(side, second, category)
      } else if let pair = sides.pair(isTwoWay: mention.isTwoWay, except: brokers()) {
        (giver, receiver) = ordered(pair.0, pair.1, category)
        if category == .hostage, !sides.isGroup(giver), !sides.isGroup(receiver) {
          // Two states that fight hold no hostages; whoever does so in the land is not named.
          (giver, receiver) = (nil, sides.enemyOfLand())
        }
      } else if category == .hostage {
        receiver = sides.enemyOfLand()
      }
    }
    if giver == nil, receiver != nil, category == .hostage {
      // Whose hostages they are is new, who holds them was told.
      giver =
        sides.known.first { sides.isGroup($0) } ?? sentence.discourse.heaviest { sides.isGroup($0) }
    }
    if let giver, giver == receiver { return false }
    if let from = giver, let to = receiver, group?.category == .hostage, group?.keeper == nil,
      !sides.isGroup(from), sides.isGroup(to), sides.fight(from, to)
    {
      // "rejected an offer for it to free ten hostages": the group holds them, whoever "it" seems.
      (giver, receiver) = (to, from)
    }
    guard giver != nil || receiver != nil || isJoint && group?.count != nil else { return false }
    if mention.sides.count < 2 {
      mention.sides = unique(mention.sides + [giver, receiver].compactMap { $0 })
    }
    mention.isFurther = group?.isFurther ?? false
    mention.hasSameNumber = group?.isSameNumber ?? false
    guard let group else {
      guard mention.isTwoWay, let giver, let receiver else { return false }
      mention.transfers = [
        transfer(giver, receiver, nil, nil), transfer(receiver, giver, nil, nil),
      ]
      return true
    }
    mention.origins.append(("transfers", phrases[group.phrase].tokens))
    if isJoint, let giver, let receiver, let half = half(of: group) {
      mention.transfers = [
        transfer(giver, receiver, group, half), transfer(receiver, giver, group, half),
      ]
      return true
    }
    if isJoint, group.count != nil {
      mention.transfers = [
        Exchange.Transfer(
          from: nil, to: nil,
          category: group.category ?? sides.category(from: giver, to: receiver, like: nil),
          count: group.count)
      ]
      return true
    }
    mention.transfers = [transfer(giver, receiver, group, group.count)]
    addFurther(people.filter { !$0.isPart && $0.phrase != group.phrase }, giver, receiver, &mention)
    addParts(behind: group, &mention)
    if let other {
      mention.isTwoWay = true
      mention.transfers.append(transfer(receiver, giver, other, other.count))
    } else if let counterpart = group.counterpart {
      mention.transfers.append(transfer(receiver, giver, group, counterpart))
    } else if group.isForEachSide {
      mention.transfers.append(transfer(receiver, giver, group, group.count))
    } else if mention.isTwoWay, !mention.transfers.contains(where: { $0.from == receiver }) {
      mention.transfers.append(transfer(receiver, giver, nil, nil, like: group.category))
    }
    return true
  }

  private func isGroupHeld(_ group: Captives?) -> Bool {
    group?.category == .hostage
  }

  /// Giver and receiver: the group holds hostages, the state gets them back.
  private func ordered(
    _ one: Party, _ other: Party, _ category: Exchange.Category?
  ) -> (Party, Party) {
    if category == .hostage, !sides.isGroup(one), sides.isGroup(other) { return (other, one) }
    if category == .hostage, sides.isGroup(one) != sides.isGroup(other) { return (one, other) }
    if category == .hostage, other == Party("PSE") {
      return (sides.keeper(other, for: category), one)
    }
    return (one, other)
  }

  /// Several groups in one breath: "212 soldiers and nine civilians"; named persons are counted
  /// together.
  private func addFurther(
    _ people: [Captives], _ giver: Party?, _ receiver: Party?, _ mention: inout ExchangeMention
  ) {
    for further in people {
      if further.isPerson, mention.transfers[0].count == .exactly(1), further.phrase > 1,
        phrases[further.phrase - 1].kind == .comma, !isPersonPhrase(further.phrase - 2)
      {
        // "a kidnapped mayor, Fredy Arango": the name of the one told before.
        continue
      }
      if !further.isPerson, further.count == .exactly(1), phrases[further.phrase].noun.quantity < 0,
        people.first?.isPerson == true || mention.transfers[0].count == .exactly(1)
      {
        continue
      }
      let to = further.nationality ?? receiver
      var from = further.keeper ?? giver
      if let to, let receiver, to != receiver, let own = giver, sides.isSame(to, own) {
        from = sides.keeper(receiver, for: further.category)
      }
      if further.isPerson,
        let index = mention.transfers.firstIndex(where: {
          $0.from == from && $0.to == to
        }), mention.transfers[index].count == .exactly(Double(mention.transfers.count))
      {
        mention.transfers[index].count?.low? += 1
        mention.transfers[index].count?.high? += 1
        continue
      }
      var further = further
      if further.category == nil, sides.isGroup(from), mention.transfers[0].category == .hostage {
        // "ten women and four farm workers": held by the same group.
        further.category = .hostage
      }
      mention.transfers.append(transfer(from, to, further, further.count))
    }
  }

  private func isPersonPhrase(_ index: Int) -> Bool {
    phrases[index].kind == .noun && phrases[index].noun.headName >= 0
      && sentence.analysis.names[phrases[index].noun.headName].isPerson
  }

  /// "including 24 foreign workers", "among them 11 women": part of the figure before.
  private func addParts(behind group: Captives, _ mention: inout ExchangeMention) {
    guard let whole = group.count?.low, !mention.transfers.isEmpty else { return }
    var index = group.phrase + 1
    while index < phrases.count, !isPartMark(index) {
      switch phrases[index].kind {
      case .verb where phrases[index].verb.isFinite && index > group.phrase + 8: return
      case .semicolon, .stop: return
      default: index += 1
      }
    }
    index += 1
    var sum = 0.0
    while index < phrases.count {
      switch phrases[index].kind {
      case .noun:
        guard !article.clauses.opensClause(index, sentence.analysis) else { return }
        let number = phrases[index].noun.quantity
        guard number >= 0 else { break }
        let quantity = sentence.analysis.quantities[number]
        guard quantity.kind == .count, let low = quantity.range.low, low == quantity.range.high,
          sum + low <= whole
        else { return }
        sum += low
        mention.transfers[0].composition.append(
          Exchange.Component(label: label(index), count: low))
      case .comma, .coordinator, .adverb, .preposition: break
      default: return
      }
      index += 1
    }
  }

  func isPartMark(_ index: Int) -> Bool {
    switch phrases[index].kind {
    case .preposition:
      return phrases[index].word == words.including || article.word(phrases[index]) == "among"
    case .verb: return phrases[index].verb.isGerund && article.base(phrases[index]) == "include"
    default: return false
    }
  }

  /// The words of a phrase without its number.
  func label(_ noun: Int) -> String {
    var tokens = phrases[noun].tokens
    if phrases[noun].noun.quantity >= 0 {
      let end = sentence.analysis.quantities[phrases[noun].noun.quantity].tokens.upperBound
      if end < tokens.upperBound { tokens = end..<tokens.upperBound }
    }
    return article.text.string(tokens: tokens)
  }

  private func transfer(
    _ from: Party?, _ to: Party?, _ group: Captives?, _ count: QuantityRange?,
    like other: Exchange.Category? = nil
  ) -> Exchange.Transfer {
    let category = group?.category ?? sides.category(from: from, to: to, like: other)
    return Exchange.Transfer(
      from: from.map { sides.keeper($0, for: category) }, to: to, category: category, count: count)
  }
}
