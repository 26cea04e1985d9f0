internal import Evaluation

/// A file of gold documents, one a line.
enum GoldFile {
  /// Reads the whole file. Of two lines with the same id the later counts, which is said on
  /// standard error.
  ///
  /// - Throws: `Failure` naming the file and the line. A file that is damaged in one place is
  ///   refused as a whole: figures without that line would look like figures of all.
  static func gold(at path: String) throws -> GoldSet {
    var gold = GoldSet()
    do {
      var source = try ByteSource(path: path)
      while let line = try source.nextLine() {
        guard line.bytes.contains(where: { $0 > 0x20 }) else { continue }
        let document = try document(in: line, of: path)
        if !gold.add(document) {
          Complaint.write(
            "\(path): line \(line.number): “\(document.id)” stands in an earlier line too; this "
              + "one counts.")
        }
      }
    } catch let unreadable as UnreadableInput {
      throw Failure(unreadable.status, unreadable.message)
    }
    guard !gold.documents.isEmpty else {
      throw Failure(
        .badInput,
        "\(path): holds no gold document. Each line is one object: {\"id\": …, \"events\": […]}.")
    }
    return gold
  }

  private static func document(
    in line: ByteSource.Line, of path: String
  ) throws(Failure) -> GoldDocument {
    guard !line.isCut else {
      throw Failure(
        .badInput,
        "\(path): line \(line.number): is longer than \(ByteSource.longestLine >> 20) MiB, too "
          + "long for one document.")
    }
    do throws(GoldFormatError) {
      return try GoldDocument(fromLine: line.bytes)
    } catch {
      throw Failure(.badInput, "\(path): line \(line.number): \(error.description)")
    }
  }
}
