internal import EventModel

/// Who has been spoken of so far, so that "the group", "its forces" and "he" find their names.
struct Discourse: Sendable {
  /// Parties by recency, the last one last; each once.
  private(set) var parties: [Party] = []
  /// The last party that was a subject.
  var lastSubject: Party?
  /// The last speaker.
  var lastSpeaker: Source?
  /// The speaker whom a later sentence names for the quotation that this one is part of.
  var nextSpeaker: Source?
  /// The last person named, with the party he speaks for.
  var lastPerson: Source?
  /// The last body (ministry, army, staff) named.
  var lastBody: Source?
  /// Last names of the people named, with the source that each is.
  var people: [String: Source] = [:]
  /// Last names of the people whom the article calls somebody's: "the American teacher Jane Roe".
  var nationalities: [String: Party] = [:]
  /// The last region or country named.
  var lastRegion: String?
  /// The date last spoken of.
  var lastDate: DateInterval?
  /// How far the deal had come that was told of last, and in which sentence.
  var lastDeal: (status: Exchange.Status, sentence: Int)?
  /// How often each party is named in the article.
  var weights: [Party: Int] = [:]
  /// How often each group is spoken of without its name: "the rebels", "Kurdish fighters".
  var unnamed: [Party: Int] = [:]
  /// Who stands against whom in the article's own sentences.
  var conflict = ConflictEvidence()

  mutating func mention(_ party: Party) {
    if let known = parties.firstIndex(of: party) { parties.remove(at: known) }
    parties.append(party)
  }

  /// The last party of which a test holds.
  func last(where test: (Party) -> Bool) -> Party? {
    parties.last(where: test)
  }

  /// The party of which a test holds and that the article speaks of most, by name or not.
  func mostSpokenOf(where test: (Party) -> Bool) -> Party? {
    guard !unnamed.isEmpty else { return heaviest(where: test) }
    var all = self
    all.weights.merge(unnamed, uniquingKeysWith: +)
    return all.heaviest(where: test)
  }

  /// The party of which a test holds and that the article names most.
  func heaviest(where test: (Party) -> Bool) -> Party? {
    var heaviest: (party: Party, weight: Int)?
    for (party, weight) in weights where test(party) {
      if let known = heaviest, (known.weight, party) > (weight, known.party) { continue }
      heaviest = (party, weight)
    }
    return heaviest?.party
  }
}
