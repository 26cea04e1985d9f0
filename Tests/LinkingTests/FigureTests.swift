import EventModel
import Linking
import Testing

@Suite("Figures of an exchange")
struct FigureTests {
  private let ministry = Source(name: "Defence Ministry", party: Party("RUS"))
  private let headquarters = Source(name: "Headquarters", party: Party("UKR"))

  private func exchange(_ parts: [(Exchange.Category, Double)], by source: Source? = nil)
    -> Exchange
  {
    Exchange(
      status: .completed,
      transfers: parts.map { category, count in
        Exchange.Transfer(
          from: Reports.russia, to: Reports.ukraine, category: category, count: .exactly(count),
          source: source)
      })
  }

  private func total(_ tellings: [(exchange: Exchange, story: String)]) throws -> FigureTotal {
    let entries = tellings.flatMap { telling in
      Figure.figures(of: telling.exchange).map {
        FigureTotals.Entry(
          figure: $0, published: Reports.day("01-03"), textGroup: telling.story)
      }
    }
    return try #require(FigureTotals.totals(of: entries).first { $0.category == nil })
  }

  @Test("224 soldiers and six civilians are 230 people, and both readings stand")
  func sums() throws {
    let figures = Figure.figures(of: exchange([(.prisonerOfWar, 224), (.civilian, 6)]))
    #expect(figures.map(\.count) == [.exactly(224), .exactly(6), .exactly(230)])
    #expect(figures.map(\.reading) == [.given, .given, .sum])
  }

  @Test("a total that includes its parts is not added to them")
  func totals() throws {
    let figures = Figure.figures(
      of: exchange([(.mixed, 230), (.prisonerOfWar, 224), (.civilian, 6)]))
    #expect(figures.map(\.count) == [.exactly(230), .exactly(224), .exactly(6)])
    #expect(figures.map(\.partsAgree) == [true, nil, nil])
  }

  @Test("two sides that differ leave a range and no best figure")
  func disagreement() throws {
    let total = try total([
      (exchange([(.prisonerOfWar, 248)], by: ministry), "a"),
      (exchange([(.prisonerOfWar, 230)], by: headquarters), "b"),
    ])
    #expect(total.low == 230)
    #expect(total.high == 248)
    #expect(total.best == nil)
    #expect(total.voices == 2)
  }

  @Test("five outlets that print one story, or cite one ministry, are one voice")
  func voices() throws {
    let story = exchange([(.prisonerOfWar, 103)])
    #expect(try total((1...5).map { _ in (story, "a") }).voices == 1)
    let cited = exchange([(.prisonerOfWar, 103)], by: ministry)
    let total = try total([(cited, "a"), (cited, "b"), (story, "c")])
    #expect(total.voices == 2)
    #expect(total.figures == 3)
    #expect(total.best == 103)
  }

  @Test("a vague word does not contradict a count")
  func vague() throws {
    var about = exchange([(.prisonerOfWar, 100)])
    about.transfers[0].count = QuantityRange(low: 100, high: 100, approximate: true)
    let total = try total([(about, "a"), (exchange([(.prisonerOfWar, 103)]), "b")])
    #expect(total.best == 103)
    #expect(total.low == 100)
  }
}
