/// A sentence with its names, quantities, dates and phrases: what the rules read.
struct SentenceAnalysis: Sendable {
  var sentence: TokenizedText.Sentence
  /// Index of the sentence in the text.
  var index: Int
  var names: [NameMention]
  var quantities: [QuantityMention]
  var dates: [DateMention]
  var tags: [Tag]
  var phrases: [Phrase]
  /// True where the sentence begins inside a quotation that an earlier one opened.
  var beginsQuoted = false

  /// The tag of a token of this sentence.
  func tag(_ token: Int) -> Tag {
    tags[token - sentence.tokens.lowerBound]
  }

  /// The phrase that holds a token, or the one next behind it.
  func phrase(holding token: Int) -> Int? {
    phrases.firstIndex { $0.tokens.upperBound > token }
  }
}

/// Makes the analysis of a sentence.
struct SentenceAnalyzer {
  let lexicon: Lexicon
  let words: WordNumbers
  let names: NameRecognizer
  let quantities: QuantityRecognizer
  let dates: DateRecognizer

  init(lexicon: Lexicon, words: WordNumbers, year: Int?) {
    self.lexicon = lexicon
    self.words = words
    names = NameRecognizer(lexicon: lexicon, year: year)
    quantities = QuantityRecognizer(lexicon: lexicon)
    dates = DateRecognizer(lexicon: lexicon)
  }

  /// Analyses the sentence at an index of the text.
  func analysis(
    of text: TokenizedText, at index: Int, beginsQuoted: Bool
  ) -> SentenceAnalysis {
    let sentence = text.sentences[index]
    let first = sentence.tokens.lowerBound
    let measures = MeasureTokens(text, sentence, lexicon)
    let foundDates = dates.dates(in: measures).filter { !describes($0, text, sentence) }
    var foundNames = names.names(in: text, sentence: sentence)
    var foundQuantities = quantities.quantities(in: measures)
    if !foundDates.isEmpty {
      foundNames.removeAll { name in foundDates.contains { $0.tokens.overlaps(name.tokens) } }
      foundQuantities.removeAll { quantity in
        foundDates.contains { $0.tokens.overlaps(quantity.tokens) }
      }
    }
    var marks = [Tag?](repeating: nil, count: sentence.tokens.count)
    for name in foundNames {
      for token in name.tokens { marks[token - first] = name.isAdjective ? .adjective : .name }
    }
    for quantity in foundQuantities {
      for token in quantity.tokens { marks[token - first] = .number }
    }
    for date in foundDates { for token in date.tokens { marks[token - first] = .date } }
    let tags = Tagger(lexicon: lexicon, words: words).tags(text, sentence, settled: marks)
    var analysis = SentenceAnalysis(
      sentence: sentence, index: index, names: foundNames, quantities: foundQuantities,
      dates: foundDates, tags: tags, phrases: [], beginsQuoted: beginsQuoted)
    analysis.phrases = Chunker(lexicon: lexicon, words: words).phrases(text, analysis)
    return analysis
  }

  /// "the recently freed village": a word of time between an article and a participle dates nothing
  /// that the sentence tells.
  private func describes(
    _ date: DateMention, _ text: TokenizedText, _ sentence: TokenizedText.Sentence
  ) -> Bool {
    guard date.tokens.count == 1, date.tokens.lowerBound > sentence.tokens.lowerBound,
      date.tokens.upperBound < sentence.tokens.upperBound
    else { return false }
    let before = lexicon.classes(of: text.tokens[date.tokens.lowerBound - 1].word)
    let next = text.tokens[date.tokens.upperBound].word
    return !before.isDisjoint(with: [.determiner, .possessive])
      && lexicon.forms(of: next).contains(.participle)
  }
}
