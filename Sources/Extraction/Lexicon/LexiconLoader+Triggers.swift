extension LexiconLoader {
  /// Marks the words of the trigger files, and those at which a rule begins without one.
  ///
  /// No rule is asked about a sentence that has none of them: a rule that begins at another word
  /// needs the word here, or its class.
  mutating func markTriggers() {
    isTrigger = [Bool](repeating: false, count: vocabulary.count)
    for word in territoryNouns.keys { isTrigger[Int(word)] = true }
    for word in exchangeNouns.keys { isTrigger[Int(word)] = true }
    var isTriggerLemma = [Bool](repeating: false, count: lemmas.count)
    for lemma in territoryVerbs.keys { isTriggerLemma[Int(lemma)] = true }
    for lemma in exchangeVerbs.keys { isTriggerLemma[Int(lemma)] = true }
    for (word, lemma) in lemmaOfWord.enumerated() where lemma >= 0 {
      if isTriggerLemma[Int(lemma)] { isTrigger[word] = true }
    }
    opensEvent = isTrigger
    // "hostage deal", "talks on prisoners".
    for (word, classes) in classes.enumerated()
    where !classes.isDisjoint(with: [.swap, .captive, .captivity, .body]) {
      opensEvent[word] = true
    }
    // "X is in their hands", "consolidated its grip on X".
    for word in ["control", "hands", "occupation", "possession", "hold", "grip", "command"] {
      let number = vocabulary.identifier(word)
      if number >= 0 { opensEvent[Int(number)] = true }
    }
  }
}
