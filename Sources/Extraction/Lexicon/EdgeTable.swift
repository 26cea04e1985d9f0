/// The edges of a tree of phrases: from a node and a word to the next node.
///
/// Open addressing over two flat arrays; the key 0 marks a free slot and is no edge.
struct EdgeTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0

  init(expectedCount: Int) {
    var capacity = 16
    while capacity < expectedCount * 2 { capacity *= 2 }
    keys = [UInt64](repeating: 0, count: capacity)
    values = [Int32](repeating: -1, count: capacity)
  }

  /// The node behind an edge, -1 where there is none.
  @inline(__always)
  subscript(key: UInt64) -> Int32 {
    let mask = keys.count - 1
    var slot = EdgeTable.slot(key, mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Adds an edge that is not there yet.
  mutating func add(_ key: UInt64, _ value: Int32) {
    if (count + 1) * 2 > keys.count { grow() }
    let mask = keys.count - 1
    var slot = EdgeTable.slot(key, mask)
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
    count += 1
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    let mixed = key &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> 32) & mask
  }

  private mutating func grow() {
    let old = self
    self = EdgeTable(expectedCount: old.keys.count)
    for (slot, key) in old.keys.enumerated() where key != 0 { add(key, old.values[slot]) }
  }
}
