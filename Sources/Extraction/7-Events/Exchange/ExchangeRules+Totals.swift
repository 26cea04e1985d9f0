internal import EventModel

/// Running totals told as such: "the total number of prisoners exchanged has reached 2,184".
extension ExchangeRules {
  /// The running total of a sentence, where the article has told of an exchange.
  func totalMention() -> ExchangeMention? {
    guard !told.isEmpty,
      let total = phrases.indices.first(where: isTotal),
      let people = countedCaptives(behind: total), let figure = figure(total)
    else { return nil }
    var mention = start("exchange.total", total)
    mention.scope = .cumulative
    var group = people
    group.count = figure
    group.isForEachSide = false
    guard let pair = sides.pair(isTwoWay: true, except: brokers()) else { return nil }
    mention.sides = [pair.0, pair.1]
    let receiver = group.nationality
    let giver = receiver.flatMap { own in mention.sides.first { !sides.isSame($0, own) } }
    guard
      complete(
        &mention, with: [group], other: nil, giver: giver, receiver: receiver,
        isJoint: receiver == nil), case .found(var found) = finished(mention, Clause(verb: total))
    else { return nil }
    found.scope = .cumulative
    found.status = .completed
    found.occasions = occasions()
    return found
  }

  /// "the total number", "the total", "the overall number".
  private func isTotal(_ index: Int) -> Bool {
    guard phrases[index].kind == .noun, phrases[index].noun.isDefinite else { return false }
    let head = article.word(phrases[index])
    if head == "total" || head == "tally" { return true }
    return head == "number"
      && phrases[index].tokens.contains { token in
        let word = article.text.tokens[token].word
        return word >= 0
          && ["total", "overall", "cumulative"].contains(lexicon.vocabulary.word(word))
      }
  }

  /// "of prisoners exchanged", "of Y-land soldiers freed".
  private func countedCaptives(behind total: Int) -> Captives? {
    guard total + 3 < phrases.count, phrases[total + 1].word == words.of,
      phrases[total + 2].kind == .noun, let people = captives.captives(at: total + 2),
      people.isCertain || people.category != nil || people.nationality != nil
    else { return nil }
    for index in total + 3..<min(total + 6, phrases.count) where phrases[index].kind == .verb {
      return [
        "exchange", "swap", "release", "free", "return", "repatriate", "trade", "bring", "hand",
      ].contains(article.base(phrases[index])) ? people : nil
    }
    return nil
  }

  /// "has reached 2,184", "now stands at 2,184", "brings the total to 2,184".
  private func figure(_ total: Int) -> QuantityRange? {
    for index in phrases.indices.reversed() where index > total && phrases[index].kind == .noun {
      let number = phrases[index].noun.quantity
      guard number >= 0 else { continue }
      let quantity = sentence.analysis.quantities[number]
      guard quantity.kind == .count, (quantity.range.low ?? 0) > 1, !isOccasion(phrases[index])
      else { continue }
      return quantity.range
    }
    return nil
  }

  private func occasions() -> QuantityRange? {
    for phrase in phrases where phrase.kind == .noun && isOccasion(phrase) {
      guard phrase.noun.quantity >= 0 else { continue }
      return sentence.analysis.quantities[phrase.noun.quantity].range
    }
    return nil
  }

  private func isOccasion(_ phrase: Phrase) -> Bool {
    ["exchanges", "swaps", "rounds", "mediations", "operations", "occasions", "handovers"].contains(
      article.word(phrase))
  }
}
