import Testing

@testable import Extraction

/// Stage 1: bytes into sentences.
@Suite("Sentences")
struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter().pieces(of: bytes, in: 0..<bytes.count)
      .map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
  }

  @Test("end at a stop before a capital, a figure or a quotation mark")
  func stops() {
    #expect(
      sentences("They left. Nobody came! Did he know? “No.” 12 men stayed.") == [
        "They left.", "Nobody came!", "Did he know?", "“No.”", "12 men stayed.",
      ])
  }

  @Test(
    "do not end at the stop of an abbreviation, an initial or a number",
    arguments: [
      "Gen. Ivan Marsh spoke to Mr. J. Holt on Aug. 5 about 3.5 tons.",
      "The U.S. Army and the U.N. envoy met at 5 p.m. on Friday.",
      "They marched 12 km. and rested.",
    ])
  func abbreviations(text: String) {
    #expect(sentences(text) == [text])
  }

  @Test("end after an abbreviation where a new sentence opens")
  func abbreviationAtTheEnd() {
    #expect(
      sentences("They came from the U.S. The talks began.") == [
        "They came from the U.S.", "The talks began.",
      ])
  }

  @Test("end at the end of a line, which may be a headline without a stop")
  func lines() {
    #expect(
      sentences("Army retakes village\n\nThe army retook Dorsk.") == [
        "Army retakes village", "The army retook Dorsk.",
      ])
    #expect(sentences("Two lines\nOf a list") == ["Two lines", "Of a list"])
  }

  @Test("run on over a line end that small letters follow")
  func runOn() {
    #expect(sentences("Troops withdrew from\nthe village.").count == 1)
  }

  @Test("are told apart where the blank between them is missing")
  func missingBlank() {
    #expect(sentences("It ended the conflict.They left.").count == 2)
    #expect(sentences("See the page example.com for more.").count == 1)
  }

  @Test("of no text are none")
  func empty() {
    #expect(sentences("").isEmpty)
    #expect(sentences(" \n\n ").isEmpty)
  }
}
