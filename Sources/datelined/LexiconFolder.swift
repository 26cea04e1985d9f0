internal import Extraction
internal import FoundationEssentials

/// A folder of lexicon files that a researcher keeps.
struct LexiconFolder {
  /// Why the folder's files cannot be read.
  struct Unreadable: Error, CustomStringConvertible {
    let path: String
    let description: String
  }

  let path: String

  /// The built-in lexicon with the folder's files laid over it.
  ///
  /// - Throws: `LexiconError` with the path of the file, or `Unreadable`.
  func lexicon() throws -> Lexicon {
    let files = try files()
    do {
      return try Lexicon(overlays: files)
    } catch {
      var error = error
      error.file = path + "/" + error.file
      throw error
    }
  }

  /// Its `*.tsv` files, by name.
  private func files() throws -> [LexiconFile] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { $0.hasSuffix(".tsv") && !$0.hasPrefix(".") }.sorted()
      return try names.map { name in
        let data = try Data(contentsOf: URL(filePath: path + "/" + name))
        return LexiconFile(name: name, bytes: [UInt8](data))
      }
    } catch {
      throw Unreadable(
        path: path,
        description: "The lexicon files of “\(path)” cannot be read: \(error). Name a folder of "
          + "*.tsv files that you may read.")
    }
  }
}
