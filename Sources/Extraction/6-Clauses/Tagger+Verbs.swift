/// Whether a word is a verb where it stands.
extension Tagger {
  func isVerb(
    _ forms: VerbForm, _ classes: WordClass, _ text: TokenizedText, _ first: Int, _ index: Int,
    _ count: Int, _ tags: [Tag], _ marks: [Tag?], _ previous: Tag?, _ isTitle: Bool
  ) -> Bool {
    let token = text.tokens[first + index]
    let canBeNoun =
      lexicon.traits(of: token.word).contains(.alsoNoun) || !classes.isDisjoint(with: .anyNoun)
    let before = index > 0 ? tags[index - 1] : nil
    if before == .hyphen || (index + 1 < count && text.tokens[first + index + 1].kind == .hyphen) {
      return false
    }
    switch previous {
    case .modal, .infinitiveMark:
      return forms.contains(.base)
    case .auxiliary:
      if forms.contains(.participle) || forms.contains(.gerund) { return true }
      guard forms.contains(.base) else { return false }
      return !canBeNoun || isDo(lastWord(text, first, index, tags))
    default:
      break
    }
    let next = index + 1 < count ? text.tokens[first + index + 1] : nil
    let nextMark = index + 1 < count ? marks[index + 1] : nil
    let nextClasses = next.map { lexicon.classes(of: $0.word) } ?? []
    let nominalNext = isNominal(nextMark, nextClasses)

    if forms.contains(.gerund) {
      if classes.contains(.preposition) { return false }
      switch previous {
      case .determiner, .possessive, .possessiveMark, .adjective: return false
      case .preposition, .noun, .name, .comma, .coordinator, .verb, .adverb, nil:
        let isNoun =
          !classes.isDisjoint(with: .anyNoun) && !nominalNext
          && nextClasses.isDisjoint(with: [.determiner, .possessive])
        return !(isNoun && previous != .comma)
      default: return true
      }
    }
    if !forms.isDisjoint(with: [.past, .participle]), !forms.contains(.base) {
      switch previous {
      case .determiner, .possessive, .possessiveMark, .adjective:
        // "the failed bid": a noun behind it that is also a verb.
        let isNounNext = next.map { lexicon.traits(of: $0.word).contains(.alsoNoun) } ?? false
        return !nominalNext && !canBeNoun && !isNounNext
      case .number:
        // "150 imprisoned Palestinians".
        if nextMark == .name { return false }
        return !(next.map { !lexicon.classes(of: $0.word).isDisjoint(with: .anyNoun) } ?? false)
      case .preposition:
        return false
      case nil, .openQuote, .dash, .colon:
        return !nominalNext || index == 0 && nextMark == .name && !isTitle
      case .verb where nominalNext && before == .verb && nextClasses.isDisjoint(with: .determiner):
        // "gives advanced warnings".
        return false
      case .coordinator where token.word == words.allied && nominalNext:
        return false
      case .coordinator where before == .adverb && nominalNext:
        // "wealthy and technologically advanced south".
        return false
      default:
        return true
      }
    }
    // "rebels", "forces", "troops": verbs only with an object of their own behind them.
    if !classes.isDisjoint(with: [.force, .militant]), previous != .pronoun {
      guard previous == .name || previous == .noun, !classes.contains(.militant),
        !nextClasses.isDisjoint(with: [.determiner, .possessive, .objectPronoun]),
        isSingularSubject(text, first, index, tags)
      else { return false }
    }
    // Base and third-person forms.
    if !canBeNoun {
      switch previous {
      case .determiner, .possessive, .possessiveMark, .adjective, .preposition: return false
      default: return true
      }
    }
    switch previous {
    case .pronoun, .relative: return true
    case .coordinator where forms.contains(.third):
      // "is an ally and controls a quarter of X": the second verb of one subject, with an object.
      return opensObject(text, first, index, count, marks) && hasFiniteVerb(tags, before: index)
    case .coordinator where forms.contains(.base):
      // "to resume talks and release ten men": the second of two infinitives.
      return
        (nextMark == .name || nextMark == .number || nextMark == .adjective
        || !nextClasses.isDisjoint(with: [.determiner, .possessive, .captive]))
        && hangsOnInfinitive(tags, index)
    case .noun, .name, .closeQuote, .closeBracket:
      if forms.contains(.base), before == .name, isSeen(text, first, index, tags),
        nextMark != nil || !nextClasses.isDisjoint(with: [.determiner, .possessive, .captive])
      {
        return true
      }
      if isTermsVerb(text, first, index, next) { return true }
      if isObject(endingAt: index - 1, tags, text, first) { return false }
      if before == .adverb, forms.contains(.third) || forms.contains(.base) { return true }
      if let next, next.kind == .word, !nextClasses.isDisjoint(with: [.be, .have, .modal]) {
        return false
      }
      if let next, nextMark == nil, lexicon.forms(of: next.word).contains(.past),
        nextClasses.isDisjoint(with: .anyNoun)
      {
        return false
      }
      // "X and Y exchange prisoners": two names before it, people behind.
      if forms.contains(.base), tags[index - 1] == .name, isListOfNames(tags, index),
        nextMark == .number
          || !nextClasses.isDisjoint(with: [.captive, .body, .civilian, .child, .determiner])
      {
        return true
      }
      // "rebels capture the base", "forces recapture four towns": an object of its own follows.
      if forms.contains(.base), before != .adjective,
        !nextClasses.isDisjoint(with: [.determiner, .possessive]) || nextMark == .number
          || nextMark == .name
      {
        return true
      }
      if forms.contains(.third) {
        // "in government hands in the west": before a preposition only motion and speech are verbs.
        let goesOn = nextMark == nil && nextClasses.contains(.preposition)
        if goesOn, tags[index - 1] != .name {
          let verbClass = lexicon.verbClass(of: token.word)
          if verbClass != .motion, verbClass != .report { return false }
        }
        return isSingularSubject(text, first, index, tags)
      }
      // "freed from Hamas control": the name only says whose.
      if tags[index - 1] == .name, index > 1, tags[index - 2] == .preposition { return false }
      return isPluralSubject(text, first, index, tags)
    default:
      return false
    }
  }
}
