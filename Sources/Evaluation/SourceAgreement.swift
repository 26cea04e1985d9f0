internal import EventModel

/// Tells whether a source that was found is the one that was meant.
enum SourceAgreement {
  /// By the party where the gold names one, else by the name: alike, or with a word in common.
  static func agree(_ gold: GoldSource, _ found: Source) -> Bool {
    if let party = gold.party { return party.accept(found.party?.rawValue) }
    return NameSimilarity.areSimilar(gold.name, found.name)
      || NameSimilarity.shareWord(gold.name, found.name)
  }
}
