import EventModel
import Testing

@testable import Extraction

/// What sentences give, reduced to what two ways of saying one thing must have in common.
enum Variants {
  private static let pipeline = ExtractionPipeline(lexicon: TestText.lexicon)

  /// The events of a sentence, without the sentence itself.
  static func events(_ sentence: String) throws -> [Event] {
    pipeline.extract(from: try TestText.article(sentence)).events.map { event in
      switch event {
      case .exchange(var exchange):
        exchange.evidence = []
        return .exchange(exchange)
      case .territorialClaim(var claim):
        claim.evidence = []
        return .territorialClaim(claim)
      }
    }
  }

  /// Who does what to whom, and where.
  static func readings(_ sentence: String) throws -> [RuleExample.Reading] {
    try events(sentence).map { RuleExample.Reading($0) }
  }

  /// The events as they would be told without naming a source.
  static func withoutSources(_ events: [Event]) -> [Event] {
    events.map { event in
      switch event {
      case .exchange(var exchange):
        exchange.sources = []
        // Who tells of the exchange is also who gives its figures.
        for index in exchange.transfers.indices { exchange.transfers[index].source = nil }
        return .exchange(exchange)
      case .territorialClaim(var claim):
        claim.claimants = []
        return .territorialClaim(claim)
      }
    }
  }

  /// The sources of each event.
  static func sources(_ events: [Event]) -> [[Source]] {
    events.map { event in
      switch event {
      case .exchange(let exchange): exchange.sources
      case .territorialClaim(let claim): claim.claimants
      }
    }
  }

  /// A reading in which the parties have other names.
  static func renaming(
    _ reading: RuleExample.Reading, _ names: [Party: Party]
  ) -> RuleExample.Reading {
    func renamed(_ party: Party?) -> Party? { party.map { names[$0] ?? $0 } }
    switch reading {
    case .claim(var claim):
      claim.actor = renamed(claim.actor)
      claim.against = renamed(claim.against)
      return .claim(claim)
    case .exchange(let status, let passages, let mediators):
      return .exchange(
        status,
        passages.map {
          RuleExample.Passage(
            from: renamed($0.from), to: renamed($0.to), category: $0.category, count: $0.count)
        }, mediators: mediators)
    }
  }

  /// A sentence whose first letter is a capital.
  static func capitalized(_ sentence: String) -> String {
    sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  /// A sentence made from a template with words in braces.
  static func sentence(_ template: String, _ words: KeyValuePairs<String, String>) -> String {
    words.reduce(template) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}
