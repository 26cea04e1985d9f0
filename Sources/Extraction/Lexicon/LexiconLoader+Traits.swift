extension LexiconLoader {
  /// Marks each word with what all files together make of it.
  mutating func markWords() {
    markTriggers()
    markOpenings()
    for word in entries.indices {
      let lemma = entries[word].lemma
      if lemma >= 0, lemmas[Int(lemma)].isAlsoNoun { entries[word].traits.insert(.alsoNoun) }
      if names.firstNode(Int32(word)) >= 0 { entries[word].traits.insert(.opensName) }
      entries[word].measure = measures.opening(Int32(word))
    }
  }

  /// Marks the words of the trigger files, in all their forms.
  private mutating func markTriggers() {
    for word in territoryNouns.keys { entries[Int(word)].traits.insert(.trigger) }
    for word in exchangeNouns.keys { entries[Int(word)].traits.insert(.trigger) }
    var isTrigger = [Bool](repeating: false, count: lemmas.count)
    for lemma in territoryVerbs.keys { isTrigger[Int(lemma)] = true }
    for lemma in exchangeVerbs.keys { isTrigger[Int(lemma)] = true }
    for word in entries.indices {
      let lemma = entries[word].lemma
      if lemma >= 0, isTrigger[Int(lemma)] { entries[word].traits.insert(.trigger) }
    }
  }

  /// Marks the words at which a rule begins: the triggers and some others.
  ///
  /// No rule is asked about a sentence that has none of them: a rule that begins at another word
  /// needs the word here, or its class.
  private mutating func markOpenings() {
    // "hostage deal", "talks on prisoners".
    let opening: WordClass = [.swap, .captive, .captivity, .body]
    for word in entries.indices
    where entries[word].traits.contains(.trigger)
      || !entries[word].classes.isDisjoint(with: opening)
    {
      entries[word].traits.insert(.opensEvent)
    }
    // "X is in their hands", "consolidated its grip on X".
    for word in ["control", "hands", "occupation", "possession", "hold", "grip", "command"] {
      let number = vocabulary.identifier(word)
      if number >= 0 { entries[Int(number)].traits.insert(.opensEvent) }
    }
  }
}
