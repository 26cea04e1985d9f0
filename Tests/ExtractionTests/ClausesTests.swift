import EventModel
import Testing

@testable import Extraction

/// Stage 6: tokens into clauses with subject, object, speaker and stance.
@Suite("Clauses")
struct ClausesTests {
  /// A sentence as the rules read it.
  private struct Reading {
    let context: SentenceContext

    func phrase(_ index: Int?) -> String? {
      index.map { context.article.text.string(tokens: context.phrases[$0].tokens) }
    }

    /// The verb group whose verb has a base form.
    func verb(_ base: String) -> Int? {
      context.phrases.indices.first {
        context.phrases[$0].kind == .verb && context.article.base(context.phrases[$0]) == base
      }
    }

    func clause(_ base: String) -> Clause? {
      verb(base).map { context.article.clauses.clause(of: $0, in: context.analysis) }
    }
  }

  private func reading(_ string: String) throws -> Reading {
    let lexicon = TestText.lexicon
    let (text, _) = TestText.sentence(string, lexicon: lexicon)
    let words = WordNumbers(lexicon.vocabulary)
    let article = ArticleContext(
      text: text, lexicon: lexicon, words: words,
      published: CalendarDay(year: 2024, month: 9, day: 14))
    let analysis = SentenceAnalyzer(lexicon: lexicon, words: words, year: 2024)
      .analysis(of: text, at: 0, beginsQuoted: false)
    var discourse = Discourse()
    discourse.weights = DiscourseReader(article: article).weights(of: [analysis])
    let speeches = article.speech.speeches(in: analysis, discourse)
    return Reading(
      context: SentenceContext(
        article: article, analysis: analysis, speeches: speeches, discourse: discourse))
  }

  @Test("have a subject, objects and adjuncts")
  func active() throws {
    let reading = try reading("Russian troops captured Dorsk and Velnik in the Kursk region.")
    let clause = try #require(reading.clause("capture"))
    #expect(reading.phrase(clause.subject) == "Russian troops")
    #expect(clause.objects.map { reading.phrase($0) } == ["Dorsk", "Velnik"])
    #expect(clause.adjuncts.map { reading.phrase($0.noun) } == ["the Kursk region"])
    #expect(!clause.isPassive)
  }

  @Test("in the passive act on their subject and name the agent behind “by”")
  func passive() throws {
    let reading = try reading("The town of Dorsk was captured by Russian troops on Friday.")
    let clause = try #require(reading.clause("capture"))
    #expect(clause.isPassive)
    #expect(reading.phrase(clause.subject) == "The town")
    #expect(
      reading.phrase(clause.agent(reading.context.words)) == "Russian troops")
  }

  @Test(
    "find their subject over a parenthesis, a relative clause, a second verb and an infinitive",
    arguments: [
      "The rebels, who had fled in May, captured Dorsk.",
      "The rebels, an alliance led by exiles, captured Dorsk.",
      "The rebels stormed Velnik and captured Dorsk.",
      "The rebels managed to capture Dorsk.",
    ])
  func subject(sentence: String) throws {
    let reading = try reading(sentence)
    let clause = try #require(reading.clause("capture"))
    #expect(reading.phrase(clause.subject) == "The rebels")
  }

  @Test("take the noun before a relative clause as the object that it lacks")
  func relativeObject() throws {
    let reading = try reading("They left the town, which rebels captured.")
    let clause = try #require(reading.clause("capture"))
    #expect(clause.objects.map { reading.phrase($0) } == ["the town"])
  }

  @Test(
    "have the speaker before, inside and after",
    arguments: [
      "Russia's defence ministry said its troops had captured Dorsk.",
      "Russian troops, Russia's defence ministry said, captured Dorsk.",
      "Russian troops captured Dorsk, Russia's defence ministry said on Friday.",
      "According to Russia's defence ministry, troops captured Dorsk.",
    ])
  func speaker(sentence: String) throws {
    let reading = try reading(sentence)
    let verb = try #require(reading.verb("capture"))
    let speech = try #require(reading.context.speech(covering: verb))
    #expect(speech.speaker?.party == Party("RUS"))
    #expect(!speech.isDenial)
  }

  @Test("under “denied” are denials")
  func denial() throws {
    let reading = try reading("Ukraine's army denied that Russian troops had captured Dorsk.")
    let verb = try #require(reading.verb("capture"))
    #expect(reading.context.speech(covering: verb)?.isDenial == true)
  }

  @Test(
    "have a stance",
    arguments: [
      ("Rebels captured Dorsk.", Stance.asserted),
      ("Rebels have not captured Dorsk.", .denied),
      ("Rebels will capture Dorsk.", .intended),
      ("Rebels plan to capture Dorsk.", .intended),
      ("Rebels do not plan to capture Dorsk.", .ruledOut),
      ("Rebels refused to capture Dorsk.", .ruledOut),
      ("Rebels launched an offensive to capture Dorsk.", .purpose),
      ("Rebels managed to capture Dorsk.", .asserted),
    ])
  func stance(sentence: String, stance: Stance) throws {
    let reading = try reading(sentence)
    let verb = try #require(reading.verb("capture"))
    #expect(StanceReader(sentence: reading.context).stance(of: verb) == stance)
  }

  @Test(
    "claim nothing under a condition, a demand or a failure",
    arguments: [
      "If rebels capture Dorsk, the road is cut.", "The envoy demanded that rebels capture Dorsk.",
      "Rebels failed to capture Dorsk.", "Rebels could capture Dorsk.",
    ])
  func nothing(sentence: String) throws {
    let reading = try reading(sentence)
    let verb = try #require(reading.verb("capture"))
    guard case .none = StanceReader(sentence: reading.context).stance(of: verb) else {
      Issue.record("Something was claimed: \(sentence)")
      return
    }
  }
}
