internal import EventModel
internal import Extraction

/// A rule in words for eyes.
struct RuleDescription {
  private let rule: ExtractionRule

  /// Describes a rule.
  init(_ rule: ExtractionRule) {
    self.rule = rule
  }

  /// What it finds, what it needs and its examples, one to a line.
  var lines: [String] {
    var lines = [rule.identifier, "  " + rule.summary, "  Needs: " + rule.pattern]
    if let frame = rule.lexiconFrame { lines.append("  Frame in the trigger files: " + frame) }
    lines.append("  Matches:")
    for example in rule.matches {
      lines.append("    “\(example.sentence)”")
      lines.append("      " + RuleDescription.words(for: example.reading))
    }
    lines.append("  Refuses:")
    lines += rule.refuses.map { "    “\($0.sentence)”" }
    return lines
  }

  /// “seize, asserted; actor M23, against COD; places Kabandi, Rutovu”.
  static func words(for reading: RuleExample.Reading?) -> String {
    switch reading {
    case .claim(let claim):
      var words = "\(claim.action.rawValue), \(claim.assertion.rawValue)"
      words += "; actor \(code(claim.actor)), against \(code(claim.against))"
      if !claim.places.isEmpty { words += "; places " + claim.places.joined(separator: ", ") }
      if let region = claim.region { words += "; region " + region }
      return words
    case .exchange(let status, let passages, let mediators):
      let parts = passages.map { passage in
        "\(passage.category.rawValue) from \(code(passage.from)) to \(code(passage.to))"
          + count(passage.count)
      }
      let brokered = mediators.isEmpty ? [] : ["mediators " + mediators.joined(separator: ", ")]
      return ([status.rawValue] + parts + brokered).joined(separator: "; ")
    case nil:
      return "nothing"
    }
  }

  private static func code(_ party: Party?) -> String {
    party?.rawValue ?? "unknown"
  }

  private static func count(_ range: QuantityRange?) -> String {
    guard let range else { return "" }
    switch (range.low, range.high) {
    case (let low?, let high?) where low == high: return ", " + number(low)
    case (let low?, let high?): return ", \(number(low)) to \(number(high))"
    case (let low?, nil): return ", at least \(number(low))"
    case (nil, let high?): return ", at most \(number(high))"
    case (nil, nil): return ""
    }
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
