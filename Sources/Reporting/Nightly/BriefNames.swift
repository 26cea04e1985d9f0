internal import EventModel
internal import EventStore
internal import Narration

/// Who says what, in the names of the desk's parties.
struct BriefNames: Sendable {
  private let names: [String: String]
  private let narrator: EventNarrator

  init(_ names: [String: String]) {
    self.names = names
    narrator = EventNarrator { names[$0.rawValue] ?? $0.rawValue }
  }

  /// An event in a sentence.
  func sentence(_ event: Event) -> String { narrator.sentence(for: event) }

  /// The name of a party.
  func name(of code: String) -> String { names[code] ?? code }

  /// Who a source is, with the side it speaks for where the name alone does not tell: "General Staff
  /// (Ukraine)", "Russia's ministry", "an unnamed source".
  func speaker(_ source: Source) -> String {
    var name = PlainText.oneLine(source.name)
    for opening in ["its ", "their ", "the ", "his ", "her "] where name.hasPrefix(opening) {
      name = String(name.dropFirst(opening.count))
    }
    guard let party = source.party else {
      return name.first?.isLowercase == true ? "an unnamed " + name : name
    }
    let side = self.name(of: party.rawValue)
    let said = name.lowercased()
    // "Russian" and "Congo's" tell the side, and so does its code.
    let tells = (side.split(separator: " ") + [Substring(party.rawValue)]).contains { word in
      word.count > 2 && word.first?.isUppercase == true
        && said.contains(word.prefix(5).lowercased())
    }
    if tells { return name }
    return name.first?.isLowercase == true ? "\(side)'s \(name)" : "\(name) (\(side))"
  }

  /// "Northern Wire, 17 January 2024".
  func origin(of report: NightlyDigest.Report) -> String {
    [report.outlet, report.published.map(DatePhrase.day)].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// Who claims, and who denies.
  func speakers(of occurrence: NightlyDigest.Occurrence) -> [String] {
    var claimed = Tellers()
    var denied = Tellers()
    for report in occurrence.reports {
      guard case .territorialClaim(let claim) = report.event else { continue }
      if claim.assertion == .denied {
        denied.add(claim.claimants.map(speaker), in: report.outlet)
      } else {
        claimed.add(claim.claimants.map(speaker), in: report.outlet)
      }
    }
    return [
      claimed.isEmpty ? nil : "Says so: " + claimed.text,
      denied.isEmpty ? nil : "Denies it: " + denied.text,
    ].compactMap(\.self)
  }

  /// Who tells of an exchange; where figures differ, who gives which.
  func figures(of occurrence: NightlyDigest.Occurrence) -> [String] {
    guard case .exchange(let exchange) = occurrence.event else { return [] }
    var lines: [String] = []
    for transfer in exchange.transfers {
      let differing = differing(transfer, occurrence.reports)
      guard differing.count > 1 else { continue }
      let side = transfer.to.map { "To " + name(of: $0.rawValue) } ?? "In all"
      lines.append(
        "\(side)\(transfer.category == .body ? " (bodies)" : ""): "
          + differing.map { "\($0.figure) (\($0.tellers.text))" }.joined(separator: "; "))
    }
    var tellers = Tellers()
    for report in occurrence.reports {
      guard case .exchange(let told) = report.event else { continue }
      tellers.add(
        (told.sources + told.transfers.compactMap(\.source)).map(speaker), in: report.outlet)
    }
    return lines + (tellers.isEmpty ? [] : ["Says so: " + tellers.text])
  }

  private func differing(
    _ transfer: Exchange.Transfer, _ reports: [NightlyDigest.Report]
  ) -> [(figure: String, tellers: Tellers)] {
    var figures: [(figure: String, low: Double, tellers: Tellers)] = []
    for report in reports {
      guard case .exchange(let told) = report.event, told.scope == .single else { continue }
      let parts = told.transfers.filter {
        $0.from == transfer.from && $0.to == transfer.to
          && ($0.category == .body) == (transfer.category == .body) && $0.count != nil
      }
      guard !parts.isEmpty else { continue }
      let voices = Dictionary(grouping: parts) { $0.source.map(speaker) ?? "" }
      for (voice, parts) in voices.sorted(by: { $0.key < $1.key }) {
        let low = parts.reduce(0) { $0 + ($1.count?.low ?? 0) }
        let isOpen = parts.contains { $0.count?.high == nil }
        let isVague = parts.contains { $0.count?.approximate == true }
        let figure = (isOpen ? "at least " : isVague ? "about " : "") + String(Int(low))
        let cited = voice.isEmpty ? told.sources.map(speaker) : [voice]
        if let index = figures.firstIndex(where: { $0.figure == figure }) {
          figures[index].tellers.add(cited, in: report.outlet)
        } else {
          var tellers = Tellers()
          tellers.add(cited, in: report.outlet)
          figures.append((figure, low, tellers))
        }
      }
    }
    return figures.sorted { ($0.low, $0.figure) < ($1.low, $1.figure) }
      .map { ($0.figure, $0.tellers) }
  }
}

/// Those who say one thing: sources, and outlets in their own words.
struct Tellers {
  private var names: [String] = []

  /// Whether there is nobody.
  var isEmpty: Bool { names.isEmpty }

  /// Adds who an article cites, or its outlet where it cites nobody.
  mutating func add(_ sources: [String], in outlet: String?) {
    let tellers = sources.isEmpty ? [outlet ?? "an article without an outlet"] : sources
    for name in tellers.map({ PlainText.oneLine($0) }) {
      // "Ukraine's General Staff" is the General Staff.
      let plain = Tellers.plain(name)
      if let index = names.firstIndex(where: { known in
        let known = Tellers.plain(known)
        return known.contains(plain) || plain.contains(known)
      }) {
        if name.count < names[index].count { names[index] = name }
      } else {
        names.append(name)
      }
    }
  }

  /// Without the side and without case.
  private static func plain(_ name: String) -> String {
    String(name.lowercased().prefix { $0 != "(" }).split(separator: " ").joined(separator: " ")
  }

  /// "A, B and 3 more".
  var text: String {
    names.prefix(4).joined(separator: ", ")
      + (names.count > 4 ? " and \(names.count - 4) more" : "")
  }
}
