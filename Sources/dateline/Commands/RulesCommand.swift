internal import ArgumentParser
internal import Extraction

/// `dateline rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Prints the rules that find events, by the names that explain gives them.",
    discussion: """
      Without a name: every rule in a line. With the name of a rule, or the beginning of one up \
      to a full stop: the words that it needs, sentences that it matches with what it gives, and \
      sentences that it refuses.

      Examples:
        dateline rules
        dateline rules territory.take.active
        dateline rules exchange
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
  }

  @Option(help: .hidden)
  var format: Format = .text

  @Argument(help: ArgumentHelp("A rule, or the beginning of its name.", valueName: "rule"))
  var name: String?

  func run() throws {
    var output = StandardOutput()
    switch (format, name) {
    case (.markdown, _):
      try output.write(RulesPage.text)
    case (.text, let name?):
      let rules = RuleCatalogue.rules(named: name)
      guard !rules.isEmpty else {
        throw Failure(
          .badInput, "\(name): no rule has this name. dateline rules prints all names.")
      }
      for (index, rule) in rules.enumerated() {
        if index > 0 { try output.writeLine() }
        for line in RuleDescription(rule).lines { try output.writeLine(line) }
      }
    case (.text, nil):
      for (index, family) in RuleCatalogue.families.enumerated() {
        if index > 0 { try output.writeLine() }
        try output.writeLine(family.title)
        let width = family.rules.map(\.identifier.count).max() ?? 0
        for rule in family.rules {
          let padding = String(repeating: " ", count: width - rule.identifier.count)
          try output.writeLine("  \(rule.identifier)\(padding)  \(rule.summary)")
        }
      }
    }
    try output.flush()
  }
}
