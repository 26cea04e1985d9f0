import EventModel
import Testing

@testable import Extraction

/// Stage 3: tokens into names.
@Suite("Names")
struct NamesTests {
  private func names(_ string: String, year: Int? = 2024) -> [(text: String, name: NameMention)] {
    let (text, sentence) = TestText.sentence(string)
    return NameRecognizer(lexicon: TestText.lexicon, year: year)
      .names(in: text, sentence: sentence)
      .map { (text.string(tokens: $0.tokens), $0) }
  }

  @Test("of states, by name, adjective, capital and body, are their party")
  func states() {
    let found = names("Kyiv and the Kremlin said Ukrainian and Russian troops left Ukraine")
    #expect(
      found.map { $0.name.party?.rawValue } == ["UKR", "RUS", "UKR", "RUS", "UKR"])
    #expect(found.map { $0.name.isAdjective } == [false, false, true, true, false])
  }

  @Test("take the longest that is known")
  func longest() {
    let found = names("troops of the Islamic State of Iraq and the Levant left")
    #expect(found.map(\.text) == ["Islamic State of Iraq and the Levant"])
    #expect(found.first?.name.party == Party("ISIL"))
  }

  @Test("of few capitals count only as written")
  func acronyms() {
    #expect(names("who is us and what is it").isEmpty)
    #expect(names("fighters of IS left").first?.name.party == Party("ISIL"))
  }

  @Test("that no file has are kept whole, with their particles")
  func unknown() {
    #expect(
      names("they left al-Qasrein and Velka-on-Don").map(\.text) == [
        "al-Qasrein", "Velka-on-Don",
      ])
  }

  @Test("behind a given name or a title are people")
  func people() {
    #expect(names("an aide, Ivan Dorskoy, left").first?.name.isPerson == true)
    #expect(names("they met Gen. Dorskoy").first?.name.isPerson == true)
  }

  @Test("of an office's holder go by the year of the article")
  func officeHolders() {
    #expect(names("we met Volodymyr Zelenskyy").first?.name.party == Party("UKR"))
  }

  @Test("are not the common words that open a sentence")
  func commonWords() {
    #expect(names("Forces left the town.").isEmpty)
    #expect(names("Dozens of people left.").isEmpty)
  }
}
