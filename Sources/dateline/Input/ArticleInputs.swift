internal import ArticleReading
internal import DocumentReading
internal import EventModel
internal import Glibc
internal import Workers

/// The articles that the command line names, one after another.
///
/// What a file is, its content tells: one article or several, or an archive of one article a line,
/// which is read line by line however long it is. Standard input (`-`) may be any of them.
struct ArticleInputs {
  private let paths: [String]
  private let reader = ArticleInputs.reader
  private(set) var worst: ExitStatus = .done
  private var progress: ProgressLine?

  /// Reads PDF files too where the programs for that are there.
  private static var reader: DocumentReader {
    guard let process = PDFTextProcess() else { return DocumentReader() }
    return DocumentReader(pdfText: { pdf in process.textLayer(of: pdf) })
  }

  /// Makes the inputs.
  ///
  /// - Parameter progress: What to call the work on a terminal, such as "read"; nil to show nothing.
  init(paths: [String], progress: String? = nil) {
    self.paths = paths
    self.progress = progress.map {
      ProgressLine(
        what: $0, of: ArticleInputs.size(of: paths), unit: .bytes, besideOutput: true)
    }
  }

  /// Bytes of all the files; 0 where that cannot be known beforehand.
  private static func size(of paths: [String]) -> Int {
    var total = 0
    for path in paths {
      var status = stat()
      guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return 0
      }
      total += Int(status.st_size)
    }
    return total
  }

  /// Hands each article to `body`. What cannot be read is reported on standard error and left
  /// out; `worst` tells afterwards.
  ///
  /// - Throws: only what `body` throws.
  mutating func forEach(_ body: (Article) throws -> Void) throws {
    defer { progress?.end() }
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
    if JSONLinesReader.isArchive(startingWith: try source.head()) {
      try articles(inLinesOf: &source, body)
      return
    }
    let bytes = try source.readAll()
    let document: Document
    do throws(ArticleReadingError) {
      document = try reader.document(from: bytes, identifier: path)
    } catch {
      report(error.description, .badInput)
      return
    }
    for warning in document.warnings { warn(path, warning) }
    for refusal in document.refusals { report(refusal.description, .badInput) }
    for item in document.items { try body(item.article) }
    progress?.advance(by: bytes.count)
  }

  private mutating func articles(
    inLinesOf source: inout ByteSource, _ body: (Article) throws -> Void
  ) throws {
    let lines = JSONLinesReader(identifier: source.name)
    while let line = try source.nextLine() {
      defer { progress?.advance(by: line.bytes.count + 1) }
      guard line.bytes.contains(where: { $0 > 0x20 }) else { continue }
      let item: DocumentItem
      do throws(ArticleReadingError) {
        guard !line.isCut else { throw lines.tooLong(line.number) }
        let (found, warnings) = try lines.item(fromLine: line.bytes, number: line.number)
        item = found
        for warning in warnings { warn(source.name, warning) }
      } catch {
        report(error.description, .badInput)
        continue
      }
      try body(item.article)
    }
  }

  /// Says what is odd about a file that was read all the same.
  private func warn(_ path: String, _ warning: DocumentWarning) {
    Complaint.write("\(path): \(warning.message) [\(warning.code)]")
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
