internal import Evaluation

/// The agreement of links, for eyes and for programs.
enum LinkTable {
  private static let kinds: [(name: String, kind: EventKind?)] = [
    ("exchange", .exchange), ("territorial_claim", .territorialClaim), ("all", nil),
  ]

  /// Aligned text.
  static func text(of report: LinkReport) -> String {
    var text = padded("links (B-cubed)", 30) + "     P      R     F1   reports/occasions/events\n"
    for (name, kind) in kinds {
      let agreement = report.agreement(of: kind)
      text +=
        padded("links \(name)", 30)
        + [agreement.precision, agreement.recall, agreement.f1].map { " " + decimals($0) + " " }
        .joined()
      text += "  \(agreement.items)/\(agreement.goldGroups)/\(agreement.foundGroups)\n"
    }
    return text + "labelled events that nothing answers: \(report.unanswered)\n"
  }

  /// One object of figures.
  struct Values: Encodable {
    struct Agreement: Encodable {
      let precision: Double
      let recall: Double
      let f1: Double
      let reports: Int
      let occasions: Int
      let events: Int
    }

    let links: [String: Agreement]
    let unanswered: Int

    init(_ report: LinkReport) {
      links = Dictionary(
        uniqueKeysWithValues: kinds.map { name, kind in
          let agreement = report.agreement(of: kind)
          return (
            name,
            Agreement(
              precision: agreement.precision, recall: agreement.recall, f1: agreement.f1,
              reports: agreement.items, occasions: agreement.goldGroups,
              events: agreement.foundGroups)
          )
        })
      unanswered = report.unanswered
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Three decimals, from 0.000 to 1.000.
  private static func decimals(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
