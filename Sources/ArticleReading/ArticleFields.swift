package import EventModel

/// What a file of any format says of its article, each thing apart, to be made an article of.
package struct ArticleFields: Sendable {
  /// What the article is called.
  package var identifier: String
  /// SHA-256 of the bytes it was read from.
  package var sha256: String
  /// The headline, kept beside the text.
  package var title: String?
  /// The day of publication, where the file says it; else it is looked for in the text.
  package var published: Publication?
  /// Who published it; else it is looked for in the text.
  package var outlet: String?
  /// The article's text without its headline.
  package var text: String

  /// Makes the fields of an article.
  package init(
    identifier: String, sha256: String, title: String? = nil, published: Publication? = nil,
    outlet: String? = nil, text: String
  ) {
    self.identifier = identifier
    self.sha256 = sha256
    self.title = title
    self.published = published
    self.outlet = outlet
    self.text = text
  }

  /// The article. Of the head of its text only what no field says is used.
  ///
  /// - Throws: `E-NO-TEXT` where the text is blank.
  package func article() throws(ArticleReadingError) -> Article {
    let text = TextDecoder.normalizingLineEndings(in: self.text)
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else {
      throw ArticleReadingError(
        code: "E-NO-TEXT", identifier: identifier, message: "No article was found in the file.",
        remedy: "Look into the file; save the article's text as plain text (.txt) and drop that.")
    }
    let header: ArticleHeader?
    do {
      header = try ArticleHeader(of: text, identifier: identifier)
    } catch {
      // The date of what looks like front matter; the text is read without it.
      header = nil
    }
    return Article(
      identifier: identifier, sha256: sha256, title: ArticleFields.onOneLine(title),
      published: published ?? header?.published,
      outlet: ArticleFields.onOneLine(outlet) ?? header?.outlet,
      language: LanguageGuess.language(of: text), text: text, titleIsInText: false)
  }

  /// The value on one line, or nil where there is nothing in it.
  package static func onOneLine(_ value: String?) -> String? {
    guard let value else { return nil }
    let words = value.unicodeScalars.split { $0.isBlank || $0.value == 0 }.map { String($0) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// A day, or a day and a time, as people and programs write it; nil where it cannot be read.
  package static func publication(_ written: String) -> Publication? {
    let trimmed = DateLine.trimmed(written)
    guard trimmed.utf8.count <= 100 else { return nil }
    do {
      return try ArticleHeader.publication(trimmed, identifier: "", place: .line(1))
    } catch {
      return nil
    }
  }

  /// The day that a line of its own gives ("Published 14 September 2024, 10:00").
  package static func standaloneDay(_ line: String) -> CalendarDay? {
    DateLine.standalone(line)
  }
}
