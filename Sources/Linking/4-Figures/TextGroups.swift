/// Tells which articles of an event are reprints of one story.
public enum TextGroups {
  /// One value of a sketch.
  private struct Mark: Hashable {
    var position: Int
    var value: UInt32
  }

  /// For each article the first by name of its group; an article without a sketch is alone.
  ///
  /// Groups are closed under likeness: what is like one of a group belongs to it.
  public static func groups(of articles: [String: TextSketch?]) -> [String: String] {
    let names = articles.keys.sorted()
    var leaders = Array(names.indices)
    func leader(of index: Int) -> Int {
      var index = index
      while leaders[index] != index { index = leaders[index] }
      return index
    }
    // Texts that are not alike share hardly a value, so that only those that share one are compared.
    var marked: [Mark: [Int]] = [:]
    for (index, name) in names.enumerated() {
      guard let sketch = articles[name] ?? nil else { continue }
      var shared: [Int: Int] = [:]
      for (position, value) in sketch.minima.enumerated() {
        let mark = Mark(position: position, value: value)
        for earlier in marked[mark] ?? [] { shared[earlier, default: 0] += 1 }
        marked[mark, default: []].append(index)
      }
      for (earlier, count) in shared where count >= TextSketch.agreement {
        let (left, right) = (leader(of: earlier), leader(of: index))
        leaders[max(left, right)] = min(left, right)
      }
    }
    return Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($1, names[leader(of: $0)]) })
  }
}
