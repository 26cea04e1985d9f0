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
    /// Where the name's people begin, see `people(of:)`; -1 where it names no person.
    fileprivate(set) var firstPerson: Int32 = -1
    /// True where the name is matched only in capitals as written ("IS", "US").
    var isAcronym = false
  }

  /// Where some words of names have been read.
  private struct Node {
    /// The entry of a name that ends here, -1 for none.
    var entry: Int32 = -1
    /// True where a name goes on from here.
    var goesOn = false
  }

  private var firstNodes: [Int32]
  private var edges = EdgeTable(expectedCount: 16_384)
  private var nodes: [Node] = [Node()]
  private(set) var entries: [Entry] = []
  /// One name may stand for several people, and for one person in several offices.
  private var personLinks: [(person: Int32, next: Int32)] = []

  init() {
    firstNodes = []
    nodes.reserveCapacity(16_384)
    entries.reserveCapacity(8_192)
  }

  /// Adds a name by its words, or finds it again, and changes what it stands for.
  mutating func add(_ key: [Int32], _ change: (inout Entry) -> Void) {
    guard let entry = index(adding: key) else { return }
    change(&entries[entry])
  }

  /// Adds a person, by the index into `Lexicon.people`, to those whom a name may stand for.
  mutating func add(_ key: [Int32], person: Int32) {
    guard let entry = index(adding: key) else { return }
    let added = Int32(personLinks.count)
    var last: Int32 = -1
    var link = entries[entry].firstPerson
    while link >= 0 {
      if personLinks[Int(link)].person == person { return }
      last = link
      link = personLinks[Int(link)].next
    }
    personLinks.append((person, -1))
    if last >= 0 {
      personLinks[Int(last)].next = added
    } else {
      entries[entry].firstPerson = added
    }
  }

  /// Indexes into `Lexicon.people` in the order of the files.
  func people(of entry: Entry) -> [Int32] {
    var people: [Int32] = []
    var link = entry.firstPerson
    while link >= 0 {
      people.append(personLinks[Int(link)].person)
      link = personLinks[Int(link)].next
    }
    return people
  }

  private mutating func index(adding key: [Int32]) -> Int? {
    guard let first = key.first, first >= 0 else { return nil }
    while firstNodes.count <= Int(first) { firstNodes.append(-1) }
    var node = firstNodes[Int(first)]
    if node < 0 {
      node = newNode()
      firstNodes[Int(first)] = node
    }
    for word in key.dropFirst() {
      let edge = PhraseTrie.edge(node, word)
      var next = edges[edge]
      if next < 0 {
        next = newNode()
        edges.add(edge, next)
        nodes[Int(node)].goesOn = true
      }
      node = next
    }
    if nodes[Int(node)].entry < 0 {
      nodes[Int(node)].entry = Int32(entries.count)
      entries.append(Entry())
    }
    return Int(nodes[Int(node)].entry)
  }

  /// The node that a first word opens, -1 where no name begins with it.
  @inline(__always)
  func firstNode(_ word: Int32) -> Int32 {
    word >= 0 && Int(word) < firstNodes.count ? firstNodes[Int(word)] : -1
  }

  /// The node behind a further word, -1 where no name goes on so.
  @inline(__always)
  func nextNode(_ node: Int32, _ word: Int32) -> Int32 {
    edges[PhraseTrie.edge(node, word)]
  }

  /// The entry that ends at a node, -1 where none does.
  @inline(__always)
  func entry(at node: Int32) -> Int32 {
    nodes[Int(node)].entry
  }

  /// True where a longer name begins with the words up to a node.
  @inline(__always)
  func goesOn(_ node: Int32) -> Bool {
    nodes[Int(node)].goesOn
  }

  /// The key of a mark inside a name; words have keys of 0 and more.
  static func key(ofMark kind: Token.Kind) -> Int32 {
    -2 - Int32(kind.rawValue)
  }

  private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private mutating func newNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
  }
}
