/// How often each spelling of a place is used, of which the one that most use is shown.
struct SpellingTally: Hashable {
  private var counts: [String: Int] = [:]
  /// The spelling that is used most; of several the first of the alphabet. Nil for none.
  private(set) var most: String?

  /// Counts the spellings of some tellings.
  init(_ tellings: some Sequence<GroundTelling>) {
    for telling in tellings { add(telling) }
  }

  /// Counts one more.
  mutating func add(_ telling: GroundTelling) {
    guard let spelling = telling.placeAsWritten else { return }
    let count = (counts[spelling] ?? 0) + 1
    counts[spelling] = count
    let least = most.map { counts[$0] ?? 0 } ?? 0
    if count > least || count == least && spelling < (most ?? spelling) { most = spelling }
  }
}
