internal import EventModel

/// Names events of exchanges and says how far they have come.
enum ExchangeNaming {
  /// An event of these reports.
  ///
  /// - Parameters:
  ///   - kind: What its name begins with.
  ///   - when: The time in its name.
  ///   - parties: The sides.
  ///   - suffix: What tells it from another of that time and these sides.
  ///   - days: When it took place.
  ///   - members: The reports, with why each stands there.
  static func event(
    _ kind: String, when: String, parties: [Party], suffix: String, days: DateInterval?,
    members: [(telling: ExchangeTelling, reason: LinkReason)]
  ) -> LinkedEvent {
    let sides = parties.isEmpty ? "unnamed" : parties.map(\.rawValue).joined(separator: "-")
    return LinkedEvent(
      id: "\(kind)-\(when)-\(sides)\(suffix)",
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
