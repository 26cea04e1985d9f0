internal import EventModel

/// How far an exchange has come that a gerund tells.
extension ExchangeRules {
  /// "in exchange for freeing", "accused of releasing", "offered to end the war by freeing".
  func gerundStatus(_ verb: Int) -> ExchangeStatusReader.Reading {
    if verb > 1, phrases[verb - 1].kind == .coordinator {
      // "ending the siege and freeing the captives": shares the preposition of the gerund before.
      var index = verb - 2
      while index >= 0, phrases[index].kind == .noun || phrases[index].kind == .preposition {
        index -= 1
      }
      if index >= 0, phrases[index].kind == .verb, phrases[index].verb.isGerund {
        return gerundStatus(index)
      }
    }
    if isSubject(verb) { return .reference }
    var before = verb - 1
    while before >= 0, phrases[before].kind == .adverb { before -= 1 }
    guard before >= 0, phrases[before].kind == .preposition else { return .told(.completed) }
    let word = phrases[before].word
    if article.word(phrases[before]) == "about" || word == words.on, before > 0 {
      // "in contact about swapping", "talk about exchanging".
      for index in phrases.indices.prefix(before) {
        switch phrases[index].kind {
        case .noun:
          let head = article.word(phrases[index])
          if ExchangeStatusReader.talks.contains(head) || head == "contact" {
            return .told(.negotiating)
          }
        case .verb where ["talk", "negotiate", "discuss"].contains(article.base(phrases[index])):
          return .told(.negotiating)
        default: break
        }
      }
    }
    if word == words.after || word == words.with || word == words.by {
      // "could have ended it by releasing them": as the verb that it hangs on.
      let main = phrases.indices.prefix(before).last {
        phrases[$0].kind == .verb && phrases[$0].verb.isFinite
      }
      if let main, phrases[main].verb.modal >= 0 || phrases[main].verb.isNegated {
        return .nothing("The verb it hangs on tells no fact.")
      }
      return .told(.completed)
    }
    if verb > 1, phrases[verb - 2].kind == .noun {
      let head = article.word(phrases[verb - 2])
      if ExchangeStatusReader.talks.contains(head) { return .told(.negotiating) }
      if ExchangeStatusReader.deals.contains(head) { return .told(.agreed) }
    }
    return .reference
  }

  /// "Freeing the hostages is impossible": what is spoken of, not what is done.
  private func isSubject(_ verb: Int) -> Bool {
    var before = verb - 1
    while before >= 0, phrases[before].kind == .adverb || phrases[before].kind == .openQuote {
      before -= 1
    }
    guard before < 0 || phrases[before].kind == .that else { return false }
    for index in phrases.indices.suffix(from: verb + 1) {
      switch phrases[index].kind {
      case .comma, .semicolon, .stop: return false
      case .verb where phrases[index].verb.isFinite && phrases[index].tokens.count > 0:
        // "Freeing the men held in X is …": the copula is the verb of the gerund.
        if phrases[index].verb.lemma < 0 || phrases[index].verb.modal >= 0 { return true }
      default: break
      }
    }
    return false
  }
}
