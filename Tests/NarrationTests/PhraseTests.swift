import EventModel
import Testing

@testable import Narration

@Suite("Figures, days and places in words")
struct PhraseTests {
  @Test(
    "tell exact, open, vague and approximate figures apart",
    arguments: [
      (QuantityRange.exactly(103), "103 people"), (.exactly(1), "1 person"),
      (.exactly(0), "0 people"),
      (QuantityRange(low: 1000, high: nil), "at least 1,000 people"),
      (QuantityRange(low: nil, high: 50), "up to 50 people"),
      (QuantityRange(low: 90, high: 90, approximate: true), "about 90 people"),
      (QuantityRange(low: 20, high: 30), "20 to 30 people"),
      (QuantityRange(low: 20, high: 30, approximate: true), "roughly 20 to 30 people"),
      (QuantityRange(low: 2, high: nil, approximate: true), "a couple of people"),
      (QuantityRange(low: 3, high: nil, approximate: true), "several people"),
      (QuantityRange(low: 24, high: nil, approximate: true), "dozens of people"),
      (QuantityRange(low: 2000, high: nil, approximate: true), "thousands of people"),
      (QuantityRange(low: 40, high: nil, approximate: true), "roughly 40 or more people"),
    ])
  func quantities(range: QuantityRange, phrase: String) {
    #expect(QuantityPhrase(range)?.with(("person", "people")) == phrase)
  }

  @Test("have no words for a figure without ends")
  func noQuantity() {
    #expect(QuantityPhrase(QuantityRange(low: nil, high: nil)) == nil)
  }

  @Test(
    "group thousands and keep two decimals",
    arguments: [
      (0.0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (2.58999, "2.59"),
      (1294.996, "1,295"), (0.5, "0.5"), (0.05, "0.05"), (-3, "-3"), (.infinity, "a great many"),
      (.nan, "a great many"), (1e300, "a great many"),
    ])
  func numbers(value: Double, text: String) {
    #expect(QuantityPhrase.number(value) == text)
  }

  @Test(
    "name days, months, years and spans",
    arguments: [
      ("2024-09-14", "2024-09-14", "on 14 September 2024"),
      ("2024-08-06", "2024-08-09", "from 6 to 9 August 2024"),
      ("2024-08-30", "2024-09-02", "from 30 August to 2 September 2024"),
      ("2023-12-30", "2024-01-02", "from 30 December 2023 to 2 January 2024"),
      ("2024-02-01", "2024-02-29", "in February 2024"),
      ("2024-06-01", "2024-08-31", "from June to August 2024"),
      ("2023-11-01", "2024-02-29", "from November 2023 to February 2024"),
      ("2024-01-01", "2024-12-31", "in 2024"), ("2022-01-01", "2024-12-31", "from 2022 to 2024"),
      ("2024-02-01", "2024-02-28", "from 1 to 28 February 2024"),
    ])
  func intervals(start: String, end: String, phrase: String) {
    #expect(DatePhrase.interval(DateInterval(start: day(start), end: day(end))) == phrase)
  }

  @Test(
    "give the time in UTC",
    arguments: [
      (Int64(0), "1 January 1970, 00:00 UTC"), (1_726_324_139, "14 September 2024, 14:28 UTC"),
      (-1, "31 December 1969, 23:59 UTC"),
    ])
  func times(seconds: Int64, text: String) {
    #expect(DatePhrase.time(seconds) == text)
  }

  @Test(
    "put the right preposition before a place",
    arguments: [
      ("Istanbul", "in Istanbul"), ("the border with Belarus", "at the border with Belarus"),
      ("Kursk region", "in the Kursk region"), ("eastern Ukraine", "in eastern Ukraine"),
      ("near Sampleton", "near Sampleton"), ("the Gaza Strip", "in the Gaza Strip"),
      ("United Arab Emirates", "in the United Arab Emirates"),
    ])
  func places(place: String, phrase: String) {
    #expect(PlacePhrase.location(place) == phrase)
  }

  @Test(
    "put “the” where English does",
    arguments: [
      ("Russian Defence Ministry", "the Russian Defence Ministry"), ("Kremlin", "the Kremlin"),
      ("Olha Sample", "Olha Sample"), ("The Sample Times", "The Sample Times"),
      ("Russia's defence ministry", "Russia's defence ministry"),
      ("Israeli military", "the Israeli military"),
      ("a spokesman for the army", "a spokesman for the army"),
      ("Ukrainian officials", "Ukrainian officials"),
      ("", ""),
    ])
  func definiteArticle(name: String, phrase: String) {
    #expect(English.definite(name) == phrase)
  }
}
