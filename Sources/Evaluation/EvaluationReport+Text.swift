extension EvaluationReport {
  /// Every row of figures with its name: events and slots of each kind, then of both.
  var rows: [(name: String, tally: Tally)] {
    EventKind.allCases.flatMap { kind in
      [
        ("events \(kind.rawValue)", events[kind] ?? Tally()),
        ("slots \(kind.rawValue)", slots[kind] ?? Tally()),
      ]
    } + [("events all", allEvents), ("slots all", allSlots)]
  }

  /// Rows by slot, in order.
  var slotRows: [(name: SlotName, tally: Tally)] {
    slotsByName.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The report as aligned text, with a line end after each line.
  public var text: String {
    var lines = [padded("", 28) + "      P      R     F1   hit/gold/got"]
    lines += rows.map { padded($0.name, 28) + figures($0.tally) }
    lines += slotRows.map { name, tally in
      "  \(name.kind.rawValue.prefix(9))." + padded(name.slot, 16) + figures(tally)
    }
    lines.append("events wholly right: \(whollyRight) of \(goldEvents)")
    lines.append(
      "false alarms: \(falseAlarms.events) events in \(falseAlarms.documentsHit) of "
        + "\(falseAlarms.documents) documents without events")
    if !missingDocuments.isEmpty {
      lines.append(
        "no output for \(missingDocuments.count) gold documents: "
          + missingDocuments.prefix(10).joined(separator: ", "))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func figures(_ tally: Tally) -> String {
    let shares = [tally.precision, tally.recall, tally.f1]
      .map { "  " + ThreeDecimals.text(of: $0) }.joined()
    return shares + "   \(tally.hits)/\(tally.gold)/\(tally.found)"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
