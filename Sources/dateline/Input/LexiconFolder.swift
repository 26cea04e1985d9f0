internal import Extraction

/// The built-in lexicon with the files of a folder laid over it.
enum LexiconFolder {
  /// Reads the lexicon; built-in alone where `path` is nil.
  ///
  /// - Throws: `Failure` naming the folder, or the file and line that are wrong.
  static func lexicon(overlaidBy path: String?) throws -> Lexicon {
    let overlays = try path.map(files) ?? []
    do throws(LexiconError) {
      return try Lexicon(overlays: overlays)
    } catch {
      let folder = path.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
      throw Failure(.badInput, folder + error.description)
    }
  }

  /// The `.tsv` files of a folder in the order of their names.
  private static func files(in path: String) throws -> [LexiconFile] {
    let names = try FolderListing.names(in: path, as: "a lexicon folder")
      .filter { $0.hasSuffix(".tsv") }
    guard !names.isEmpty else {
      throw Failure(
        .noInput, "\(path): holds no .tsv file. Name the files as the built-in ones are named.")
    }
    do throws(UnreadableInput) {
      return try names.map { name throws(UnreadableInput) in
        var source = try ByteSource(path: path + "/" + name)
        return LexiconFile(name: name, bytes: try source.readAll())
      }
    } catch {
      throw Failure(error.status, error.message)
    }
  }
}
