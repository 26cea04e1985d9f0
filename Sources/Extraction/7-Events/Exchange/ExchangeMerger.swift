internal import EventModel

/// Joins the mentions of an article that tell the same exchange.
struct ExchangeMerger {
  let lexicon: Lexicon

  /// One exchange with the mentions that tell it.
  struct Group {
    var whole: ExchangeMention
    var members: [ExchangeMention]
  }

  /// The exchanges in the order of the text, each once, with the richest of its figures.
  func merged(
    _ mentions: [ExchangeMention], _ breakdowns: [ExchangeBreakdown] = []
  ) -> [MergedEvent] {
    var groups: [Group] = []
    for mention in mentions where !mention.isReference {
      if let index = groups.indices.last(where: { isSame(groups[$0].whole, mention) }) {
        groups[index].whole = joined(groups[index].whole, mention)
        groups[index].members.append(mention)
      } else {
        groups.append(Group(whole: mention, members: [mention]))
      }
    }
    for mention in mentions where mention.isReference && !mention.isNew {
      attach(mention, to: &groups)
    }
    let composer = ExchangeComposer()
    for index in groups.indices {
      composer.settle(&groups[index].whole)
    }
    for breakdown in breakdowns { composer.apply(breakdown, to: &groups) }
    return groups.map(event)
  }

  private func event(_ group: Group) -> MergedEvent {
    let whole = group.whole
    let exchange = Exchange(
      status: whole.status, scope: whole.scope, date: whole.date, place: whole.place,
      transfers: whole.transfers, occasions: whole.occasions, mediators: whole.mediators,
      sources: whole.sources)
    var candidate = Candidate(
      event: .exchange(exchange), rule: whole.rule, sentence: whole.sentence,
      trigger: whole.trigger)
    candidate.origins = whole.origins
    candidate.hasOwnDate = whole.hasOwnDate
    var merged = MergedEvent(candidate)
    for member in group.members.dropFirst() {
      if !merged.rules.contains(member.rule) { merged.rules.append(member.rule) }
      if !merged.sentences.contains(member.sentence) { merged.sentences.append(member.sentence) }
    }
    return merged
  }

  // MARK: Sameness

  private func isSame(_ known: ExchangeMention, _ new: ExchangeMention) -> Bool {
    guard known.scope == new.scope, partiesMeet(known, new), kindsMeet(known, new) else {
      return false
    }
    let sharesFigure = sharesFigure(known, new)
    guard figuresMeet(known, new) else { return false }
    if let one = known.date, let other = new.date,
      !(one.start <= other.end && other.start <= one.end)
    {
      if known.hasOwnDate && new.hasOwnDate { return false }
      let isNextDay = abs(Int(one.start.dayNumber) - Int(other.start.dayNumber)) <= 1
      // A later sentence without a date of its own goes on with what was told.
      let goesOn = !new.hasOwnDate && new.sentence - known.sentence <= 6
      // The date of the report, until a sentence close by names the day.
      let isDatedLater =
        !known.hasOwnDate && new.hasOwnDate && new.sentence - known.sentence <= 3
        && known.status == .completed && sharesPerson(known, new)
      // A headline has no day: its exchange is the one that the first sentences date.
      let isHeadline =
        known.isTitle && !known.hasOwnDate && new.sentence - known.sentence <= 3
        && known.status == new.status
      guard
        sharesFigure || isNextDay || goesOn || isDatedLater || isHeadline
          || new.isDefinite && !new.hasOwnDate
      else {
        return false
      }
    }
    // Told as history without a date: not the news, unless the figure is the same.
    if (known.date == nil) != (new.date == nil), known.status == .completed,
      new.status == .completed, !sharesFigure, hasFigure(known), hasFigure(new)
    {
      return false
    }
    if new.isNew, !sharesFigure, known.status != new.status || new.status == .completed {
      return false
    }
    if known.status == new.status { return true }
    let statuses = Set([known.status, new.status])
    if isOneOpenDeal(known, new) { return true }
    if statuses == [.agreed, .completed] {
      return sharesFigure || known.sentence == new.sentence && !new.isNew
        || (known.isTitle || new.isDefinite) && !(hasFigure(known) && hasFigure(new))
          && (known.date == nil || new.date == nil || known.date == new.date)
    }
    return sharesFigure && statuses.isSubset(of: [.agreed, .negotiating, .proposed, .completed])
  }

  /// What is talked about, offered, agreed or put off between two sides, without figures that part
  /// them, is one deal on its way.
  private func isOneOpenDeal(_ known: ExchangeMention, _ new: ExchangeMention) -> Bool {
    let open: Set<Exchange.Status> = [.negotiating, .proposed, .agreed, .suspended]
    guard open.contains(known.status), open.contains(new.status) else { return false }
    let loose: Set<Exchange.Status> = [.negotiating, .proposed]
    if loose.contains(known.status), loose.contains(new.status) {
      return !(hasFigure(known) && hasFigure(new)) || sharesFigure(known, new)
    }
    if known.status == .suspended, !hasFigure(known), hasFigure(new), !known.isNew {
      // "The swap has been put off. Under the deal, 50 were to be freed for 70."
      return new.sentence - known.sentence <= 4
    }
    return !hasFigure(known) && !hasFigure(new)
  }

  private func hasFigure(_ mention: ExchangeMention) -> Bool {
    mention.transfers.contains { $0.count != nil }
  }

  private func sharesFigure(_ one: ExchangeMention, _ other: ExchangeMention) -> Bool {
    one.transfers.contains { transfer in
      guard let count = transfer.count, (count.low ?? count.high ?? 0) > 1 else { return false }
      return other.transfers.contains { $0.count == count }
    }
  }

  /// One person each, passing the same way.
  private func sharesPerson(_ one: ExchangeMention, _ other: ExchangeMention) -> Bool {
    one.transfers.contains { transfer in
      transfer.count == .exactly(1)
        && other.transfers.contains { $0.count == .exactly(1) && isOneDirection($0, transfer) }
    }
  }

  private func parties(_ mention: ExchangeMention) -> [Party] {
    var found: [Party] = []
    for party in mention.transfers.flatMap({ [$0.from, $0.to] }).compactMap({ $0 })
      + mention.sides
    where !found.contains(party) {
      found.append(party)
    }
    return found
  }

  private func partiesMeet(_ one: ExchangeMention, _ other: ExchangeMention) -> Bool {
    let left = parties(one)
    let right = parties(other)
    if left.isEmpty || right.isEmpty { return true }
    let (fewer, more) = left.count <= right.count ? (left, right) : (right, left)
    let shared = fewer.filter { party in more.contains { isSame($0, party) } }.count
    return shared >= min(2, fewer.count)
  }

  /// One side under two codes: a land and the armed group that acts in it.
  private func isSame(_ one: Party, _ other: Party) -> Bool {
    if one == other { return true }
    guard let first = lexicon.parties[one], let second = lexicon.parties[other],
      first.isGroup != second.isGroup, !first.enemies.contains(other),
      !second.enemies.contains(one)
    else { return false }
    return first.home.contains(other) || second.home.contains(one)
  }

  private func isSame(_ one: Party?, _ other: Party?) -> Bool {
    guard let one, let other else { return true }
    return isSame(one, other)
  }

  /// Bodies and children are handed over apart from prisoners, unless one breath tells both.
  private func kindsMeet(_ one: ExchangeMention, _ other: ExchangeMention) -> Bool {
    if one.sentence == other.sentence { return true }
    func kinds(_ mention: ExchangeMention) -> Set<Int> {
      Set(
        mention.transfers.map { transfer in
          switch transfer.category {
          case .body: 1
          case .child: 2
          default: 0
          }
        })
    }
    return !kinds(one).isDisjoint(with: kinds(other))
      || one.hasOwnDate && other.hasOwnDate && one.date == other.date
  }

  /// No direction and category has two figures that exclude each other, but for what two sources
  /// tell differently.
  private func figuresMeet(_ one: ExchangeMention, _ other: ExchangeMention) -> Bool {
    for transfer in other.transfers {
      guard let count = transfer.count else { continue }
      if isPartOfTold(other, one) { continue }
      for known in one.transfers {
        guard let knownCount = known.count, isSame(known.from, transfer.from),
          isSame(known.to, transfer.to), (known.from == nil) == (transfer.from == nil),
          known.category == transfer.category
        else { continue }
        if isSameFigure(knownCount, count) { continue }
        if one.sentence == other.sentence, one.trigger == other.trigger { continue }
        if differsBySource(known, transfer) { continue }
        return false
      }
    }
    return true
  }

  private func isSameFigure(_ one: QuantityRange, _ other: QuantityRange) -> Bool {
    if one.low == other.low, one.high == other.high { return true }
    guard
      one.approximate || other.approximate || one.high == nil || other.high == nil
        || one.low == nil || other.low == nil,
      let left = one.low ?? one.high, let right = other.low ?? other.high
    else { return false }
    return abs(left - right) <= 0.15 * max(left, right)
  }

  /// Two named sources of different sides, figures close to each other.
  private func differsBySource(
    _ one: Exchange.Transfer, _ other: Exchange.Transfer
  ) -> Bool {
    guard let first = one.source?.party, let second = other.source?.party, first != second,
      let left = one.count?.low, let right = other.count?.low
    else { return false }
    return abs(left - right) <= 0.25 * max(left, right)
  }

  /// "67 privates and 28 officers have come home" of the 95 told before.
  private func isPartOfTold(_ new: ExchangeMention, _ known: ExchangeMention) -> Bool {
    var total = 0.0
    for transfer in new.transfers {
      guard let low = transfer.count?.low, low == transfer.count?.high else { continue }
      guard new.transfers.first?.to == transfer.to else { return false }
      total += low
    }
    return new.transfers.filter { $0.count != nil }.count > 1
      && known.transfers.contains { $0.count?.low == total && $0.to == new.transfers.first?.to }
  }

  // MARK: Joining

  private func joined(_ known: ExchangeMention, _ new: ExchangeMention) -> ExchangeMention {
    var result = known
    if !isPartOfTold(new, known) {
      for transfer in new.transfers { add(transfer, to: &result) }
    }
    if new.hasOwnDate && !known.hasOwnDate || result.date == nil {
      result.date = new.date ?? result.date
      result.hasOwnDate = result.hasOwnDate || new.hasOwnDate
    }
    // A headline's present may be what is planned; told as done below it, it is done.
    if new.status == .completed, !new.isTitle { result.isTitle = false }
    if result.status != .completed, new.status == .completed { result.status = .completed }
    if result.status == .negotiating || result.status == .proposed, new.status == .agreed {
      result.status = .agreed
    }
    if result.status == .proposed, new.status == .negotiating { result.status = .negotiating }
    if new.status == .suspended, result.status != .completed { result.status = .suspended }
    result.hasSameNumber = result.hasSameNumber || new.hasSameNumber
    result.isTwoWay = result.isTwoWay || new.isTwoWay
    add(detailsOf: new, to: &result)
    return result
  }

  private func add(detailsOf new: ExchangeMention, to result: inout ExchangeMention) {
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
  }

  private func add(_ transfer: Exchange.Transfer, to result: inout ExchangeMention) {
    func isSameDirection(_ known: Exchange.Transfer) -> Bool {
      guard (known.from == nil && known.to == nil) == (transfer.from == nil && transfer.to == nil)
      else { return false }
      return isSame(known.from, transfer.from) && isSame(known.to, transfer.to)
    }
    if let index = result.transfers.firstIndex(where: {
      isSameDirection($0)
        && ($0.category == transfer.category || $0.count == nil || transfer.count == nil
          || $0.count == transfer.count)
    }) {
      let known = result.transfers[index]
      if let count = transfer.count, let knownCount = known.count,
        !isSameFigure(knownCount, count), differsBySource(known, transfer)
      {
        if !result.transfers.contains(where: { $0.count == count && isSameDirection($0) }) {
          result.transfers.append(transfer)
        }
        return
      }
      if known.count == nil, transfer.count != nil {
        result.transfers[index].count = transfer.count
        result.transfers[index].category = transfer.category
        result.transfers[index].source = transfer.source
      } else if let count = transfer.count, let knownCount = known.count,
        knownCount.approximate && !count.approximate || knownCount.high == nil && count.high != nil
      {
        result.transfers[index].count = count
      }
      result.transfers[index].from = known.from ?? transfer.from
      result.transfers[index].to = known.to ?? transfer.to
      result.transfers[index].source = result.transfers[index].source ?? transfer.source
      if result.transfers[index].composition.isEmpty {
        result.transfers[index].composition = transfer.composition
      }
      return
    }
    result.transfers.append(transfer)
  }

  private func isOneDirection(_ one: Exchange.Transfer, _ other: Exchange.Transfer) -> Bool {
    isSame(one.from, other.from) && isSame(one.to, other.to)
  }

  /// Adds what a clause says of an exchange told elsewhere: place, mediators, sources, date.
  private func attach(_ mention: ExchangeMention, to groups: inout [Group]) {
    let fitting = groups.indices.filter { index in
      let whole = groups[index].whole
      guard !whole.isNew, partiesMeet(whole, mention), kindsMeet(whole, mention),
        whole.scope == mention.scope,
        figuresMeet(whole, mention)
      else { return false }
      guard let date = mention.date, mention.hasOwnDate, let known = whole.date, whole.hasOwnDate
      else { return true }
      return date.start <= known.end && known.start <= date.end
    }
    let nearest = fitting.min {
      abs(groups[$0].whole.sentence - mention.sentence)
        < abs(groups[$1].whole.sentence - mention.sentence)
    }
    guard let nearest else { return }
    if mention.isTwoWay, groups[nearest].whole.status == .completed,
      groups[nearest].whole.sentence == mention.sentence
    {
      for transfer in mention.transfers { add(transfer, to: &groups[nearest].whole) }
    }
    if mention.givesFigure, groups[nearest].whole.status == .completed,
      let figure = mention.transfers.first,
      groups[nearest].whole.transfers.allSatisfy({ !isOneDirection($0, figure) || $0.count == nil })
    {
      add(figure, to: &groups[nearest].whole)
    }
    if mention.hasOwnDate, !groups[nearest].whole.hasOwnDate,
      groups[nearest].whole.sentence == mention.sentence
    {
      groups[nearest].whole.date = mention.date
      groups[nearest].whole.hasOwnDate = true
    }
    add(detailsOf: mention, to: &groups[nearest].whole)
    groups[nearest].members.append(mention)
  }
}
