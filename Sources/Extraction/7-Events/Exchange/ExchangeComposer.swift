internal import EventModel

/// Settles the figures of a joined exchange: one figure for both directions against one for each,
/// "the same number", and breakdowns that sum to a figure told.
struct ExchangeComposer {
  /// Brings the transfers of an exchange into agreement.
  func settle(_ mention: inout ExchangeMention) {
    settleJoint(&mention)
    if mention.hasSameNumber, let told = mention.transfers.first(where: { $0.count != nil }) {
      for index in mention.transfers.indices where mention.transfers[index].count == nil {
        mention.transfers[index].count = told.count
      }
    }
  }

  private func settleJoint(_ mention: inout ExchangeMention) {
    func isJoint(_ transfer: Exchange.Transfer) -> Bool {
      transfer.from == nil && transfer.to == nil
    }
    guard let joint = mention.transfers.first(where: isJoint), let sum = joint.count else { return }
    var directed = mention.transfers.filter { !isJoint($0) }
    guard !directed.isEmpty else { return }
    let counted = directed.filter { $0.count != nil }
    if counted.isEmpty {
      // Directions without figures say less than the figure for both.
      mention.transfers = [joint]
      return
    }
    if counted.count == 1, let one = counted[0].count?.low, sum.low == 2 * one {
      for index in directed.indices where directed[index].count == nil {
        directed[index].count = counted[0].count
      }
      if directed.count == 1 {
        directed.append(
          Exchange.Transfer(
            from: directed[0].to, to: directed[0].from, category: directed[0].category,
            count: directed[0].count))
      }
    }
    mention.transfers = directed
  }

  /// Makes figures that sum to one told before its breakdown.
  func apply(_ breakdown: ExchangeBreakdown, to groups: inout [ExchangeMerger.Group]) {
    for group in groups.indices {
      let told = groups[group].whole.sentence
      guard breakdown.sentence >= told, breakdown.sentence - told <= 20 else { continue }
      var order = Array(groups[group].whole.transfers.indices)
      if let side = breakdown.side {
        order.sort { left, right in
          groups[group].whole.transfers[left].to == side
            && groups[group].whole.transfers[right].to != side
        }
      }
      for index in order {
        let transfer = groups[group].whole.transfers[index]
        guard transfer.composition.isEmpty, let count = transfer.count?.low,
          count == transfer.count?.high, let parts = parts(of: count, in: breakdown.parts)
        else { continue }
        groups[group].whole.transfers[index].composition = parts
        if transfer.category == .prisonerOfWar, isMixed(parts) {
          groups[group].whole.transfers[index].category = .mixed
        }
        if let source = breakdown.source {
          add(source, to: &groups[group].whole)
        }
        if !groups[group].members.contains(where: { $0.sentence == breakdown.sentence }) {
          var member = groups[group].whole
          member.sentence = breakdown.sentence
          groups[group].members.append(member)
        }
        return
      }
    }
  }

  /// "224 soldiers and six civilians": both in one figure.
  private func isMixed(_ parts: [Exchange.Component]) -> Bool {
    let civilians = parts.filter { $0.label.contains("civilian") }
    return !civilians.isEmpty && civilians.count < parts.count
  }

  /// The neighbouring figures, two or more, that sum to a total.
  private func parts(of total: Double, in parts: [Exchange.Component]) -> [Exchange.Component]? {
    guard parts.count >= 2 else { return nil }
    for start in parts.indices.prefix(12) {
      var sum = 0.0
      for end in start..<min(parts.count, start + 8) {
        sum += parts[end].count
        if sum > total { break }
        if sum == total, end > start { return Array(parts[start...end]) }
      }
    }
    return nil
  }

  private func add(_ source: Source, to mention: inout ExchangeMention) {
    let isKnown = mention.sources.contains {
      $0.name == source.name || ($0.party != nil && $0.party == source.party)
    }
    if !isKnown { mention.sources.append(source) }
  }
}
