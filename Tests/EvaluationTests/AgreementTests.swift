import EventModel
import Evaluation
import Testing

@Suite("Agreement of values")
struct AgreementTests {
  /// Low, high and whether it is approximate.
  typealias Ends = (low: Double?, high: Double?, approximate: Bool)

  func agree(_ gold: Ends, _ found: Ends) -> Bool {
    QuantityAgreement.agree(
      gold: QuantityRange(low: gold.low, high: gold.high, approximate: gold.approximate),
      found: QuantityRange(low: found.low, high: found.high, approximate: found.approximate))
  }

  @Test("numbers agree within a hundredth, or a half")
  func numbers() {
    #expect(agree((103, 103, false), (103, 103, false)))
    #expect(!agree((103, 103, false), (105, 105, false)))
    #expect(agree((1000, 1000, false), (1010, 990, false)))
    #expect(!agree((1000, 1000, false), (1011, 1000, false)))
    #expect(agree((8.5, 8.5, false), (9, 8, false)))
    #expect(!agree((8.5, 8.5, false), (9.1, 8.5, false)))
    // Whether it is approximate does not matter where both ends are given.
    #expect(agree((90, 90, true), (90, 90, false)))
  }

  @Test("an open end agrees only with an open end")
  func openEnds() {
    #expect(agree((1000, nil, false), (1000, nil, false)))
    #expect(!agree((1000, nil, false), (1000, 1000, false)))
    #expect(!agree((nil, 50, false), (50, 50, false)))
    #expect(!agree((40, 50, false), (40, 60, false)))
  }

  @Test("a vague word agrees with anything from half of its least value to double")
  func vague() {
    let dozens: Ends = (24, nil, true)
    #expect(agree(dozens, (12, nil, true)))
    #expect(agree(dozens, (48, 90, false)))
    #expect(!agree(dozens, (11, nil, true)))
    #expect(!agree(dozens, (49, nil, true)))
    #expect(!agree(dozens, (nil, 24, true)))
    // “about … or more” with a number that is not vague in the other direction stays strict.
    #expect(!agree((nil, 24, true), (nil, 30, true)))
  }

  @Test("no quantity agrees only with none")
  func absent() {
    #expect(QuantityAgreement.agree(gold: nil, found: nil))
    #expect(!QuantityAgreement.agree(gold: nil, found: .exactly(1)))
    #expect(!QuantityAgreement.agree(gold: .exactly(1), found: nil))
  }

  @Test("a day must be found as that day, a range needs one day in common")
  func dates() throws {
    let day = try Sample.dates("2024-09-14")
    let week = try Sample.dates("2024-09-08", "2024-09-14")
    #expect(DateAgreement.agree(gold: day, found: day))
    #expect(!DateAgreement.agree(gold: day, found: week))
    #expect(DateAgreement.agree(gold: week, found: day))
    #expect(DateAgreement.agree(gold: week, found: try Sample.dates("2024-09-01", "2024-09-08")))
    #expect(!DateAgreement.agree(gold: week, found: try Sample.dates("2024-09-15", "2024-09-30")))
    #expect(!DateAgreement.agree(gold: week, found: try Sample.dates("2024-09-07")))
    #expect(DateAgreement.agree(gold: nil, found: nil))
    #expect(!DateAgreement.agree(gold: nil, found: day))
    #expect(!DateAgreement.agree(gold: day, found: nil))
  }

  @Test("alternatives accept each of them, and nothing where “null” is one")
  func alternatives() {
    let either = Alternatives("SDF|YPG|null")
    #expect(either.accept("SDF"))
    #expect(either.accept("YPG"))
    #expect(either.accept(nil))
    #expect(!either.accept("SD"))
    #expect(!Alternatives("SDF").accept(nil))
  }
}
