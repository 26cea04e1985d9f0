public import ArticleReading

/// Reads the lines of a JSON Lines archive, one at a time: each an article or an item of ninjs.
///
/// A line that cannot be read is an error that names it; the others are read all the same.
public struct JSONLinesReader: Sendable {
  /// Bytes of the longest line: no article is as long, escapes included.
  public static let longestLine = 16 << 20

  /// What errors call the archive.
  public let identifier: String

  /// Makes a reader of the lines of one archive.
  public init(identifier: String) {
    self.identifier = identifier
  }

  /// True where the beginning of a file is that of an archive of several lines; a file that is one
  /// object is read as a whole.
  public static func isArchive(startingWith head: ArraySlice<UInt8>) -> Bool {
    JSONShape.areLines(Array(head))
  }

  /// Reads a line without its line end.
  ///
  /// - Parameters:
  ///   - line: UTF-8.
  ///   - number: the line's number, from 1.
  /// - Throws: `ArticleReadingError` naming the line.
  public func item(
    fromLine line: [UInt8], number: Int
  ) throws(ArticleReadingError) -> (item: DocumentItem, warnings: [DocumentWarning]) {
    let lines = ArticleLines(identifier: identifier)
    guard line.count <= JSONLinesReader.longestLine else { throw tooLong(number) }
    var parser = JSONParser(line)
    let value: JSONNode
    do throws(JSONSyntaxError) {
      value = try parser.value()
    } catch {
      throw lines.malformed(number, error)
    }
    var warnings: [DocumentWarning] = []
    if let key = parser.duplicateKey { warnings.append(.duplicateKey(key, line: number)) }
    if let object = value.object, NinjsReader.isItem(object), object["text"] == nil {
      let (item, more) = try NinjsReader.item(
        from: object, bytes: line, identifier: "\(identifier):\(number)", place: .line(number))
      return (item, warnings + more)
    }
    let article = try lines.article(from: value, bytes: line, number: number)
    let author = value.object?["author"]?.string
    return (
      DocumentItem(
        article: article, place: .line(number), author: ArticleFields.onOneLine(author)),
      warnings
    )
  }

  /// The error of a line beyond the longest.
  public func tooLong(_ number: Int) -> ArticleReadingError {
    ArticleReadingError(
      code: "E-JSON-LIMITS", identifier: identifier, place: .line(number),
      message: "The line is longer than \(JSONLinesReader.longestLine >> 20) MiB, too long for "
        + "one article.",
      remedy: "Write one article a line.")
  }

  /// Reads a whole archive.
  ///
  /// - Throws: the first line's error where no line can be read, `E-EMPTY` where there is none.
  func document(from bytes: [UInt8]) throws(ArticleReadingError) -> Document {
    var document = Document(format: .jsonLines, items: [])
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var line = bytes[start..<end]
      start = end + 1
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do throws(ArticleReadingError) {
        guard line.count <= JSONLinesReader.longestLine else { throw tooLong(number) }
        let (item, warnings) = try item(fromLine: Array(line), number: number)
        document.items.append(item)
        document.add(warnings)
      } catch {
        document.refusals.append(error)
      }
    }
    if document.items.isEmpty, let first = document.refusals.first { throw first }
    if !document.refusals.isEmpty {
      let count = document.refusals.count
      document.warnings.append(
        DocumentWarning(
          code: "W-BAD-LINES",
          message: count == 1
            ? "One line could not be read; the others were."
            : "\(count) lines could not be read; the others were."))
    }
    return document
  }
}

extension Document {
  /// Adds warnings; of many with one code the first few are kept.
  mutating func add(_ more: [DocumentWarning]) {
    for warning in more
    where warnings.count(where: { $0.code == warning.code }) < Document.mostWarningsOfOneCode {
      warnings.append(warning)
    }
  }

  private static let mostWarningsOfOneCode = 5
}

extension DocumentWarning {
  /// A key that an object has twice.
  static func duplicateKey(_ key: String, line: Int?) -> DocumentWarning {
    DocumentWarning(
      code: "W-DUPLICATE-KEY",
      message: "“\(key.prefix(40))” comes twice"
        + (line.map { " in line \($0)" } ?? "") + "; the last one was read.")
  }

  /// A publisher's item without its identifier.
  static let noURI = DocumentWarning(
    code: "W-NO-URI",
    message: "The item has no “uri”: a later version of it cannot be told to be one.")
}
