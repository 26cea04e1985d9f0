internal import EventModel
internal import EventStore
internal import Narration

/// What was said of one place, day by day: claims, denials and concessions, each side on its line.
struct PlaceTimeline {
  /// One thing that somebody said.
  struct Mark {
    var day: CalendarDay
    var kind: Kind
    var side: String
    var text: String
    var anchor: String
  }

  /// What it is.
  enum Kind: String {
    case claim, denial, concession
  }

  private let marks: [Mark]
  private let place: String
  private let id: String

  init(_ marks: [Mark], place: String, id: String) {
    self.marks = marks.sorted { ($0.day, $0.anchor) < ($1.day, $1.anchor) }
    self.place = place
    self.id = id
  }

  /// The figure; nothing without a dated mark.
  var node: HTMLNode {
    guard let first = marks.first?.day, let last = marks.last?.day else { return .group([]) }
    let sides = marks.reduce(into: [String]()) { list, mark in
      if !list.contains(mark.side) { list.append(mark.side) }
    }
    let span = Double(max(first.distance(to: last), 1))
    let left = 240.0
    func x(_ day: CalendarDay) -> Double {
      left + (Chart.right - 20 - left) * Double(first.distance(to: day)) / span
    }
    let row = 34.0
    let height = Double(sides.count) * row + 34
    var content: [HTMLNode] = []
    for (index, side) in sides.enumerated() {
      let y = Double(index) * row + 20
      content.append(
        element(
          "line",
          [
            "class": "axis", "x1": Chart.number(left - 10), "x2": Chart.number(Chart.right),
            "y1": Chart.number(y), "y2": Chart.number(y),
          ]))
      content.append(
        element(
          "text",
          [
            "class": "ink", "x": Chart.number(left - 18), "y": Chart.number(y + 4),
            "text-anchor": "end",
          ],
          .text(side.count > 34 ? side.prefix(33) + "…" : side)))
    }
    // Marks of one day stand side by side.
    var taken: [String: Int] = [:]
    for mark in marks {
      let line = sides.firstIndex(of: mark.side) ?? 0
      let spot = "\(line) \(Int(x(mark.day) / 9))"
      let shift = Double(taken[spot, default: 0]) * 13
      taken[spot, default: 0] += 1
      content.append(
        element(
          "a", ["href": "#" + mark.anchor],
          element(
            "title", [:], .text("\(DatePhrase.day(mark.day)), \(mark.kind.rawValue): \(mark.text)")),
          PlaceTimeline.shape(mark.kind, x: x(mark.day) + shift, y: Double(line) * row + 20)))
    }
    content.append(
      element(
        "text", ["x": Chart.number(left), "y": Chart.number(height - 6)],
        .text(DatePhrase.day(first))))
    if first != last {
      content.append(
        element(
          "text",
          ["x": Chart.number(Chart.right), "y": Chart.number(height - 6), "text-anchor": "end"],
          .text(DatePhrase.day(last))))
    }
    return Chart.figure(
      caption: "\(place): who said what, and when",
      Chart.drawing(
        id: id, title: "\(place), day by day",
        description: marks.map { "\(DatePhrase.day($0.day)), \($0.kind.rawValue): \($0.text)" }
          .joined(separator: " "), height: height, content))
  }

  /// A disc for a claim, a cross for a denial, a diamond for a concession: told apart without colour.
  static func shape(_ kind: Kind, x: Double, y: Double) -> HTMLNode {
    let (x, y) = (Chart.number(x), Chart.number(y))
    return switch kind {
    case .claim: element("circle", ["class": "claim", "cx": x, "cy": y, "r": "7"])
    case .denial:
      element(
        "path",
        [
          "class": "denial",
          "d": "M\(x) \(y)m-8 -5l3 -3l5 5l5 -5l3 3l-5 5l5 5l-3 3l-5 -5l-5 5l-3 -3l5 -5z",
        ])
    case .concession:
      element("path", ["class": "concession", "d": "M\(x) \(y)m0 -9l9 9l-9 9l-9 -9z"])
    }
  }

  /// What the shapes mean.
  static var key: HTMLNode {
    element(
      "ul", ["class": "key"],
      all: [
        (Kind.claim, "claim"), (.denial, "denial"),
        (.concession, "concession by the side that loses"),
      ].map { kind, label in
        element(
          "li", [:],
          element(
            "svg", ["viewBox": "0 0 36 20", "aria-hidden": "true", "focusable": "false"],
            shape(kind, x: 18, y: 10)), .text(label))
      })
  }
}
