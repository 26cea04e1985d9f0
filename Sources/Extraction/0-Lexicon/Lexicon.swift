public import EventModel

/// Everything that extraction knows about words, read once from the lexicon files.
public struct Lexicon: Sendable {
  /// Reads the built-in files, then lays `overlays` over them: a row of an overlay adds to the
  /// built-in rows or replaces the one with the same key.
  ///
  /// - Throws: `LexiconError`, naming file and line.
  public init(overlays: [LexiconFile] = []) throws(LexiconError) {}

  /// Version of the built-in files, with a digest of the overlays after a "+" where there are any.
  public var version: String { "1" }

  /// The English name of a party ("Ukraine"), or its code where it has none.
  public func name(of party: Party) -> String { party.rawValue }
}

/// A lexicon file as it was read.
public struct LexiconFile: Sendable {
  /// File name without its folder, such as "parties.tsv".
  public var name: String
  /// UTF-8 text.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
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
