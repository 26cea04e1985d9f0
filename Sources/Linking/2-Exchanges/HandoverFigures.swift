internal import EventModel

/// The exact figures that a report gives for each direction, in the form in which two reports are
/// compared: outlets differ in the category ("prisoners", "soldiers and civilians"), so that only
/// people and remains are told apart.
struct HandoverFigures: Hashable, Sendable {
  /// One way of the hand-over; both nil for a figure of both ways together.
  struct Direction: Hashable, Sendable {
    var from: Party?
    var to: Party?
    var isRemains: Bool
  }

  /// Per direction all totals that somebody gives: the sum of the categories of one source, and
  /// the greatest of them where it may be a total that includes the others.
  private(set) var totals: [Direction: Set<Int>] = [:]

  init(_ transfers: [Exchange.Transfer]) {
    var bySource: [Direction: [Source?: [Int]]] = [:]
    for transfer in transfers {
      guard let count = transfer.count, !count.approximate, let value = count.low,
        count.high == value, let people = Int(exactly: value.rounded())
      else { continue }
      let direction = Direction(
        from: transfer.from, to: transfer.to, isRemains: transfer.category == .body)
      bySource[direction, default: [:]][transfer.source, default: []].append(people)
    }
    for (direction, sources) in bySource {
      var values: Set<Int> = []
      for (_, figures) in sources {
        values.formUnion(FigureSums.totals(of: figures))
      }
      totals[direction] = values
    }
    addBothWays()
  }

  /// A figure of both ways together can only be compared with the sum of the two.
  private mutating func addBothWays() {
    for isRemains in [false, true] {
      let ways = totals.filter { $0.key.isRemains == isRemains && $0.key.from != nil }
      let both = Direction(from: nil, to: nil, isRemains: isRemains)
      guard ways.count == 2, totals[both] == nil else { continue }
      let values = ways.values.map { $0.max() ?? 0 }
      let sum = values[0].addingReportingOverflow(values[1])
      if !sum.overflow { totals[both] = [sum.partialValue] }
    }
  }

  /// Directions in which the two share a total, and in which both give totals and share none.
  func compared(with other: HandoverFigures) -> (equal: Int, different: Int) {
    var equal = 0
    var different = 0
    let both = [false, true].map { Direction(from: nil, to: nil, isRemains: $0) }
    for (direction, values) in totals {
      guard let others = other.totals[direction] else { continue }
      let isShared = !values.isDisjoint(with: others)
      // The sum of both ways says nothing new where the ways themselves can be compared.
      if both.contains(direction), isCompared(with: other, remains: direction.isRemains) {
        continue
      }
      if isShared { equal += 1 } else { different += 1 }
    }
    return (equal, different)
  }

  private func isCompared(with other: HandoverFigures, remains: Bool) -> Bool {
    totals.keys.contains {
      $0.from != nil && $0.isRemains == remains && other.totals[$0] != nil
    }
  }

  /// The totals as a slug for a name, greatest first: "103-103"; empty where there are none.
  var slug: String {
    totals.filter { $0.key.from != nil || $0.key.to != nil || totals.count == 1 }
      .map { $0.value.max() ?? 0 }.sorted(by: >).map(String.init).joined(separator: "-")
  }

  /// The greatest total of any direction; nil where there is none.
  var greatest: Int? { totals.values.compactMap { $0.max() }.max() }
}
