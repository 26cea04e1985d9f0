import EventModel
import EventStore
import Foundation
import SQLite
import TestSupport

/// A desk's database in a folder of its own, with sample articles to put into it.
struct Store {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path(of: "dateline.sqlite")
  }

  func writer() throws -> EventStoreWriter {
    try EventStoreWriter(path: path, now: Sample.noon) { party in
      party == Party("UKR") ? "Ukraine" : party.rawValue
    }
  }

  func reader() throws -> EventStoreReader { try EventStoreReader(path: path) }

  /// Records arrivals, closes the writer and opens a reader.
  func reader(after arrivals: Arrival...) throws -> EventStoreReader {
    let writer = try writer()
    for arrival in arrivals { _ = try writer.record(arrival) }
    writer.close()
    return try reader()
  }

  /// A reader of a database without articles.
  func emptyReader() throws -> EventStoreReader {
    try writer().close()
    return try reader()
  }

  /// The code of the store's error that `body` throws; nil where it throws none.
  static func code(_ body: () throws -> Void) -> EventStoreError.Code? {
    do {
      try body()
      return nil
    } catch let error as EventStoreError {
      return error.code
    } catch {
      return nil
    }
  }
}

/// Values that tests store; all made up but for the shape of the figures.
enum Sample {
  /// 2024-09-15T12:00:00Z.
  static let noon = UnixTime(seconds: 1_726_401_600)

  static func day(_ iso: String) throws -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { throw NoSuchDay(iso: iso) }
    return day
  }

  struct NoSuchDay: Error { var iso: String }

  static func sha256(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }

  static func article(_ number: Int, published: String? = "2024-09-14") throws -> Article {
    Article(
      identifier: "article-\(number).txt", sha256: sha256(number), title: "Report \(number)",
      published: try published.map { Publication(day: try day($0)) }, outlet: "The River Post",
      text: "Report \(number)\nBoth sides handed over captives on Saturday.")
  }

  static func arrival(
    _ number: Int, events: [Event] = [], published: String? = "2024-09-14", file: String? = nil,
    at time: UnixTime = noon
  ) throws -> Arrival {
    Arrival(
      fileName: file ?? "article-\(number).txt", receivedAt: time,
      article: try article(number, published: published),
      extraction: Extraction(
        findings: events.map { Finding(event: $0, rules: ["rule-one", "rule-two"]) },
        extractorVersion: "1/1"))
  }

  static let evidence = [
    Evidence(
      zone: .text, start: 9, end: 53, sentence: "Both sides handed over captives on Saturday.")
  ]

  static let ministry = Source(name: "Russian Defence Ministry", party: Party("RUS"))
  static let office = Source(name: "Coordination Office", party: Party("UKR"))

  static func transfer(
    to: String, from: String, _ count: QuantityRange?, source: Source? = nil,
    category: Exchange.Category = .prisonerOfWar, composition: [Exchange.Component] = []
  ) -> Exchange.Transfer {
    Exchange.Transfer(
      from: Party(from), to: Party(to), category: category, count: count, source: source,
      composition: composition)
  }

  static func exchange(
    on day: String?, status: Exchange.Status = .completed, scope: Exchange.Scope = .single,
    _ transfers: [Exchange.Transfer]
  ) throws -> Event {
    .exchange(
      Exchange(
        status: status, scope: scope, date: try day.map { DateInterval(day: try Sample.day($0)) },
        place: "the border with Belarus", transfers: transfers, mediators: ["ARE", "Red Cross"],
        sources: [ministry], evidence: evidence))
  }

  /// 103 for 103 on 14 September 2024.
  static func exchange103() throws -> Event {
    try exchange(
      on: "2024-09-14",
      [
        transfer(to: "RUS", from: "UKR", .exactly(103), source: ministry),
        transfer(
          to: "UKR", from: "RUS", .exactly(103),
          composition: [
            Exchange.Component(label: "privates and sergeants", count: 82),
            Exchange.Component(label: "officers", count: 21),
          ]),
      ])
  }

  /// 49 to Ukraine on 13 September 2024, the other way not told.
  static func exchange49() throws -> Event {
    try exchange(
      on: "2024-09-13",
      [transfer(to: "UKR", from: "RUS", .exactly(49)), transfer(to: "RUS", from: "UKR", nil)])
  }

  /// Ten settlements claimed retaken by a ministry.
  static func regainedTen() throws -> Event {
    .territorialClaim(
      TerritorialClaim(
        action: .regain, actor: Party("RUS"), against: Party("UKR"), claimants: [ministry],
        region: "Kursk", settlements: .exactly(10),
        date: DateInterval(day: try day("2024-09-12")), evidence: evidence))
  }

  /// More than 1,000 km², stated by the reporter, without a date.
  static func seizedThousand() -> Event {
    .territorialClaim(
      TerritorialClaim(
        action: .seize, actor: Party("UKR"), against: Party("RUS"), region: "Kursk",
        areaInSquareKilometres: QuantityRange(low: 1000, high: nil), evidence: evidence))
  }

  /// A plan that is disclaimed.
  static func ruledOutPlan() -> Event {
    .territorialClaim(
      TerritorialClaim(
        action: .seize, assertion: .ruledOut, actor: Party("UKR"), claimants: [office],
        region: "Kursk", evidence: evidence))
  }

  /// Two villages named as taken.
  static func seizedVillages() throws -> Event {
    .territorialClaim(
      TerritorialClaim(
        action: .seize, actor: Party("RUS"), claimants: [ministry, office],
        places: [
          TerritorialClaim.Place(name: "Verbivka", region: "Kharkiv"),
          TerritorialClaim.Place(name: "Tykhe"),
        ],
        date: DateInterval(day: try day("2024-10-02")), evidence: evidence))
  }
}

/// A table's rows as text, one string a row, for reading in expectations.
func lines(_ table: ResultTable) -> [String] {
  table.rows.map { row in
    row.map { value in
      switch value {
      case .null: "-"
      case .integer(let number): String(number)
      case .real(let number): String(number)
      case .text(let text): text
      case .blob(let bytes): "\(bytes.count) bytes"
      }
    }.joined(separator: " | ")
  }
}

/// The bytes of a file.
func bytes(of path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: path)))
}
