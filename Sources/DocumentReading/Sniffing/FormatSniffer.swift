public import ArticleReading

/// Tells what a file is by its content; its name says nothing.
public struct FormatSniffer: Sendable {
  /// What the file is read as.
  public let format: DocumentFormat
  /// What else it could be read as, in words; nil for nearly all files.
  public let otherFace: String?

  /// Looks at a file.
  ///
  /// - Throws: `E-TYPE` for a kind of file that is known and not read, `E-ENCRYPTED` for an office
  ///   file with a password.
  public init(of bytes: [UInt8], identifier: String) throws(ArticleReadingError) {
    let start = FormatSniffer.start(of: bytes)
    if let known = FileSignature.known(bytes) {
      throw known.refusal(of: bytes, identifier: identifier)
    }
    let marker = FormatSniffer.pdfMarker(in: bytes)
    if bytes.starts(with: FileSignature.zip) {
      format = .docx
      otherFace = marker == nil ? nil : "a PDF file"
    } else if marker == 0 {
      format = .pdf
      otherFace = FormatSniffer.endsAsArchive(bytes) ? "a zip file" : nil
    } else if let markup = try MarkupRoot.format(of: bytes, from: start, identifier: identifier) {
      format = markup
      otherFace =
        marker != nil
        ? "a PDF file" : FormatSniffer.endsAsArchive(bytes) ? "a zip file" : nil
    } else if marker != nil {
      // Some programs write a line of their own before it.
      format = .pdf
      otherFace = nil
    } else {
      format = FormatSniffer.textFormat(of: bytes, from: start)
      otherFace = nil
    }
  }

  /// What a file is read as; nil where it is not read.
  public static func format(of bytes: [UInt8]) -> DocumentFormat? {
    do throws(ArticleReadingError) {
      return try FormatSniffer(of: bytes, identifier: "").format
    } catch {
      return nil
    }
  }

  /// Where the file's first visible character stands.
  private static func start(of bytes: [UInt8]) -> Int {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[mark...].firstIndex { $0 > 0x20 } ?? bytes.count
  }

  /// Where "%PDF-" stands at the start of a line of the first 1,024 bytes.
  private static func pdfMarker(in bytes: [UInt8]) -> Int? {
    let head = bytes.prefix(1024)
    let marker = Array("%PDF-".utf8)
    for index in head.indices where head[index...].starts(with: marker) {
      if index == 0 || bytes[index - 1] < 0x20 || bytes[index - 1] >= 0x80 { return index }
    }
    return nil
  }

  /// True where the file ends with the directory of a zip file.
  private static func endsAsArchive(_ bytes: [UInt8]) -> Bool {
    let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    let tail = bytes.suffix(22 + 0xFFFF)
    guard tail.count >= 22 else { return false }
    var index = tail.endIndex - 22
    while index >= tail.startIndex {
      if tail[index] == 0x50, tail[index...].starts(with: signature) { return true }
      index -= 1
    }
    return false
  }

  private static func textFormat(of bytes: [UInt8], from start: Int) -> DocumentFormat {
    if let format = JSONShape.format(of: bytes, from: start) { return format }
    return MailShape.isMail(bytes, from: start) ? .email : .text
  }
}
