internal import EventModel

/// Chooses the date of an exchange: when it took place, or when it is to take place.
struct ExchangeDateReader {
  let sentence: SentenceContext
  /// The date of the exchange told last, from which "a month earlier" counts.
  let told: DateInterval?

  /// The date of what a trigger tells.
  ///
  /// - Parameters:
  ///   - dates: date phrases of the trigger's own clause, nearest first.
  ///   - isAhead: true for what is still to come, which without a date of its own has none.
  ///   - isBackground: true for what is told as history, which the article's own date does not fit.
  func date(
    near trigger: Int, dates: [Int], speech: Speech?, isAhead: Bool, isBackground: Bool
  ) -> (interval: DateInterval?, isOwn: Bool) {
    let published = sentence.article.published
    // When something was said is no date of what it says.
    var order = dates.filter { date in
      date != speech?.date
        && !(isAhead && (sentence.speeches.contains { $0.date == date } || isOfReport(date)))
    }
    if let leading = leading(trigger), leading != speech?.date, !order.contains(leading) {
      order.append(leading)
    }
    if let beside = beside(trigger, speech), !order.contains(beside) { order.append(beside) }
    if order.isEmpty, !isAhead, let shared = shared(trigger, speech) { order.append(shared) }
    for phrase in order {
      guard let mention = mention(phrase) else { continue }
      if mention.relation == .before || mention.relation == .until {
        // "is expected before the end of February".
        guard isAhead, let published,
          let limit = mention.expression.resolved(
            published: published, previous: told, direction: .future), limit.end >= published
        else { continue }
        return (DateInterval(start: published, end: limit.end), true)
      }
      if mention.relation == .since { continue }
      if isAhead, case .day(let day) = mention.expression, day == published { continue }
      if let interval = dayAfter(mention, phrase, trigger) { return (interval, true) }
      if isAnchor(mention) { continue }
      guard
        let interval = mention.expression.resolved(
          published: published, previous: told ?? sentence.discourse.lastDate,
          direction: isAhead ? .future : .past)
      else { continue }
      if let published, !fits(interval, mention.expression, published, isAhead) { continue }
      return (interval, true)
    }
    if isAhead { return (nil, false) }
    if let phrase = speech?.date, let mention = mention(phrase), !isBackground,
      let interval = mention.expression.resolved(
        published: published, previous: sentence.discourse.lastDate)
    {
      return (interval, false)
    }
    guard let published, !isBackground, isFresh(trigger, speech) else { return (nil, false) }
    return (DateInterval(day: published), false)
  }

  /// What has happened lies behind the article, and what is near enough to be planned without its
  /// year named lies within half a year ahead of it.
  private func fits(
    _ interval: DateInterval, _ expression: DateExpression, _ published: CalendarDay,
    _ isAhead: Bool
  ) -> Bool {
    if !isAhead { return interval.start <= published }
    guard interval.end >= published else { return false }
    switch expression {
    case .day, .interval: return true
    default: return interval.start <= published.adding(days: 183)
    }
  }

  /// The time that a running total covers: "since March 2022", "since the truce began on 19
  /// January", "since the beginning of the year".
  func span(of trigger: Int) -> DateInterval? {
    guard let published = sentence.article.published else { return nil }
    let phrases = sentence.phrases
    for mention in sentence.analysis.dates where mention.relation == .since {
      if let interval = mention.expression.resolved(
        published: published, previous: sentence.discourse.lastDate), interval.start <= published
      {
        return DateInterval(start: interval.start, end: published)
      }
    }
    guard
      let since = phrases.firstIndex(where: {
        ($0.kind == .preposition || $0.kind == .subordinator) && $0.word == sentence.words.since
      })
    else { return nil }
    for index in since + 1..<min(since + 7, phrases.count) {
      if phrases[index].kind == .date, let mention = mention(index),
        let interval = mention.expression.resolved(
          published: published, previous: sentence.discourse.lastDate), interval.start <= published
      {
        return DateInterval(start: interval.start, end: published)
      }
      switch sentence.article.word(phrases[index]) {
      case "year" where phrases[index - 1].word == sentence.words.of:
        return CalendarDay(year: published.components.year, month: 1, day: 1).map {
          DateInterval(start: $0, end: published)
        }
      default: break
      }
    }
    return nil
  }

  /// "said on Wednesday", "on Wednesday said": right beside a verb of saying.
  private func isOfReport(_ date: Int) -> Bool {
    [date - 1, date + 1].contains { index in
      sentence.phrases.indices.contains(index) && sentence.phrases[index].kind == .verb
        && sentence.article.verbClass(sentence.phrases[index]) == .report
    }
  }

  private func mention(_ phrase: Int) -> DateMention? {
    let tokens = sentence.phrases[phrase].tokens
    return sentence.analysis.dates.first { $0.tokens.overlaps(tokens) }
  }

  /// "a day after": counts from what follows it.
  private func isAnchor(_ mention: DateMention) -> Bool {
    guard case .shift = mention.expression else { return false }
    let last = sentence.article.text.tokens[mention.tokens.upperBound - 1].word
    return last == sentence.words.after || last == sentence.words.before
  }

  /// "It comes a day after X freed 49": what follows lies a day before the article.
  private func dayAfter(_ mention: DateMention, _ phrase: Int, _ trigger: Int) -> DateInterval? {
    guard case .shift(let count, .day) = mention.expression, isAnchor(mention), phrase < trigger,
      let published = sentence.article.published, abs(count) < 1000
    else { return nil }
    return DateInterval(day: published.adding(days: -abs(count)))
  }

  /// A date that opens the sentence: "On Thursday, …".
  private func leading(_ trigger: Int) -> Int? {
    for index in sentence.phrases.indices.prefix(4) where index < trigger {
      if sentence.phrases[index].kind == .date { return index }
      if sentence.phrases[index].kind == .verb { return nil }
    }
    // "It comes a day after …": the date before the clause.
    for index in sentence.phrases.indices.prefix(8) where index < trigger {
      if sentence.phrases[index].kind == .date, let mention = mention(index), isAnchor(mention) {
        return index
      }
    }
    return nil
  }

  /// "A landed on Monday, and B were freed": the date of the clause joined before; "was in January,
  /// when X freed": the date that "when" takes up.
  private func shared(_ trigger: Int, _ speech: Speech?) -> Int? {
    let phrases = sentence.phrases
    var index = trigger - 1
    while index >= 0, trigger - index < 14 {
      switch phrases[index].kind {
      case .date: return index == speech?.date ? nil : index
      case .subordinator:
        guard phrases[index].word == sentence.words.when else { return nil }
      case .that, .semicolon, .colon, .openQuote, .closeQuote: return nil
      default: break
      }
      index -= 1
    }
    return nil
  }

  /// A date right behind the trigger's clause or right before it, no other verb between.
  private func beside(_ trigger: Int, _ speech: Speech?) -> Int? {
    let phrases = sentence.phrases
    var index = trigger + 1
    scan: while index < phrases.count {
      switch phrases[index].kind {
      case .date where index != speech?.date: return index
      case .verb, .semicolon, .stop, .relative: break scan
      default: index += 1
      }
    }
    index = trigger - 1
    while index >= 0, trigger - index <= 3 {
      if phrases[index].kind == .date, index != speech?.date { return index }
      if phrases[index].kind == .verb { return nil }
      index -= 1
    }
    return nil
  }

  /// News rather than background: told in the present, the perfect or the recent past.
  private func isFresh(_ trigger: Int, _ speech: Speech?) -> Bool {
    let phrase = sentence.phrases[trigger]
    if phrase.kind == .verb {
      let group = phrase.verb
      if group.isPerfect, group.tense == .past, speech == nil { return false }
      if group.tense == .present, group.isFinite { return true }
    }
    if sentence.analysis.sentence.isTitle { return true }
    if speech?.speaker != nil { return true }
    return sentence.analysis.index < 6
  }
}
