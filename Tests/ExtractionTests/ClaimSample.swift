import EventModel
import Testing

@testable import Extraction

/// The territorial claims of a short article published on Saturday 14 September 2024.
enum ClaimSample {
  static let pipeline = ExtractionPipeline(lexicon: TestText.lexicon)

  static func claims(_ text: String) throws -> [TerritorialClaim] {
    pipeline.extract(from: try TestText.article(text)).findings.compactMap { finding in
      if case .territorialClaim(let claim) = finding.event { claim } else { nil }
    }
  }

  /// The only claim of an article.
  static func claim(_ text: String) throws -> TerritorialClaim {
    let claims = try claims(text)
    try #require(claims.count == 1, "one claim of “\(text)”, not \(claims)")
    return claims[0]
  }
}
