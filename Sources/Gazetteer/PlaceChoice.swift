internal import Glibc

/// Decides which entry of a list a place is.
///
/// Rather none than a wrong one: a point on a map is believed.
struct PlaceChoice {
  let placeID: Int64
  let candidates: [GeoName]
  /// Codes of the regions that articles put it in; empty where they give none that the list knows.
  let regions: Set<String>

  /// A town is taken for the one that is meant where it is so much larger than all others…
  private static let dominance: Int64 = 20
  /// …and has as many people as that.
  private static let leastPopulation: Int64 = 50_000
  /// Entries nearer to each other than that are one place entered twice, in kilometres.
  private static let sameSpot = 8.0
  /// The most candidates that an editor is shown.
  private static let longestList = 50

  /// What is found.
  var finding: PlaceFinding {
    let ordered = candidates.sorted {
      ($1.population, $0.id) < ($0.population, $1.id)
    }
    let (entry, reason) = choice(of: ordered) ?? (nil, nil)
    var shown = Array(ordered.prefix(PlaceChoice.longestList))
    if let entry, !shown.contains(entry) { shown.append(entry) }
    return PlaceFinding(placeID: placeID, candidates: shown, entry: entry, reason: reason)
  }

  private func choice(
    of ordered: [GeoName]
  ) -> (entry: GeoName?, reason: PlaceFinding.Reason?)? {
    let inRegion =
      regions.isEmpty
      ? ordered : ordered.filter { !regions.isDisjoint(with: $0.regionCodes) }
    // Settlements before districts and hills of the same name.
    let settlements = inRegion.filter { $0.featureClass == "P" }
    let likely = settlements.isEmpty ? inRegion : settlements
    guard let first = likely.first else { return nil }
    let rest = likely.dropFirst()
    if rest.allSatisfy({ PlaceChoice.distance(first, $0) < PlaceChoice.sameSpot }) {
      return (first, regions.isEmpty ? .onlyOne : .region)
    }
    let second = rest.map(\.population).max() ?? 0
    if first.population >= PlaceChoice.leastPopulation,
      first.population / PlaceChoice.dominance >= max(1, second)
    {
      return (first, .population)
    }
    return nil
  }

  /// Kilometres between two entries, on a sphere.
  static func distance(_ one: GeoName, _ other: GeoName) -> Double {
    let radians = Double.pi / 180
    let (first, second) = (one.latitude * radians, other.latitude * radians)
    let north = sin((second - first) / 2)
    let east = sin((other.longitude - one.longitude) * radians / 2)
    let share = north * north + cos(first) * cos(second) * east * east
    return 2 * 6371 * asin(min(1, share.squareRoot()))
  }
}
