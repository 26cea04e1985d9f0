internal import EventModel

/// What charts share: a scale, its axis, and numbers as SVG writes them.
enum Chart {
  /// The width of every chart in its own units.
  static let width = 960.0
  /// Where the drawing begins and ends.
  static let left = 52.0
  static let right = 944.0

  /// A number with at most one decimal.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\((tenths % 10).magnitude)"
  }

  /// The top of a scale that holds a value: 1, 2 or 5 times a power of ten, in four steps or five.
  static func top(for value: Int) -> (top: Int, step: Int) {
    var step = 1
    while step * 5 < max(value, 1) {
      let digits = String(step)
      step = digits.hasPrefix("1") ? step * 2 : digits.hasPrefix("2") ? step / 2 * 5 : step * 2
    }
    return ((max(value, 1) + step - 1) / step * step, step)
  }

  /// Lines of equal value with their numbers.
  static func grid(top: Int, step: Int, from base: Double, height: Double) -> [HTMLNode] {
    stride(from: 0, through: top, by: step).flatMap { value -> [HTMLNode] in
      let y = base - Double(value) / Double(top) * height
      return [
        element(
          "line",
          [
            "class": "axis", "x1": number(left), "x2": number(right), "y1": number(y),
            "y2": number(y),
          ]),
        element(
          "text", ["x": number(left - 8), "y": number(y + 4), "text-anchor": "end"],
          .text(String(value))),
      ]
    }
  }

  /// A drawing with a title and a description for those who do not see it.
  static func drawing(
    id: String, title: String, description: String, height: Double, _ content: [HTMLNode]
  ) -> HTMLNode {
    element(
      "svg",
      [
        "viewBox": "0 0 \(number(width)) \(number(height))", "role": "group",
        "aria-labelledby": "\(id)-title \(id)-desc", "focusable": "false",
      ],
      all: [
        element("title", ["id": id + "-title"], .text(title)),
        element("desc", ["id": id + "-desc"], .text(description)),
      ] + content)
  }

  /// A chart with its caption; it scrolls on a narrow screen, so that its words stay legible.
  static func figure(caption: String, _ drawing: HTMLNode, key: [HTMLNode] = []) -> HTMLNode {
    element(
      "figure", [:], element("figcaption", [:], .text(caption)),
      key.isEmpty ? .group([]) : element("ul", ["class": "key"], all: key),
      element(
        "div", ["class": "scroll chart", "tabindex": "0", "role": "region", "aria-label": caption],
        drawing))
  }

  /// "3 Jun 2024".
  static func dayLabel(_ day: CalendarDay) -> String {
    "\(day.components.day) \(monthLabel(String(day.iso.prefix(7))))"
  }

  /// "Jun 2024" for "2024-06".
  static func monthLabel(_ month: String) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard let number = Int(month.suffix(2)), names.indices.contains(number - 1) else {
      return month
    }
    return "\(names[number - 1]) \(month.prefix(4))"
  }

  /// All months from one to another, both included, at most ten years of them, the latest.
  static func months(from first: String, to last: String) -> [String] {
    guard var year = Int(first.prefix(4)), var month = Int(first.suffix(2)) else { return [] }
    var months: [String] = []
    while months.count < 2400 {
      let name = "\(year)-\(month < 10 ? "0" : "")\(month)"
      months.append(name)
      if name >= last { break }
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return Array(months.suffix(120))
  }
}
