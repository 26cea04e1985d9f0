internal import EventModel

/// The sentence that tells a territorial claim.
struct ClaimSentence {
  private let claim: TerritorialClaim
  private let names: PartyNames

  init(_ claim: TerritorialClaim, names: PartyNames) {
    self.claim = claim
    self.names = names
  }

  /// The sentence without its full stop.
  var text: String {
    let verbs = ActionVerb(claim.action)
    let attribution = names.attribution(claim.claimants)
    switch claim.assertion {
    case .asserted: return "\(subject) \(verbs.past)\(rest)" + attribution
    case .denied:
      let who = claim.claimants.isEmpty ? "it was" : names.list(claim.claimants)
      return "\(who) denied that \(subject) \(verbs.pastPerfect)\(rest)"
    case .intended:
      return "\(subject) \(isPlural ? "aim" : "aims") to \(verbs.infinitive)\(rest)" + attribution
    case .ruledOut:
      let auxiliary = isPlural ? "do" : "does"
      return "\(subject) \(auxiliary) not intend to \(verbs.infinitive)\(rest)" + attribution
    }
  }

  private var subject: String { claim.actor.map { names($0) } ?? "unnamed forces" }

  private var isPlural: Bool { claim.actor.map { names.isPlural($0) } ?? true }

  /// What follows the verb: ground, loser, region and date.
  private var rest: String {
    let ground = Ground(claim)
    var text = ""
    switch claim.action {
    case .seize, .regain, .annex:
      text += " " + (ground.objects ?? (ground.region == nil ? "ground" : regionOrGround))
      if let loser { text += " from " + loser }
      if let region = ground.region, !(claim.action == .annex && ground.objects == nil) {
        text += " " + PlacePhrase.location(region)
      }
    case .hold:
      text += " " + (ground.objects ?? "ground")
      if let region = ground.region { text += " " + PlacePhrase.location(region) }
      if let loser { text += " against " + loser }
    case .advance:
      if !ground.places.isEmpty { text += " at " + English.list(ground.places) }
      // A country is entered; of a town, an advance may not have reached more than the fields.
      let isCountry = ground.region.map { region in
        [claim.actor, claim.against].contains { $0.map { names($0) } == English.definite(region) }
      }
      if let region = ground.region {
        text +=
          " "
          + (isCountry == true ? PlacePhrase.location(region) : PlacePhrase.surroundings(region))
      }
      if let loser, loser != ground.region.map(English.definite) { text += " against " + loser }
    case .withdraw:
      if let objects = ground.objects {
        text += " from " + objects
        if let region = ground.region { text += " " + PlacePhrase.location(region) }
      } else if let region = ground.region {
        text += " from " + PlacePhrase.area(region)
      }
    }
    if let date = claim.date { text += " " + DatePhrase.interval(date) }
    if claim.action == .advance, let measure = ground.measure { text += ", gaining " + measure }
    return text
  }

  /// A region is annexed as a whole; of any other deed it only says where the ground lies.
  private var regionOrGround: String {
    guard claim.action == .annex, let region = claim.region else { return "ground" }
    return PlacePhrase.area(region)
  }

  private var loser: String? {
    guard let against = claim.against, against != claim.actor else { return nil }
    return names(against)
  }
}

/// The ground that a claim is about.
private struct Ground {
  /// Places by name, with their region in parentheses where it is not the common one.
  let places: [String]
  /// "10 settlements and at least 1,000 square kilometres"
  let measure: String?
  /// The region of all of it.
  let region: String?

  init(_ claim: TerritorialClaim) {
    let regions = Set(claim.places.map(\.region))
    let shared = regions.count == 1 ? claim.places.first?.region : nil
    let common = claim.region ?? shared
    places = claim.places.map { place in
      guard let region = place.region, region != common else { return place.name }
      return "\(place.name) (\(region))"
    }
    // "Kursk in Kursk" says nothing.
    region = claim.places.count == 1 && claim.places[0].name == common ? nil : common
    let settlements = claim.settlements.flatMap(QuantityPhrase.init)?
      .with(("settlement", "settlements"))
    let area = claim.areaInSquareKilometres.flatMap(QuantityPhrase.init)?
      .with(("square kilometre", "square kilometres"))
    let parts = [settlements, area].compactMap { $0 }
    measure = parts.isEmpty ? nil : English.list(parts)
    namesEverySettlement = claim.settlements == .exactly(Double(claim.places.count))
  }

  private let namesEverySettlement: Bool

  /// Places and measure together; nil where neither is known.
  var objects: String? {
    switch (places.isEmpty, measure) {
    case (true, let measure): measure
    case (false, nil): English.list(places)
    case (false, let measure?):
      measure + (namesEverySettlement ? " (" : " (among them ") + English.list(places) + ")"
    }
  }
}

/// The forms of the verb that an action is told with.
private struct ActionVerb {
  let infinitive: String
  let past: String
  let pastPerfect: String

  init(_ action: TerritorialClaim.Action) {
    (infinitive, past, pastPerfect) =
      switch action {
      case .seize: ("capture", "captured", "had captured")
      case .regain: ("retake", "retook", "had retaken")
      case .advance: ("advance", "advanced", "had advanced")
      case .hold: ("hold", "held", "held")
      case .withdraw: ("withdraw", "withdrew", "had withdrawn")
      case .annex: ("annex", "annexed", "had annexed")
      }
  }
}
