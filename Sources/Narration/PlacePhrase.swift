/// A place with the preposition it needs: "in Istanbul", "at the border with Belarus".
enum PlacePhrase {
  /// Where something took place.
  static func location(_ place: String) -> String {
    let words = Set(place.lowercased().split(separator: " ").map(String.init))
    if let first = place.lowercased().split(separator: " ").first,
      prepositions.contains(String(first))
    {
      return place
    }
    if !words.isDisjoint(with: points) { return "at " + place }
    return preposition(place) + area(place)
  }

  /// A region within a sentence: "the Kursk region", "eastern Ukraine", "Kharkiv".
  static func area(_ region: String) -> String {
    let lowered = region.lowercased()
    guard !lowered.hasPrefix("the "), let last = lowered.split(separator: " ").last,
      kinds.contains(String(last)), lowered.contains(" ")
    else { return English.definite(region) }
    return "the " + region
  }

  /// Where something moves, into a region or towards a place: "in the Pokrovsk area".
  static func surroundings(_ region: String) -> String {
    let area = area(region)
    let isPlainName = area == region && region.first?.isUppercase == true
    return isPlainName && !region.contains(" ")
      ? "in the \(region) area" : preposition(region) + area
  }

  /// One fights on a front and in a region.
  private static func preposition(_ region: String) -> String {
    let lowered = region.lowercased()
    return lowered.hasSuffix(" front") || lowered.hasSuffix(" axis") ? "on " : "in "
  }

  private static let prepositions: Set<String> = [
    "at", "in", "on", "near", "along", "outside", "inside", "between", "off", "around",
  ]

  private static let points: Set<String> = [
    "border", "crossing", "frontier", "airport", "airfield", "checkpoint", "bridge", "line",
    "airbase", "station",
  ]

  private static let kinds: Set<String> = [
    "area", "axis", "corridor", "countryside", "direction", "district", "enclave", "front",
    "governorate", "heights", "highlands", "islands", "oblast", "peninsula", "province", "region",
    "sector", "state", "strip", "suburbs", "valley",
  ]
}
