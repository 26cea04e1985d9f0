/// A line of the table that is printed.
struct Row {
  var articles: Int
  var times: RecentTimes
  /// Articles a second, reading and extraction included.
  var rate: Double
  var bytes = 0
  var events = 0
  var secondsAnew: Double?
  var isSameAnew = false

  init(articles: Int, times: RecentTimes, rate: Double) {
    self.articles = articles
    self.times = times
    self.rate = rate
  }

  static let heading = line([
    "articles", "p50 ms", "p99 ms", "max ms", "mean ms", "articles/s", "MB", "events", "anew s",
    "same anew",
  ])

  var text: String {
    Row.line([
      String(articles), decimal(times.quantile(0.5)), decimal(times.quantile(0.99)),
      decimal(times.quantile(1)), decimal(times.mean), String(Int(rate.rounded())),
      String(bytes / 1_000_000), String(events), secondsAnew.map(decimal) ?? "-",
      secondsAnew == nil ? "-" : isSameAnew ? "yes" : "NO",
    ])
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { String(repeating: " ", count: max(0, 10 - $0.count)) + $0 }.joined(separator: " ")
  }

  private func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
