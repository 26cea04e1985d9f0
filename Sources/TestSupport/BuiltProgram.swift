internal import FoundationEssentials

/// A program of this package, as it was built beside the tests.
public enum BuiltProgram {
  /// The absolute path of a program.
  ///
  /// - Throws: when it has not been built.
  public static func path(of name: String) throws -> String {
    for beginning in [CommandLine.arguments.first, try executable()].compactMap({ $0 }) {
      let path =
        URL(filePath: beginning).deletingLastPathComponent().appending(path: name).path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw NotBuilt(name: name)
  }

  private static func executable() throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  /// There is no such program beside the tests.
  struct NotBuilt: Error {
    let name: String
  }
}
