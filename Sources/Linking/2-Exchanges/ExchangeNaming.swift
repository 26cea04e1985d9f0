internal import EventModel

/// Names events of exchanges and says how far they have come.
enum ExchangeNaming {
  /// A name: what it is, when and between whom, and what tells it from another such.
  static func name(
    _ kind: String, when: String, parties: [Party], suffix: String
  ) -> String {
    "\(kind)-\(when)-\(sides(parties))\(suffix)"
  }

  /// Sides as they stand in a name.
  static func sides(_ parties: [Party]) -> String {
    parties.isEmpty ? "unnamed" : parties.map(\.rawValue).joined(separator: "-")
  }

  /// The names of occasions, in their order. Several of one day and the same parties are told
  /// apart by number, the greatest first. What only refers to an occasion does not rename it.
  static func names(of occasions: [Occasion]) -> [String] {
    let ordered = occasions.indices.sorted { left, right in
      let (left, right) = (occasions[left].founder, occasions[right].founder)
      return (right.figures.greatest ?? 0, left.key) < (left.figures.greatest ?? 0, right.key)
    }
    var counts: [String: Int] = [:]
    var names = [String](repeating: "", count: occasions.count)
    for index in ordered {
      let occasion = occasions[index]
      let name = name(
        "exchange", when: occasion.day.iso, parties: occasion.parties,
        suffix: occasion.contents == .remains ? "-remains" : "")
      counts[name, default: 0] += 1
      let number = counts[name] ?? 1
      names[index] = number > 1 ? "\(name)-\(number)" : name
    }
    return names
  }

  /// An event of these reports.
  static func event(
    _ name: String, parties: [Party], days: DateInterval?,
    members: [(telling: ExchangeTelling, reason: LinkReason)]
  ) -> LinkedEvent {
    LinkedEvent(
      id: name,
      subject: .exchange(
        parties: parties, status: status(of: members.map(\.telling)),
        scope: members.first?.telling.scope ?? .single),
      days: days,
      members:
        members
        .map { LinkedEvent.Member(report: $0.telling.key, reason: $0.reason) }
        .sorted { $0.report < $1.report },
      parentID: nil)
  }

  /// Done where anybody tells it as done; else what the latest article says.
  static func status(of tellings: [ExchangeTelling]) -> Exchange.Status {
    if tellings.contains(where: { $0.status == .completed }) { return .completed }
    let latest = tellings.max { left, right in
      switch (left.published, right.published) {
      case (let left?, let right?) where left != right: left < right
      case (nil, _?): true
      case (_?, nil): false
      // A denial is no progress: of one day, what others say of the matter counts first.
      default:
        (left.status == .denied ? 0 : 1, right.key) < (right.status == .denied ? 0 : 1, left.key)
      }
    }
    return latest?.status ?? .denied
  }
}
