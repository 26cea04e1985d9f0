import EventStore
import SQLite
import Testing

/// What the views say of the 65 articles of Tests/Fixtures/LinkedDesk, worked out by hand from them.
@Suite("The views on a desk of many articles")
struct LinkedDeskTests {
  let desk: LinkedDesk

  init() throws {
    desk = try LinkedDesk()
  }

  @Test("count every event once, however many articles tell of it")
  func events() throws {
    // Eleven exchanges that took place, a deal in stages, and two running totals.
    #expect(
      try desk.answer(
        "SELECT scope, status, count(*), sum(reports) FROM v_exchange GROUP BY 1, 2 ORDER BY 1, 2")
        == [
          "cumulative | completed | 2 | 2", "single | agreed | 1 | 2",
          "single | completed | 11 | 40",
        ])
    #expect(
      try desk.answer("SELECT change, count(*), sum(reports) FROM v_claim GROUP BY 1 ORDER BY 1")
        == ["hold | 2 | 5", "leave | 1 | 2", "take | 11 | 26"])
  }

  @Test("leave apart what only looks alike: homonyms, neighbouring days, the living and the dead")
  func apart() throws {
    #expect(
      try desk.answer(
        "SELECT first_on, region, articles FROM v_claim WHERE event_id LIKE 'take-2024-09-%' ORDER BY 1"
      ) == ["2024-09-02 | Donetsk | 2", "2024-09-05 | Kharkiv | 2"])
    #expect(
      try desk.answer(
        """
        SELECT first_on, transfers, articles FROM v_exchange
        WHERE first_on BETWEEN '2020-12-08' AND '2020-12-09' ORDER BY first_on
        """) == [
          "2020-12-08 | ARM to AZE: 2; AZE to ARM: 12 | 2",
          "2020-12-09 | ARM to AZE: 10; AZE to ARM: 32 | 2",
        ])
    #expect(
      try desk.answer(
        """
        SELECT contents, transfers, articles FROM v_exchange
        WHERE first_on = '2025-04-11' ORDER BY contents
        """) == [
          "people | RUS to UKR: 150; UKR to RUS: 150 | 3",
          "remains | RUS to UKR: 909 bodies; UKR to RUS: 41 bodies | 3",
        ])
  }

  @Test("keep every figure of an exchange with who gives it")
  func figures() throws {
    // 248 by Moscow, quoted by six articles, one of them giving no source.
    #expect(
      try desk.answer(
        """
        SELECT people_low, people_high, source_party, count(*) FROM v_exchange_figure
        WHERE event_id = 'exchange-2024-01-17-RUS-UKR' AND to_party = 'RUS'
          AND people_low IS NOT NULL
        GROUP BY 1, 2, 3 ORDER BY 3
        """) == ["248 | 248 | - | 1", "248 | 248 | RUS | 5"])
    // Kyiv gives 230, or 224 soldiers and six civilians; at noon an official knew of more than 170.
    #expect(
      try desk.answer(
        """
        SELECT people_low, people_high, category, source_party, reading, count(*)
        FROM v_exchange_figure
        WHERE event_id = 'exchange-2024-01-17-RUS-UKR' AND to_party = 'UKR'
          AND people_low IS NOT NULL
        GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 3, 4
        """) == [
          "6 | 6 | civilian | - | given | 1", "6 | 6 | civilian | UKR | given | 3",
          "170 | - | prisoner_of_war | - | given | 1",
          "224 | 224 | prisoner_of_war | - | given | 1",
          "224 | 224 | prisoner_of_war | UKR | given | 3",
          "230 | 230 | - | - | sum | 1", "230 | 230 | - | UKR | sum | 3",
          "230 | 230 | mixed | UKR | given | 2",
        ])
    // Both who give 230 also say of whom it is made up.
    #expect(
      try desk.answer(
        """
        SELECT DISTINCT parts_agree FROM v_exchange_figure
        WHERE event_id = 'exchange-2024-01-17-RUS-UKR' AND people_low = 230 AND reading = 'given'
        """) == ["1"])
  }

  @Test("know the reprints of one story, however they are trimmed")
  func stories() throws {
    #expect(
      try desk.answer(
        """
        SELECT group_concat(outlet, ', ') FROM
          (SELECT DISTINCT story, outlet FROM v_exchange_figure
            WHERE event_id = 'exchange-2024-01-17-RUS-UKR' ORDER BY outlet)
        GROUP BY story HAVING count(*) > 1
        """) == ["Harbour Gazette, Inland Courier, Northern Wire"])
    #expect(
      try desk.answer(
        "SELECT reports, articles, stories FROM v_exchange WHERE first_on = '2024-01-17'")
        == ["8 | 8 | 6"])
  }

  @Test("give the least, the greatest and the agreed figure of an exchange, and never a sum of two")
  func totals() throws {
    // The voices of 230 are Kyiv, the official at noon and the reporter of a week later. Of soldiers
    // alone all who count them give 224, which the “more than 170” of noon does not contradict.
    #expect(
      try desk.answer(
        """
        SELECT to_party, category, people_low, people_high, people_best, voices
        FROM v_exchange_total WHERE event_id = 'exchange-2024-01-17-RUS-UKR' ORDER BY 1, 2
        """) == [
          "RUS | - | 248 | 248 | 248 | 2", "RUS | prisoner_of_war | 248 | 248 | 248 | 2",
          "UKR | - | 170 | 230 | 230 | 3", "UKR | civilian | 6 | 6 | 6 | 2",
          "UKR | mixed | 230 | 230 | 230 | 1",
          "UKR | prisoner_of_war | 170 | 224 | 224 | 3",
        ])
    // “More than 100” does not contradict 103.
    #expect(
      try desk.answer(
        """
        SELECT to_party, people_low, people_high, people_best FROM v_returned
        WHERE first_on = '2024-11-09' ORDER BY 1
        """) == ["RUS | 100 | 103 | 103", "UKR | 100 | 103 | 103"])
  }

  @Test("tell what becomes of a village that changes hands")
  func village() throws {
    #expect(
      try desk.answer(
        """
        SELECT actor, action, standing, first_on, ended_on, reports FROM v_claim
        WHERE place = 'Kruhlianka' ORDER BY first_on
        """) == [
          // Kyiv denies it.
          "RUS | seize | contested | 2024-06-03 | 2024-06-11 | 3",
          // Moscow denies it.
          "UKR | regain | contested | 2024-06-11 | 2024-06-20 | 3",
          // A brigade denies it; two days later Kyiv says that its troops have left.
          "RUS | seize | conceded | 2024-06-20 | - | 4",
          "UKR | withdraw | conceded | 2024-06-22 | - | 2",
        ])
    // Also by the report that writes it Kruglyanka.
    #expect(
      try desk.answer(
        """
        SELECT actor, assertion, count(*) FROM v_place_timeline WHERE place = 'Kruhlianka'
        GROUP BY event_id, assertion ORDER BY first_on, assertion
        """) == [
          "RUS | asserted | 2", "RUS | denied | 1", "UKR | asserted | 2", "UKR | denied | 1",
          "RUS | asserted | 3", "RUS | denied | 1", "UKR | asserted | 2",
        ])
    #expect(
      try desk.answer(
        """
        SELECT actor, change, standing, ended_on FROM v_claim
        WHERE place = 'Wad Sharif' ORDER BY first_on
        """) == [
          "RSF | take | uncontested | 2024-08-19",
          // The army says so itself.
          "RSF | hold | conceded | 2024-08-19", "SDN | take | uncontested | -",
        ])
  }

  @Test("name what is contested, with who says it and who denies it")
  func contested() throws {
    #expect(
      try desk.answer("SELECT place, actor, standing FROM v_contested ORDER BY place, first_on")
        == [
          "Kruhlianka | RUS | contested", "Kruhlianka | UKR | contested",
          "Kyauk Pandu | AA | contested", "Lushoga | M23 | contested",
        ])
    #expect(
      try desk.answer("SELECT claimants, deniers FROM v_contested WHERE place = 'Lushoga'")
        == ["M23 rebels | Congo's army"])
    #expect(
      try desk.answer(
        """
        SELECT party, assertion, standing FROM v_statement
        WHERE event_id LIKE '%lushoga%' ORDER BY party
        """) == ["COD | denied | contested", "M23 | asserted | contested"])
  }

  @Test("tell who denies and who asserts as editors corrected it")
  func corrected() throws {
    let connection = try Connection(path: desk.store.path, access: .readWriteCreate)
    try connection.execute(
      """
      INSERT INTO correction (report_id, field, value_read, value, made_by, why, made_at)
      SELECT report_id, 'assertion', 'denied', 'asserted', 'desk', 'Irony.',
        '2025-02-01T12:00:00Z'
      FROM v_claim_report WHERE assertion = 'denied' AND places = 'Lushoga'
      """)
    connection.close()
    #expect(
      try desk.answer("SELECT claimants, deniers, corrected FROM v_claim WHERE place = 'Lushoga'")
        == ["Congo's army; M23 rebels | - | 1"])
    #expect(
      try desk.answer("SELECT claims, denials FROM v_speaker WHERE party = 'COD'") == ["1 | 0"])
    #expect(
      try desk.answer(
        "SELECT assertion FROM v_claim_report WHERE places = 'Lushoga' AND corrected")
        == ["asserted"])
  }

  @Test("place the stages of a deal under it")
  func stages() throws {
    #expect(
      try desk.answer(
        """
        SELECT d.status, d.transfers, s.first_on, s.articles FROM v_exchange AS s
        JOIN v_exchange AS d ON d.event_id = s.parent_event_id ORDER BY s.first_on
        """) == [
          "agreed | HAMAS to ISR: 24; ISR to HAMAS: 600 | 2025-02-09 | 3",
          "agreed | HAMAS to ISR: 24; ISR to HAMAS: 600 | 2025-02-15 | 3",
        ])
    #expect(
      try desk.answer(
        """
        SELECT first_on, people_best FROM v_returned
        WHERE to_party = 'ISR' AND event_id IN
          (SELECT event_id FROM v_event WHERE parent_event_id IS NOT NULL) ORDER BY first_on
        """) == ["2025-02-09 | 4", "2025-02-15 | 3"])
  }

  @Test("follow an exchange from its announcement over its delay to the day on which it took place")
  func announced() throws {
    #expect(
      try desk.answer(
        """
        SELECT published_on, status FROM v_exchange_report
        WHERE event_id = 'exchange-2025-03-15-HOUTHI-YEM' ORDER BY published_on
        """) == [
          "2025-03-02 | agreed", "2025-03-04 | agreed", "2025-03-06 | suspended",
          "2025-03-12 | agreed", "2025-03-15 | completed", "2025-03-16 | completed",
        ])
    #expect(
      try desk.answer("SELECT status FROM v_exchange WHERE first_on = '2025-03-15'")
        == ["completed"])
  }

  @Test(
    "are looked up by event, day, party and place without reading a table through",
    arguments: [
      "v_event WHERE event_id = 'x'", "v_exchange WHERE event_id = 'x'",
      "v_exchange_total WHERE event_id = 'x'", "v_exchange_figure WHERE event_id = 'x'",
      "v_exchange_report WHERE event_id = 'x'", "v_returned WHERE event_id = 'x'",
      "v_claim WHERE event_id = 'x'", "v_place_timeline WHERE event_id = 'x'",
      "v_contested WHERE event_id = 'x'", "v_statement WHERE event_id = 'x'",
      "v_exchange_report WHERE report_id = 1", "v_claim_report WHERE report_id = 1",
      "v_transfer WHERE report_id = 1", "v_evidence WHERE report_id = 1",
      "v_event WHERE first_on >= '2024-01-01' AND first_on < '2024-02-01'",
      "v_exchange WHERE first_on >= '2024-01-01' AND first_on < '2024-02-01'",
      "v_exchange_total WHERE first_on >= '2024-01-01' AND first_on < '2024-02-01'",
      "v_returned WHERE first_on >= '2024-01-01' AND first_on < '2024-02-01'",
      "v_claim WHERE first_on >= '2024-01-01' AND first_on < '2024-02-01'",
      "v_contested WHERE first_on >= '2024-01-01' AND first_on < '2024-02-01'",
      "v_place_timeline WHERE first_on >= '2024-01-01' AND first_on < '2024-02-01'",
      "v_exchange_report WHERE start_on = '2024-01-01'",
      "v_claim_report WHERE start_on = '2024-01-01'",
      "v_exchange_report WHERE published_on = '2024-01-01'",
      "v_claim_report WHERE published_on = '2024-01-01'",
      "v_exchange_figure WHERE published_on = '2024-01-01'",
      "v_exchange_total WHERE to_party = 'UKR'", "v_returned WHERE to_party = 'UKR'",
      """
      v_exchange WHERE event_id IN
        (SELECT event_id FROM exchange_event_party WHERE party_code = 'UKR')
      """,
      "v_claim WHERE actor = 'RUS'", "v_claim WHERE place = 'x'", "v_claim WHERE region = 'x'",
      "v_contested WHERE place = 'x'", "v_place_timeline WHERE place = 'x'",
      "v_place_timeline WHERE region = 'x'", "v_contested", "v_speaker WHERE name = 'x'",
    ])
  func plans(view: String) throws {
    let plan = try desk.answer("EXPLAIN QUERY PLAN SELECT * FROM \(view)")
    // What is left to read through are the few rows that another look-up has given.
    let scans = plan.filter { $0.contains("SCAN ") && !$0.contains("SCAN (subquery") }
    #expect(!plan.isEmpty)
    #expect(scans == [], "\(view)")
  }
}
