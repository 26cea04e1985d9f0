/// What a sentence presupposes rather than tells: "the town, which the army took", "since the fall
/// of X". Whoever speaks does not claim it, and the day of the report is not its day.
extension TerritoryRules {
  /// The phrase that opens the clause or phrase in the background, nil where the trigger is told.
  func background(of trigger: Int) -> Int? {
    guard !phrases[trigger].isQuoted, !sentence.analysis.sentence.isTitle else { return nil }
    return phrases[trigger].kind == .noun ? anchor(ofNoun: trigger) : relative(before: trigger)
  }

  /// "since the fall of X", "a year after the liberation of Y", "during the siege and capture of Z".
  private func anchor(ofNoun noun: Int) -> Int? {
    guard noun > 0,
      phrases[noun - 1].kind == .preposition || phrases[noun - 1].kind == .subordinator
    else { return nil }
    let word = phrases[noun - 1].word
    let isAnchor =
      word == words.since || word == words.after || word == words.following || word == words.during
      || word == words.before
    return isAnchor ? noun - 1 : nil
  }

  /// The "which", "who" or "since" before a finite verb in its own clause.
  private func relative(before verb: Int) -> Int? {
    guard phrases[verb].verb.isFinite else { return nil }
    var index = verb - 1
    while index >= 0, verb - index < 8 {
      switch phrases[index].kind {
      case .relative:
        return index
      case .that:
        // "the town that X took", not "said that X took".
        // "told reporters that X took the town": whom it was told, not what was taken.
        if index > 1, phrases[index - 2].kind == .verb,
          article.verbClass(phrases[index - 2]) == .report
        {
          return nil
        }
        return index > 0 && phrases[index - 1].kind == .noun
          && phrases[index - 1].noun.headClasses.isDisjoint(with: [.statement, .medium])
          ? index : nil
      case .preposition, .subordinator:
        if phrases[index].word == words.since { return index }
        if mayOpenClause(index) { return nil }
        index -= 1
      case .noun, .adverb, .date:
        index -= 1
      default:
        return nil
      }
    }
    return nil
  }

  private func mayOpenClause(_ index: Int) -> Bool {
    phrases[index].kind == .subordinator
      || article.clauses.mayOpenClause(phrases[index].word)
  }
}
