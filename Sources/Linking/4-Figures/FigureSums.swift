/// Adds up the figures that one source gives for one direction, without counting anybody twice.
enum FigureSums {
  /// What the total may be: the sum of all, and, where the greatest is the sum of the others
  /// ("230: 224 soldiers and six civilians") or stands beside them, the greatest.
  static func totals(of figures: [Int]) -> Set<Int> {
    guard let greatest = figures.max() else { return [] }
    guard figures.count > 1 else { return [greatest] }
    var sum = 0
    for figure in figures {
      let (next, overflow) = sum.addingReportingOverflow(figure)
      guard !overflow else { return [greatest] }
      sum = next
    }
    return includesTotal(figures) ? [greatest] : [sum, greatest]
  }

  /// Whether the greatest figure is the sum of the others.
  static func includesTotal(_ figures: [Int]) -> Bool {
    guard figures.count > 2, let greatest = figures.max() else { return false }
    var rest = 0
    for figure in figures {
      let (next, overflow) = rest.addingReportingOverflow(figure)
      guard !overflow else { return false }
      rest = next
    }
    return rest - greatest == greatest
  }
}
