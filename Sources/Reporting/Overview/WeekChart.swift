internal import EventModel
internal import EventStore
internal import Narration

/// Claims a week, by how they stand.
struct WeekChart {
  private let weeks: [Overview.Week]
  private static let base = 190.0
  private static let height = 160.0
  private static let kinds = [
    ("claim", "uncontested"), ("doubt", "contested or denied"), ("concession", "conceded"),
  ]

  init(_ weeks: [Overview.Week]) {
    // Three years of weeks are as many as can be told apart.
    let last = weeks.last?.monday
    self.weeks = weeks.filter { week in last.map { week.monday.distance(to: $0) < 7 * 156 } ?? true
    }
  }

  /// The figure; nothing without claims.
  var nodes: [HTMLNode] {
    guard let first = weeks.first?.monday, let last = weeks.last?.monday else { return [] }
    let count = first.distance(to: last) / 7 + 1
    let slot = (Chart.right - Chart.left) / Double(count)
    let (top, step) = Chart.top(
      for: weeks.map { $0.uncontested + $0.contested + $0.conceded }.max() ?? 1)
    var content = Chart.grid(top: top, step: step, from: WeekChart.base, height: WeekChart.height)
    for week in weeks {
      let x = Chart.left + slot * Double(first.distance(to: week.monday) / 7)
      var y = WeekChart.base
      var parts = [
        element(
          "title", [:],
          .text(
            "Week of \(DatePhrase.day(week.monday)): \(week.uncontested) uncontested, "
              + "\(week.contested) contested or denied, \(week.conceded) conceded"))
      ]
      for (value, kind) in zip(
        [week.uncontested, week.contested, week.conceded], WeekChart.kinds)
      where value > 0 {
        let height = Double(value) / Double(top) * WeekChart.height
        y -= height
        parts.append(
          element(
            "rect",
            [
              "class": kind.0, "x": Chart.number(x + 0.5), "y": Chart.number(y),
              "width": Chart.number(min(18, max(1.5, slot - 1))), "height": Chart.number(height),
            ]))
      }
      content.append(element("g", [:], all: parts))
    }
    let every = max(1, Int((96 / slot).rounded(.up)))
    for index in stride(from: 0, to: count, by: every) {
      content.append(
        element(
          "text",
          [
            "x": Chart.number(Chart.left + slot * Double(index)),
            "y": Chart.number(WeekChart.base + 18),
          ], .text(Chart.dayLabel(first.adding(days: 7 * index)))))
    }
    return [
      Chart.figure(
        caption: "Claims on ground, by week and by how they stand today.",
        Chart.drawing(
          id: "weeks", title: "Claims by week",
          description: "\(weeks.reduce(0) { $0 + $1.uncontested + $1.contested + $1.conceded }) "
            + "claims, \(weeks.reduce(0) { $0 + $1.contested }) of them contested or denied.",
          height: 215, content),
        key: WeekChart.kinds.map { kind, label in
          element(
            "li", [:],
            element(
              "svg", ["viewBox": "0 0 36 12", "aria-hidden": "true", "focusable": "false"],
              element(
                "rect", ["class": kind, "x": "8", "y": "0", "width": "14", "height": "12"])),
            .text(label))
        })
    ]
  }
}
