extension ReportDefinition {
  /// A row a side's hold on a place.
  static let claims = ReportDefinition(
    name: "claims",
    summary: "Ground said to be taken, held or lost, and whether it stands, the latest first.",
    explanation: """
      One row for what one side did to one place in one spell of time, as all articles tell it. \
      Standing says what is told, not who holds the place. A claim counts on its first day, an \
      undated one on the day it was first published.
      """,
    view: "v_claim",
    columns: [
      Column("first_on", "first day"), Column("place", "the place"), Column("region", "its region"),
      Column("actor", "whose forces act"), Column("action", "what they do"),
      Column("against", "who loses by it"),
      Column("standing", "uncontested, contested, conceded, denied or planned"),
      Column("ended_on", "day of the contrary claim that ended it"),
      Column("claimants", "who says so"), Column("deniers", "who denies it"),
      Column("articles", "articles that tell of it"),
      Column("stories", "of these, stories that are no reprints"),
      Column("first_published_on", "day of the first article"),
      Column("event_id", "the name of the claim"),
    ],
    keys: [
      year("first_on"), month("first_on"), Column("actor", "whose forces act"),
      Column("action", "what they do"), Column("standing", "whether it stands"),
      Column("place", "the place"), Column("region", "its region"),
    ],
    measures: [
      Column("claims", "claims, each with all its reports", sql: "count(*)"),
      Column("contested", "of these contested", sql: "sum(standing = 'contested')"),
      Column("conceded", "conceded by the side that loses", sql: "sum(standing = 'conceded')"),
    ],
    kindMeaning: "an action: seize, regain, advance, hold, withdraw or annex",
    conditions: groundConditions.merging([
      .since: dated(">="), .until: dated("<"),
      .speaker: "instr(lower(coalesce(claimants, '') || '; ' || coalesce(deniers, '')), lower(?))",
    ]) { $1 },
    order: "first_on DESC, event_id", rowKey: "event_id")

  /// Claims by who makes them.
  static let claimants = ReportDefinition(
    name: "claimants",
    summary: "Who claims what: claims by claimant, actor, action and assertion.",
    explanation: """
      Each article's telling counts. Claims repeat and overlap, so that settlements and square \
      kilometres are never added up: they are the least and greatest of any one claim, and a \
      greatest figure that is missing beside a least one means “or more”.
      """,
    view: "v_claimant",
    keys: [
      Column("claimant", "who says so; nothing where reporters state it themselves"),
      Column("claimant_party", "the party the claimant speaks for"),
      Column("actor", "whose forces act"), Column("action", "what they do"),
      Column("assertion", "asserted, denied, intended or ruled_out"),
      Column("place", "the place"), Column("region", "its region"), year("told_for"),
      month("told_for"), Column("outlet", "who published it"),
    ],
    measures: [
      Column("claims", "reports of such claims", sql: "count(DISTINCT report_id)"),
      Column("articles", "articles that hold them", sql: "count(DISTINCT article_id)"),
      Column("places", "different places", sql: "count(DISTINCT place)"),
      low("settlements", "settlements"), high("settlements", "settlements"),
      low("km2", "area_km2"), high("km2", "area_km2"),
    ],
    defaultKeys: ["claimant", "claimant_party", "actor", "action", "assertion"],
    kindMeaning: "an action: seize, regain, advance, hold, withdraw or annex",
    conditions: groundConditions.merging([
      .since: "told_for >= ?", .until: "told_for < ?",
      .party: """
      (? IN (actor, against) OR EXISTS (
        SELECT 1 FROM claim_claimant AS fc JOIN source AS fs USING (source_id)
        WHERE fc.report_id = r.report_id AND fs.party_code = ?))
      """,
      .speaker: "instr(lower(claimant), lower(?))",
    ]) { $1 },
    groupOrder: "claims DESC, claimant IS NULL, claimant, claimant_party, actor, action, assertion")

  /// Claims that are contested or denied.
  static let contested = ReportDefinition(
    name: "contested",
    summary: "Claims that somebody denies, or that two sides make of one place.",
    explanation: """
      Those claims whose standing is contested or denied, the latest first, with who says what.
      """,
    view: "v_contested",
    columns: [
      Column("first_on", "first day"), Column("place", "the place"), Column("region", "its region"),
      Column("actor", "whose forces act"), Column("action", "what they do"),
      Column("standing", "contested or denied"),
      Column("ended_on", "day of the contrary claim that ended it"),
      Column("claimants", "who says so"), Column("deniers", "who denies it"),
      Column("articles", "articles that tell of it"), Column("event_id", "the name of the claim"),
    ],
    keys: [
      year("first_on"), month("first_on"), Column("actor", "whose forces act"),
      Column("region", "the region"), Column("standing", "contested or denied"),
    ],
    measures: [Column("claims", "claims", sql: "count(*)")],
    kindMeaning: "an action: seize, regain, advance, hold, withdraw or annex",
    conditions: groundConditions.merging([
      .since: "first_on >= ?", .until: "first_on < ?", .party: "actor = ?",
      .speaker: "instr(lower(coalesce(claimants, '') || '; ' || coalesce(deniers, '')), lower(?))",
    ]) { $1 },
    order: "first_on DESC, event_id", rowKey: "event_id")

  /// Places with what was last said of each.
  static let places = ReportDefinition(
    name: "places",
    summary: "Places with their claims, and what was said of each last.",
    explanation: """
      One row a place: how many claims were made of it, how many were contested, and the last one. \
      v_place_timeline has everything that was said of a place, day by day.
      """,
    view: "v_claim",
    keys: [
      Column("place", "the place; nothing for claims on a whole region"),
      Column("region", "its region"), Column("actor", "whose forces act"), year("first_on"),
    ],
    measures: [
      Column("claims", "claims, each with all its reports", sql: "count(*)"),
      Column("contested", "of these contested", sql: "sum(standing = 'contested')"),
      Column("last_on", "day of the last claim", sql: "max(first_on)"),
      Column("last_actor", "whose forces acted then", sql: "actor"),
      Column("last_action", "what they did", sql: "action"),
      Column("last_standing", "whether it stands", sql: "standing"),
    ],
    defaultKeys: ["place", "region"],
    kindMeaning: "an action: seize, regain, advance, hold, withdraw or annex",
    conditions: groundConditions.merging([
      .since: "first_on >= ?", .until: "first_on < ?",
    ]) { $1 },
    groupOrder: "last_on DESC, place, region")

  /// Speakers with how their word fares.
  static let speakers = ReportDefinition(
    name: "speakers",
    summary: "Who is cited, and how often a claim of theirs is denied or conceded.",
    explanation: """
      Claims and denials are reports; contested and conceded are claims of theirs, each counted \
      once, however many articles repeat it. Conceded means that the side that loses said so \
      itself. Exchanges are reports of exchanges that cite the speaker.
      """,
    view: "v_cited",
    keys: [
      Column("speaker", "who is cited"), Column("party", "the party they speak for"),
      Column("place", "the place"), Column("region", "its region"), year("told_for"),
      month("told_for"),
    ],
    measures: [
      Column(
        "claims", "reports in which they claim ground",
        sql:
          "count(DISTINCT iif(kind = 'territorial_claim' AND assertion <> 'denied', report_id, NULL))"
      ),
      Column(
        "denials", "reports in which they deny a claim",
        sql: "count(DISTINCT iif(assertion = 'denied', report_id, NULL))"),
      Column(
        "contested", "claims of theirs that are contested",
        sql:
          "count(DISTINCT iif(assertion = 'asserted' AND standing = 'contested', event_id, NULL))"),
      Column(
        "conceded", "claims of theirs that the other side concedes",
        sql: "count(DISTINCT iif(assertion = 'asserted' AND standing = 'conceded', event_id, NULL))"
      ),
      Column(
        "exchanges", "reports of exchanges that cite them",
        sql: "count(DISTINCT iif(kind = 'exchange', report_id, NULL))"),
    ],
    defaultKeys: ["speaker", "party"],
    kindMeaning: "exchange or territorial_claim",
    conditions: [
      .since: "told_for >= ?", .until: "told_for < ?", .party: "party = ?",
      .place: "? COLLATE NOCASE IN (place, region)", .speaker: "instr(lower(speaker), lower(?))",
      .kind: "kind = ?",
    ],
    groupOrder: "claims + denials DESC, exchanges DESC, speaker, party")

  private static let groundConditions: [Filter: String] = [
    .party: """
    (actor = ? OR instr('; ' || against || ';', '; ' || ? || ';') OR EXISTS (
      SELECT 1 FROM v_statement AS s WHERE s.event_id = r.event_id AND s.party = ?))
    """,
    .place: "? COLLATE NOCASE IN (place, region)", .kind: "action = ?",
  ]

  private static func low(_ name: String, _ column: String) -> Column {
    Column(
      name + "_low", "the least of any one claim",
      sql: """
        CASE WHEN min(\(column)_high) < min(\(column)_low) THEN NULL ELSE min(\(column)_low) END
        """)
  }

  private static func high(_ name: String, _ column: String) -> Column {
    Column(
      name + "_high", "the greatest of any one claim",
      sql: """
        CASE WHEN max(\(column)_low) > max(\(column)_high) THEN NULL ELSE max(\(column)_high) END
        """)
  }
}
