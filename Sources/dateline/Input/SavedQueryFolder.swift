internal import EventStore
internal import Glibc

/// The queries of a desk: files `NAME.sql` in its folder `queries`, and those that come with the
/// program.
struct SavedQueryFolder {
  private let path: String

  /// Names the folder; it need not be there.
  init(path: String) {
    self.path = path
  }

  /// All queries, by name.
  ///
  /// - Throws: `Failure` where a file is there and cannot be read.
  func queries() throws -> [SavedQuery] {
    var queries: [String: SavedQuery] = [:]
    for query in SavedQuery.builtIn { queries[query.name] = query }
    for name in try names() { queries[name] = try read(name) }
    return queries.values.sorted { $0.name < $1.name }
  }

  /// The query of a name.
  ///
  /// - Throws: `Failure` where there is none.
  func query(named name: String) throws -> SavedQuery {
    if try names().contains(name) { return try read(name) }
    if let query = SavedQuery.builtIn.first(where: { $0.name == name }) { return query }
    throw Failure(
      .noInput,
      "there is no query “\(name)”. “dateline sql --list” names all; write one as"
        + " \(path)/\(name).sql.")
  }

  private func names() throws -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    return try FolderListing.names(in: path, as: "the folder of queries").compactMap { name in
      name.hasSuffix(".sql") ? String(name.dropLast(4)) : nil
    }
  }

  private func read(_ name: String) throws -> SavedQuery {
    let file = "\(path)/\(name).sql"
    do throws(UnreadableInput) {
      var source = try ByteSource(path: file)
      let bytes = try source.readAll()
      guard let sql = String(validating: bytes, as: UTF8.self) else {
        throw UnreadableInput(
          status: .badInput, message: "\(file): is not text in UTF-8. Save it as UTF-8.")
      }
      return SavedQuery(name: name, sql: sql, isBuiltIn: false)
    } catch {
      throw Failure(error.status, error.message)
    }
  }
}
