import EventModel
import EventStore
import SQLite
import Testing

@Suite("The tables refuse")
struct ConstraintTests {
  /// A database with one exchange (report 1) and one claim (report 2).
  private func connection(_ store: Store) throws -> Connection {
    let writer = try store.writer()
    _ = try writer.record(
      Sample.arrival(1, events: [Sample.exchange103(), Sample.regainedTen()]))
    writer.close()
    return try Connection(path: store.path, access: .readWriteCreate)
  }

  @Test(
    "what is not on a closed list, out of order or impossible",
    arguments: [
      "UPDATE exchange SET status = 'planned'",
      "UPDATE exchange SET scope = 'many'",
      "UPDATE exchange SET start_on = '2024-02-30', end_on = '2024-02-30'",
      "UPDATE exchange SET start_on = '14.9.2024'",
      "UPDATE exchange SET end_on = '2024-09-13'",
      "UPDATE exchange SET end_on = NULL",
      "UPDATE exchange SET kind = 'territorial_claim'",
      "UPDATE transfer SET category = 'soldier'",
      "UPDATE transfer SET people_low = 104",
      "UPDATE transfer SET people_low = -1",
      "UPDATE transfer SET people_approximate = NULL",
      "UPDATE composition SET people = -1",
      "UPDATE claim SET action = 'bomb'",
      "UPDATE claim SET assertion = 'hoped'",
      "UPDATE claim SET area_km2_low = 3",
      "UPDATE claim SET settlements_approximate = 2",
      "UPDATE report SET kind = 'battle'",
      "UPDATE report SET ordinal = 0",
      "UPDATE evidence SET zone = 'caption'",
      "UPDATE evidence SET end_offset = start_offset",
      "UPDATE evidence SET sentence = ''",
      "UPDATE article SET sha256 = upper('ab' || substr(sha256, 3))",
      "UPDATE article SET published_on = NULL",
      "UPDATE article SET published_on = '2024-9-14'",
      "UPDATE party SET party_code = 'Ukr' WHERE party_code = 'UKR'",
      "UPDATE receipt SET received_at = 'yesterday'",
      "UPDATE receipt SET destination = 'done/a.txt'",
    ])
  func check(sql: String) throws {
    let store = try Store()
    let connection = try connection(store)
    do {
      try connection.execute(sql)
      Issue.record("It was let in.")
    } catch {
      #expect(ResultCode.constraint ~= error.code, "\(error)")
    }
  }

  @Test(
    "a row without what it belongs to",
    arguments: [
      "DELETE FROM article", "DELETE FROM report", "DELETE FROM party", "DELETE FROM source",
      "INSERT INTO receipt (file_name, sha256, article_id, received_at) VALUES ('a', "
        + "'\(Sample.sha256(9))', 77, '2024-09-14T00:00:00Z')",
      "INSERT INTO rejection VALUES (77, 'E-ENCODING', 'Not text.')",
      "INSERT INTO transfer (report_id, ordinal, category) VALUES (2, 1, 'body')",
      "INSERT INTO claim (report_id, action, assertion) VALUES (1, 'seize', 'asserted')",
    ])
  func foreignKeys(sql: String) throws {
    let store = try Store()
    let connection = try connection(store)
    do {
      try connection.execute(sql)
      Issue.record("It was let in.")
    } catch {
      #expect(error.code == .constraintForeignKey, "\(error)")
    }
  }

  @Test("every value of every closed list of the event model is let in")
  func closedLists() throws {
    let store = try Store()
    var events: [Event] = []
    for status in Exchange.Status.allCases {
      for scope in Exchange.Scope.allCases {
        events.append(
          try Sample.exchange(
            on: nil, status: status, scope: scope,
            Exchange.Category.allCases.map {
              Sample.transfer(to: "AAA", from: "BBB", nil, category: $0)
            }))
      }
    }
    for action in TerritorialClaim.Action.allCases {
      for assertion in TerritorialClaim.Assertion.allCases {
        events.append(.territorialClaim(TerritorialClaim(action: action, assertion: assertion)))
      }
    }
    let status = try store.reader(after: Sample.arrival(1, events: events)).status()
    #expect(status.exchanges == 14)
    #expect(status.claims == 24)
  }
}
