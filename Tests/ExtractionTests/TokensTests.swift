import Testing

@testable import Extraction

/// Stage 2: sentences into tokens.
@Suite("Tokens")
struct TokensTests {
  private func tokens(_ text: String) -> [(text: String, kind: Token.Kind)] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    Tokenizer(vocabulary: TestText.lexicon.vocabulary).appendTokens(
      of: bytes, in: 0..<bytes.count, to: &tokens)
    return tokens.map {
      (String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self), $0.kind)
    }
  }

  private func words(_ text: String) -> [String] { tokens(text).map(\.text) }

  @Test("cut possessives and negations off the word")
  func apostrophes() {
    #expect(words("Russia’s army didn't stop") == ["Russia", "’s", "army", "did", "n't", "stop"])
    #expect(tokens("the soldiers' camp").map(\.kind) == [.word, .word, .possessive, .word])
    #expect(words("Sana'a fell") == ["Sana'a", "fell"])
  }

  @Test("cut compounds at the hyphen, but for a verb with its prefix")
  func hyphens() {
    #expect(words("US-led forces") == ["US", "-", "led", "forces"])
    #expect(words("to re-take it") == ["to", "re-take", "it"])
    #expect(tokens("gone - or not").map(\.kind) == [.word, .dash, .word, .word])
  }

  @Test("keep grouped digits together and cut the unit off")
  func numbers() {
    #expect(words("1,000 men and 12.5km") == ["1,000", "men", "and", "12.5", "km"])
    #expect(words("1\u{202f}200 men") == ["1\u{202f}200", "men"])
    #expect(words("the 47th") == ["the", "47th"])
  }

  @Test("keep initials whole")
  func initials() {
    #expect(words("the U.S. envoy") == ["the", "U.S.", "envoy"])
  }

  @Test("tell opening from closing quotation marks")
  func quotes() {
    #expect(
      tokens("he said \"we left\" again").map(\.kind) == [
        .word, .word, .openQuote, .word, .word, .closeQuote, .word,
      ])
    #expect(
      tokens("“gone”").map(\.kind) == [.openQuote, .word, .closeQuote])
  }

  @Test("leave out the tags of a page that was pasted in")
  func tags() {
    #expect(words("see <a href=\"https://example.com\">here</a>") == ["see", "here"])
  }
}
