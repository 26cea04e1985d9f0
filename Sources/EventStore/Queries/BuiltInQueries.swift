extension SavedQuery {
  /// The queries that come with the program: questions that most desks are asked. They rest on
  /// views alone, so that they also run on a published snapshot.
  public static let builtIn = [
    SavedQuery(
      name: "contested",
      sql: """
        -- What one side claims and another denies, the latest first.
        SELECT first_on, place, region, actor, action, standing, claimants, deniers, event_id
        FROM v_contested
        ORDER BY first_on DESC, event_id
        """, isBuiltIn: true),
    SavedQuery(
      name: "figures-that-differ",
      sql: """
        -- Exchanges on whose figures those who speak do not agree.
        SELECT first_on, from_party, to_party, category, people_low, people_high, voices, event_id
        FROM v_exchange_total
        WHERE people_best IS NULL AND figures > 1 AND people_low IS NOT people_high
        ORDER BY first_on DESC, event_id, from_party, to_party, category
        """, isBuiltIn: true),
    SavedQuery(
      name: "place-history",
      sql: """
        -- All that is told of a place, in the order of days.
        SELECT told_for, actor, action, assertion, standing, claimants, region, event_id
        FROM v_place_timeline
        WHERE place = :place
        ORDER BY told_for, event_id, report_id
        """, isBuiltIn: true),
    SavedQuery(
      name: "returned-by-month",
      sql: """
        -- People and bodies returned to each side, month by month.
        SELECT month, to_party, category, exchanges, people_low, people_high, without_figure
        FROM v_returned_by_month
        ORDER BY month, to_party, category
        """, isBuiltIn: true),
    SavedQuery(
      name: "speaker",
      sql: """
        -- What becomes of what a speaker says; % stands for any letters.
        SELECT name, party, claims, denials, contested, conceded, exchanges
        FROM v_speaker
        WHERE name LIKE :speaker
        ORDER BY claims + denials + exchanges DESC, name, party
        """, isBuiltIn: true),
    SavedQuery(
      name: "who-gives-which-figure",
      sql: """
        -- Every figure of an exchange, with who gives it.
        SELECT published_on, outlet, source, from_party, to_party, category, people_low, people_high,
          reading
        FROM v_exchange_figure
        WHERE event_id = :event
        ORDER BY to_party, published_on, outlet, people_low
        """, isBuiltIn: true),
  ]
}
