internal import EventModel

/// Capitals, of states and of provinces.
extension GroundReader {
  func readCapital(_ noun: Int, _ ground: inout Ground) {
    let phrase = phrases[noun]
    ground.isCertain = true
    // "the capital, Sanaa", "the Yemeni capital".
    readList(behind: noun, &ground)
    guard ground.places.isEmpty else { return }
    var country = sentence.analysis.names[phrase.noun.names].first { $0.party != nil }?.party
    // "the provincial capital of X" is X; "the capital of Y" is where Y is governed from.
    if let name = namesBehind(noun, prepositions: [words.of], listed: false).first {
      let place = name.place >= 0 ? lexicon.places[Int(name.place)] : nil
      if place?.kind == .country {
        country = place?.country
      } else if place?.kind == .region {
        ground.region = placeName(name)
      } else {
        addPlace(name, &ground)
        return
      }
    }
    let isState = ground.region == nil && !isProvincial(phrase)
    if isState, country == nil { country = countryBefore(noun) ?? embattledCountry }
    let last = isState ? capital(of: country) : ground.region == nil ? memory.last : nil
    if let known = memory.place(calledBy: phrase.word) ?? last {
      ground.places = [.init(name: known)]
      ground.country = ground.country ?? country
    } else if ground.region == nil {
      ground.objection = "It is not said which capital."
    } else {
      ground.isUnnamed = true
    }
  }

  /// The land last spoken of, if the article's war is fought there, else the land that it is.
  var embattledCountry: Party? {
    let parties = sentence.article.parties
    if let last = memory.lastCountry, parties.isEmbattled(last, sentence.discourse) { return last }
    return sentence.discourse.heaviest {
      lexicon.parties[$0]?.kind == .state && parties.isEmbattled($0, sentence.discourse)
    } ?? memory.lastCountry
  }

  /// The country that the sentence names last before a noun.
  func countryBefore(_ noun: Int) -> Party? {
    let end = phrases[noun].tokens.lowerBound
    let name = sentence.analysis.names.last {
      $0.tokens.upperBound <= end && $0.place >= 0 && !$0.isAdjective
        && lexicon.places[Int($0.place)].kind == .country
    }
    return name.flatMap { lexicon.places[Int($0.place)].country }
  }

  /// "the provincial capital", "the region's capital": not the state's.
  func isProvincial(_ phrase: Phrase) -> Bool {
    phrase.tokens.contains {
      switch sentence.article.text.string($0).lowercased() {
      case "provincial", "regional", "state", "district", "province", "region", "oblast",
        "governorate":
        return true
      default: return false
      }
    }
  }

  func capital(of country: Party?) -> String? {
    country.flatMap { lexicon.capitals[$0] }
  }
}
