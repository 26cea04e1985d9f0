internal import EventModel
public import EventStore
internal import Narration

/// What a desk holds, on one page: figures, charts, and the quotes that every one of them rests on.
public struct OverviewPage: Sendable {
  private let overview: Overview
  private let names: BriefNames

  /// Lays out a page.
  public init(_ overview: Overview) {
    self.overview = overview
    names = BriefNames(overview.partyNames)
  }

  /// The whole page.
  public var text: String {
    Page(
      title: "Exchanges and ground", note: note,
      content: [figures, returned, ground, timelines, exchanges],
      parts: [
        (id: "returned", title: "People returned"), (id: "ground", title: "Claims by week"),
        (id: "places", title: "Places"), (id: "exchanges", title: "Exchanges and who says so"),
      ]
    ).text
  }

  private var note: String {
    let period =
      switch (overview.since, overview.until) {
      case (nil, nil): "All that the desk holds"
      case (let since?, nil): "From \(DatePhrase.day(since))"
      case (nil, let until?): "Before \(DatePhrase.day(until))"
      case (let since?, let until?):
        "From \(DatePhrase.day(since)) to \(DatePhrase.day(until.adding(days: -1)))"
      }
    return "\(period): \(BriefWriter.count(overview.articles, "article")) from "
      + "\(BriefWriter.count(overview.outlets, "outlet")). Every mark leads to the words that it "
      + "rests on."
  }

  private var figures: HTMLNode {
    let people = overview.returned.filter { !$0.areBodies }
    let bodies = overview.returned.filter(\.areBodies)
    let tiles = [
      (OverviewPage.range(people), "people returned"),
      (OverviewPage.range(bodies), "bodies returned"),
      (String(overview.exchangeCount), "exchanges that took place"),
      (String(overview.claimCount), "claims on ground"),
      (String(overview.contestedCount), "of them contested or denied"),
    ]
    return element(
      "section", ["aria-label": "In figures"],
      element(
        "ul", ["class": "figures"],
        all: tiles.map { number, label in
          element(
            "li", [:], element("strong", [:], .text(number)),
            element("span", ["class": "soft"], .text(label)))
        }))
  }

  private static func range(_ rows: [Overview.Returned]) -> String {
    let low = rows.reduce(0) { $0 + $1.low }
    guard rows.allSatisfy({ $0.high != nil }) else { return "\(low) +" }
    let high = rows.reduce(0) { $0 + ($1.high ?? 0) }
    return low == high ? String(low) : "\(low)–\(high)"
  }

  // MARK: Returned

  /// The first exchange of each month that the page tells of.
  private var anchors: [String: String] {
    var anchors: [String: String] = [:]
    for occurrence in overview.exchanges.reversed() {
      guard let day = OverviewPage.day(of: occurrence) else { continue }
      let month = String(day.iso.prefix(7))
      if anchors[month] == nil { anchors[month] = OverviewPage.anchor(occurrence) }
    }
    return anchors
  }

  private var returned: HTMLNode {
    let anchors = anchors
    let names = names
    let charts = ReturnedCharts(overview.returned, anchors: anchors) { names.name(of: $0) }
    let header = ["month", "side", "who", "at least", "at most"].map {
      element("th", ["scope": "col"], .text($0))
    }
    let rows = overview.returned.suffix(240).reversed().map { row in
      element(
        "tr", [:],
        element(
          "td", [:],
          anchors[row.month].map {
            element("a", ["href": "#" + $0], .text(Chart.monthLabel(row.month)))
          } ?? .text(Chart.monthLabel(row.month))),
        element("td", [:], .text(row.party.map { names.name(of: $0) } ?? "not named")),
        element("td", [:], .text(row.areBodies ? "bodies" : "people")),
        element("td", ["class": "number"], .text(String(row.low))),
        element("td", ["class": "number"], .text(row.high.map { String($0) } ?? "open")))
    }
    return section(
      "returned", "People returned",
      charts.nodes.isEmpty
        ? [element("p", ["class": "none"], "No exchange that took place is told.")]
        : charts.nodes + [
          element(
            "details", [:], element("summary", [:], "The numbers as a table"),
            TablePage.scrolling(
              element(
                "table", [:],
                element("caption", [:], "People and bodies returned, by month and side"),
                element("thead", [:], element("tr", [:], all: header)),
                element("tbody", [:], all: rows)), name: "People and bodies returned"))
        ])
  }

  // MARK: Ground

  private var ground: HTMLNode {
    let chart = WeekChart(overview.weeks).nodes
    return section(
      "ground", "Claims by week",
      chart.isEmpty ? [element("p", ["class": "none"], "No claim is told.")] : chart)
  }

  private var timelines: HTMLNode {
    let places = overview.places.enumerated().map { index, place in
      element(
        "article", ["class": "card"],
        all: [
          element(
            "h3", [:], .text([place.name, place.region].compactMap(\.self).joined(separator: ", "))),
          PlaceTimeline(marks(of: place, index), place: place.name, id: "place-\(index + 1)").node,
          element(
            "details", ["open": "open"],
            all: [
              element(
                "summary", [:],
                .text("\(BriefWriter.count(place.claims.count, "claim")) with their words"))
            ] + place.claims.map { claim in told(claim, id: "p\(index + 1)-") }),
        ])
    }
    return section(
      "places", "Places told of most",
      places.isEmpty
        ? [element("p", ["class": "none"], "No place is told of.")]
        : [PlaceTimeline.key] + places)
  }

  private func marks(of place: Overview.Place, _ index: Int) -> [PlaceTimeline.Mark] {
    place.claims.flatMap { occurrence in
      occurrence.reports.enumerated().compactMap { number, report in
        guard case .territorialClaim(let claim) = report.event,
          let day = claim.date?.start ?? report.published
        else { return nil }
        return PlaceTimeline.Mark(
          day: day, kind: kind(of: claim, in: occurrence),
          side: claim.claimants.first.map(names.speaker) ?? report.outlet ?? "an outlet not named",
          text: names.sentence(report.event),
          anchor: "p\(index + 1)-\(OverviewPage.anchor(occurrence))-\(number + 1)")
      }
    }
  }

  /// A side that says it left, or that the other took the place, concedes.
  private func kind(
    of claim: TerritorialClaim, in occurrence: NightlyDigest.Occurrence
  ) -> PlaceTimeline.Kind {
    if claim.assertion == .denied { return .denial }
    let speakers = Set(claim.claimants.compactMap(\.party))
    if claim.action == .withdraw, let actor = claim.actor, speakers.contains(actor) {
      return .concession
    }
    if let against = claim.against, speakers.contains(against), claim.actor != against {
      return .concession
    }
    return .claim
  }

  // MARK: Exchanges

  private var exchanges: HTMLNode {
    let rest = overview.exchangeCount - overview.exchanges.count
    return section(
      "exchanges", "Exchanges and who says so",
      overview.exchanges.map { told($0, id: "") }
        + (rest > 0
          ? [
            element(
              "p", ["class": "soft"],
              .text("And \(rest) earlier ones; dateline report exchanges has all."))
          ] : []))
  }

  /// An event with every article that tells it, each with its words.
  private func told(_ occurrence: NightlyDigest.Occurrence, id: String) -> HTMLNode {
    let anchor = id + OverviewPage.anchor(occurrence)
    var details: [String] = []
    switch occurrence.event {
    case .exchange: details = names.figures(of: occurrence)
    case .territorialClaim: details = names.speakers(of: occurrence)
    }
    let quotes = occurrence.reports.enumerated().map { number, report in
      element(
        "blockquote", ["id": "\(anchor)-\(number + 1)"],
        element("p", [:], .text("“\(PlainText.shortened(report.quote ?? "", to: 300))”")),
        element(
          "p", [:],
          element(
            "cite", [:],
            .text(
              [report.title.map { PlainText.oneLine($0) }, names.origin(of: report)]
                .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
                + " · article \(report.articleID)"))))
    }
    return element(
      "article", ["class": id.isEmpty ? "card" : "told", "id": anchor],
      all: [
        element(
          id.isEmpty ? "h3" : "h4", [:], .text(names.sentence(occurrence.event) + " "),
          element(
            "span", ["class": "tag " + BriefPage.tone(occurrence.state)], .text(occurrence.state)))
      ] + details.map { element("p", ["class": "soft"], .text($0)) } + quotes)
  }

  private func section(_ id: String, _ title: String, _ content: [HTMLNode]) -> HTMLNode {
    element(
      "section", ["id": id, "aria-labelledby": id + "-title"],
      all: [element("h2", ["id": id + "-title"], .text(title))] + content)
  }

  private static func anchor(_ occurrence: NightlyDigest.Occurrence) -> String {
    String(
      occurrence.eventID.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-": Character(scalar)
        default: "_"
        }
      })
  }

  private static func day(of occurrence: NightlyDigest.Occurrence) -> CalendarDay? {
    switch occurrence.event {
    case .exchange(let exchange): exchange.date?.start
    case .territorialClaim(let claim): claim.date?.start
    }
  }
}
