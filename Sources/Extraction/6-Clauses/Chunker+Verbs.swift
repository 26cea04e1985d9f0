/// Verb groups.
extension Chunker {
  func verbGroup(
    _ text: TokenizedText, _ analysis: SentenceAnalysis, _ start: Int
  ) -> Phrase {
    let end = analysis.sentence.tokens.upperBound
    var group = VerbGroup()
    var index = start
    var main = -1
    var be = false
    var have = false
    var did = false
    scan: while index < end {
      let token = text.tokens[index]
      switch analysis.tag(index) {
      case .infinitiveMark:
        guard index == start || (index == start + 1 && group.isNegated) else { break scan }
        group.isInfinitive = true
      case .modal:
        guard main < 0, group.modal < 0 else { break scan }
        group.modal = token.word
      case .auxiliary:
        guard main < 0 else { break scan }
        let classes = lexicon.classes(of: token.word)
        if classes.contains(.have) { have = true }
        if classes.contains(.be) { be = true }
        if classes.contains(.do) { did = true }
        if index == start, isGerundAuxiliary(text, token) { group.isGerund = true }
        if group.lemma < 0, isPastAuxiliary(token) { group.tense = .past }
      case .negation:
        group.isNegated = true
      case .adverb:
        // An adverb inside the group; behind the main verb it is the particle's turn.
        if main >= 0 { break scan }
        if lexicon.classes(of: token.word).contains(.hedge) { group.isHedged = true }
        if token.word == words.almost || token.word == words.nearly { group.isNearly = true }
        if index == start { break scan }
      case .verb:
        guard main < 0 else { break scan }
        main = index
      default:
        break scan
      }
      index += 1
    }
    var stop = max(index, start + 1)
    // An adverb that closed the group without a verb is not part of it.
    while main < 0, stop > start + 1, analysis.tag(stop - 1) == .adverb { stop -= 1 }
    let head = main >= 0 ? main : stop - 1
    let word = text.tokens[head].word
    let forms = lexicon.forms(of: word)
    group.lemma = lexicon.lemmaNumber(of: word)
    if main < 0 {
      group.lemma = -1
    } else if be {
      if forms.contains(.gerund) {
        group.isProgressive = true
      } else {
        group.isPassive = forms.contains(.participle)
      }
      group.isPerfect = have
    } else if have {
      group.isPerfect = forms.contains(.participle)
    } else if did || group.modal >= 0 || group.isInfinitive {
      // Tense lies in the auxiliary.
    } else if forms.contains(.gerund) {
      group.isGerund = true
    } else if forms.contains(.past) {
      group.tense = .past
    } else if forms.contains(.participle), !forms.contains(.base) {
      group.isParticiple = true
    }
    if group.isInfinitive, have { group.isPerfect = true }
    if group.modal >= 0, group.modal == words.will || group.modal == words.shall {
      group.tense = .future
    }
    // Particles: "pulled back out", "handed over".
    if main >= 0, stop < end, analysis.tag(stop) == .adverb,
      lexicon.classes(of: text.tokens[stop].word).contains(.particle)
    {
      group.particle = text.tokens[stop].word
      stop += 1
    }
    var phrase = Phrase(kind: .verb, tokens: start..<stop, head: head, word: word)
    phrase.verb = group
    return phrase
  }

  /// "being liberated", "having taken".
  func isGerundAuxiliary(_ text: TokenizedText, _ token: Token) -> Bool {
    token.end - token.start > 4 && text.bytes[Int(token.end) - 1] == UInt8(ascii: "g")
  }

  func isPastAuxiliary(_ token: Token) -> Bool {
    let word = token.word
    return word == words.was || word == words.were || word == words.had || word == words.did
  }
}
