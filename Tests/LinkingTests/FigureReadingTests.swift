import EventModel
import Linking
import Testing

@Suite("Figures, as one report reads them")
struct FigureReadingTests {
  private let ministry = Source(name: "Defence Ministry", party: Party("RUS"))
  private let office = Source(name: "Coordination Office", party: Party("UKR"))

  private func transfer(
    _ category: Exchange.Category, _ count: QuantityRange?, source: Source? = nil
  ) -> Exchange.Transfer {
    Exchange.Transfer(
      from: Party("RUS"), to: Party("UKR"), category: category, count: count, source: source)
  }

  private func sums(_ transfers: Exchange.Transfer...) -> [Double?] {
    Figure.figures(of: Exchange(status: .completed, transfers: transfers))
      .filter { $0.reading == .sum }.map { $0.count?.low }
  }

  @Test("are added up for the categories of one direction")
  func sum() {
    #expect(
      sums(transfer(.prisonerOfWar, .exactly(224)), transfer(.civilian, .exactly(6))) == [230])
  }

  @Test("are not added up where one may hold the other, or two sources or opinions stand")
  func noSum() {
    #expect(sums(transfer(.mixed, .exactly(100)), transfer(.prisonerOfWar, .exactly(60))) == [])
    #expect(
      sums(transfer(.prisonerOfWar, .exactly(95)), transfer(.prisonerOfWar, .exactly(100))) == [])
    #expect(
      sums(
        transfer(.prisonerOfWar, .exactly(95), source: ministry),
        transfer(.civilian, .exactly(5), source: office)) == [])
    #expect(sums(transfer(.prisonerOfWar, .exactly(95)), transfer(.body, .exactly(5))) == [])
  }

  @Test("that differ in one report all stand")
  func differing() throws {
    let figures = Figure.figures(
      of: Exchange(
        status: .completed,
        transfers: [
          transfer(.prisonerOfWar, QuantityRange(low: 103, high: nil)),
          transfer(.prisonerOfWar, .exactly(110)),
        ]))
    let totals = FigureTotals.totals(
      of: figures.map { FigureTotals.Entry(figure: $0, published: nil, textGroup: "a") })
    let all = try #require(totals.first { $0.category == nil })
    #expect(all.low == 103 && all.high == 110)
  }

  @Test("of a voice are those of its last day, and a late reprint is no new word")
  func lastWord() throws {
    func entry(_ count: Double, on day: String, story: String) -> FigureTotals.Entry {
      FigureTotals.Entry(
        figure: Figure(
          from: Party("RUS"), to: Party("UKR"), category: .prisonerOfWar, count: .exactly(count),
          source: office, reading: .given),
        published: CalendarDay(iso: day), textGroup: story)
    }
    let corrected = [
      entry(90, on: "2024-03-01", story: "a"), entry(95, on: "2024-03-02", story: "b"),
    ]
    #expect(FigureTotals.totals(of: corrected).first?.best == 95)
    let reprinted = corrected + [entry(90, on: "2024-03-04", story: "a")]
    let total = try #require(FigureTotals.totals(of: reprinted).first)
    #expect(total.best == 95)
    #expect(total.low == 90 && total.high == 95 && total.voices == 1)
  }
}
