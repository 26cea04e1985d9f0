/// An entry of a list of places in the form of GeoNames.
public struct GeoName: Hashable, Sendable {
  /// Its number in the list.
  public var id: Int64
  /// Its standard name.
  public var name: String
  /// Degrees north of the equator, −90 to 90.
  public var latitude: Double
  /// Degrees east of Greenwich, −180 to 180.
  public var longitude: Double
  /// Kind of spot, coarsely: "P" for a settlement.
  public var featureClass: String
  /// Kind of spot, finely: "PPLA".
  public var featureCode: String
  /// Country, ISO 3166-1 alpha-2; empty where it has none.
  public var country: String
  /// Code of the first-level region within the country.
  public var firstRegion: String
  /// Code of the second-level region within the first.
  public var secondRegion: String
  /// People living there; 0 where unknown.
  public var population: Int64

  /// The regions that it lies in, widest first: "UA", "UA.07", "UA.07.6310".
  var regionCodes: [String] {
    guard !country.isEmpty else { return [] }
    guard !firstRegion.isEmpty, firstRegion != "00" else { return [country] }
    let first = country + "." + firstRegion
    return secondRegion.isEmpty ? [country, first] : [country, first, first + "." + secondRegion]
  }
}

/// A place of a desk that is looked for.
public struct SoughtPlace: Hashable, Sendable {
  /// Its key in the database.
  public var id: Int64
  /// Its name as articles write it.
  public var name: String
  /// The region, district or country that articles put it in; nil where they do not.
  public var region: String?

  /// Makes a place.
  public init(id: Int64, name: String, region: String?) {
    self.id = id
    self.name = name
    self.region = region
  }
}

/// What was found of one place.
public struct PlaceFinding: Hashable, Sendable {
  /// Why an entry was taken for the place.
  public enum Reason: String, Sendable {
    /// It is the one of that name in the region that articles give.
    case region
    /// The list has no other of that name.
    case onlyOne = "only_one"
    /// It is by far the largest of that name.
    case population
  }

  /// The place's key in the database.
  public var placeID: Int64
  /// The entry that it is, with the reason; nil where that cannot be told.
  public var match: (entry: GeoName, reason: Reason)? {
    guard let entry, let reason else { return nil }
    return (entry, reason)
  }
  /// The entries that bear its name, most people first.
  public var candidates: [GeoName]

  let entry: GeoName?
  let reason: Reason?
}
