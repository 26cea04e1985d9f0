/// Names of one or many words, found in one walk over the tokens, longest first.
struct PhraseTrie: Sendable {
  /// What a name may stand for; a name can be several at once ("Kyiv" is a city and a capital).
  struct Entry: Sendable {
    /// Index into `Lexicon.partyNames`, -1 where it names no party.
    var partyName: Int32 = -1
    /// Index into `Lexicon.places`, -1 where it names no place.
    var place: Int32 = -1
    /// Index into `Lexicon.sources`, -1 where it names no outlet, monitor or organisation.
    var source: Int32 = -1
    /// Indexes into `Lexicon.people`: one person may hold several offices in turn.
    var people: [Int32] = []
    /// True where the name is matched only in capitals as written ("IS", "US").
    var isAcronym = false
  }

  private var firstNodes: [Int32]
  private var edges: [UInt64: Int32] = [:]
  private var entryOfNode: [Int32] = [-1]
  private(set) var entries: [Entry] = []

  init() {
    firstNodes = []
    edges.reserveCapacity(16_384)
    entryOfNode.reserveCapacity(16_384)
    entries.reserveCapacity(8_192)
  }

  /// Adds a name by its words, or finds it again, and changes what it stands for.
  mutating func add(_ key: [Int32], _ change: (inout Entry) -> Void) {
    guard let first = key.first, first >= 0 else { return }
    while firstNodes.count <= Int(first) { firstNodes.append(-1) }
    var node = firstNodes[Int(first)]
    if node < 0 {
      node = newNode()
      firstNodes[Int(first)] = node
    }
    for word in key.dropFirst() {
      let edge = PhraseTrie.edge(node, word)
      if let next = edges[edge] {
        node = next
      } else {
        let next = newNode()
        edges[edge] = next
        node = next
      }
    }
    var entry = entryOfNode[Int(node)]
    if entry < 0 {
      entry = Int32(entries.count)
      entries.append(Entry())
      entryOfNode[Int(node)] = entry
    }
    change(&entries[Int(entry)])
  }

  /// The node that a first word opens, -1 where no name begins with it.
  @inline(__always)
  func firstNode(_ word: Int32) -> Int32 {
    word >= 0 && Int(word) < firstNodes.count ? firstNodes[Int(word)] : -1
  }

  /// The node behind a further word, -1 where no name goes on so.
  @inline(__always)
  func nextNode(_ node: Int32, _ word: Int32) -> Int32 {
    edges[PhraseTrie.edge(node, word)] ?? -1
  }

  /// The entry that ends at a node, -1 where none does.
  @inline(__always)
  func entry(at node: Int32) -> Int32 {
    entryOfNode[Int(node)]
  }

  /// The key of a mark inside a name; words have keys of 0 and more.
  static func key(ofMark kind: Token.Kind) -> Int32 {
    -2 - Int32(kind.rawValue)
  }

  private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private mutating func newNode() -> Int32 {
    entryOfNode.append(-1)
    return Int32(entryOfNode.count - 1)
  }
}
