/// Knows people again by their surname alone.
///
/// "Captain Ada Brook" is a person by her title; the "Brook" of a later sentence is no place that
/// anybody captures. A name that the lexicon has as a place or party stays what it is.
struct SurnameMarker {
  let text: TokenizedText

  /// Marks the unknown single names that are the last word of a person's full name.
  func mark(_ analyses: inout [SentenceAnalysis]) {
    var surnames: Set<ArraySlice<UInt8>> = []
    for analysis in analyses {
      for name in analysis.names where name.isPerson && name.tokens.count > 1 {
        surnames.insert(bytes(name.tokens.upperBound - 1))
      }
    }
    guard !surnames.isEmpty else { return }
    for sentence in analyses.indices {
      for index in analyses[sentence].names.indices {
        let name = analyses[sentence].names[index]
        guard name.isUnknown, !name.isPerson, name.tokens.count == 1,
          surnames.contains(bytes(name.tokens.lowerBound))
        else { continue }
        analyses[sentence].names[index].isUnknownPerson = true
      }
    }
  }

  private func bytes(_ token: Int) -> ArraySlice<UInt8> {
    text.bytes[Int(text.tokens[token].start)..<Int(text.tokens[token].end)]
  }
}
