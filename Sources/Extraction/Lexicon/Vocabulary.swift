/// The words that any lexicon file knows, each with a small number of its own.
///
/// Words are folded to ASCII lower case and looked up by their bytes, so that a token of the
/// text costs one hash and no string. Codes, where "us" is not "US", are kept as written.
struct Vocabulary: Sendable {
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  private var starts: [Int32] = [0]
  private var storage: [UInt8] = []
  /// The bit that tells a small letter from its capital, or none where case matters.
  private let caseBit: UInt8

  /// A word that no file knows.
  static let unknown: Int32 = -1

  init(expectedCount: Int, foldsCase: Bool = true) {
    caseBit = foldsCase ? 0x20 : 0
    var capacity = 16
    while capacity < expectedCount * 2 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    hashes.reserveCapacity(expectedCount)
    starts.reserveCapacity(expectedCount + 1)
    storage.reserveCapacity(expectedCount * 8)
  }

  /// How many words there are; identifiers run from 0.
  var count: Int { hashes.count }

  /// FNV-1a over the folded bytes.
  @inline(__always)
  private func hash(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var index = start
    while index < end {
      hash = (hash ^ UInt64(folded(bytes[index]))) &* 0x0000_0100_0000_01b3
      index += 1
    }
    return hash ^ (hash >> 29)
  }

  @inline(__always)
  private func folded(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | caseBit : byte
  }

  /// An ASCII capital as its small letter, any other byte as it is.
  @inline(__always)
  static func fold(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The number of a word, `unknown` if no file has it.
  @inline(__always)
  func identifier(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int32 {
    identifier(bytes, start, end, hash(bytes, start, end))
  }

  @inline(__always)
  private func identifier(_ bytes: [UInt8], _ start: Int, _ end: Int, _ hash: UInt64) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let candidate = slots[slot]
      if candidate < 0 { return Vocabulary.unknown }
      if hashes[Int(candidate)] == hash, matches(candidate, bytes, start, end) {
        return candidate
      }
      slot = (slot + 1) & mask
    }
  }

  /// The number of a word given as a string.
  func identifier(_ word: String) -> Int32 {
    let bytes = Array(word.utf8)
    return identifier(bytes, 0, bytes.count)
  }

  /// The number of a word, which is added if it is new.
  mutating func intern(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int32 {
    let hash = hash(bytes, start, end)
    let known = identifier(bytes, start, end, hash)
    if known >= 0 { return known }
    if (hashes.count + 1) * 2 > slots.count { grow() }
    let number = Int32(hashes.count)
    hashes.append(hash)
    for index in start..<end { storage.append(folded(bytes[index])) }
    starts.append(Int32(storage.count))
    place(number, hash)
    return number
  }

  /// The number of a word given as a string, which is added if it is new.
  mutating func intern(_ word: String) -> Int32 {
    let bytes = Array(word.utf8)
    return intern(bytes, 0, bytes.count)
  }

  /// A word by its number.
  func word(_ number: Int32) -> String {
    let range = Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
    return String(decoding: storage[range], as: UTF8.self)
  }

  private func matches(_ number: Int32, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let from = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - from == end - start else { return false }
    var offset = 0
    while offset < end - start {
      if storage[from + offset] != folded(bytes[start + offset]) { return false }
      offset += 1
    }
    return true
  }

  private mutating func place(_ number: Int32, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() { place(Int32(number), hash) }
  }
}
