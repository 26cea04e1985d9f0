/// Finds the name that somebody who mistyped one most likely meant.
enum NearestName {
  /// The nearest of the names, if it is near enough to be worth naming: at most a third of the
  /// letters are other ones.
  static func of(_ name: String, among names: [String]) -> String? {
    let candidates = names.map { candidate in
      // "settle" at the top of the file stands for "intake.settle".
      let last = candidate.split(separator: ".").last.map(String.init) ?? candidate
      let given = name.split(separator: ".").last.map(String.init) ?? name
      // A wrong section alone is a lesser mistake than a wrong key.
      let distance = min(distance(name, candidate), distance(given, last) + 1)
      return (name: candidate, distance: distance, length: last.count)
    }
    return candidates.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .flatMap { $0.distance <= max(2, $0.length / 3) ? $0.name : nil }
  }

  /// How many letters must be added, taken out or changed to make one of the other.
  static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first.utf8.prefix(80)), Array(second.utf8.prefix(80)))
    var row = Array(0...second.count)
    for (i, byte) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in second.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (byte == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[second.count]
  }
}
