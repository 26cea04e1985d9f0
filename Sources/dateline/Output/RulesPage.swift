internal import Extraction

/// The page docs/rules.md, made from the catalogue.
enum RulesPage {
  /// The whole page.
  static var text: String {
    var lines = introduction
    for family in RuleCatalogue.families {
      lines += ["", "## \(family.title)"]
      for rule in family.rules { lines += section(rule) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let introduction = [
    "# Rules",
    "",
    "<!-- Written by Scripts/regenerate-docs; edit Sources/Extraction/Rules instead. -->",
    "",
    "Every event is found by rules, and `dateline explain` names those that gave it. This page",
    "says what each of them needs. Each sentence below is read in the tests as an article of its",
    "own, published on 14 September 2024: where a rule matches it gives the values beside",
    "the sentence, where it refuses it gives nothing. `dateline rules NAME` prints the same.",
    "",
    "A *frame* is the word in the third column of `territory-triggers.tsv` and",
    "`exchange-triggers.tsv`: a verb or noun that is added with that frame is read by the rules",
    "that name it. In a frame that has an active and a passive rule the voice of the verb decides.",
    "A *party at war* is an armed group, or a state with an enemy in the same article; a *force*",
    "is an army, its soldiers or an armed group.",
    "",
    "\(RuleCatalogue.rules.count) rules in \(RuleCatalogue.families.count) families.",
  ]

  private static func section(_ rule: ExtractionRule) -> [String] {
    var lines = ["", "### `\(rule.identifier)`", "", rule.summary, "", "Needs: " + rule.pattern]
    if let frame = rule.lexiconFrame { lines += ["Frame: `\(frame)`."] }
    lines += ["", "| matches | gives |", "| --- | --- |"]
    lines += rule.matches.map {
      "| \(cell($0.sentence)) | \(cell(RuleDescription.words(for: $0.reading))) |"
    }
    lines += ["", "Refuses:", ""]
    lines += rule.refuses.map { "- " + $0.sentence }
    return lines
  }

  /// A bar would end the cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
