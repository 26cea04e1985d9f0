internal import EventModel

/// The places that the article has named so far, for "the city", "the refinery", "it".
struct PlaceMemory: Sendable {
  private var lastByNoun: [Int32: String] = [:]
  private(set) var last: String?
  var lastRegion: String?
  /// The sentence that named it.
  var sentenceOfLastRegion = 0
  /// The country that it lies in.
  var countryOfLastRegion: Party?
  var lastFacility: String?
  var lastCountry: Party?
  /// The last country by name, for "the country".
  var countryName: String?
  /// Names that the article uses as places, though no file has them.
  private var known: Set<String> = []

  /// Regions that the article names, and the region that the gazetteer gives each of its places.
  private var namedRegions: Set<String> = []
  private var gazetteerRegions: [String: String] = [:]

  mutating func note(region: String) { namedRegions.insert(region) }

  mutating func note(place: String, in region: String) { gazetteerRegions[place] = region }

  /// True while what a sentence tells may go on about the region named last.
  func isFresh(at sentence: Int) -> Bool {
    sentence - sentenceOfLastRegion <= PlaceMemory.reach
  }

  private static let reach = 3

  /// The region of a place, where the article itself names that region.
  func region(of place: String) -> String? {
    guard let region = gazetteerRegions[place], namedRegions.contains(region), region != place
    else { return nil }
    return region
  }

  /// The region that the files put a place in, named in the article or not.
  func gazetteerRegion(of place: String) -> String? { gazetteerRegions[place] }

  func isKnown(_ name: String) -> Bool { known.contains(name) }

  mutating func learn(_ name: String) { known.insert(name) }

  /// Facilities under their fullest names, by their first and last words.
  private var facilities: [String: String] = [:]

  /// Keeps the fullest of the names that begin and end alike: "the X plant", "the X power plant".
  mutating func note(facility: String) {
    guard let ends = ends(of: facility) else { return }
    if let known = facilities[ends], known.utf8.count >= facility.utf8.count { return }
    facilities[ends] = facility
  }

  /// The fullest name of a facility.
  func fullName(ofFacility name: String) -> String {
    ends(of: name).flatMap { facilities[$0] } ?? name
  }

  private func ends(of name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    return first + " " + last
  }

  mutating func remember(_ name: String, noun: Int32?) {
    last = name
    if let noun, noun >= 0 { lastByNoun[noun] = name }
  }

  func place(calledBy noun: Int32) -> String? {
    lastByNoun[noun]
  }
}
