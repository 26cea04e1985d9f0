internal import EventModel

/// Joins the claims of an article that tell the same change, state or plan.
struct TerritoryMerger {
  /// The claims in the order of the text, each once, with the richest of its figures.
  func merged(_ candidates: [Candidate]) -> [MergedEvent] {
    var events: [MergedEvent] = []
    for candidate in candidates {
      if let index = events.firstIndex(where: { isPartOfMove(candidate, $0) }) {
        events[index] = located(events[index], candidate)
      } else if let index = events.firstIndex(where: { isSame($0, candidate) }) {
        events[index] = joined(events[index], candidate)
      } else {
        events.append(MergedEvent(candidate))
      }
    }
    return withoutHeadlines(withoutTold(purposes: events)).map(withAssumedRegion)
  }

  /// Says where it must lie only when no clause has said where it does.
  private func withAssumedRegion(_ event: MergedEvent) -> MergedEvent {
    guard var claim = claim(event.event), claim.region == nil, let region = event.assumedRegion,
      !claim.places.contains(where: { $0.name == region })
    else { return event }
    claim.region = region
    var result = event
    result.event = .territorialClaim(claim)
    return result
  }

  private func claim(_ event: Event) -> TerritorialClaim? {
    if case .territorialClaim(let claim) = event { return claim }
    return nil
  }

  private func isSame(_ event: MergedEvent, _ candidate: Candidate) -> Bool {
    guard let known = claim(event.event), let new = claim(candidate.event) else { return false }
    guard known.assertion == new.assertion else { return false }
    guard isCompatible(known.action, new.action) else { return false }
    guard known.actor == nil || new.actor == nil || known.actor == new.actor else { return false }
    let knownNames = Set(known.places.map { fold($0.name) })
    let newNames = Set(new.places.map { fold($0.name) })
    let sameDay = datesMeet(event, known, candidate, new)
    if !knownNames.isEmpty, !newNames.isEmpty {
      let isSameAct =
        known.action == new.action
        || isCompatible(known.action, new.action)
          && known.actor == new.actor
      return overlap(knownNames, newNames) && sameDay && isSameAct
    }
    guard
      known.action == new.action || known.action == .regain && new.action == .seize
        || known.action == .seize && new.action == .regain
    else { return false }
    if knownNames.isEmpty != newNames.isEmpty {
      // "rebels took a town" and "rebels took X": one change, named later.
      guard sameDay else { return false }
      // "several villages" are not the one that is named elsewhere.
      if knownNames.isEmpty ? event.isSeveral : candidate.isSeveral,
        max(knownNames.count, newNames.count) < 2
      {
        return false
      }
      if let count = (knownNames.isEmpty ? known : new).settlements, let low = count.low,
        Int(low) != max(knownNames.count, newNames.count)
      {
        return false
      }
      if (knownNames.isEmpty ? known : new).areaInSquareKilometres != nil { return false }
      let unnamed = knownNames.isEmpty ? known : new
      let named = knownNames.isEmpty ? new : known
      guard known.action != .advance, known.action != .hold else { return false }
      guard named.region != nil || unnamed.region == nil else {
        // Nobody says where the named place lies: where the files put it.
        let lands = knownNames.isEmpty ? candidate.lands : event.lands
        return lands.contains { regionsMeet($0, unnamed.region) }
          || named.places.contains { fold($0.name) == unnamed.region.map(fold) }
      }
      return regionsMeet(unnamed.region, named.region)
        || named.places.contains { fold($0.name) == unnamed.region.map(fold) }
        || (unnamed.region == nil)
    }
    guard sameDay, regionsMeet(known.region, new.region) else { return false }
    return figuresMeet(known.settlements, new.settlements)
      && figuresMeet(known.areaInSquareKilometres, new.areaInSquareKilometres)
  }

  /// "captured territory in an incursion into X": the noun tells the move of which the verb tells
  /// the gain.
  private func isPartOfMove(_ candidate: Candidate, _ event: MergedEvent) -> Bool {
    guard candidate.rule == "territory.noun.advance", let new = claim(candidate.event),
      let known = claim(event.event), event.sentences.contains(candidate.sentence)
    else { return false }
    return known.actor == new.actor && known.assertion == new.assertion
      && [.seize, .regain].contains(known.action) && known.places.isEmpty
  }

  private func located(_ event: MergedEvent, _ candidate: Candidate) -> MergedEvent {
    guard var claim = self.claim(event.event), let new = self.claim(candidate.event) else {
      return event
    }
    var result = event
    claim.region = claim.region ?? new.region
    result.event = .territorialClaim(claim)
    result.add(candidate)
    return result
  }

  private func isCompatible(
    _ one: TerritorialClaim.Action, _ other: TerritorialClaim.Action
  ) -> Bool {
    if one == other { return true }
    return Set([one, other]) == [.seize, .regain]
  }

  private func overlap(_ one: Set<String>, _ other: Set<String>) -> Bool {
    one.contains { name in
      other.contains {
        $0 == name || $0.hasPrefix(name + " ") || name.hasPrefix($0 + " ")
          || $0.hasSuffix(" " + name) || name.hasSuffix(" " + $0)
      }
    }
  }

  private func datesMeet(
    _ event: MergedEvent, _ known: TerritorialClaim, _ candidate: Candidate,
    _ new: TerritorialClaim
  ) -> Bool {
    guard let one = known.date, let other = new.date else { return true }
    if one.start <= other.end && other.start <= one.end { return true }
    // A date of the article's own stands back behind one that is written out, if near.
    guard event.hasOwnDate && candidate.hasOwnDate else {
      return abs(Int(one.start.dayNumber) - Int(other.end.dayNumber)) <= 10
    }
    return false
  }

  private func regionsMeet(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    let left = fold(one)
    let right = fold(other)
    return left == right || left.contains(right) || right.contains(left)
  }

  private func figuresMeet(_ one: QuantityRange?, _ other: QuantityRange?) -> Bool {
    guard let one, let other else { return true }
    if one.low == other.low && one.high == other.high { return true }
    // "dozens of villages" and "41 villages".
    func covers(_ vague: QuantityRange, _ exact: QuantityRange) -> Bool {
      guard vague.approximate, vague.high == nil, let low = vague.low, exact.high != nil,
        let least = exact.low
      else { return false }
      return least >= low && least < low * 5
    }
    return covers(one, other) || covers(other, one)
  }

  private func fold(_ name: String) -> String {
    var folded = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "’", "'", "`", "-": folded.unicodeScalars.append(" ")
      default: folded.unicodeScalars.append(scalar)
      }
    }
    for prefix in ["the ", "al ", "city of ", "town of "] where folded.hasPrefix(prefix) {
      folded = String(folded.dropFirst(prefix.count))
    }
    return folded
  }

  private func joined(_ event: MergedEvent, _ candidate: Candidate) -> MergedEvent {
    guard var claim = self.claim(event.event), let new = self.claim(candidate.event) else {
      return event
    }
    var result = event
    for place in new.places
    where !claim.places.contains(where: { fold($0.name) == fold(place.name) }) {
      if overlap(Set(claim.places.map { fold($0.name) }), [fold(place.name)]) { continue }
      claim.places.append(place)
    }
    claim.actor = claim.actor ?? new.actor
    claim.against = claim.against ?? new.against
    claim.region = claim.region ?? new.region
    claim.settlements = richer(claim.settlements, new.settlements)
    claim.areaInSquareKilometres = claim.areaInSquareKilometres ?? new.areaInSquareKilometres
    // A written date before the day it was said on, and that before the article's own day.
    if candidate.dateStrength > event.dateStrength && new.date != nil || claim.date == nil {
      claim.date = new.date ?? claim.date
      result.dateStrength = max(result.dateStrength, candidate.dateStrength)
    }
    if claim.action == .seize, new.action == .regain { claim.action = .regain }
    for source in new.claimants where !claim.claimants.contains(where: { isSame($0, source) }) {
      claim.claimants.append(source)
    }
    result.event = .territorialClaim(claim)
    result.add(candidate)
    return result
  }

  /// Of two figures for one thing the one that is not vague.
  private func richer(_ one: QuantityRange?, _ other: QuantityRange?) -> QuantityRange? {
    guard let one, let other else { return one ?? other }
    return one.high == nil && one.approximate && other.high != nil ? other : one
  }

  private func isSame(_ one: Source, _ other: Source) -> Bool {
    if let party = one.party, party == other.party { return true }
    return fold(one.name) == fold(other.name)
  }

  /// Drops what a headline says without a name of a place where the article tells it again.
  private func withoutHeadlines(_ events: [MergedEvent]) -> [MergedEvent] {
    events.filter { event in
      guard event.isTitle, let headline = claim(event.event), headline.places.isEmpty,
        headline.areaInSquareKilometres == nil
      else { return true }
      return !events.contains { other in
        guard !other.isTitle, let told = claim(other.event) else { return false }
        return told.actor == headline.actor && told.assertion == headline.assertion
          && isCompatible(told.action, headline.action)
          && (headline.settlements == nil || figuresMeet(headline.settlements, told.settlements))
      }
    }
  }

  /// Drops the purpose of something that is told beside it.
  private func withoutTold(purposes events: [MergedEvent]) -> [MergedEvent] {
    events.filter { event in
      guard event.isPurpose, let purpose = claim(event.event) else { return true }
      return !events.contains { other in
        guard !other.isPurpose, let told = claim(other.event), told.assertion == .asserted,
          told.actor == purpose.actor, [.seize, .regain, .advance].contains(told.action)
        else { return false }
        let names = Set(purpose.places.map { fold($0.name) })
        let toldNames = Set(told.places.map { fold($0.name) } + [told.region.map(fold) ?? ""])
        return names.isEmpty || overlap(names, toldNames)
      }
    }
  }
}

/// An event with every clause that tells it.
struct MergedEvent: Sendable {
  var event: Event
  var rules: [String]
  var sentences: [Int]
  var origins: [(field: String, tokens: Range<Int>)]
  var isPurpose: Bool
  var isSeveral: Bool
  /// True where nothing but a headline tells it.
  var isTitle: Bool
  /// The country that the claim must lie in where no clause says a region.
  var assumedRegion: String?
  var lands: Set<String>
  var hasOwnDate: Bool
  /// How well the date is founded: see `Candidate.dateStrength`.
  var dateStrength: Int
  /// First token, which orders the events of an article.
  var firstToken: Int

  init(_ candidate: Candidate) {
    event = candidate.event
    rules = [candidate.rule]
    sentences = [candidate.sentence]
    origins = candidate.origins
    isPurpose = candidate.isPurpose
    isSeveral = candidate.isSeveral
    isTitle = candidate.isTitle
    assumedRegion = candidate.assumedRegion
    lands = candidate.lands
    hasOwnDate = candidate.hasOwnDate
    dateStrength = candidate.dateStrength
    firstToken = candidate.trigger
  }

  mutating func add(_ candidate: Candidate) {
    if !rules.contains(candidate.rule) { rules.append(candidate.rule) }
    if !sentences.contains(candidate.sentence) { sentences.append(candidate.sentence) }
    origins += candidate.origins
    isPurpose = isPurpose && candidate.isPurpose
    isTitle = isTitle && candidate.isTitle
    assumedRegion = assumedRegion ?? candidate.assumedRegion
    lands.formUnion(candidate.lands)
    hasOwnDate = hasOwnDate || candidate.hasOwnDate
  }
}
