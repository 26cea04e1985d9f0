internal import EventModel

/// Chooses the date of an event among the dates of its sentence.
struct EventDateReader {
  let sentence: SentenceContext

  /// The date of what a clause tells.
  ///
  /// - Parameters:
  ///   - trigger: phrase of the trigger word.
  ///   - dates: date phrases of the clause itself, nearest first.
  ///   - speech: the statement that covers it, whose own date is the fallback.
  ///   - isState: true for what lasts ("holds"), which a fresh report dates with its own day.
  func date(
    near trigger: Int, dates: [Int], speech: Speech?, stance: Stance, isState: Bool
  ) -> (interval: DateInterval?, phrase: Int?, isOwn: Bool) {
    let published = sentence.article.published
    let previous = sentence.discourse.lastDate
    for phrase in dates where phrase != speech?.date {
      if let mention = mention(phrase), let expression = expression(mention, phrase, trigger),
        let interval = expression.resolved(
          published: published, previous: previous, direction: direction(stance))
      {
        return (bounded(interval, mention, published, isState), phrase, true)
      }
    }
    if dates.isEmpty || dates == [speech?.date],
      let phrase = leadingDate(trigger) ?? trailingDate(trigger, speech)
    {
      if let mention = mention(phrase), let expression = expression(mention, phrase, trigger),
        let interval = expression.resolved(
          published: published, previous: previous, direction: direction(stance))
      {
        return (bounded(interval, mention, published, isState), phrase, true)
      }
    }
    switch stance {
    case .asserted, .denied: break
    default: return (nil, nil, false)
    }
    if let phrase = speech?.date, let mention = mention(phrase),
      let interval = mention.expression.resolved(published: published, previous: previous)
    {
      return (interval, phrase, false)
    }
    if !isState, let (interval, phrase) = periodOfSentence(trigger, published) {
      return (interval, phrase, true)
    }
    guard let published, isFresh(trigger, speech) else { return (nil, nil, false) }
    return (DateInterval(day: published), nil, false)
  }

  /// The date of a phrase as its trigger means it; nil where it dates something else.
  ///
  /// "attacked X, a day after they took Y": what stands behind "after" came a day before the news,
  /// and the news itself is not dated by it.
  private func expression(
    _ mention: DateMention, _ phrase: Int, _ trigger: Int
  ) -> DateExpression? {
    guard case .shift(let count, let unit) = mention.expression,
      let last = sentence.phrases[phrase].tokens.last
    else { return mention.expression }
    let word = sentence.article.text.tokens[last].word
    guard word == sentence.words.after || word == sentence.words.before,
      phrase + 1 < sentence.phrases.count,
      ![.comma, .stop, .closeQuote, .coordinator].contains(sentence.phrases[phrase + 1].kind)
    else { return mention.expression }
    guard word == sentence.words.after, phrase < trigger, count > 0,
      !sentence.phrases[phrase..<trigger].contains(where: { $0.kind == .verb })
    else { return nil }
    return .ago(count, unit)
  }

  /// Plans look forward, all else back.
  private func direction(_ stance: Stance) -> DateExpression.Direction {
    switch stance {
    case .intended, .purpose, .ruledOut: .future
    default: .past
    }
  }

  private func mention(_ phrase: Int) -> DateMention? {
    let tokens = sentence.phrases[phrase].tokens
    return sentence.analysis.dates.first { $0.tokens.overlaps(tokens) }
  }

  /// "since 2014" runs to the article's own day.
  private func bounded(
    _ interval: DateInterval, _ mention: DateMention, _ published: CalendarDay?, _ isState: Bool
  ) -> DateInterval {
    guard mention.relation == .since, let published, published > interval.start else {
      return interval
    }
    return DateInterval(start: interval.start, end: published)
  }

  /// "The war began in 2014 after X annexed Y", "X lost Z in 2019, when Y overran it": the only date of
  /// a sentence, a past month or year, is that of all that it tells in the past.
  private func periodOfSentence(
    _ trigger: Int, _ published: CalendarDay?
  ) -> (DateInterval, Int)? {
    let verb = sentence.phrases[trigger]
    guard let published, verb.kind == .verb, verb.verb.tense == .past || verb.verb.isGerund,
      verb.verb.modal < 0, sentence.analysis.dates.count == 1,
      let phrase = sentence.phrases.indices.first(where: { sentence.phrases[$0].kind == .date }),
      let mention = mention(phrase), mention.relation == .at,
      !sentence.phrases.contains(where: { $0.word >= 0 && $0.word == sentence.words.since }),
      !isCountedBack(mention.expression),
      let interval = mention.expression.resolved(
        published: published, previous: sentence.discourse.lastDate),
      interval.end < published,
      interval.end.dayNumber - interval.start.dayNumber >= EventDateReader.aMonth
    else { return nil }
    return (interval, phrase)
  }

  /// "two years ago": only the clause that it stands in.
  private func isCountedBack(_ expression: DateExpression) -> Bool {
    switch expression {
    case .ago, .past, .vague, .shift: true
    default: false
    }
  }

  /// Days from the first to the last of the shortest month.
  private static let aMonth: Int32 = 27

  /// A date that opens the sentence: "On Thursday, …", "In April 2015 …".
  private func leadingDate(_ trigger: Int) -> Int? {
    for index in sentence.phrases.indices.prefix(3) where index < trigger {
      if sentence.phrases[index].kind == .date { return index }
      if sentence.phrases[index].kind == .verb { return nil }
    }
    return nil
  }

  /// A date behind the trigger with no other verb between, or right before it.
  private func trailingDate(_ trigger: Int, _ speech: Speech?) -> Int? {
    var index = trigger + 1
    while index < sentence.phrases.count {
      switch sentence.phrases[index].kind {
      case .date where index != speech?.date: return index
      // "broke through to reach X on Friday": the purpose ends on the day of the deed.
      case .verb where sentence.phrases[index].verb.isInfinitive && !isBoundToCome(index):
        index += 1
      case .verb, .semicolon, .stop: index = sentence.phrases.count
      default: index += 1
      }
    }
    index = trigger - 1
    var crossesComma = false
    while index >= 0, trigger - index <= 2 {
      if sentence.phrases[index].kind == .date, index != speech?.date {
        // "X, which took Y last month, is moving": the date ends the clause before the comma.
        let isOfClauseBefore =
          crossesComma && index > 0 && sentence.phrases[index - 1].kind != .comma
        return isOfClauseBefore ? nil : index
      }
      if sentence.phrases[index].kind == .comma { crossesComma = true }
      if sentence.phrases[index].kind == .verb { return nil }
      index -= 1
    }
    return nil
  }

  /// "was to withdraw", "plans to withdraw on Friday": the date is that of the infinitive.
  private func isBoundToCome(_ infinitive: Int) -> Bool {
    guard let governor = sentence.article.clauses.governor(of: infinitive, sentence.phrases),
      sentence.phrases[governor].kind == .verb
    else { return true }
    return sentence.article.verbClass(sentence.phrases[governor]) == .intend
      || sentence.phrases[governor].verb.lemma < 0
  }

  /// News rather than background: all but what the past perfect tells without a speaker.
  private func isFresh(_ trigger: Int, _ speech: Speech?) -> Bool {
    var verb = trigger
    if sentence.phrases[verb].verb.isInfinitive,
      let governor = sentence.article.clauses.clause(of: verb, in: sentence.analysis).governor
    {
      verb = governor
    }
    let phrase = sentence.phrases[verb]
    guard phrase.kind == .verb, phrase.verb.isPerfect, phrase.verb.tense == .past else {
      return true
    }
    return speech?.speaker != nil
  }
}
