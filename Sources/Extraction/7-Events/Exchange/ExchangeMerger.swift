internal import EventModel

/// Joins the mentions of an article that tell the same exchange.
struct ExchangeMerger {
  /// The exchanges in the order of the text, each once, with the richest of its figures.
  func merged(_ mentions: [ExchangeMention]) -> [MergedEvent] {
    var groups: [ExchangeMention] = []
    var members: [[ExchangeMention]] = []
    for mention in mentions {
      if let index = groups.indices.last(where: { isSame(groups[$0], mention) }) {
        groups[index] = joined(groups[index], mention)
        members[index].append(mention)
      } else {
        groups.append(mention)
        members.append([mention])
      }
    }
    return zip(groups, members).map { group, members in
      let exchange = Exchange(
        status: group.status, scope: group.scope, date: group.date, place: group.place,
        transfers: group.transfers, occasions: group.occasions, mediators: group.mediators,
        sources: group.sources)
      var candidate = Candidate(
        event: .exchange(exchange), rule: group.rule, sentence: group.sentence,
        trigger: group.trigger)
      candidate.origins = group.origins
      candidate.hasOwnDate = group.hasOwnDate
      var merged = MergedEvent(candidate)
      for member in members.dropFirst() {
        if !merged.rules.contains(member.rule) { merged.rules.append(member.rule) }
        if !merged.sentences.contains(member.sentence) { merged.sentences.append(member.sentence) }
      }
      return merged
    }
  }

  private func isSame(_ known: ExchangeMention, _ new: ExchangeMention) -> Bool {
    guard known.scope == new.scope else { return false }
    guard partiesMeet(known, new), figuresMeet(known, new) else { return false }
    if let one = known.date, let other = new.date,
      !(one.start <= other.end && other.start <= one.end)
    {
      if known.hasOwnDate && new.hasOwnDate { return false }
      guard
        new.isDefinite || sharesFigure(known, new)
          || abs(Int(one.start.dayNumber) - Int(other.start.dayNumber)) <= 1
            && !(known.hasOwnDate || new.hasOwnDate)
      else { return false }
    }
    if known.status == new.status { return true }
    // The same exchange may be told as agreed in the headline and as done in the text.
    let stages: Set<Exchange.Status> = [.agreed, .negotiating, .proposed]
    if stages.contains(known.status), stages.contains(new.status) {
      return sharesFigure(known, new)
        || known.date == new.date
          && (new.isDefinite || !hasFigure(known) || !hasFigure(new))
    }
    return sharesFigure(known, new)
      && Set([known.status, new.status]).isSubset(of: [.agreed, .completed])
  }

  private func hasFigure(_ mention: ExchangeMention) -> Bool {
    mention.transfers.contains { $0.count != nil }
  }

  private func sharesFigure(_ one: ExchangeMention, _ other: ExchangeMention) -> Bool {
    one.transfers.contains { transfer in
      guard let count = transfer.count else { return false }
      return other.transfers.contains { $0.count == count }
    }
  }

  private func partiesMeet(_ one: ExchangeMention, _ other: ExchangeMention) -> Bool {
    func parties(_ mention: ExchangeMention) -> Set<Party> {
      Set(mention.transfers.flatMap { [$0.from, $0.to] }.compactMap { $0 } + mention.sides)
    }
    let left = parties(one)
    let right = parties(other)
    return left.isEmpty || right.isEmpty || !left.isDisjoint(with: right)
  }

  /// No direction and category has two figures that exclude each other.
  private func figuresMeet(_ one: ExchangeMention, _ other: ExchangeMention) -> Bool {
    for transfer in other.transfers {
      guard let count = transfer.count else { continue }
      for known in one.transfers {
        guard let knownCount = known.count, known.from == transfer.from, known.to == transfer.to,
          known.category == transfer.category
        else { continue }
        if knownCount.low != count.low || knownCount.high != count.high { return false }
      }
    }
    return true
  }

  private func joined(_ known: ExchangeMention, _ new: ExchangeMention) -> ExchangeMention {
    var result = known
    for transfer in new.transfers {
      if let index = result.transfers.firstIndex(where: {
        $0.from == transfer.from && $0.to == transfer.to
          && ($0.category == transfer.category || $0.count == nil || transfer.count == nil)
      }) {
        if result.transfers[index].count == nil, transfer.count != nil {
          result.transfers[index].count = transfer.count
          result.transfers[index].category = transfer.category
        }
        if result.transfers[index].composition.isEmpty {
          result.transfers[index].composition = transfer.composition
        }
      } else if transfer.from == nil, transfer.to == nil {
        // One figure for both directions adds nothing where the directions are known.
        if !result.transfers.contains(where: { $0.count != nil }) {
          result.transfers = [transfer]
        }
      } else if result.transfers.allSatisfy({ $0.from == nil && $0.to == nil && $0.count == nil }) {
        result.transfers = [transfer]
      } else {
        result.transfers.append(transfer)
      }
    }
    if new.hasOwnDate && !known.hasOwnDate || result.date == nil {
      result.date = new.date ?? result.date
      result.hasOwnDate = result.hasOwnDate || new.hasOwnDate
    }
    if result.status != .completed, new.status == .completed { result.status = .completed }
    result.place = result.place ?? new.place
    result.occasions = result.occasions ?? new.occasions
    for mediator in new.mediators where !result.mediators.contains(mediator) {
      result.mediators.append(mediator)
    }
    for source in new.sources
    where !result.sources.contains(where: {
      $0.name == source.name || ($0.party != nil && $0.party == source.party)
    }) {
      result.sources.append(source)
    }
    for party in new.sides where !result.sides.contains(party) { result.sides.append(party) }
    result.origins += new.origins
    return result
  }
}
