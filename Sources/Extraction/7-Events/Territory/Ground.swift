internal import EventModel

/// The ground that a noun phrase names: places, a number of settlements, an area, or just ground.
struct Ground: Sendable {
  var places: [TerritorialClaim.Place] = []
  var settlements: QuantityRange?
  var area: QuantityRange?
  var region: String?
  /// "territory", "positions", "parts of the province": ground without a place of its own.
  var isUnnamed = false
  /// True where a file or a noun ("the village of …") says that it is a place.
  var isCertain = false
  /// Why it is no ground, in plain words.
  var objection: String?
  /// True where a whole country is named, which no village fight takes.
  var isCountry = false
  /// "the country", which the claim's own parties tell.
  var isTheCountry = false
  /// "an eighth settlement", "a village in the south": a settlement without its name.
  var isSettlement = false
  /// "several villages": more than one, without their names.
  var isSeveral = false
  /// Country of the places, where a file knows it.
  var country: Party?
  /// Tokens that the places were read from.
  var tokens: Range<Int> = 0..<0
  /// Party to whom the ground is said to belong: "Russian territory", "rebel positions".
  var owner: Party?

  var isFound: Bool {
    objection == nil
      && (!places.isEmpty || settlements != nil || area != nil || region != nil || isUnnamed)
  }

  /// Takes over what another phrase of the same list names.
  mutating func formUnion(_ other: Ground) {
    if other.objection != nil && isFound { return }
    if other.isFound { objection = nil }
    for place in other.places where !places.contains(where: { $0.name == place.name }) {
      places.append(place)
    }
    settlements = settlements ?? other.settlements
    area = area ?? other.area
    region = region ?? other.region
    isUnnamed = isUnnamed || other.isUnnamed
    isTheCountry = isTheCountry || other.isTheCountry
    isCertain = isCertain || other.isCertain
    country = country ?? other.country
    owner = owner ?? other.owner
    if tokens.isEmpty {
      tokens = other.tokens
    } else if !other.tokens.isEmpty {
      tokens =
        min(
          tokens.lowerBound, other.tokens.lowerBound)..<max(
          tokens.upperBound, other.tokens.upperBound)
    }
    if !isFound, objection == nil { objection = other.objection }
  }
}
