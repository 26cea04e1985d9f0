internal import ArticleReading
internal import EventModel

/// The articles that the command line names, one after another.
///
/// A file is one article, a `.jsonl` file one article a line. Standard input (`-`) is either:
/// JSON Lines when the first thing in it is `{`, else one article.
struct ArticleInputs {
  private let paths: [String]
  private let reader = ArticleReader()
  private(set) var worst: ExitStatus = .done

  /// Makes the inputs.
  init(paths: [String]) {
    self.paths = paths
  }

  /// Hands each article to `body`. What cannot be read is reported on standard error and left
  /// out; `worst` tells afterwards.
  ///
  /// - Throws: only what `body` throws.
  mutating func forEach(_ body: (Article) throws -> Void) throws {
    for path in paths {
      do {
        try articles(at: path, body)
      } catch let unreadable as UnreadableInput {
        report(unreadable.message, unreadable.status)
      }
    }
  }

  private mutating func articles(at path: String, _ body: (Article) throws -> Void) throws {
    var source = path == "-" ? ByteSource.standardInput : try ByteSource(path: path)
    let isArchive =
      path == "-" ? try source.firstVisibleByte() == UInt8(ascii: "{") : path.hasSuffix(".jsonl")
    if isArchive {
      try articles(inLinesOf: &source, body)
    } else {
      let bytes = try source.readAll()
      let article: Article
      do throws(ArticleReadingError) {
        article = try reader.article(from: bytes, identifier: path)
      } catch {
        report(error.description, .badInput)
        return
      }
      try body(article)
    }
  }

  private mutating func articles(
    inLinesOf source: inout ByteSource, _ body: (Article) throws -> Void
  ) throws {
    let lines = ArticleLines(identifier: source.name)
    while let line = try source.nextLine() {
      guard line.bytes.contains(where: { $0 > 0x20 }) else { continue }
      guard !line.isCut else {
        report(
          "\(source.name): line \(line.number): is longer than "
            + "\(ByteSource.longestLine >> 20) MiB, too long for one article.",
          .badInput)
        continue
      }
      let article: Article
      do throws(ArticleReadingError) {
        article = try lines.article(fromLine: line.bytes, number: line.number)
      } catch {
        report(error.description, .badInput)
        continue
      }
      try body(article)
    }
  }

  private mutating func report(_ message: String, _ status: ExitStatus) {
    Complaint.write(message)
    switch (worst, status) {
    // What is damaged outranks what is not there: it will not be there tomorrow either.
    case (.done, _), (.noInput, .badInput), (_, .inputOutput): worst = status
    default: break
    }
  }
}
