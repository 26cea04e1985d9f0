import EventModel
import Testing

@testable import Extraction

@Suite("Lexicon files of numbers, units and the calendar")
struct MeasureWordsTests {
  private func overlay(_ name: String, _ text: String) -> LexiconFile {
    LexiconFile(name: name, bytes: Array(text.utf8))
  }

  @Test("A researcher can add a unit, a number word and a month")
  func addedWords() throws {
    let lexicon = try Lexicon(overlays: [
      overlay("units.tsv", "word\tkind\tfactor\tsquare\nversts\tdistance\t1.0668\t1.138\n"),
      overlay("numbers.tsv", "word\tkind\tvalue\nlakh\tscale\t100000\n"),
      overlay("calendar.tsv", "word\tkind\tvalue\nSeptembre\tmonth\t9\n"),
    ])
    let (text, sentence) = TestText.sentence(
      "Two lakh people walked 10 versts on 14 Septembre 2024.", lexicon: lexicon)
    let quantities = QuantityRecognizer(lexicon: lexicon).quantities(in: text, sentence: sentence)
    #expect(quantities.map(\.kind) == [.count, .distance, .time, .year])
    #expect(quantities.map(\.range.low) == [200_000, 10.668, 14, 2024])
    let dates = DateRecognizer(lexicon: lexicon).dates(in: text, sentence: sentence)
    #expect(
      dates.map { $0.expression.resolved(published: nil, previous: nil)?.start.iso }
        == ["2024-09-14"])
  }

  @Test(
    "A wrong row names its file, its line and what is allowed",
    arguments: [
      ("units.tsv", "word\tkind\tfactor\tsquare\nmile\tlength\t1\t1\n", "no kind of unit"),
      ("units.tsv", "word\tkind\tfactor\tsquare\nmile\tdistance\tx\t1\n", "positive number"),
      ("units.tsv", "word\tkind\tfactor\tsquare\nmile\tdistance\t1\n", "positive number"),
      ("numbers.tsv", "word\tkind\tvalue\nlakh\tbig\t1\n", "no kind of number word"),
      ("numbers.tsv", "word\tkind\tvalue\nlakh\tscale\t1e300\n", "up to 1e15"),
      ("calendar.tsv", "word\tkind\tvalue\nSmarch\tmonth\t13\n", "from 1 to 12"),
    ])
  func wrongRows(name: String, text: String, message: String) {
    let error = #expect(throws: LexiconError.self) {
      try Lexicon(overlays: [overlay(name, text)])
    }
    #expect(error?.file == name)
    #expect(error?.line == 2)
    #expect(error?.message.contains(message) == true)
  }
}
