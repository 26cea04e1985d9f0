internal import EventModel

/// Makes the text that every later stage reads: an article's sentences, cut into tokens.
struct TextPreparation {
  let lexicon: Lexicon

  /// Tokens of the longest sentence; a longer one is cut, so that the clause stage, which looks to
  /// both sides within a sentence, takes time in proportion to the text whatever the text is.
  /// Sentences that people write have a few dozen tokens, a long list two hundred.
  static let longestSentence = 400

  /// The sentences and tokens of an article; a title kept beside the text comes first.
  func tokenized(_ article: Article) -> TokenizedText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(article.text.utf8.count + (article.title?.utf8.count ?? 0) + 2)
    var titleEnd = 0
    if !article.titleIsInText, let title = article.title, !title.isEmpty {
      bytes.append(contentsOf: title.utf8)
      titleEnd = bytes.count
      bytes.append(contentsOf: [0x0a, 0x0a])
    }
    let textStart = bytes.count
    bytes.append(contentsOf: article.text.utf8)
    var text = TokenizedText(bytes: bytes, textStart: textStart)
    text.tokens.reserveCapacity(bytes.count / 5)
    let tokenizer = Tokenizer(vocabulary: lexicon.vocabulary)
    let splitter = SentenceSplitter()
    var paragraphBase = 0
    func appendSentences(of range: Range<Int>, isTitle: Bool) {
      var last = -1
      for piece in splitter.pieces(of: bytes, in: range) {
        var first = text.tokens.count
        tokenizer.appendTokens(of: bytes, in: piece.bytes, to: &text.tokens)
        let end = text.tokens.count
        var start = piece.bytes.lowerBound
        while first < end {
          last = piece.paragraph
          let tokens = first..<min(first + TextPreparation.longestSentence, end)
          let stop =
            tokens.upperBound < end
            ? Int(text.tokens[tokens.upperBound - 1].end) : piece.bytes.upperBound
          let capitals = TextPreparation.capitals(text.tokens[tokens])
          text.sentences.append(
            TokenizedText.Sentence(
              bytes: start..<stop, tokens: tokens, paragraph: paragraphBase + piece.paragraph,
              isTitle: isTitle, isTitleCase: capitals.most, isAllCapitals: capitals.all))
          first = tokens.upperBound
          if first < end { start = Int(text.tokens[first].start) }
        }
      }
      paragraphBase += last + 1
    }
    if titleEnd > 0 { appendSentences(of: 0..<titleEnd, isTitle: true) }
    var body = textStart
    if let head = FrontBlock(bytes[textStart...]) {
      // Keys and dates are no sentences; of the block only the headline is read.
      body = head.end
      let title = article.titleIsInText ? article.title.flatMap { head.value(Array($0.utf8)) } : nil
      if let title { appendSentences(of: title, isTitle: true) }
    }
    appendSentences(of: body..<bytes.count, isTitle: false)
    if body == textStart, article.titleIsInText, let title = article.title {
      markTitle(title, in: &text)
    }
    return text
  }

  /// Marks the sentences that lie in the first occurrence of the title.
  private func markTitle(_ title: String, in text: inout TokenizedText) {
    let bytes = Array(title.utf8)
    for index in text.sentences.indices.prefix(4) {
      let range = text.sentences[index].bytes
      if range.count <= bytes.count, text.bytes[range].elementsEqual(bytes.prefix(range.count)) {
        text.sentences[index].isTitle = true
        return
      }
    }
  }

  private static func capitals(_ tokens: ArraySlice<Token>) -> (most: Bool, all: Bool) {
    var words = 0
    var capitalised = 0
    var upper = 0
    for token in tokens where token.kind == .word && token.end - token.start > 3 {
      words += 1
      if token.isCapitalised { capitalised += 1 }
      if token.isAllCapitals { upper += 1 }
    }
    return (words >= 3 && capitalised * 10 >= words * 8, words >= 3 && upper * 10 >= words * 8)
  }
}
