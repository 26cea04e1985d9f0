import EventModel
import Extraction
import Testing

@Suite("Lexicon files of a researcher")
struct LexiconOverlayTests {
  private func overlay(_ name: String, _ rows: String) -> LexiconFile {
    LexiconFile(name: name, bytes: Array(rows.utf8))
  }

  private func actions(_ text: String, _ lexicon: Lexicon) -> [TerritorialClaim.Action] {
    let article = Article(
      identifier: "a", sha256: "", title: nil, published: nil, outlet: nil, language: "en",
      text: text)
    return ExtractionPipeline(lexicon: lexicon).extract(from: article).events.compactMap {
      guard case .territorialClaim(let claim) = $0 else { return nil }
      return claim.action
    }
  }

  @Test("are read as one set, so that a trigger may stand in a file before its verb's")
  func oneSet() throws {
    let text = "Russian forces frobbed the town of Avdiivka on Monday."
    #expect(actions(text, try Lexicon()).isEmpty)
    // By name the triggers come first, and the verb's irregular form is known only from its file.
    let lexicon = try Lexicon(overlays: [
      overlay("territory-triggers.tsv", "word\tpart\tframe\taction\nfrib\tverb\ttake\tseize\n"),
      overlay(
        "verbs.tsv",
        "lemma\tpast\tparticiple\tgerund\tthird\tclass\tnoun\nfrib\tfrobbed\t\t\t\tother\t\n"),
    ])
    #expect(actions(text, lexicon) == [.seize])
  }

  @Test("give the lexicon a version of its own")
  func version() throws {
    let lexicon = try Lexicon(overlays: [
      overlay("sources.tsv", "form\tkind\nDelta Bulletin\toutlet\n")
    ])
    #expect(lexicon.version.hasPrefix(Lexicon.builtInVersion + "+"))
    #expect(try Lexicon().version == Lexicon.builtInVersion)
  }

  @Test(
    "are refused with their line",
    arguments: [
      ("places.tsv", "name\tkind\tcountry\tregion\n# Towns\nX\tcity\tNOWHERE\t\n", 3, "no party"),
      ("places.tsv", "name\tkind\tcountry\n", 1, "header must be"),
      ("places.tsv", "# Nothing\n", 1, "no header line"),
      ("sources.tsv", "form\tkind\n\toutlet\n", 2, "first field"),
      ("sources.tsv", "form\tkind\r\nA\toutlet\tmore\r\n", 2, "3 fields where the header has 2"),
      ("words.tsv", "word\tclasses\nxyzzy\tnoun,magic\n", 2, "“magic” is no word class"),
      ("spells.tsv", "word\n", 1, "no lexicon of this name"),
    ])
  func refused(name: String, rows: String, line: Int, message: String) {
    let error = #expect(throws: LexiconError.self) {
      try Lexicon(overlays: [overlay(name, rows)])
    }
    #expect(error?.file == name)
    #expect(error?.line == line)
    #expect(error?.message.contains(message) == true, "\(String(describing: error))")
  }
}
