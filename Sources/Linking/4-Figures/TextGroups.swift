/// Tells which articles of an event are reprints of one story.
public enum TextGroups {
  /// For each article the first by name of its group; an article without a sketch is alone.
  ///
  /// Groups are closed under likeness: what is like one of a group belongs to it.
  public static func groups(of articles: [String: TextSketch?]) -> [String: String] {
    let names = articles.keys.sorted()
    var leader: [String: String] = [:]
    func root(_ name: String) -> String {
      var name = name
      while let next = leader[name], next != name { name = next }
      return name
    }
    for (index, name) in names.enumerated() {
      leader[name] = name
      guard let sketch = articles[name] ?? nil else { continue }
      for earlier in names[..<index] {
        guard let other = articles[earlier] ?? nil, sketch.isReprint(of: other) else { continue }
        let (left, right) = (root(earlier), root(name))
        leader[max(left, right)] = min(left, right)
      }
    }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, root($0)) })
  }
}
