/// The news of a night in words, before it is laid out: every format says the same.
public struct Brief: Sendable {
  /// The day, as a headline.
  public var title: String
  /// What it covers.
  public var note: String
  /// What matters, a line each, the most important first.
  public var lead: [String]
  /// The parts, in the order of what matters.
  public var sections: [Section]
  /// The subject of a mail.
  public var subject: String

  /// A part.
  public struct Section: Sendable {
    /// What it is called in links.
    public var id: String
    /// Its heading.
    public var title: String
    /// Headings within it; empty where there are none.
    public var groups: [Group]
  }

  /// Items under one heading.
  public struct Group: Sendable {
    /// The heading; empty for none.
    public var title: String
    /// The items.
    public var items: [Item]
  }

  /// One thing that is told.
  public struct Item: Sendable {
    /// What is told, in a sentence.
    public var text: String
    /// How it stands, in a word; nil where that says nothing.
    public var tag: String?
    /// Who says so, and what was before, a line each.
    public var details: [String] = []
    /// A sentence of an article.
    public var quote: String?
    /// Where the sentence stands.
    public var quoteSource: String?
    /// The name of the event.
    public var eventID: String?
  }
}
