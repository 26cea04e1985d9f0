/// The words that any lexicon file knows, each with a small number of its own.
///
/// Words are folded to ASCII lower case and looked up by their bytes, so that a token of the
/// text costs one hash and no string. Codes, where "us" is not "US", are kept as written.
struct Vocabulary: Sendable {
  /// A word by its head, which most words are no longer than.
  private struct Slot {
    /// The first eight bytes, see `chunk`.
    var head: UInt64 = 0
    /// Bytes of the whole word.
    var length: Int32 = 0
    var number: Int32 = -1
  }

  /// Open addressing: a tag of each slot's hash, 0 where the slot is free. The tags alone tell most
  /// words that no file knows, and all of them stay in the processor's near memory.
  private var tags: [UInt16]
  private var slots: [Slot]
  /// First byte of each word in `storage`, by its number, and the end of the last one.
  private var starts: [Int32] = [0]
  private var storage: [UInt8] = []
  private let foldsCase: Bool

  /// A word that no file knows.
  static let unknown: Int32 = -1

  init(expectedCount: Int, foldsCase: Bool = true) {
    self.foldsCase = foldsCase
    var capacity = 16
    while capacity * 3 < expectedCount * 4 { capacity *= 2 }
    tags = [UInt16](repeating: 0, count: capacity)
    slots = [Slot](repeating: Slot(), count: capacity)
    starts.reserveCapacity(expectedCount + 1)
    storage.reserveCapacity(expectedCount * 8)
  }

  /// How many words there are; identifiers run from 0.
  var count: Int { starts.count - 1 }

  /// Up to eight bytes from an index as one number, the first byte lowest, folded; those from
  /// `end` on are zeros.
  @inline(__always)
  private func chunk(_ bytes: [UInt8], _ index: Int, _ end: Int) -> UInt64 {
    var chunk: UInt64 = 0
    if index + 8 <= bytes.count {
      chunk = UInt64(
        littleEndian: bytes.span.bytes.unsafeLoadUnaligned(
          fromByteOffset: index, as: UInt64.self))
      if end - index < 8 { chunk &= (1 << UInt64((end - index) * 8)) - 1 }
    } else {
      for (position, byte) in bytes[index..<min(end, index + 8)].enumerated() {
        chunk |= UInt64(byte) << UInt64(position * 8)
      }
    }
    return foldsCase ? Vocabulary.fold(chunk) : chunk
  }

  /// Mixes the folded bytes, eight at a time.
  @inline(__always)
  private func hash(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: end - start)
    var index = start
    while index < end {
      hash = (hash ^ chunk(bytes, index, end)) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 32
      index += 8
    }
    return UInt32(truncatingIfNeeded: hash)
  }

  /// Eight ASCII capitals as their small letters at once, any other bytes as they are.
  @inline(__always)
  private static func fold(_ chunk: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let low = chunk & (each &* 0x7f)
    // The high bit of a byte is set where the byte is "A" or more, and where it is beyond "Z".
    let fromA = low &+ each &* (0x80 - 0x41)
    let beyondZ = low &+ each &* (0x80 - 0x5b)
    let isCapital = ~chunk & (each &* 0x80) & (fromA ^ beyondZ)
    return chunk | isCapital >> 2
  }

  @inline(__always)
  private func folded(_ byte: UInt8) -> UInt8 {
    foldsCase ? Vocabulary.fold(byte) : byte
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
  private func identifier(_ bytes: [UInt8], _ start: Int, _ end: Int, _ hash: UInt32) -> Int32 {
    let mask = tags.count - 1
    let wanted = Vocabulary.tag(hash)
    let head = chunk(bytes, start, end)
    var index = Int(hash) & mask
    while true {
      let tag = tags[index]
      if tag == 0 { return Vocabulary.unknown }
      if tag == wanted {
        let slot = slots[index]
        if slot.head == head, Int(slot.length) == end - start,
          end - start <= 8 || hasEnding(slot.number, bytes, start, end)
        {
          return slot.number
        }
      }
      index = (index + 1) & mask
    }
  }

  /// The bits of a hash that its slot does not come from, never 0.
  @inline(__always)
  private static func tag(_ hash: UInt32) -> UInt16 {
    UInt16(truncatingIfNeeded: hash >> 16) | 1
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
    if (count + 1) * 4 > tags.count * 3 { grow() }
    let number = Int32(count)
    for index in start..<end { storage.append(folded(bytes[index])) }
    starts.append(Int32(storage.count))
    let head = chunk(bytes, start, end)
    place(Slot(head: head, length: Int32(end - start), number: number), hash)
    return number
  }

  /// The number of a word given as a string, which is added if it is new.
  mutating func intern(_ word: String) -> Int32 {
    let bytes = Array(word.utf8)
    return intern(bytes, 0, bytes.count)
  }

  /// A word by its number.
  func word(_ number: Int32) -> String {
    String(decoding: storage[range(number)], as: UTF8.self)
  }

  private func range(_ number: Int32) -> Range<Int> {
    Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
  }

  /// True where bytes are those of a longer word behind its head.
  private func hasEnding(_ number: Int32, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let known = range(number)
    var offset = 8
    while start + offset < end {
      let part = chunk(storage, known.lowerBound + offset, known.upperBound)
      if chunk(bytes, start + offset, end) != part { return false }
      offset += 8
    }
    return true
  }

  private mutating func place(_ slot: Slot, _ hash: UInt32) {
    let mask = tags.count - 1
    var index = Int(hash) & mask
    while tags[index] != 0 { index = (index + 1) & mask }
    tags[index] = Vocabulary.tag(hash)
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    tags = [UInt16](repeating: 0, count: old.count * 2)
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number >= 0 {
      let word = range(slot.number)
      place(slot, hash(storage, word.lowerBound, word.upperBound))
    }
  }
}
