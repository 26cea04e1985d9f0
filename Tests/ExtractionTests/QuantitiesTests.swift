import EventModel
import Testing

@testable import Extraction

@Suite("Numbers in a sentence")
struct QuantitiesTests {
  /// A phrase before its noun and the range that it gives.
  struct Row: Sendable, CustomTestStringConvertible {
    var phrase: String
    var low: Double?
    var high: Double?
    var approximate = false
    var testDescription: String { phrase }

    init(_ phrase: String, _ low: Double?, _ high: Double?, approximate: Bool = false) {
      self.phrase = phrase
      self.low = low
      self.high = high
      self.approximate = approximate
    }

    init(_ phrase: String, exactly value: Double) {
      self.init(phrase, value, value)
    }

    var range: QuantityRange { QuantityRange(low: low, high: high, approximate: approximate) }
  }

  private func counts(_ sentence: String) -> [QuantityMention] {
    TestText.quantities(sentence).map(\.mention).filter { $0.kind == .count }
  }

  static let exact = [
    Row("103", exactly: 103), Row("one hundred and three", exactly: 103),
    Row("one hundred three", exactly: 103), Row("a hundred and three", exactly: 103),
    Row("a total of 103", exactly: 103), Row("exactly 103", exactly: 103),
    Row("1,000", exactly: 1000), Row("1 000", exactly: 1000), Row("1\u{a0}000", exactly: 1000),
    Row("1\u{202f}000", exactly: 1000), Row("1.000", exactly: 1000), Row("1.500", exactly: 1500),
    Row("one thousand", exactly: 1000), Row("a thousand", exactly: 1000),
    Row("2,000,000", exactly: 2_000_000), Row("2.000.000", exactly: 2_000_000),
    Row("2 000 000", exactly: 2_000_000), Row("two million", exactly: 2_000_000),
    Row("25", exactly: 25), Row("twenty-five", exactly: 25), Row("twenty five", exactly: 25),
    Row("two thousand five hundred", exactly: 2500), Row("2.5 thousand", exactly: 2500),
    Row("two and a half thousand", exactly: 2500), Row("1.5 million", exactly: 1_500_000),
    Row("half a million", exactly: 500_000), Row("half a dozen", exactly: 6),
    Row("one thousand two hundred and twelve", exactly: 1212), Row("1212", exactly: 1212),
    Row("a dozen", exactly: 12), Row("dozen", exactly: 12), Row("two dozen", exactly: 24),
    Row("a hundred", exactly: 100), Row("2000", exactly: 2000), Row("2,014", exactly: 2014),
    Row("1.2m", exactly: 1_200_000), Row("a pair of", exactly: 2), Row("Seven", exactly: 7),
  ]

  static let bounded = [
    Row("more than 1,000", 1000, nil), Row("over 1,000", 1000, nil),
    Row("at least 1,000", 1000, nil), Row("no fewer than 1,000", 1000, nil),
    Row("no less than 1,000", 1000, nil), Row("upwards of 1,000", 1000, nil),
    Row("in excess of 1,000", 1000, nil), Row("as many as 1,000 or more", 1000, nil),
    Row("1,000 or more", 1000, nil), Row("1,000-plus", 1000, nil), Row("1,000+", 1000, nil),
    Row("just over 1,000", 1000, nil), Row("well over a thousand", 1000, nil),
    Row("slightly more than 1,000", 1000, nil), Row("a minimum of 1,000", 1000, nil),
    Row("up to 50", nil, 50), Row("as many as 50", nil, 50), Row("fewer than 50", nil, 50),
    Row("less than 50", nil, 50), Row("under 50", nil, 50), Row("no more than 50", nil, 50),
    Row("not more than fifty", nil, 50), Row("a maximum of 50", nil, 50),
    Row("at most 50", nil, 50), Row("50 or fewer", nil, 50), Row("just under 50", nil, 50),
    Row("about 90", 90, 90, approximate: true), Row("around ninety", 90, 90, approximate: true),
    Row("approximately 90", 90, 90, approximate: true), Row("nearly 90", 90, 90, approximate: true),
    Row("almost 90", 90, 90, approximate: true), Row("some 90", 90, 90, approximate: true),
    Row("roughly 90", 90, 90, approximate: true), Row("close to 90", 90, 90, approximate: true),
    Row("an estimated 90", 90, 90, approximate: true), Row("circa 90", 90, 90, approximate: true),
    Row("~90", 90, 90, approximate: true), Row("90 or so", 90, 90, approximate: true),
    Row("90-odd", 90, 90, approximate: true), Row("some 2000", 2000, 2000, approximate: true),
    Row("between 20 and 30", 20, 30), Row("from 20 to 30", 20, 30), Row("20 to 30", 20, 30),
    Row("20-30", 20, 30), Row("20–30", 20, 30), Row("twenty to thirty", 20, 30),
    Row("between two hundred and three hundred", 200, 300),
    Row("10 to 15 thousand", 10_000, 15_000),
    Row("two or three", 2, 3),
  ]

  static let vague = [
    Row("a couple of", 2, nil, approximate: true), Row("a few", 3, nil, approximate: true),
    Row("several", 3, nil, approximate: true), Row("tens of", 20, nil, approximate: true),
    Row("dozens of", 24, nil, approximate: true), Row("dozens", 24, nil, approximate: true),
    Row("scores of", 40, nil, approximate: true),
    Row("hundreds of", 200, nil, approximate: true),
    Row("several hundred", 300, nil, approximate: true),
    Row("a few hundred", 300, nil, approximate: true),
    Row("several dozen", 36, nil, approximate: true),
    Row("several thousand", 3000, nil, approximate: true),
    Row("thousands of", 2000, nil, approximate: true),
    Row("tens of thousands of", 20_000, nil, approximate: true),
    Row("hundreds of thousands of", 200_000, nil, approximate: true),
  ]

  @Test("An exact number has two equal ends, however it is written", arguments: exact)
  func exactNumbers(row: Row) throws {
    let found = counts("\(row.phrase) prisoners came home.")
    #expect(found.map(\.range) == [row.range])
    #expect(found.first?.tokens.lowerBound == 0)
  }

  @Test("Bounds and hedges open an end or mark the number as approximate", arguments: bounded)
  func boundedNumbers(row: Row) throws {
    let found = TestText.quantities("They freed \(row.phrase) captives yesterday.")
    #expect(found.map(\.mention.range) == [row.range])
    #expect(found.map(\.words) == [row.phrase])
  }

  @Test("A vague word gives the least that it says", arguments: vague)
  func vagueNumbers(row: Row) throws {
    let found = counts("They freed \(row.phrase) prisoners.")
    #expect(found.map(\.range) == [row.range])
    #expect(found.first?.isVague == true)
  }

  @Test(
    "Two sides of an exchange stand in one mention",
    arguments: [
      ("a 103-for-103 exchange", 103.0, 103.0), ("the 1,000 for 1,000 swap", 1000, 1000),
      ("230 for 248", 230, 248), ("a 1000x1000 formula", 1000, 1000), ("205-205", 205, 205),
      ("the 1000×1000 format", 1000, 1000), ("1,200-for-25", 1200, 25),
    ])
  func counterparts(phrase: String, first: Double, second: Double) {
    let found = counts("They agreed on \(phrase).")
    #expect(found.map(\.range) == [.exactly(first)])
    #expect(found.map(\.counterpart) == [.exactly(second)])
  }

  @Test(
    "What holds for each side is marked",
    arguments: [
      "The sides freed 95 prisoners each.", "Each side returned 95 prisoners.",
      "Kyiv and Moscow each freed 95 people.", "95 prisoners of war on each side came home.",
      "95 people from each side were swapped.", "They handed over 95 apiece.",
      "Each of the two sides returned 95 soldiers.", "They freed 95 captives per side.",
    ])
  func forEachSide(sentence: String) {
    let found = counts(sentence).last
    #expect(found?.range == .exactly(95))
    #expect(found?.isForEachSide == true)
  }

  @Test(
    "A number for one side alone is not marked for each",
    arguments: [
      "Each day 95 soldiers left.", "Each village was lost, 95 soldiers said.", "95 left.",
    ])
  func notForEachSide(sentence: String) {
    #expect(counts(sentence).map(\.isForEachSide) == [false])
  }

  @Test(
    "The same number is a figure without a value",
    arguments: [
      "the same number", "an equal number", "an equivalent number", "as many",
    ])
  func sameNumber(phrase: String) {
    let found = TestText.quantities("Russia got \(phrase) in return.")
    #expect(found.map(\.mention.kind) == [.sameNumber])
    #expect(found.map(\.words) == [phrase])
  }

  @Test(
    "More of the same is told from the same again",
    arguments: [
      ("a further 12", true, false), ("another 12", true, false), ("12 more", true, false),
      ("an additional 12", true, false), ("12 other", true, false), ("all 12", false, true),
      ("the remaining 12", false, true), ("the other 12", false, true), ("the 12", false, true),
      ("these 12", false, true), ("12", false, false), ("the first 12", false, false),
    ])
  func furtherAndDefinite(phrase: String, further: Bool, definite: Bool) {
    let found = TestText.quantities("They took \(phrase) villages.")
    #expect(found.map(\.words) == [phrase])
    #expect(found.map(\.mention.isFurther) == [further])
    #expect(found.map(\.mention.isDefinite) == [definite])
  }

  @Test(
    "Areas are square kilometres and distances kilometres",
    arguments: [
      ("1,000 km²", QuantityMention.Kind.area, 1000.0), ("1,000 km2", .area, 1000),
      ("1,000 sq km", .area, 1000), ("1,000 sq. km", .area, 1000), ("1000 km^2", .area, 1000),
      ("1,000 square kilometres", .area, 1000), ("1,000 km squared", .area, 1000),
      ("1,000-square-kilometer", .area, 1000), ("one thousand square kilometers", .area, 1000),
      ("100 square miles", .area, 258.999), ("193 sq miles", .area, 499.868_07),
      ("40,000 hectares", .area, 400), ("1,000 acres", .area, 4.046_86),
      ("50 km", .distance, 50), ("50km", .distance, 50), ("50-kilometre", .distance, 50),
      ("10 miles", .distance, 16.093_44), ("a 10-mile", .distance, 16.093_44),
      ("500 metres", .distance, 0.5), ("4.5 km", .distance, 4.5),
    ])
  func units(phrase: String, kind: QuantityMention.Kind, value: Double) {
    let found = TestText.quantities("They took \(phrase) ground.")
    #expect(found.map(\.mention.kind) == [kind])
    #expect(found.map(\.mention.range) == [.exactly(value)])
  }

  @Test("A bound holds for the area behind it")
  func boundedArea() {
    let found = TestText.quantities("They hold between 400 and more than 500 square miles.")
    #expect(found.last?.mention.range == QuantityRange(low: 1294.995, high: nil))
    let range = TestText.quantities("They hold 1,000-1,200 sq km.")
    #expect(range.map(\.mention.range) == [QuantityRange(low: 1000, high: 1200)])
  }

  @Test(
    "What is no count says what it is",
    arguments: [
      ("aged 62", QuantityMention.Kind.age), ("62-year-old", .age), ("62 years old", .age),
      ("aged between 18 and 60", .age), ("10 days", .time), ("three-day", .time),
      ("14:28", .time), ("4pm", .time), ("3 a.m.", .time), ("22:00", .time),
      ("14 September", .time), ("September 14", .time), ("5-7 May", .time),
      ("2023-11-24", .time), ("24/11/2023", .time), ("in 1893", .year),
      ("in 2014", .year), ("since 2022", .year), ("2014 war", .year), ("the 1990s", .year),
      ("2022-23", .year), ("2014-2018", .year), ("mid-2014", .year),
      ("50 percent", .percentage), ("50%", .percentage), ("50 per cent", .percentage),
      ("two-thirds", .percentage), ("a third of", .percentage), ("half", .percentage),
      ("$5m", .money), ("€2.5bn", .money), ("US$20 million", .money), ("50 dollars", .money),
      ("the third", .ordinal), ("53rd exchange", .ordinal), ("three times", .ordinal),
      ("47th Brigade", .designation), ("Su-34", .designation), ("T-72", .designation),
      ("Article 5", .designation), ("Day 425", .designation), ("Resolution 1325", .designation),
      ("page 3", .designation), ("in phase 2", .designation), ("Unit 8200", .designation),
      ("M23", .designation), ("F-16", .designation), ("MH17", .designation),
      ("9/11", .designation), ("G7", .designation), ("No. 3", .designation),
      ("M-12", .designation), ("height 217.3", .designation), ("155mm", .designation),
      ("2S19", .designation), ("T-90M", .designation), ("one-for-one", .designation),
      ("40 km/h", .designation), ("20 tonnes", .designation), ("007", .designation),
    ])
  func noCounts(phrase: String, kind: QuantityMention.Kind) {
    let kinds = TestText.quantities("It was, on \(phrase), not clear.").map(\.mention.kind)
    #expect(kinds.first == kind)
    #expect(!kinds.contains(.count))
  }

  @Test(
    "A pronoun or a name counts nothing",
    arguments: [
      "No one said so.", "One of them fled.", "He was one who knew.", "They had few hopes.",
      "The one they want is there.", "He kept the score.", "They went to and fro.", "",
    ])
  func nothing(sentence: String) {
    #expect(TestText.quantities(sentence).isEmpty)
  }

  @Test("One person is a count")
  func onePerson() {
    #expect(counts("One soldier came home.").map(\.range) == [.exactly(1)])
    #expect(counts("At least one hostage died.").map(\.range) == [QuantityRange(low: 1, high: nil)])
    #expect(counts("They hold one captured village.").map(\.range) == [.exactly(1)])
  }

  @Test("An age in commas belongs to the name before it")
  func ageInCommas() {
    let found = TestText.quantities("Ivanov, 62, came home with 5 men.")
    #expect(found.map(\.mention.kind) == [.age, .count])
  }

  @Test("A breakdown is read part by part")
  func breakdown() {
    let found = TestText.quantities(
      "Of the 103 soldiers, 82 were privates and sergeants, and 21 officers.")
    #expect(found.map(\.mention.range) == [.exactly(103), .exactly(82), .exactly(21)])
    #expect(found.map(\.mention.isDefinite) == [true, false, false])
  }

  @Test(
    "A day beside its month does not join the figure behind it",
    arguments: ["On 24 August 115 prisoners left.", "On August 24, 115 prisoners left."])
  func datesAside(sentence: String) {
    #expect(counts(sentence).map(\.range) == [.exactly(115)])
  }

  @Test(
    "“Over” that belongs to the word before it is no bound",
    arguments: [
      "They took control over 10 villages.", "They handed over 10 prisoners.",
      "They say that they took over 10 towns.",
    ])
  func control(sentence: String) {
    #expect(counts(sentence).map(\.range) == [.exactly(10)])
  }

  @Test(
    "Digits that make no number are set apart",
    arguments: ["99999999999999999999", "1,00", "12,34,567", "31.02.2024", "1.2.3.4", "99:99"])
  func brokenDigits(digits: String) {
    let found = TestText.quantities("It said \(digits) here.")
    #expect(found.map(\.mention.kind) == [.designation])
  }
}
