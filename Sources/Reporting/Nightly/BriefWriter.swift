public import EventModel
public import EventStore
internal import Narration

/// Puts the news of a night into words.
public struct BriefWriter: Sendable {
  private let digest: NightlyDigest
  private let day: CalendarDay
  private let zone: String
  private let names: BriefNames
  private let isSinceLast: Bool

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - digest: The news.
  ///   - day: The newsroom's day that the brief is of.
  ///   - zone: The name of the newsroom's time zone.
  ///   - isSinceLast: Whether it covers what came in since the last brief instead of that day.
  public init(digest: NightlyDigest, day: CalendarDay, zone: String, isSinceLast: Bool) {
    self.digest = digest
    self.day = day
    self.zone = zone
    self.isSinceLast = isSinceLast
    names = BriefNames(digest.partyNames)
  }

  /// The brief.
  public var brief: Brief {
    Brief(
      title: DatePhrase.day(day), note: note, lead: lead,
      sections: [
        section("exchanges", "Exchanges", [("", digest.exchanges.map(item))]),
        section("revised", "Exchanges told anew", [("", digest.revised.map(item))]),
        section(
          "fronts", "Claims and counter-claims",
          digest.fronts.map { (front($0.name), $0.claims.map(item)) }),
        section("changes", "Standing changed", [("", digest.changes.map(change))]),
        section(
          "added", "Added since: told before, come in now", [("", digest.addedSince.map(item))]),
        section("totals", "Returned since 1 January", [("", digest.totals.map(total))]),
        section("contested", "Contested in the last 30 days", [("", contested)]),
        section("rejected", "Files rejected", [("", digest.rejections.map(rejection))]),
        section("silent", "Outlets gone silent", [("", digest.silentOutlets.map(silence))]),
        section("ignored", "Files left alone for over a day", [("", digest.ignored.map(ignored))]),
      ].filter { !$0.groups.isEmpty }, subject: subject)
  }

  /// "4 exchanges, 7 claims (2 contradicting), 2 files rejected".
  private var counts: [String] {
    let claims = digest.freshClaims
    let contradicting = claims.filter { ["contested", "denied"].contains($0.state) }.count
    var counts: [String] = []
    let exchanges = digest.exchanges.count + digest.revised.count
    if exchanges > 0 {
      let revised = digest.revised.isEmpty ? "" : " (\(digest.revised.count) revised)"
      counts.append(Self.count(exchanges, "exchange") + revised)
    }
    if !claims.isEmpty {
      counts.append(
        Self.count(claims.count, "claim")
          + (contradicting > 0 ? " (\(contradicting) contradicting)" : ""))
    }
    if !digest.addedSince.isEmpty { counts.append("\(digest.addedSince.count) added since") }
    if !digest.rejections.isEmpty {
      counts.append(Self.count(digest.rejections.count, "file") + " rejected")
    }
    return counts
  }

  private var subject: String {
    "[dateline] \(day.iso): "
      + (counts.isEmpty ? "nothing new" : counts.joined(separator: ", "))
  }

  private var note: String {
    let articles = Self.count(digest.articles, "article")
    let outlets = digest.outlets > 0 ? " from \(Self.count(digest.outlets, "outlet"))" : ""
    let period =
      isSinceLast
      ? "between \(digest.span.from.iso) and \(digest.span.until.iso)" : "on this day (\(zone))"
    return "\(articles)\(outlets) came in \(period)."
  }

  /// What a person at seven in the morning should know if nothing else is read.
  private var lead: [String] {
    guard digest.hasNews else { return ["Nothing new. The desk is alive and reading."] }
    var lead = [counts.joined(separator: ", ") + "."]
    let completed =
      digest.exchanges.filter { $0.state == "completed" }
      + digest.revised.filter { $0.state == "completed" && $0.stateBefore != nil }
    for occurrence in completed.prefix(2) { lead.append(names.sentence(occurrence.event)) }
    if completed.count > 2 { lead.append("And \(completed.count - 2) more exchanges took place.") }
    for (state, opening) in [("contested", "Contested: "), ("conceded", "Conceded: ")] {
      let places = digest.freshClaims.filter { $0.state == state }.compactMap(place)
        .reduce(into: [String]()) { list, place in
          if !list.contains(place) { list.append(place) }
        }
      guard !places.isEmpty else { continue }
      lead.append(
        opening + places.prefix(5).joined(separator: ", ")
          + (places.count > 5 ? " and \(places.count - 5) more." : "."))
    }
    return lead
  }

  private func place(_ occurrence: NightlyDigest.Occurrence) -> String? {
    guard case .territorialClaim(let claim) = occurrence.event else { return nil }
    return claim.places.first?.name ?? claim.region
  }

  private func section(
    _ id: String, _ title: String, _ groups: [(String, [Brief.Item])]
  ) -> Brief.Section {
    Brief.Section(
      id: id, title: title,
      groups: groups.filter { !$0.1.isEmpty }.map { Brief.Group(title: $0.0, items: $0.1) })
  }

  private func front(_ name: String) -> String {
    guard !name.isEmpty else { return "Elsewhere" }
    return name.contains(" – ") || digest.partyNames[name] != nil
      ? name.split(separator: " ").map { digest.partyNames[String($0)] ?? String($0) }
        .joined(separator: " ") : name
  }

  /// An event with who tells it.
  private func item(_ occurrence: NightlyDigest.Occurrence) -> Brief.Item {
    var item = Brief.Item(
      text: names.sentence(occurrence.event), tag: occurrence.state, eventID: occurrence.eventID)
    if let before = occurrence.stateBefore {
      item.details.append("It was \(before) before.")
    } else if occurrence.figuresChanged {
      item.details.append("The figures are others than before.")
    }
    if let ended = occurrence.endedOn {
      item.details.append("By a contrary claim, it ended on \(DatePhrase.day(ended)).")
    }
    switch occurrence.event {
    case .exchange: item.details += names.figures(of: occurrence)
    case .territorialClaim: item.details += names.speakers(of: occurrence)
    }
    if let quoted = occurrence.reports.first(where: { $0.isNew && $0.quote != nil }) {
      item.quote = quoted.quote.map { PlainText.shortened($0, to: 240) }
      item.quoteSource = names.origin(of: quoted)
    }
    return item
  }

  private func change(_ occurrence: NightlyDigest.Occurrence) -> Brief.Item {
    Brief.Item(
      text: "\(place(occurrence) ?? "Ground"): \(occurrence.stateBefore ?? "unknown") before, "
        + "\(occurrence.state) now. " + names.sentence(occurrence.event))
  }

  private var contested: [Brief.Item] {
    let items = digest.contested.prefix(8).map { occurrence in
      Brief.Item(
        text: names.sentence(occurrence.event), tag: occurrence.state,
        details: names.speakers(of: occurrence), eventID: occurrence.eventID)
    }
    let rest = digest.contested.count - items.count
    return items + (rest > 0 ? [Brief.Item(text: "And \(rest) more.")] : [])
  }

  private func total(_ total: NightlyDigest.SideTotal) -> Brief.Item {
    let what = total.areBodies ? "bodies" : "people"
    let number =
      total.high == total.low
      ? String(total.low) : total.high.map { "\(total.low) to \($0)" } ?? "at least \(total.low)"
    let added = total.low - total.lowBefore
    let gain = added > 0 ? ", \(added) of them new here" : ""
    let side = total.party.map { names.name(of: $0) } ?? "Sides that are not named"
    return Brief.Item(
      text:
        "\(side.prefix(1).uppercased() + side.dropFirst()): \(number) \(what) in \(Self.count(total.exchanges, "exchange"))\(gain)."
    )
  }

  private func rejection(_ rejection: NightlyDigest.Rejection) -> Brief.Item {
    Brief.Item(
      text: PlainText.oneLine(rejection.fileName), tag: rejection.code,
      details: [PlainText.oneLine(rejection.reason)])
  }

  private func silence(_ outlet: NightlyDigest.SilentOutlet) -> Brief.Item {
    Brief.Item(
      text: "\(outlet.name): the last article is of \(DatePhrase.day(outlet.lastOn)); before that "
        + "it published on \(outlet.activeDays) days of four weeks.")
  }

  private func ignored(_ file: NightlyDigest.IgnoredFile) -> Brief.Item {
    Brief.Item(
      text: "\(PlainText.oneLine(file.name)), since \(file.since.iso). A name like this is taken "
        + "for unfinished; give it another to have it read.")
  }

  /// "1 article", "2 articles".
  static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
