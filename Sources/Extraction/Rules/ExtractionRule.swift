/// A rule that finds events: what it is called in an explanation, what it needs, and sentences
/// that show where it holds and where it does not.
public struct ExtractionRule: Sendable, Hashable {
  /// What `Finding.rules` and `UnusedTrigger.rule` call it, such as `territory.take.active`.
  public let identifier: String
  /// What it finds, in one sentence.
  public let summary: String
  /// The words that it needs, in one sentence.
  public let pattern: String
  /// The value in the frame column of the trigger files that leads to it; nil where it needs no
  /// word of theirs.
  public let lexiconFrame: String?
  /// Sentences in which it finds an event.
  public let matches: [RuleExample]
  /// Sentences of the same words in which it finds none.
  public let refuses: [RuleExample]

  init(
    _ identifier: String, _ summary: String, pattern: String, frame lexiconFrame: String?,
    matches: [RuleExample], refuses: [String]
  ) {
    self.identifier = identifier
    self.summary = summary
    self.pattern = pattern
    self.lexiconFrame = lexiconFrame
    self.matches = matches
    self.refuses = refuses.map { RuleExample(sentence: $0, reading: nil) }
  }
}
