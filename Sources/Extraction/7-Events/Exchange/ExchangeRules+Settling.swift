internal import EventModel

/// The end of every rule: what the clause says of status, sources, date, place and mediators.
extension ExchangeRules {
  /// Settles status, sources, date, place and mediators; refuses what nothing is claimed of.
  func finished(_ draft: ExchangeMention, _ clause: Clause) -> Outcome {
    var mention = draft
    let trigger = clause.verb
    let speech = sentence.speech(covering: trigger)
    if phrases[trigger].kind == .verb {
      switch verbStatus(trigger, mention) {
      case .told(let status): mention.status = status
      case .reference: mention.isReference = true
      case .nothing(let reason): return .refused(rule: mention.rule, reason: reason)
      }
    }
    if let speech, speech.isDenial, mention.status == .completed || mention.status == .agreed {
      mention.status = .denied
    }
    // "has released no hostages".
    let moved = clause.isPassive ? clause.subject.map { [$0] } ?? [] : clause.objects
    if mention.status == .completed, moved.contains(where: { phrases[$0].noun.isNegated }) {
      mention.status = .denied
    }
    guard !mention.transfers.isEmpty else {
      return .refused(rule: mention.rule, reason: "The two sides are not known.")
    }
    if mention.sides.isEmpty, mention.transfers.allSatisfy({ $0.from == nil && $0.to == nil }),
      !article.isAboutWar(sentence.discourse)
    {
      return .refused(rule: mention.rule, reason: "Nobody is named who could hold captives.")
    }
    mention.sources = sources(trigger, speech)
    if let source = speech?.speaker {
      for index in mention.transfers.indices where mention.transfers[index].count != nil {
        mention.transfers[index].source = source
      }
    }
    if let cumulative = cumulative(clause, mention) {
      mention.scope = .cumulative
      mention.occasions = mention.occasions ?? cumulative.occasions
    }
    let isAhead = ![Exchange.Status.completed, .denied, .failed, .suspended].contains(
      mention.status)
    let group = phrases[trigger].verb
    let isPast = phrases[trigger].kind == .verb && group.isPerfect && group.tense == .past
    let dated = ExchangeDateReader(sentence: sentence, told: last?.date).date(
      near: trigger, dates: clause.dates, speech: speech, isAhead: isAhead,
      isBackground: isPast && speech?.speaker == nil || mention.isNew && mention.isReference)
    mention.date = dated.interval
    mention.hasOwnDate = dated.isOwn
    if mention.scope == .cumulative,
      let span = ExchangeDateReader(sentence: sentence, told: last?.date).span(of: clause.verb)
    {
      mention.date = span
      mention.hasOwnDate = true
    }
    mention.place = isAhead ? nil : place(clause)
    mention.mediators = mediators(except: mention)
    return .found(mention)
  }
}
