internal import EventModel

/// Who fights whom by an article's own sentences: how often two enemies stand in one sentence.
///
/// Knowledge of conflicts says who may fight whom; of those who may, the article tells who does. A land
/// that is only named as the place where something lies fights nobody.
struct ConflictEvidence: Sendable {
  private var together: [Party: [Party: Int]] = [:]

  /// Takes in the parties that act or are acted upon in one sentence, each with each.
  mutating func note(_ parties: Set<Party>) {
    guard parties.count > 1, parties.count <= ConflictEvidence.mostInSentence else { return }
    for one in parties {
      for other in parties where other != one {
        together[one, default: [:]][other, default: 0] += 1
      }
    }
  }

  /// The one of which a test holds that stands with a party most often; nil where none does.
  func opponent(of party: Party, where test: (Party) -> Bool) -> Party? {
    var most: (party: Party, count: Int)?
    for (other, count) in together[party] ?? [:] where test(other) {
      if let known = most, (known.count, other) > (count, known.party) { continue }
      most = (other, count)
    }
    return most?.party
  }

  /// A sentence with more parties than this lists them and tells of no fight between two.
  private static let mostInSentence = 6
}
