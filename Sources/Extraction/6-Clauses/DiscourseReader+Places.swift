internal import EventModel

/// Which places the article has named, and what they may be called.
extension DiscourseReader {
  /// Names that no file has but that the article uses as places: "in X", "the village of X".
  func places(in analyses: [SentenceAnalysis]) -> PlaceMemory {
    var memory = PlaceMemory()
    let words = article.words
    let spatial: Set<Int32> = [
      words.in, words.near, words.outside, words.towards, words.toward, words.around, words.into,
    ]
    for analysis in analyses {
      for name in analysis.names where name.place >= 0 && !name.isAdjective {
        let text = article.text.string(tokens: name.tokens)
        memory.note(region: text)
        if let region = article.lexicon.region(ofPlace: name.place) {
          memory.note(place: text, in: region)
        }
      }
      guard !analysis.names.isEmpty else { continue }
      for (index, phrase) in analysis.phrases.enumerated() where phrase.kind == .noun {
        if phrase.noun.headClasses.contains(.facility), !phrase.noun.isPlural,
          !analysis.sentence.isTitle, let first = firstPlace(of: phrase, analysis)
        {
          memory.note(
            facility: article.text.string(tokens: first.lowerBound..<phrase.head + 1))
        }
        guard phrase.noun.headName >= 0 else { continue }
        let name = analysis.names[phrase.noun.headName]
        guard name.isUnknown, !name.isUnknownPerson, index > 0,
          !article.text.tokens[name.tokens.lowerBound].isAllCapitals,
          analysis.phrases[index - 1].kind == .preposition
        else { continue }
        let isOf =
          analysis.phrases[index - 1].word == words.of && index > 1
          && analysis.phrases[index - 2].noun.headClasses.contains(.settlement)
        guard isOf || spatial.contains(analysis.phrases[index - 1].word) else { continue }
        memory.learn(article.text.string(tokens: name.tokens))
      }
    }
    return memory
  }

  /// The name that a facility is called by, where it opens the phrase.
  func firstPlace(of phrase: Phrase, _ analysis: SentenceAnalysis) -> Range<Int>? {
    analysis.names[phrase.noun.names].first {
      !$0.isPerson && !$0.isAdjective && ($0.place >= 0 || $0.isUnknown)
    }?.tokens
  }

  /// What a place may be called when it is not named again.
  func nouns(for kind: PlaceEntry.Kind) -> [Int32] {
    let words = article.words
    switch kind {
    case .city: return [words.city, words.town]
    case .village: return [words.village, words.settlement, words.town]
    default: return [words.city, words.town, words.village, words.settlement]
    }
  }

  /// "the X region" where X is also a city's name.
  func isRegion(_ name: NameMention, _ analysis: SentenceAnalysis) -> Bool {
    let next = name.tokens.upperBound
    guard next < analysis.sentence.tokens.upperBound else { return false }
    let classes = article.lexicon.classes(of: article.text.tokens[next].word)
    return classes.contains(.region) && classes.isDisjoint(with: [.settlement])
  }

  func readPlaces(_ analysis: SentenceAnalysis, _ memory: inout PlaceMemory) {
    for name in analysis.names where name.place >= 0 && !name.isAdjective {
      let place = article.lexicon.places[Int(name.place)]
      let text = article.text.string(tokens: name.tokens)
      switch isRegion(name, analysis) ? .region : place.kind {
      case .region where place.country == nil:
        // A continent is no region of a war.
        break
      case .region, .front:
        memory.lastRegion = text
        memory.sentenceOfLastRegion = analysis.index
        memory.countryOfLastRegion = place.country
        memory.lastCountry = place.country ?? memory.lastCountry
      case .country:
        // "UK-based" is no country spoken of.
        let next = name.tokens.upperBound
        if next < analysis.sentence.tokens.upperBound, analysis.tag(next) == .hyphen { continue }
        memory.countryName = text
        if memory.lastRegion == nil { memory.lastCountry = place.country }
      case .river, .sea: break
      default:
        guard name.role == nil else { continue }
        if place.kind == .facility {
          memory.lastFacility = text
          let noun = article.text.tokens[name.tokens.upperBound - 1].word
          memory.remember(text, noun: noun)
          continue
        }
        memory.remember(text, noun: nil)
        memory.lastCountry = place.country ?? memory.lastCountry
        for noun in nouns(for: place.kind) { memory.remember(text, noun: noun) }
      }
    }
    for phrase in analysis.phrases where phrase.kind == .noun {
      guard phrase.noun.headClasses.contains(.facility), !phrase.noun.isPlural else { continue }
      guard
        let first = analysis.names[phrase.noun.names].first(where: {
          !$0.isPerson && !$0.isAdjective && ($0.place >= 0 || $0.isUnknown)
        })
      else { continue }
      let facility = article.text.string(
        tokens: first.tokens.lowerBound..<phrase.tokens.upperBound)
      memory.lastFacility = facility
      memory.remember(facility, noun: phrase.word)
    }
  }
}
