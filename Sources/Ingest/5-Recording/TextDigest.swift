internal import ArticleReading
internal import DocumentReading
internal import EventModel

/// What articles of the same words have in common, whatever lies between the words.
enum TextDigest {
  /// Fewer letters and digits are too few to know an article by.
  private static let fewestCharacters = 40

  /// The digest of an article's words, in order, and of its day, against which “on Thursday” is
  /// read.
  ///
  /// - Returns: 64 lower-case hexadecimal digits; nil for an article that is to be stored whatever
  ///   else says the same: one of few words, or a version that its publisher numbers.
  static func of(_ item: DocumentItem) -> String? {
    guard item.publishing == Publishing() else { return nil }
    let article = item.article
    var words: [UInt8] = []
    if !article.titleIsInText, let title = article.title { append(title, to: &words) }
    append(article.text, to: &words)
    guard words.count >= fewestCharacters else { return nil }
    words += Array((article.published?.day.iso ?? "").utf8)
    return SHA256.hexDigest(of: words)
  }

  private static func append(_ text: String, to words: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          words.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): words.append(byte | 0x20)
        default: break
        }
      } else if scalar.properties.isAlphabetic {
        words += Array(scalar.properties.lowercaseMapping.utf8)
      }
    }
  }
}
