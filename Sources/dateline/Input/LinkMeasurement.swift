internal import Evaluation
internal import EventModel
internal import Linking

/// Puts the reports of many articles together as the event store does, without one.
struct LinkMeasurement {
  private var reports: [LinkableReport] = []
  private var findings: [(id: String, key: ReportKey, event: Event)] = []

  /// Adds what was found in an article.
  mutating func add(_ extraction: Extraction, of article: Article, id: String) {
    let sketch = TextSketch(of: article.text)
    for (index, finding) in extraction.findings.enumerated() {
      let key = ReportKey(article: article.sha256, ordinal: index + 1)
      findings.append((id, key, finding.event))
      reports.append(
        LinkableReport(
          key: key, event: finding.event, published: article.published?.day,
          dateIsStated: finding.dateIsStated(published: article.published?.day),
          outlet: article.outlet, sketch: sketch))
    }
  }

  /// Compares the events with the gold's occasions.
  func report(gold: GoldSet) -> LinkReport {
    var groups: [ReportKey: [Int: String]] = [:]
    for event in ExchangeLinker.link(reports) + TerritoryLinker.link(reports) {
      for member in event.members {
        groups[member.report, default: [:]][member.place ?? 0] = event.id
      }
    }
    var found: [String: [LinkReport.Finding]] = [:]
    for (id, key, event) in findings {
      found[id, default: []].append(
        LinkReport.Finding(event: event, groups: groups[key] ?? [:]))
    }
    return LinkReport(gold: gold, found: found)
  }
}
