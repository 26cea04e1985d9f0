/// Where a sentence stands: in the article's text or in a title that is kept beside the text.
public enum ArticleZone: String, Sendable, CaseIterable {
  /// In `Article.text`.
  case text
  /// In `Article.title`, where the title is not part of the text (JSON Lines archives).
  case title
}

/// A sentence that carries an event.
public struct Evidence: Hashable, Sendable {
  /// The zone that the offsets count in.
  public var zone: ArticleZone
  /// First character, counted in Unicode scalars from 0.
  public var start: Int
  /// One past the last character.
  public var end: Int
  /// The sentence itself.
  public var sentence: String

  /// Makes a piece of evidence.
  public init(zone: ArticleZone, start: Int, end: Int, sentence: String) {
    self.zone = zone
    self.start = start
    self.end = end
    self.sentence = sentence
  }
}
