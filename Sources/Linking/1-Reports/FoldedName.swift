internal import EventModel

/// Names brought to the form in which two spellings are compared.
public enum FoldedName {
  /// Lower-case ASCII words without articles, generic words and signs: "the village of Al-Qaim"
  /// becomes "qaim", "Kharkiv region" becomes "kharkiv". A name in letters that have no ASCII
  /// form stays as it is.
  public static func of(_ name: String) -> String {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      guard !word.isEmpty else { return }
      let text = String(decoding: word, as: UTF8.self)
      if !generic.contains(text) { words.append(text) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in LatinFolding.folded(name) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
      case UInt8(ascii: "'"): continue
      default: close()
      }
    }
    close()
    return words.isEmpty ? name.lowercased() : words.joined(separator: " ")
  }

  /// Whether a region is only a part of the world or of a country ("eastern Ukraine", "the
  /// south"), which does not tell two places of one name apart.
  public static func isWide(_ folded: String) -> Bool {
    folded.split(separator: " ").contains { directions.contains(String($0)) }
  }

  private static let generic: Set<String> = [
    "the", "of", "al", "el", "ash", "ad", "ar", "as", "at", "an", "village", "town", "city", "settlement",
    "region", "oblast", "province", "district", "area", "republic", "raion", "governorate",
    "state", "county",
  ]

  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast",
    "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern",
    "southwestern", "central", "front",
  ]
}
