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
      if !genericWords.contains(text) { words.append(text) }
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

  /// What all spellings of a folded name have in common, whatever language it came through: its
  /// consonants, with those as one that are written differently ("Kruglyanka" and "Kruhlianka",
  /// "Alekseyevka" and "Oleksiivka" are one). A name of fewer than four keeps its letters.
  public static func sound(of folded: String) -> String {
    var sound: [UInt8] = []
    var consonants = 0
    var previous: UInt8 = 0
    for byte in folded.utf8 {
      let letter: UInt8
      switch byte {
      case UInt8(ascii: "g"): letter = UInt8(ascii: "h")
      case UInt8(ascii: "q"), UInt8(ascii: "c"): letter = UInt8(ascii: "k")
      case UInt8(ascii: "w"): letter = UInt8(ascii: "v")
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"):
        previous = byte
        continue
      default: letter = byte
      }
      // "kh" is one sound, and so is a letter written twice.
      if letter == UInt8(ascii: "h"), previous == UInt8(ascii: "k"), !sound.isEmpty {
        sound[sound.count - 1] = letter
      } else if letter != previous {
        sound.append(letter)
        if letter != UInt8(ascii: " ") { consonants += 1 }
      }
      previous = letter
    }
    return consonants < 4 ? folded : String(decoding: sound, as: UTF8.self)
  }

  /// Whether a region is only a part of the world or of a country ("eastern Ukraine", "the
  /// south"), which does not tell two places of one name apart.
  public static func isWide(_ folded: String) -> Bool {
    folded.split(separator: " ").contains { directions.contains(String($0)) }
  }

  /// Words that tell nothing of which place is meant: articles, kinds of place.
  public static let genericWords: Set<String> = [
    "the", "of", "al", "el", "ash", "ad", "ar", "as", "at", "an", "village", "town", "city",
    "settlement",
    "region", "oblast", "province", "district", "area", "republic", "raion", "governorate",
    "state", "county",
  ]

  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast",
    "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern",
    "southwestern", "central", "front",
  ]
}
