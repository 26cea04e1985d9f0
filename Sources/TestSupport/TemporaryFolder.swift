internal import FoundationEssentials

/// A fresh folder that goes away with the value's last use.
public final class TemporaryFolder: Sendable {
  /// Its absolute path.
  public let path: String

  /// Makes an empty folder.
  ///
  /// - Parameter name: what the folder's name begins with.
  public init(_ name: String = "dateline-test") throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      // A folder that the test itself took away needs no removing.
    }
  }

  /// The path of an entry of the folder.
  public func path(of name: String) -> String { path + "/" + name }

  /// Writes a file below the folder and gives its path; folders on the way must exist.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path(of: name)
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  /// Writes a text file in UTF-8 below the folder and gives its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Reads a file below the folder as UTF-8.
  public func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(of: name))), as: UTF8.self)
  }

  /// The names in a folder below it, sorted; none when there is no such folder.
  public func names(in name: String = "") -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path(of: name)).sorted()
    } catch {
      return []
    }
  }
}
