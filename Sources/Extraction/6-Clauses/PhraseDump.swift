public import EventModel

extension ExtractionPipeline {
  /// The sentences of an article as the rules see them, one phrase a line, for whoever writes or
  /// mends a rule.
  public func phraseDump(of article: Article) -> String {
    let text = TextPreparation(lexicon: lexicon).tokenized(article)
    let context = ArticleContext(
      text: text, lexicon: lexicon, words: words, published: article.published?.day)
    let analyses = analyses(of: text, year: article.published?.day.components.year)
    let reader = DiscourseReader(article: context)
    var discourse = Discourse()
    discourse.weights = reader.weights(of: analyses)
    var memory = PlaceMemory()
    var lines: [String] = []
    for analysis in analyses {
      reader.meet(analysis, &discourse)
      let speeches = context.speech.speeches(in: analysis, discourse)
      lines.append("")
      lines.append(text.string(tokens: analysis.sentence.tokens))
      for (index, phrase) in analysis.phrases.enumerated() {
        lines.append("  \(index) \(describe(phrase, analysis, text))")
        if phrase.kind == .verb, phrase.verb.lemma >= 0 {
          let clause = context.clauses.clause(of: index, in: analysis)
          lines.append(
            "      subject \(clause.subject.map(String.init) ?? "-") objects \(clause.objects) "
              + "adjuncts \(clause.adjuncts.map { "\(lexicon.vocabulary.word($0.preposition)) \($0.noun)" })"
              + (clause.isPassive ? " passive" : "")
              + (clause.governor.map { " governor \($0)" } ?? ""))
        }
      }
      for speech in speeches {
        lines.append(
          "  speech at \(speech.cue) covering \(speech.scope): "
            + (speech.speaker.map { "\($0.name) (\($0.party?.rawValue ?? "no party"))" } ?? "nobody")
            + (speech.isDenial ? " denies" : ""))
      }
      reader.read(analysis, speeches, &discourse, &memory)
    }
    return lines.joined(separator: "\n")
  }

  private func describe(
    _ phrase: Phrase, _ analysis: SentenceAnalysis, _ text: TokenizedText
  ) -> String {
    var parts = ["\(phrase.kind)", "“\(text.string(tokens: phrase.tokens))”"]
    for name in phrase.noun.names {
      let mention = analysis.names[name]
      parts.append(
        "[\(text.string(tokens: mention.tokens)):"
          + (mention.party.map { " \($0.rawValue) \(mention.role.map(\.rawValue) ?? "")" } ?? "")
          + (mention.place >= 0 ? " place" : "") + (mention.isPerson ? " person" : "")
          + (mention.source >= 0 ? " source" : "") + (mention.isUnknown ? " unknown" : "") + "]")
    }
    if phrase.noun.quantity >= 0 {
      let quantity = analysis.quantities[phrase.noun.quantity]
      parts.append("{\(quantity.kind) \(quantity.range.low ?? -1)…\(quantity.range.high ?? -1)}")
    }
    if phrase.kind == .verb {
      let verb = phrase.verb
      parts.append(
        "\(verb.tense)" + (verb.isPerfect ? " perfect" : "") + (verb.isPassive ? " passive" : "")
          + (verb.isNegated ? " negated" : "") + (verb.isInfinitive ? " infinitive" : "")
          + (verb.isGerund ? " gerund" : "") + (verb.isParticiple ? " participle" : ""))
    }
    if phrase.isQuoted { parts.append("quoted") }
    return parts.joined(separator: " ")
  }
}
