public import EventModel

/// One figure that a report gives for one direction of an exchange.
public struct Figure: Hashable, Sendable {
  /// How the figure comes to be.
  public enum Reading: String, Sendable, CaseIterable {
    /// The report gives it.
    case given
    /// It is the sum of what the report gives for several categories of one direction.
    case sum
  }

  /// The side that held the people; nil where unnamed.
  public var from: Party?
  /// The side that gets them; nil where unnamed.
  public var to: Party?
  /// Who is handed over; nil for people of all categories together.
  public var category: Exchange.Category?
  /// How many; nil where no number is given.
  public var count: QuantityRange?
  /// Who gives the number; nil where the reporter does.
  public var source: Source?
  /// How it comes to be.
  public var reading: Reading
  /// Whether the parts that the report names make up the figure exactly; nil where it names none.
  public var partsAgree: Bool?

  /// Makes a figure.
  public init(
    from: Party?, to: Party?, category: Exchange.Category?, count: QuantityRange?,
    source: Source?, reading: Reading, partsAgree: Bool? = nil
  ) {
    self.from = from
    self.to = to
    self.category = category
    self.count = count
    self.source = source
    self.reading = reading
    self.partsAgree = partsAgree
  }

  /// All figures of an exchange as one report tells it: each that is given, and, where one source
  /// gives several categories of people for a direction, their sum beside them. Only categories
  /// that cannot hold each other are added up, each once, and a greatest figure that is the sum of
  /// the others already is not added to them once more.
  public static func figures(of exchange: Exchange) -> [Figure] {
    struct Leg: Hashable {
      var from: Party?
      var to: Party?
      var source: Source?
    }
    let only = exchange.sources.count == 1 ? exchange.sources.first : nil
    var figures: [Figure] = []
    var legs: [Leg] = []
    var parts: [Leg: [Int]] = [:]
    for (index, transfer) in exchange.transfers.enumerated() {
      let source = transfer.source ?? only
      let leg = Leg(from: transfer.from, to: transfer.to, source: source)
      figures.append(
        Figure(
          from: transfer.from, to: transfer.to, category: transfer.category,
          count: transfer.count, source: source, reading: .given,
          partsAgree: partsAgree(transfer)))
      guard transfer.category != .body, exact(transfer.count) != nil else { continue }
      if parts[leg] == nil { legs.append(leg) }
      parts[leg, default: []].append(index)
    }
    for leg in legs {
      let indices = parts[leg] ?? []
      guard indices.count > 1 else { continue }
      let values = indices.compactMap { exact(exchange.transfers[$0].count) }
      let categories = indices.map { exchange.transfers[$0].category }
      if FigureSums.includesTotal(values) {
        let greatest = indices.max {
          (exact(exchange.transfers[$0].count) ?? 0) < (exact(exchange.transfers[$1].count) ?? 0)
        }
        if let greatest { figures[greatest].partsAgree = true }
        continue
      }
      // Two figures of one category are two opinions, and a mixed one may hold the others.
      guard Set(categories).count == categories.count, !categories.contains(.mixed) else {
        continue
      }
      let sum = values.reduce((value: 0, overflow: false)) { sum, value in
        let (next, overflow) = sum.value.addingReportingOverflow(value)
        return (next, sum.overflow || overflow)
      }
      guard !sum.overflow else { continue }
      figures.append(
        Figure(
          from: leg.from, to: leg.to, category: nil, count: .exactly(Double(sum.value)),
          source: leg.source, reading: .sum))
    }
    return figures
  }

  /// An exact whole count; nil for any other.
  static func exact(_ count: QuantityRange?) -> Int? {
    guard let count, !count.approximate, let low = count.low, low == count.high else { return nil }
    return Int(exactly: low)
  }

  private static func partsAgree(_ transfer: Exchange.Transfer) -> Bool? {
    guard let count = exact(transfer.count), transfer.composition.count > 1 else { return nil }
    return transfer.composition.reduce(0) { $0 + $1.count } == Double(count)
  }
}
