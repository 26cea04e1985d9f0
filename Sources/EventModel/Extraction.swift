/// Everything found in one article, and what was looked at in vain.
public struct Extraction: Hashable, Sendable {
  /// The events in the order in which the article first tells them.
  public var findings: [Finding]
  /// Sentences that held a trigger word but gave no event.
  public var unusedTriggers: [UnusedTrigger]
  /// Version of the rules and lexicon that found them.
  public var extractorVersion: String

  /// Makes an extraction.
  public init(
    findings: [Finding] = [], unusedTriggers: [UnusedTrigger] = [], extractorVersion: String
  ) {
    self.findings = findings
    self.unusedTriggers = unusedTriggers
    self.extractorVersion = extractorVersion
  }

  /// The events alone.
  public var events: [Event] { findings.map(\.event) }
}

/// An event and why it was found.
public struct Finding: Hashable, Sendable {
  /// The event.
  public var event: Event
  /// Identifiers of the rules that gave it, in the order in which they fired, each once.
  public var rules: [String]
  /// Where each field's value came from.
  public var origins: [FieldOrigin]

  /// Makes a finding.
  public init(event: Event, rules: [String], origins: [FieldOrigin] = []) {
    self.event = event
    self.rules = rules
    self.origins = origins
  }
}

/// The words that a field's value was read from.
public struct FieldOrigin: Hashable, Sendable {
  /// The field, by its JSON name ("actor", "places", "transfers.count").
  public var field: String
  /// The zone that the offsets count in.
  public var zone: ArticleZone
  /// First character, counted in Unicode scalars from 0.
  public var start: Int
  /// One past the last character.
  public var end: Int
  /// The words.
  public var text: String

  /// Makes an origin.
  public init(field: String, zone: ArticleZone, start: Int, end: Int, text: String) {
    self.field = field
    self.zone = zone
    self.start = start
    self.end = end
    self.text = text
  }
}

/// A sentence that held a trigger word but gave no event.
public struct UnusedTrigger: Hashable, Sendable {
  /// The trigger word as written.
  public var trigger: String
  /// The rule that looked at it.
  public var rule: String
  /// Why it gave nothing, in plain words.
  public var reason: String
  /// The sentence.
  public var evidence: Evidence

  /// Makes an unused trigger.
  public init(trigger: String, rule: String, reason: String, evidence: Evidence) {
    self.trigger = trigger
    self.rule = rule
    self.reason = reason
    self.evidence = evidence
  }
}
