/// Which of the articles of an event are reprints of one story, kept as articles come in.
public struct StoryBook: Sendable {
  private var sketches: [(article: String, sketch: TextSketch)] = []
  /// For each article the first by name of its story.
  public private(set) var stories: [String: String] = [:]

  /// A book without articles.
  public init() {}

  /// Takes in an article.
  ///
  /// - Returns: The articles that are of another story now, the new one among them.
  public mutating func add(_ article: String, _ sketch: TextSketch?) -> [String: String] {
    guard stories[article] == nil else { return [:] }
    stories[article] = article
    guard let sketch else { return [article: article] }
    var joined: Set<String> = [article]
    for other in sketches where sketch.isReprint(of: other.sketch) {
      if let story = stories[other.article] { joined.insert(story) }
    }
    sketches.append((article, sketch))
    guard joined.count > 1, let first = joined.min() else { return [article: article] }
    var changed: [String: String] = [article: first]
    stories[article] = first
    for (other, story) in stories where story != first && joined.contains(story) {
      stories[other] = first
      changed[other] = first
    }
    return changed
  }
}
