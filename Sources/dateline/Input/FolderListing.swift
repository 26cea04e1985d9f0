internal import Glibc

/// What lies in a folder.
enum FolderListing {
  /// The names that are not hidden, in order.
  ///
  /// - Parameter purpose: what the folder should be, for the error: "a lexicon folder".
  /// - Throws: `Failure` naming the folder.
  static func names(in path: String, as purpose: String) throws -> [String] {
    guard let folder = opendir(path) else {
      let code = errno
      throw Failure(
        SystemError.status(code),
        "\(path): cannot be opened as \(purpose): \(SystemError.text(code)).")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
