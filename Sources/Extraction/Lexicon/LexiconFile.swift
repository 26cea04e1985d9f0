internal import CLexicon

/// A lexicon file as it was read.
public struct LexiconFile: Sendable {
  /// File name without its folder, such as "parties.tsv".
  public var name: String
  /// UTF-8 text.
  public var bytes: [UInt8]
  /// False for the files that are part of the program.
  var isOverlay = true

  /// Makes a file that is laid over the built-in ones.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The files that are part of the program.
  public static var builtIn: [LexiconFile] {
    (0..<clexicon_file_count()).map { index in
      let file = clexicon_file_at(index)
      var built = LexiconFile(
        name: String(cString: file.name),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
      built.isOverlay = false
      return built
    }
  }
}

/// What is wrong with a lexicon file.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// File name.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// What is wrong and what to do.
  public var message: String

  /// Makes an error.
  public init(file: String, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// "parties.tsv:12: …".
  public var description: String { "\(file):\(line): \(message)" }
}
