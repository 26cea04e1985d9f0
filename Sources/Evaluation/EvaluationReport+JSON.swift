extension EvaluationReport: Encodable {
  /// Writes `rows`, `slots`, `exact` (wholly right, of how many), `negatives` (documents without
  /// events) and `missing`; the differences are not part of it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(
      Dictionary(uniqueKeysWithValues: rows.map { ($0.name, Figures($0.tally)) }), forKey: .rows)
    try container.encode(
      Dictionary(
        uniqueKeysWithValues: slotRows.map {
          ("\($0.name.kind.rawValue).\($0.name.slot)", Figures($0.tally))
        }), forKey: .slots)
    try container.encode([whollyRight, goldEvents], forKey: .exact)
    var negatives = container.nestedContainer(keyedBy: NegativeKeys.self, forKey: .negatives)
    try negatives.encode(falseAlarms.documents, forKey: .documents)
    try negatives.encode(falseAlarms.events, forKey: .events)
    try negatives.encode(falseAlarms.documentsHit, forKey: .documentsHit)
    try container.encode(missingDocuments, forKey: .missing)
  }

  enum CodingKeys: String, CodingKey {
    case rows, slots, exact, negatives, missing
  }

  enum NegativeKeys: String, CodingKey {
    case documents, events
    case documentsHit = "documents_hit"
  }

  /// A tally with what follows from it.
  private struct Figures: Encodable {
    let precision: Double
    let recall: Double
    let f1: Double
    let hits: Int
    let gold: Int
    let found: Int

    init(_ tally: Tally) {
      precision = tally.precision
      recall = tally.recall
      f1 = tally.f1
      hits = tally.hits
      gold = tally.gold
      found = tally.found
    }

    enum CodingKeys: String, CodingKey {
      case precision = "p"
      case recall = "r"
      case f1
      case hits = "hit"
      case gold
      case found = "got"
    }
  }
}
