internal import EventModel

/// From whom to whom.
struct Direction: Hashable {
  let from: Party?
  let to: Party?

  init(_ transfer: Exchange.Transfer) {
    from = transfer.from
    to = transfer.to
  }

  /// True where neither side is known, so that it stands for both directions.
  var isOpen: Bool { from == nil && to == nil }

  /// Whether another direction leads back the same way.
  func isReverse(of other: Direction) -> Bool {
    from != nil && to != nil && from == other.to && to == other.from
  }
}

/// The clause that tells who hands over whom to whom.
struct TransferClause {
  /// The form of its verb.
  enum Mood {
    /// "handed over"
    case past
    /// "is to hand over"
    case planned
    /// "was to hand over"
    case pastPlan
    /// "would hand over"
    case conditional
  }

  private let exchange: Exchange
  private let mood: Mood
  private let names: PartyNames

  init(_ exchange: Exchange, mood: Mood, names: PartyNames) {
    self.exchange = exchange
    self.mood = mood
    self.names = names
  }

  /// The clause, without date and place.
  var text: String {
    var groups: [(direction: Direction, transfers: [Exchange.Transfer])] = []
    for transfer in exchange.transfers {
      let direction = Direction(transfer)
      if let index = groups.firstIndex(where: { $0.direction == direction }) {
        groups[index].transfers.append(transfer)
      } else {
        groups.append((direction, [transfer]))
      }
    }
    guard !groups.isEmpty else {
      return passive("an exchange of captives", isPlural: false, verb: ("took place", "take place"))
    }
    if let mutual = mutualClause(groups) { return mutual }
    var clauses: [String] = []
    for (index, group) in groups.enumerated() {
      // "… handed over 103 prisoners of war to Ukraine and Ukraine handed over 103 to Russia"
      let told = index > 0 ? commonCategory(groups[index - 1].transfers) : nil
      let isRepeated = told != nil && told == commonCategory(group.transfers)
      clauses.append(clause(group.direction, group.transfers, nounIsKnown: isRepeated))
    }
    return English.list(clauses)
  }

  /// Both sides with nothing but a common category: "Russia and Ukraine exchanged hostages".
  private func mutualClause(
    _ groups: [(direction: Direction, transfers: [Exchange.Transfer])]
  ) -> String? {
    guard groups.count == 2, groups[0].direction.isReverse(of: groups[1].direction),
      let first = groups[0].direction.from, let second = groups[0].direction.to,
      exchange.transfers.allSatisfy({ $0.count == nil && $0.composition.isEmpty }),
      let category = commonCategory(groups[0].transfers),
      category == commonCategory(groups[1].transfers)
    else { return nil }
    let subject = English.list([names(first), names(second)])
    let object = CategoryNoun(category).plural
    return "\(subject) \(verb(("exchanged", "exchange"), isPlural: true)) \(object)"
  }

  private func clause(
    _ direction: Direction, _ transfers: [Exchange.Transfer], nounIsKnown: Bool
  ) -> String {
    let objects = objects(transfers, nounIsKnown: nounIsKnown)
    switch (direction.from, direction.to) {
    case (let from?, let to?):
      let verb = verb(("handed over", "hand over"), isPlural: names.isPlural(from))
      return "\(names(from)) \(verb) \(objects) to \(names(to))"
    case (let from?, nil):
      let isBodies = transfers.allSatisfy { $0.category == .body }
      let verb = verb(
        isBodies ? ("handed over", "hand over") : ("released", "release"),
        isPlural: names.isPlural(from))
      return "\(names(from)) \(verb) \(objects)"
    case (nil, let to?):
      let verb = verb(("got back", "get back"), isPlural: names.isPlural(to))
      return "\(names(to)) \(verb) \(objects)"
    case (nil, nil):
      let isOne =
        transfers.count == 1 && transfers[0].count.flatMap(QuantityPhrase.init)?.isOne == true
      let was = isOne ? "was exchanged" : "were exchanged"
      return passive(objects, isPlural: !isOne, verb: (was, "be exchanged"))
    }
  }

  private func passive(
    _ subject: String, isPlural: Bool, verb forms: (past: String, infinitive: String)
  ) -> String {
    subject + " " + verb(forms, isPlural: isPlural)
  }

  private func verb(_ forms: (past: String, infinitive: String), isPlural: Bool) -> String {
    switch mood {
    case .past: forms.past
    case .planned: (isPlural ? "are to " : "is to ") + forms.infinitive
    case .pastPlan: (isPlural ? "were to " : "was to ") + forms.infinitive
    case .conditional: "would " + forms.infinitive
    }
  }

  private func commonCategory(_ transfers: [Exchange.Transfer]) -> Exchange.Category? {
    guard let category = transfers.first?.category,
      transfers.allSatisfy({ $0.category == category })
    else { return nil }
    return category
  }

  /// "103 prisoners of war and 5 civilians"; rival figures of one category are joined by "or".
  private func objects(_ transfers: [Exchange.Transfer], nounIsKnown: Bool) -> String {
    var categories: [Exchange.Category] = []
    for transfer in transfers where !categories.contains(transfer.category) {
      categories.append(transfer.category)
    }
    let phrases = categories.map { category in
      let rivals = transfers.filter { $0.category == category }
      return English.list(
        rivals.enumerated().map { index, transfer in
          object(
            transfer, nounIsKnown: nounIsKnown || index > 0,
            isRival: rivals.count > 1)
        }, conjunction: "or")
    }
    return English.list(phrases)
  }

  private func object(
    _ transfer: Exchange.Transfer, nounIsKnown: Bool, isRival: Bool
  ) -> String {
    let noun = CategoryNoun(transfer.category)
    let phrase = transfer.count.flatMap(QuantityPhrase.init)
    var text: String
    switch (phrase, nounIsKnown) {
    case (let phrase?, true): text = phrase.alone
    case (let phrase?, false): text = phrase.with((noun.singular, noun.plural))
    case (nil, true): text = "an unstated number"
    case (nil, false): text = noun.plural
    }
    var remarks: [String] = transfer.composition.map {
      QuantityPhrase.number($0.count) + " " + $0.label
    }
    if let source = transfer.source, isRival || exchange.sources != [source] {
      remarks.append("figure from " + names.list([source]))
    }
    if !remarks.isEmpty { text += " (" + remarks.joined(separator: ", ") + ")" }
    return text
  }
}

/// What the people of a category are called.
struct CategoryNoun {
  let singular: String
  let plural: String

  init(_ category: Exchange.Category) {
    (singular, plural) =
      switch category {
      case .prisonerOfWar: ("prisoner of war", "prisoners of war")
      case .hostage: ("hostage", "hostages")
      case .civilian: ("civilian", "civilians")
      case .child: ("child", "children")
      case .detainee: ("detainee", "detainees")
      case .body: ("body", "bodies")
      case .mixed: ("soldier or civilian", "soldiers and civilians")
      }
  }
}
