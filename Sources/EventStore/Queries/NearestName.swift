/// Finds the name that somebody may have meant.
enum NearestName {
  /// The name that differs least from a word: by a few letters for a short one, by a third of them
  /// at most; of several, the first in order. Nil where none is near.
  static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    let word = Array(word.lowercased().utf8)
    guard !word.isEmpty, word.count <= 64 else { return nil }
    let limit = max(1, word.count / 3)
    var best: (name: String, distance: Int)?
    for name in names.sorted() {
      let folded = Array(name.lowercased().utf8)
      var distance = distance(word, folded)
      // “claim” for “v_claim”: the sign of a view is easily forgotten.
      if folded.starts(with: "v_".utf8) {
        distance = min(distance, self.distance(word, Array(folded.dropFirst(2))))
      }
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// In how many steps one becomes the other: a letter left out, added, changed, or two swapped.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...max(1, left.count) where row <= left.count {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 1...max(1, right.count) where column <= right.count {
        let isSame = left[row - 1] == right[column - 1]
        var steps = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          steps = min(steps, beforeLast[column - 2] + 1)
        }
        current.append(steps)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
