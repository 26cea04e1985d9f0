/// A short likeness of a text, by which reprints of one wire story are recognised.
///
/// Of all runs of five words ("shingles") the least value of each of 32 hashes is kept; two texts
/// agree in about as many of the 32 as they share of their shingles (Broder's resemblance).
public struct TextSketch: Hashable, Sendable {
  /// How many values it has.
  public static let size = 32
  /// Words to a shingle.
  static let shingle = 5
  /// Values that must agree before two texts count as one. An outlet that trims a wire story and
  /// changes words here and there keeps half of its shingles, so that 16 of 32 values agree, give
  /// or take 3; two writers who tell one event share one shingle in twenty.
  static let agreement = 12

  /// The least values.
  public let minima: [UInt32]

  /// Makes a sketch of stored values; nil where they are not `size`.
  public init?(minima: [UInt32]) {
    guard minima.count == TextSketch.size else { return nil }
    self.minima = minima
  }

  /// Sketches a text; nil where it has fewer words than four shingles, too few to tell.
  ///
  /// Letters of any script and digits make words; case in ASCII, spaces and signs do not count.
  public init?(of text: String) {
    var window: [UInt64] = []
    var minima = [UInt32](repeating: .max, count: TextSketch.size)
    var words = 0
    var word: UInt64 = TextSketch.offset
    var isInWord = false
    func close() {
      isInWord = false
      window.append(word)
      words += 1
      word = TextSketch.offset
      if window.count > TextSketch.shingle { window.removeFirst() }
      guard window.count == TextSketch.shingle else { return }
      var hash = TextSketch.offset
      for part in window { hash = TextSketch.mixed(hash ^ part) }
      for index in 0..<TextSketch.size {
        let value = UInt32(
          truncatingIfNeeded: TextSketch.mixed(hash &+ UInt64(index) &* TextSketch.step) >> 32)
        if value < minima[index] { minima[index] = value }
      }
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        word = (word ^ UInt64(byte | 0x20)) &* TextSketch.prime
        isInWord = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        word = (word ^ UInt64(byte)) &* TextSketch.prime
        isInWord = true
      default: if isInWord { close() }
      }
    }
    if isInWord { close() }
    guard words >= TextSketch.shingle * 4 else { return nil }
    self.minima = minima
  }

  /// How many values two sketches share, from 0 to `size`.
  public func agreement(with other: TextSketch) -> Int {
    zip(minima, other.minima).count { $0 == $1 }
  }

  /// Whether two texts are one story but for a few words.
  public func isReprint(of other: TextSketch) -> Bool {
    agreement(with: other) >= TextSketch.agreement
  }

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The finalizer of SplitMix64: every bit of the answer hangs on every bit given.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
