internal import ArticleReading

/// The first bytes of kinds of file that are known and not read.
struct FileSignature {
  private let bytes: [UInt8]
  private let name: String

  /// What every zip file with something in it begins with.
  static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// The kind that a file is of; nil for any other.
  static func known(_ bytes: [UInt8]) -> FileSignature? {
    all.first { bytes.starts(with: $0.bytes) }
  }

  private static let all: [FileSignature] = [
    FileSignature(bytes: compound, name: "an old Word or Excel file"),
    FileSignature(bytes: Array("{\\rtf".utf8), name: "a rich text (RTF) file"),
    FileSignature(bytes: [0x50, 0x4B, 0x05, 0x06], name: "an empty zip file"),
    FileSignature(bytes: [0x89, 0x50, 0x4E, 0x47], name: "a picture"),
    FileSignature(bytes: [0xFF, 0xD8, 0xFF], name: "a picture"),
    FileSignature(bytes: Array("GIF8".utf8), name: "a picture"),
    FileSignature(bytes: Array("II*\0".utf8), name: "a picture"),
    FileSignature(bytes: Array("MM\0*".utf8), name: "a picture"),
    FileSignature(bytes: [0x1F, 0x8B], name: "a compressed file"),
    FileSignature(bytes: Array("BZh".utf8), name: "a compressed file"),
    FileSignature(bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], name: "a compressed file"),
    FileSignature(bytes: [0x28, 0xB5, 0x2F, 0xFD], name: "a compressed file"),
    FileSignature(bytes: [0x37, 0x7A, 0xBC, 0xAF], name: "a compressed archive"),
    FileSignature(bytes: Array("Rar!".utf8), name: "a compressed archive"),
    FileSignature(bytes: [0x7F, 0x45, 0x4C, 0x46], name: "a program"),
    FileSignature(bytes: [0x4D, 0x5A, 0x90, 0x00], name: "a program"),
    FileSignature(bytes: Array("SQLite format 3\0".utf8), name: "a database"),
    FileSignature(bytes: Array("OggS".utf8), name: "a sound or film"),
    FileSignature(bytes: Array("ID3".utf8), name: "a sound or film"),
    FileSignature(bytes: Array("RIFF".utf8), name: "a sound, film or picture"),
  ]

  /// Why a file of this kind is refused.
  func refusal(of file: [UInt8], identifier: String) -> ArticleReadingError {
    // A Word file with a password is a compound file around the encrypted one.
    if bytes == FileSignature.compound, holds("EncryptedPackage", file) {
      return .encrypted(identifier, "The Word file is locked with a password.")
    }
    return ArticleReadingError(
      code: "E-TYPE", identifier: identifier, message: "The file is \(name), which is not read.",
      remedy: "Save the article as plain text (.txt), as a web page or as .docx.")
  }

  /// True where a name of a compound file's directory, in UTF-16, stands in it.
  private func holds(_ name: String, _ file: [UInt8]) -> Bool {
    let wanted: [UInt8] = name.utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    guard let first = wanted.first, file.count >= wanted.count else { return false }
    return file.indices.contains { index in
      file[index] == first && file[index...].starts(with: wanted)
    }
  }
}

extension ArticleReadingError {
  /// A file that needs a password.
  static func encrypted(_ identifier: String, _ message: String) -> ArticleReadingError {
    ArticleReadingError(
      code: "E-ENCRYPTED", identifier: identifier, message: message,
      remedy: "Open it with the password, save it without one, and drop that.")
  }

  /// A file whose end is missing.
  static func truncated(_ identifier: String, _ message: String) -> ArticleReadingError {
    ArticleReadingError(
      code: "E-TRUNCATED", identifier: identifier, message: message,
      remedy: "Copy the file again and make sure that all of it arrives.")
  }
}
