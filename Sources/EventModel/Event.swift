/// One event as one article tells it.
public enum Event: Hashable, Sendable {
  /// Captives or remains change hands.
  case exchange(Exchange)
  /// Ground is taken, held, left, or said to be.
  case territorialClaim(TerritorialClaim)

  /// The sentences that carry it.
  public var evidence: [Evidence] {
    switch self {
    case .exchange(let exchange): exchange.evidence
    case .territorialClaim(let claim): claim.evidence
    }
  }
}
