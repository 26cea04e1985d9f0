import EventModel
import Extraction
import Testing

@testable import Extraction

@Suite("Any text")
struct RobustnessTests {
  private func extraction(_ text: String, titleIsInText: Bool = true) -> Extraction {
    let article = Article(
      identifier: "a", sha256: "", title: String(text.prefix(60)), published: nil, outlet: nil,
      language: "en", text: text, titleIsInText: titleIsInText)
    return ExtractionPipeline(lexicon: TestText.lexicon).extract(from: article)
  }

  @Test("of random bytes, words and broken sentences is read, twice the same", arguments: 0..<200)
  func random(seed: Int) {
    var generator = RandomText(seed: UInt64(seed))
    let texts = [
      generator.bytes(3_000), generator.words(400), generator.repetition(500),
      generator.brokenSentences(25),
    ]
    for text in texts {
      let first = extraction(text)
      #expect(first == extraction(text), "seed \(seed)")
      for finding in first.findings {
        for evidence in finding.event.evidence {
          #expect(!evidence.sentence.isEmpty && evidence.start < evidence.end, "seed \(seed)")
        }
      }
    }
  }

  @Test("of broken sentences is read with its title apart", arguments: 1_000..<1_040)
  func titleApart(seed: Int) {
    var generator = RandomText(seed: UInt64(seed))
    let text = generator.brokenSentences(10)
    #expect(extraction(text, titleIsInText: false) == extraction(text, titleIsInText: false))
  }

  @Test("without a stop is cut into sentences of bounded length, and none of it is lost")
  func cut() {
    let words = String(repeating: "Kyiv and Moscow, ", count: 500)
    let article = Article(
      identifier: "a", sha256: "", title: nil, published: nil, outlet: nil, language: "en",
      text: words)
    let text = TextPreparation(lexicon: TestText.lexicon).tokenized(article)
    // Four tokens to each "Kyiv and Moscow,".
    #expect(text.tokens.count == 2_000)
    #expect(text.sentences.map(\.tokens.count) == [400, 400, 400, 400, 400])
    #expect(text.sentences.allSatisfy { $0.paragraph == 0 })
    for (sentence, next) in zip(text.sentences, text.sentences.dropFirst()) {
      #expect(sentence.bytes.upperBound <= next.bytes.lowerBound)
      #expect(sentence.tokens.upperBound == next.tokens.lowerBound)
    }
  }

  @Test(
    "has no empty token, however it begins",
    arguments: ["n't", "n’t taken.", "'t", "'s", "’s army took Kyiv.", "-", "1st", "<b>", "."])
  func emptyTokens(text: String) {
    let article = Article(identifier: "a", sha256: "", text: text)
    let tokens = TextPreparation(lexicon: TestText.lexicon).tokenized(article).tokens
    #expect(tokens.allSatisfy { $0.start < $0.end })
    _ = extraction(text)
  }

  @Test("that chains \"its\" to \"its\" takes no time beyond its length")
  func chainedPossessives() {
    // Where each "its" asked all before it anew, sixty of them would not end today.
    let text = String(repeating: "its army and its forces and ", count: 30) + "captured it."
    #expect(extraction(text).events.isEmpty)
  }
}
