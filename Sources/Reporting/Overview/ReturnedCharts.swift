internal import EventStore

/// People returned, month by month and in all.
struct ReturnedCharts {
  private let rows: [Overview.Returned]
  private let months: [String]
  private let sides: [String]
  private let name: (String) -> String
  private let anchors: [String: String]
  private static let base = 250.0
  private static let height = 220.0

  /// - Parameters:
  ///   - anchors: Where the exchanges of a month stand on the page.
  init(_ rows: [Overview.Returned], anchors: [String: String], name: @escaping (String) -> String) {
    self.rows = rows.filter { !$0.areBodies }
    self.anchors = anchors
    self.name = name
    months =
      self.rows.isEmpty
      ? [] : Chart.months(from: self.rows[0].month, to: self.rows[self.rows.count - 1].month)
    var sums: [String: Int] = [:]
    for row in self.rows { sums[row.party ?? "", default: 0] += row.low }
    let ranked = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    sides = ranked.count > 6 ? Array(ranked.prefix(5)) + ["*"] : ranked
  }

  /// The figures; nothing where nobody was returned.
  var nodes: [HTMLNode] {
    guard !months.isEmpty else { return [] }
    return [monthly, cumulative]
  }

  private func side(of row: Overview.Returned) -> String {
    let party = row.party ?? ""
    return sides.contains(party) ? party : "*"
  }

  private func label(_ side: String) -> String {
    side == "*" ? "others" : side.isEmpty ? "not named" : name(side)
  }

  private func key(lines: Bool) -> [HTMLNode] {
    sides.enumerated().map { index, side in
      element(
        "li", [:],
        element(
          "svg", ["viewBox": "0 0 36 12", "aria-hidden": "true", "focusable": "false"],
          lines
            ? element("path", ["class": "l\(index + 1)", "d": "M1 6H35"])
            : element(
              "rect",
              ["class": "f\(index + 1)", "x": "8", "y": "0", "width": "14", "height": "12"])),
        .text(label(side)))
    }
  }

  private func x(_ index: Int) -> Double {
    Chart.left + (Chart.right - Chart.left) * Double(index) / Double(months.count)
  }

  private var slot: Double { (Chart.right - Chart.left) / Double(months.count) }

  private var monthLabels: [HTMLNode] {
    let every = max(1, Int((72 / slot).rounded(.up)))
    return months.enumerated().filter { $0.offset % every == 0 }.map { index, month in
      element(
        "text",
        ["x": Chart.number(x(index) + 2), "y": Chart.number(ReturnedCharts.base + 18)],
        .text(Chart.monthLabel(month)))
    }
  }

  private var monthly: HTMLNode {
    let greatest = rows.map { $0.high ?? $0.low }.max() ?? 1
    let (top, step) = Chart.top(for: greatest)
    // Sides that got nobody back in a month take no room in it.
    let present = Dictionary(grouping: rows, by: \.month).mapValues { rows in
      Set(rows.map { sides.firstIndex(of: side(of: $0)) ?? 0 }).sorted()
    }
    let most = present.values.map(\.count).max() ?? 1
    let bar = min(22, max(4, slot * 0.86 / Double(most)))
    func height(_ value: Int) -> Double { Double(value) / Double(top) * ReturnedCharts.height }
    var bars: [HTMLNode] = []
    for row in rows {
      guard let month = months.firstIndex(of: row.month),
        let side = sides.firstIndex(of: side(of: row))
      else { continue }
      let place = present[row.month]?.firstIndex(of: side) ?? 0
      let left = min(x(month) + slot * 0.07 + Double(place) * bar, Chart.right - bar)
      let range =
        row.high == row.low
        ? String(row.low) : row.high.map { "\(row.low) to \($0)" } ?? "at least \(row.low)"
      var parts = [
        element(
          "title", [:],
          .text("\(Chart.monthLabel(row.month)): \(range) people to \(label(sides[side]))")),
        element(
          "rect",
          [
            "class": "f\(side + 1)", "x": Chart.number(left),
            "y": Chart.number(ReturnedCharts.base - height(row.low)),
            "width": Chart.number(max(1.2, bar - 1)), "height": Chart.number(height(row.low)),
          ]),
      ]
      if let high = row.high, high > row.low {
        parts.append(
          element(
            "rect",
            [
              "class": "f\(side + 1)", "opacity": "0.35", "x": Chart.number(left),
              "y": Chart.number(ReturnedCharts.base - height(high)),
              "width": Chart.number(max(1.2, bar - 1)),
              "height": Chart.number(height(high) - height(row.low)),
            ]))
      }
      bars.append(
        anchors[row.month].map { element("a", ["href": "#" + $0], all: parts) }
          ?? element("g", [:], all: parts))
    }
    return Chart.figure(
      caption: "People returned to each side, by month. Pale ends are where sources differ.",
      Chart.drawing(
        id: "monthly", title: "People returned by month and side",
        description: description, height: 280,
        Chart.grid(top: top, step: step, from: ReturnedCharts.base, height: ReturnedCharts.height)
          + bars + monthLabels),
      key: key(lines: false))
  }

  private var cumulative: HTMLNode {
    var sums = [Int](repeating: 0, count: sides.count)
    var courses = [[Int]](repeating: [], count: sides.count)
    for month in months {
      for row in rows where row.month == month {
        if let index = sides.firstIndex(of: side(of: row)) { sums[index] += row.low }
      }
      for index in sides.indices { courses[index].append(sums[index]) }
    }
    let (top, step) = Chart.top(for: sums.max() ?? 1)
    func y(_ value: Int) -> Double {
      ReturnedCharts.base - Double(value) / Double(top) * ReturnedCharts.height
    }
    let lines = courses.enumerated().map { index, course in
      // A line begins where somebody comes home.
      let begin = course.firstIndex { $0 > 0 } ?? 0
      var path = "M\(Chart.number(x(begin))) \(Chart.number(y(0)))"
      for (month, value) in course.enumerated().dropFirst(begin) {
        path += "V\(Chart.number(y(value)))H\(Chart.number(x(month + 1)))"
      }
      return element(
        "g", [:],
        element("title", [:], .text("\(label(sides[index])): \(course.last ?? 0) people in all")),
        element("path", ["class": "l\(index + 1)", "d": path]))
    }
    return Chart.figure(
      caption: "The same added up: at least so many people came home to each side.",
      Chart.drawing(
        id: "cumulative", title: "People returned, added up",
        description: description, height: 280,
        Chart.grid(top: top, step: step, from: ReturnedCharts.base, height: ReturnedCharts.height)
          + lines + monthLabels),
      key: key(lines: true))
  }

  private var description: String {
    var sums: [String: Int] = [:]
    for row in rows { sums[side(of: row), default: 0] += row.low }
    return "From \(Chart.monthLabel(months[0])) to \(Chart.monthLabel(months[months.count - 1])): "
      + sides.map { "\(label($0)) at least \(sums[$0] ?? 0)" }.joined(separator: ", ")
      + ". The table below has every number."
  }
}
