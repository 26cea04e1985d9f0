import EventModel
import Testing

@testable import Extraction

/// What the head of an article and its first sentence tell together.
@Suite("Heads of articles that tell an exchange")
struct ExchangeHeadTests {
  @Test("the keys of front matter are no sentence, so that its date is not that of the headline")
  func frontMatter() {
    let text = """
      ---
      title: India and Pakistan exchange prisoners
      date: 2024-06-15
      ---

      India and Pakistan exchanged prisoners of war on Thursday. India handed over 12 soldiers.
      """
    let day = CalendarDay(year: 2024, month: 6, day: 15)
    let article = Article(
      identifier: "sample", sha256: String(repeating: "0", count: 64),
      title: "India and Pakistan exchange prisoners", published: day.map { Publication(day: $0) },
      text: text, titleIsInText: true)
    let findings = ExchangeSample.pipeline.extract(from: article).findings
    #expect(findings.count == 1)
    #expect(
      findings.first?.event.evidence.contains {
        $0.sentence == "India and Pakistan exchange prisoners"
      } == true)
  }

  @Test("a block that is not closed is text")
  func unclosed() {
    let bytes = Array("---\ntitle: A\n\nText".utf8)
    #expect(FrontBlock(bytes[...]) == nil)
  }

  @Test("a headline's sum is one figure for both sides")
  func sum() {
    #expect(
      ExchangeSample.told(
        "Armenia and Azerbaijan exchanged prisoners of war on Friday, with each side handing over "
          + "20 soldiers.", title: "40 prisoners freed as Armenia and Azerbaijan trade captives")
        == ["completed: ARM>AZE prisoner_of_war 20, AZE>ARM prisoner_of_war 20"])
  }

  @Test("what the other side says that the keeper will do is agreed")
  func announced() {
    #expect(
      ExchangeSample.told(
        "Hamas will free four hostages on Sunday for 40 Palestinian prisoners, the office of "
          + "Israel's prime minister said.")
        == ["agreed: HAMAS>ISR hostage 4, ISR>HAMAS detainee 40"])
  }
}
