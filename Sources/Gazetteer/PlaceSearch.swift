internal import Linking

/// Looks for the places of a desk in a list of places that is read once, piece by piece.
///
/// It keeps what bears the name of a place or a region that is looked for, and nothing else, however
/// long the list is.
public struct PlaceSearch {
  /// What was read.
  public struct Counts: Hashable, Sendable {
    /// Lines that are entries.
    public var entries = 0
    /// Lines that are none.
    public var malformed = 0
    /// Number of the first of these, from 1; 0 where there is none.
    public var firstMalformed = 0
  }

  /// What was read so far.
  public private(set) var counts = Counts()
  private let places: [SoughtPlace]
  /// The places of each folded name.
  private var placesByName: [String: [Int]] = [:]
  /// The regions of the list that bear each folded name that is looked for.
  private var regionCodes: [String: Set<String>] = [:]
  private var regionNames: [String: String] = [:]
  private var sought: Set<UInt64> = []
  private let hash: NameHash
  private var candidates: [[Int64: GeoName]]
  private var lines = 0

  /// The most entries that are kept of one name.
  private static let longestList = 5000

  /// Makes a search for places.
  public init(for places: [SoughtPlace]) {
    self.places = places
    candidates = Array(repeating: [:], count: places.count)
    var hasOtherLetters = false
    for (index, place) in places.enumerated() {
      let name = FoldedName.of(place.name)
      placesByName[name, default: []].append(index)
      sought.insert(NameHash.of(place.name))
      if !name.utf8.allSatisfy({ $0 < 0x80 }) { hasOtherLetters = true }
      for region in place.region.map(PlaceSearch.regionKeys) ?? [] {
        regionCodes[region] = []
        sought.insert(NameHash.of(region))
      }
    }
    hash = NameHash(hasOtherLetters: hasOtherLetters)
  }

  /// Takes in one line of the list, without its end.
  public mutating func take(line bytes: UnsafeBufferPointer<UInt8>) {
    lines += 1
    guard bytes.contains(where: { $0 > 0x20 }), bytes[0] != UInt8(ascii: "#") else { return }
    guard let line = GeoNameLine(bytes) else { return noteMalformed() }
    counts.entries += 1
    let code = line[GeoNameLine.Column.featureCode]
    let isFirstRegion = code.elementsEqual("ADM1".utf8)
    var found: Set<String> = []
    note(line[GeoNameLine.Column.name], in: &found)
    note(line[GeoNameLine.Column.asciiName], in: &found)
    let others = line[GeoNameLine.Column.otherNames]
    var start = 0
    while start < others.count {
      let end =
        GeoNameLine.index(of: UInt8(ascii: ","), in: others, from: start) ?? others.count
      note(UnsafeBufferPointer(rebasing: others[start..<end]), in: &found)
      start = end + 1
    }
    guard !found.isEmpty || isFirstRegion else { return }
    guard let entry = line.entry else {
      counts.entries -= 1
      return noteMalformed()
    }
    if isFirstRegion, let code = entry.regionCodes.last { regionNames[code] = entry.name }
    for name in found { keep(entry, as: name) }
  }

  /// Takes in one line of `admin1CodesASCII.txt`: code, name, name in ASCII, number.
  public mutating func take(regionLine line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 3, fields[0].contains(".") else { return }
    regionNames[fields[0]] = fields[1]
    for name in Set(fields[1...2].map(FoldedName.of)) where regionCodes[name] != nil {
      regionCodes[name]?.insert(fields[0])
    }
  }

  /// Takes in one line of `countryInfo.txt`: its first column is the code, its fifth the name.
  public mutating func take(countryLine line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard !line.hasPrefix("#"), fields.count >= 5, fields[0].utf8.count == 2 else { return }
    let name = FoldedName.of(fields[4])
    if regionCodes[name] != nil { regionCodes[name]?.insert(fields[0]) }
  }

  /// The name of the first-level region that an entry lies in; nil where the list names none.
  public func regionName(of entry: GeoName) -> String? {
    let codes = entry.regionCodes
    return codes.count > 1 ? regionNames[codes[1]] : nil
  }

  /// What was found, in the order of the places.
  public func findings() -> [PlaceFinding] {
    places.indices.map { index in
      let place = places[index]
      let regions = (place.region.map(PlaceSearch.regionKeys) ?? [])
        .reduce(into: Set<String>()) { $0.formUnion(regionCodes[$1] ?? []) }
      return PlaceChoice(
        placeID: place.id, candidates: Array(candidates[index].values), regions: regions
      ).finding
    }
  }

  private mutating func noteMalformed() {
    counts.malformed += 1
    if counts.firstMalformed == 0 { counts.firstMalformed = lines }
  }

  /// Adds the folded name where it is looked for.
  private func note(_ name: UnsafeBufferPointer<UInt8>, in found: inout Set<String>) {
    guard let number = hash.of(name), sought.contains(number) else { return }
    found.insert(FoldedName.of(String(decoding: name, as: UTF8.self)))
  }

  private mutating func keep(_ entry: GeoName, as name: String) {
    if PlaceSearch.isRegion(entry), regionCodes[name] != nil,
      let code = PlaceSearch.ownCode(of: entry)
    {
      regionCodes[name]?.insert(code)
    }
    for index in placesByName[name] ?? [] where candidates[index].count < PlaceSearch.longestList {
      candidates[index][entry.id] = entry
    }
  }

  private static func isRegion(_ entry: GeoName) -> Bool {
    entry.featureClass == "A"
      && (entry.featureCode == "ADM1" || entry.featureCode == "ADM2"
        || entry.featureCode.hasPrefix("PCL"))
  }

  /// The code of the region that an entry is.
  private static func ownCode(of entry: GeoName) -> String? {
    let codes = entry.regionCodes
    let depth = entry.featureCode == "ADM1" ? 2 : entry.featureCode == "ADM2" ? 3 : 1
    return codes.count >= depth ? codes[depth - 1] : nil
  }

  /// The folded names under which a region is looked for: of “eastern Ukraine” also “ukraine”.
  private static func regionKeys(_ region: String) -> [String] {
    let folded = FoldedName.of(region)
    guard FoldedName.isWide(folded) else { return [folded] }
    let words = folded.split(separator: " ").filter { !FoldedName.isWide(String($0)) }
    return words.isEmpty ? [folded] : [folded, words.joined(separator: " ")]
  }
}
