import EventModel

@testable import Extraction

/// Exchanges of small made-up articles, printed one to a line.
enum ExchangeSample {
  static let pipeline = ExtractionPipeline(lexicon: TestText.lexicon)

  /// What the rules find in a text published on Saturday, 15 June 2024.
  static func findings(_ text: String, title: String? = nil) -> [Finding] {
    let day = CalendarDay(year: 2024, month: 6, day: 15)
    let article = Article(
      identifier: "sample", sha256: String(repeating: "0", count: 64), title: title,
      published: day.map { Publication(day: $0) }, text: text, titleIsInText: false)
    return pipeline.extract(from: article).findings.filter {
      if case .exchange = $0.event { true } else { false }
    }
  }

  static func exchanges(_ text: String, title: String? = nil) -> [Exchange] {
    findings(text, title: title).compactMap {
      if case .exchange(let exchange) = $0.event { exchange } else { nil }
    }
  }

  /// "completed: RUS>UKR prisoner_of_war 24, UKR>RUS prisoner_of_war ?", transfers in order of
  /// their text, so that a test does not hang on which side is told first.
  static func told(_ text: String, title: String? = nil) -> [String] {
    exchanges(text, title: title).map { exchange in
      let transfers = exchange.transfers.map { transfer in
        let from = transfer.from?.rawValue ?? "-"
        let to = transfer.to?.rawValue ?? "-"
        return "\(from)>\(to) \(transfer.category.rawValue) \(figure(transfer.count))"
      }
      return "\(exchange.status.rawValue): " + transfers.sorted().joined(separator: ", ")
    }
  }

  static func figure(_ range: QuantityRange?) -> String {
    guard let range else { return "?" }
    func number(_ value: Double?) -> String { value.map { "\(Int($0))" } ?? "" }
    let about = range.approximate ? "~" : ""
    if range.low == range.high { return about + number(range.low) }
    return "\(about)\(number(range.low)).."
      + number(range.high)
  }

  /// The rules that fired, each once, in order.
  static func rules(_ text: String) -> [String] {
    findings(text).flatMap(\.rules)
  }
}
