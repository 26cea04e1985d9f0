import ArticleReading
import EventModel
import Foundation
import Testing

@testable import Extraction

/// Every rule is in the catalogue, and does what the catalogue says.
@Suite("Catalogue of rules")
struct RuleCatalogueTests {
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let pipeline = ExtractionPipeline(lexicon: TestText.lexicon)

  private func findings(in sentence: String) throws -> [Finding] {
    pipeline.extract(from: try TestText.article(sentence)).findings
  }

  @Test("each matching sentence gives an event by its rule, with the values beside it")
  func matches() throws {
    for rule in RuleCatalogue.rules {
      for example in rule.matches {
        let found = try findings(in: example.sentence)
        let given = found.filter { $0.rules.contains(rule.identifier) }.map {
          RuleExample.Reading($0.event)
        }
        #expect(given == [example.reading], "\(rule.identifier): \(example.sentence)")
      }
    }
  }

  @Test("each refused sentence gives no event")
  func refuses() throws {
    for rule in RuleCatalogue.rules {
      for example in rule.refuses {
        let found = try findings(in: example.sentence)
        #expect(found.isEmpty, "\(rule.identifier): \(example.sentence)")
      }
    }
  }

  @Test("every rule has two sentences that match, one that does not, and words that say what it is")
  func entries() {
    for rule in RuleCatalogue.rules {
      #expect(rule.matches.count >= 2, "\(rule.identifier)")
      #expect(rule.matches.allSatisfy { $0.reading != nil }, "\(rule.identifier)")
      #expect(!rule.refuses.isEmpty, "\(rule.identifier)")
      #expect(rule.summary.hasSuffix(".") && rule.pattern.hasSuffix("."), "\(rule.identifier)")
    }
    let identifiers = RuleCatalogue.rules.map(\.identifier)
    #expect(Set(identifiers).count == identifiers.count)
    let sentences = RuleCatalogue.rules.flatMap { ($0.matches + $0.refuses).map(\.sentence) }
    #expect(Set(sentences).count == sentences.count)
  }

  @Test("claims and exchanges have rules of their own")
  func kinds() {
    for rule in RuleCatalogue.rules {
      for example in rule.matches {
        switch example.reading {
        case .claim: #expect(rule.identifier.hasPrefix("territory."))
        case .exchange: #expect(rule.identifier.hasPrefix("exchange."))
        case nil: Issue.record("\(rule.identifier) has a matching sentence that gives nothing")
        }
      }
    }
  }

  @Test("a beginning of an identifier names the rules that begin so, and no others")
  func naming() {
    #expect(
      RuleCatalogue.rules(named: "territory.take").map(\.identifier)
        == ["territory.take.active", "territory.take.passive"])
    #expect(RuleCatalogue.rules(named: "exchange.receive").count == 1)
    #expect(RuleCatalogue.rules(named: "exchange.rec").isEmpty)
    #expect(RuleCatalogue.rules(named: "").isEmpty)
  }

  @Test(
    "every rule that an article of the tests or the samples fires is in the catalogue",
    arguments: ["Samples", "Tests/ExtractionTests/Fixtures"])
  func articles(folder: String) throws {
    let known = Set(RuleCatalogue.rules.map(\.identifier))
    let path = RuleCatalogueTests.repository.appending(path: folder).path
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { ($0.hasSuffix(".txt") || $0.hasSuffix(".md")) && $0 != "README.md" }.sorted()
    #expect(names.count >= 5)
    var fired = 0
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path + "/" + name)))
      let extraction = pipeline.extract(
        from: try ArticleReader().article(from: bytes, identifier: name))
      let identifiers =
        extraction.findings.flatMap(\.rules) + extraction.unusedTriggers.map(\.rule)
      #expect(Set(identifiers).subtracting(known) == [], "\(name)")
      fired += identifiers.count
    }
    #expect(fired > 0)
  }

  @Test("every frame that the built-in trigger files use leads to a rule")
  func frames() {
    let known = Set(RuleCatalogue.rules.compactMap(\.lexiconFrame))
    let territory =
      TestText.lexicon.territoryVerbs.values.flatMap { $0.map(\.frame) }
      + TestText.lexicon.territoryNouns.values.map(\.frame)
    let exchange =
      TestText.lexicon.exchangeVerbs.values.map(\.frame)
      + TestText.lexicon.exchangeNouns.values.map(\.frame)
    let used = Set(territory.map(\.rawValue) + exchange.map(\.rawValue))
    #expect(used.subtracting(known) == [])
    #expect(known.subtracting(used) == [])
  }

  @Test("every verb that hands captives over has a rule of its name")
  func transferVerbs() {
    let lexicon = TestText.lexicon
    let bases = lexicon.exchangeVerbs
      .filter { [.transfer, .transferParticle].contains($0.value.frame) }
      .map { lexicon.lemmas[Int($0.key)].base }
    let rules = RuleCatalogue.rules(named: "exchange.transfer").map(\.identifier)
    #expect(Set(rules) == Set(bases.map { "exchange.transfer." + $0 }))
  }
}
