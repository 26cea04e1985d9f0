public import Extraction
internal import Glibc

/// A folder of lexicon files that a researcher keeps.
public struct LexiconFolder: Sendable {
  /// The folder.
  public let path: String

  /// Why the folder or a file of it cannot be read.
  public struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system's error number; 0 where the folder holds no lexicon file.
    public let code: Int32
    /// The path, what is wrong and what to do.
    public let description: String
  }

  /// Names a folder; nothing is looked at.
  public init(path: String) {
    self.path = path
  }

  /// The built-in lexicon with the folder's files laid over it.
  ///
  /// - Throws: `LexiconError` with the path of the file, or `Unreadable`.
  public func lexicon() throws -> Lexicon {
    let overlays = try files()
    do throws(LexiconError) {
      return try Lexicon(overlays: overlays)
    } catch {
      var error = error
      error.file = (path.hasSuffix("/") ? path : path + "/") + error.file
      throw error
    }
  }

  /// Its `*.tsv` files, by name.
  private func files() throws(Unreadable) -> [LexiconFile] {
    let names = try names().filter { $0.hasSuffix(".tsv") && !$0.hasPrefix(".") }.sorted()
    guard !names.isEmpty else {
      throw Unreadable(
        code: 0,
        description: "\(path): holds no .tsv file. Name the files as the built-in ones are named.")
    }
    return try names.map { name throws(Unreadable) in
      LexiconFile(name: name, bytes: try bytes(of: path + "/" + name))
    }
  }

  private func names() throws(Unreadable) -> [String] {
    guard let folder = opendir(path) else {
      let code = errno
      throw Unreadable(
        code: code,
        description: "\(path): cannot be opened as a lexicon folder: \(LexiconFolder.text(code)).")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  private func bytes(of path: String) throws(Unreadable) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw unreadable(path, errno)
      }
    }
  }

  private func unreadable(_ path: String, _ code: Int32) -> Unreadable {
    Unreadable(code: code, description: "\(path): cannot be read: \(LexiconFolder.text(code)).")
  }

  private static func text(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
