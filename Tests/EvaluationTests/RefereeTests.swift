import ArticleReading
import EventModel
import Evaluation
import Extraction
import Foundation
import TestSupport
import Testing

/// An evaluation set: articles and their gold.
struct EvaluationSet: CustomTestStringConvertible, Sendable {
  let name: String
  /// The gold file's lines.
  let gold: [String]
  /// The paths of the articles.
  let articles: [String]

  var testDescription: String { name }

  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func paths(in folder: String, ending suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }
  }

  /// The project's own articles with their answers, one file each.
  static func fixtures() throws -> EvaluationSet {
    let folder = repository + "/Tests/ExtractionTests/Fixtures"
    return EvaluationSet(
      name: "fixtures",
      gold: try paths(in: folder, ending: ".json").map { path in
        try String(contentsOfFile: path, encoding: .utf8)
          .split(whereSeparator: \.isNewline).joined(separator: " ")
      },
      articles: try paths(in: folder, ending: ".txt"))
  }

  /// The articles kept beside the checkout for development.
  static func development() throws -> EvaluationSet {
    let gold = try String(contentsOfFile: Referee.folder + "/gold-dev.jsonl", encoding: .utf8)
    return EvaluationSet(
      name: "development",
      gold: gold.split(whereSeparator: \.isNewline).map(String.init),
      articles: try paths(in: Referee.folder + "/../corpus/dev", ending: ".txt"))
  }

  /// What is found in each article.
  func events() throws -> [ArticleEvents] {
    let pipeline = ExtractionPipeline(lexicon: try Lexicon(overlays: []))
    return try articles.map { path in
      let bytes = try Array(Data(contentsOf: URL(filePath: path)))
      let article = try ArticleReader().article(from: bytes, identifier: path)
      return ArticleEvents(article: article, events: pipeline.extract(from: article).events)
    }
  }

  func report(_ events: [ArticleEvents]) throws -> EvaluationReport {
    var gold = GoldSet()
    for line in self.gold { gold.add(try GoldDocument(fromLine: Array(line.utf8))) }
    let found = events.map { (GoldSet.id(ofArticle: $0.article.identifier), $0.events) }
    return EvaluationReport(gold: gold, found: Dictionary(found) { $1 })
  }
}

/// The script that defines the figures, where it is kept beside the checkout.
enum Referee {
  static let folder = EvaluationSet.repository + "/../shared/eval"
  static let script = folder + "/score.py"

  static var isHere: Bool { FileManager.default.fileExists(atPath: script) }

  /// What the script prints.
  static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}

/// The figures as both sides write them.
private struct Figures: Decodable {
  struct Row: Decodable {
    let p: Double
    let r: Double
    let f1: Double
    let hit: Int
    let gold: Int
    let got: Int
  }

  struct Negatives: Decodable, Equatable {
    let documents: Int
    let events: Int
    let documents_hit: Int
  }

  let rows: [String: Row]
  let slots: [String: Row]
  let exact: [Int]
  let negatives: Negatives
  let missing: [String]
}

@Suite("Agreement with the script that defines the figures", .enabled(if: Referee.isHere))
struct RefereeTests {
  @Test("every figure is the same to three decimals", arguments: ["fixtures", "development"])
  func agreement(name: String) throws {
    let set = try name == "fixtures" ? EvaluationSet.fixtures() : EvaluationSet.development()
    let events = try set.events()
    let report = try set.report(events)
    let folder = try TemporaryFolder()
    let gold = try folder.write(set.gold.joined(separator: "\n"), to: "gold.jsonl")
    let encoder = JSONEncoder()
    let lines = events.map { String(decoding: $0.json.utf8(), as: UTF8.self) }
    let system = try folder.write(lines.joined(separator: "\n"), to: "system.jsonl")

    let theirs = try JSONDecoder().decode(
      Figures.self, from: Data(try Referee.run([Referee.script, gold, system, "--json"]).utf8))
    let ours = try JSONDecoder().decode(Figures.self, from: encoder.encode(report))
    // There is something to compare.
    #expect(theirs.exact[1] > 50)
    #expect(ours.exact == theirs.exact)
    #expect(ours.negatives == theirs.negatives)
    #expect(ours.missing == theirs.missing)
    for (ours, theirs) in [(ours.rows, theirs.rows), (ours.slots, theirs.slots)] {
      #expect(ours.keys.sorted() == theirs.keys.sorted())
      for (name, their) in theirs {
        let our = try #require(ours[name])
        #expect(
          (our.hit, our.gold, our.got) == (their.hit, their.gold, their.got), "\(name)")
        for (our, their) in [(our.p, their.p), (our.r, their.r), (our.f1, their.f1)] {
          #expect(abs(our - their) < 0.0005, "\(name)")
        }
      }
    }
    #expect(report.text == (try Referee.run([Referee.script, gold, system])))
  }

  @Test("names are folded as compatibility decomposition does it")
  func folding() throws {
    // Per letter of the blocks that names are written in, a name that ends in it and what the
    // script's own way of comparing makes of that name.
    let program = """
      import sys, unicodedata
      for c in [*range(0x80, 0x250), *range(0x1E00, 0x1F00), *range(0x2000, 0x2070),
                *range(0xFB00, 0xFB07), *range(0xFF01, 0xFF5F)]:
          folded = unicodedata.normalize("NFKD", chr(c)).encode("ascii", "ignore").decode()
          if folded.isalnum(): print(f"{c} {folded.lower()}")
      """
    let lines = try Referee.run(["-c", program]).split(separator: "\n")
    #expect(lines.count > 500)
    for line in lines {
      let parts = line.split(separator: " ")
      let scalar = try #require(UInt32(parts[0]).flatMap(Unicode.Scalar.init))
      // One letter may differ in any name, so the folded form is repeated until two would.
      let name = String(repeating: Character(scalar), count: 3)
      let folded = String(repeating: String(parts[1]), count: 3)
      #expect(NameSimilarity.areSimilar(name, folded), "\(line)")
    }
  }
}

@Suite("The project's own evaluation set")
struct FixtureEvaluationTests {
  @Test("every fixture is measured, and the counts add up")
  func fixtures() throws {
    let set = try EvaluationSet.fixtures()
    let report = try set.report(try set.events())
    #expect(set.gold.count == set.articles.count)
    #expect(report.missingDocuments.isEmpty)
    let quiet = set.articles.filter { $0.contains("/no-event-") }.count
    #expect(quiet >= 3)
    #expect(report.falseAlarms.documents >= quiet)
    #expect(report.allEvents.gold == report.goldEvents)
    #expect(report.allEvents.gold == report.allEvents.hits + missed(report))
    #expect(report.allEvents.found == report.allEvents.hits + spurious(report))
  }

  func missed(_ report: EvaluationReport) -> Int {
    report.differences.count { $0.nature == .missed }
  }

  func spurious(_ report: EvaluationReport) -> Int {
    report.differences.count { $0.nature == .spurious }
  }
}
