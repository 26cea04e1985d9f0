public import EventModel
public import EventStore

/// The news of a night for programs.
public struct BriefJSON: Sendable {
  private let digest: NightlyDigest
  private let day: CalendarDay
  private let names: BriefNames

  /// Makes the JSON of a digest.
  public init(digest: NightlyDigest, day: CalendarDay) {
    self.digest = digest
    self.day = day
    names = BriefNames(digest.partyNames)
  }

  /// One object; its keys keep their names and order.
  public var text: String {
    let fields = [
      ("date", quoted(day.iso)), ("from", quoted(digest.span.from.iso)),
      ("until", quoted(digest.span.until.iso)), ("articles", String(digest.articles)),
      ("outlets", String(digest.outlets)), ("exchanges", list(digest.exchanges.map(occurrence))),
      ("revised", list(digest.revised.map(occurrence))),
      (
        "fronts",
        list(
          digest.fronts.map {
            object([("name", quoted($0.name)), ("claims", list($0.claims.map(occurrence)))])
          })
      ),
      ("added_since", list(digest.addedSince.map(occurrence))),
      (
        "totals",
        list(
          digest.totals.map {
            object([
              ("party", quoted($0.party)), ("bodies", String($0.areBodies)),
              ("exchanges", String($0.exchanges)), ("low", String($0.low)),
              ("high", $0.high.map { String($0) } ?? "null"), ("low_before", String($0.lowBefore)),
            ])
          })
      ),
      ("contested", list(digest.contested.map { quoted($0.eventID) })),
      (
        "rejected",
        list(
          digest.rejections.map {
            object([
              ("file", quoted($0.fileName)), ("code", quoted($0.code)),
              ("reason", quoted($0.reason)),
            ])
          })
      ),
      (
        "silent_outlets",
        list(
          digest.silentOutlets.map {
            object([("outlet", quoted($0.name)), ("last_on", quoted($0.lastOn.iso))])
          })
      ),
      (
        "ignored",
        list(
          digest.ignored.map {
            object([("file", quoted($0.name)), ("since", quoted($0.since.iso))])
          })
      ),
    ]
    return "{\n" + fields.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n}\n"
  }

  private func occurrence(_ occurrence: NightlyDigest.Occurrence) -> String {
    object([
      ("event_id", quoted(occurrence.eventID)), ("state", quoted(occurrence.state)),
      ("state_before", quoted(occurrence.stateBefore)), ("new", String(occurrence.isNew)),
      ("text", quoted(names.sentence(occurrence.event))),
      (
        "told",
        list(
          occurrence.reports.map { report in
            object([
              ("article_id", String(report.articleID)), ("outlet", quoted(report.outlet)),
              ("published", quoted(report.published?.iso)), ("title", quoted(report.title)),
              ("new", String(report.isNew)), ("text", quoted(names.sentence(report.event))),
              ("quote", quoted(report.quote)),
            ])
          })
      ),
    ])
  }

  private func quoted(_ text: String?) -> String { text.map(JSONRows.quoted) ?? "null" }
  private func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }
  private func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }
}
