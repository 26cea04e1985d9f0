/// Every rule that extraction has, by family.
public enum RuleCatalogue {
  /// Rules that find one sort of wording.
  public struct Family: Sendable {
    /// Its heading, such as “Taking ground”.
    public let title: String
    /// Its rules.
    public let rules: [ExtractionRule]
  }

  /// The families: those of territorial claims, then those of exchanges.
  public static let families: [Family] = [
    Family(title: "Claims: taking ground", rules: taking),
    Family(title: "Claims: freeing ground", rules: freeing),
    Family(title: "Claims: holding ground", rules: holding),
    Family(title: "Claims: moving forward", rules: moving),
    Family(title: "Claims: leaving and losing ground", rules: leaving),
    Family(title: "Claims: control", rules: control),
    Family(title: "Claims: told by a noun", rules: claimNouns),
    Family(title: "Exchanges: swaps and agreements", rules: swaps),
    Family(title: "Exchanges: handing over", rules: transfers),
    Family(title: "Exchanges: getting back", rules: arrivals),
    Family(title: "Exchanges: prices and figures", rules: prices),
  ]

  /// All rules in the order of their families.
  public static let rules: [ExtractionRule] = families.flatMap(\.rules)

  /// The rules that an identifier, or the beginning of one up to a full stop, names:
  /// `territory.take` names `territory.take.active` and `territory.take.passive`.
  public static func rules(named identifier: String) -> [ExtractionRule] {
    rules.filter {
      $0.identifier == identifier || $0.identifier.hasPrefix(identifier + ".")
    }
  }
}
