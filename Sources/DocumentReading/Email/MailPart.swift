/// A part of an e-mail: a body, or a body made of parts (RFC 2046).
struct MailPart {
  /// Its own fields.
  let header: MailHeader
  /// "text/plain" where nothing is said.
  let type: String
  /// The bytes of its body as they are written.
  let body: ArraySlice<UInt8>
  /// The parts that it is made of.
  private(set) var parts: [MailPart] = []
  /// True where it should be made of parts, but nothing marks them off.
  private(set) var isBroken = false

  /// The deepest nesting of parts.
  static let deepest = 16
  /// The most parts of an e-mail.
  static let most = 500

  /// Reads a part with all that is in it.
  ///
  /// - Parameters:
  ///   - depth: how many parts it stands in.
  ///   - count: the parts of the e-mail so far.
  /// - Throws: `MailLimit`.
  init(_ bytes: ArraySlice<UInt8>, depth: Int, count: inout Int) throws(MailLimit) {
    guard depth <= MailPart.deepest else { throw .depth }
    count += 1
    guard count <= MailPart.most else { throw .parts }
    (header, body) = try MailHeader.read(bytes)
    let parameters = header.parameters("content-type")
    let written = parameters?.value ?? ""
    type = written.contains("/") ? written : "text/plain"
    guard type.hasPrefix("multipart/") else { return }
    guard let boundary = parameters?["boundary"], !boundary.isEmpty else {
      isBroken = true
      return
    }
    let pieces = try MailPart.pieces(of: body, boundary: Array(boundary.utf8), count)
    isBroken = pieces.isEmpty
    for piece in pieces { parts.append(try MailPart(piece, depth: depth + 1, count: &count)) }
  }

  /// What stands between the lines that begin with two dashes and the boundary.
  private static func pieces(
    of body: ArraySlice<UInt8>, boundary: [UInt8], _ count: Int
  ) throws(MailLimit) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var position = body.startIndex
    while position < body.endIndex {
      let lineEnd = body[position...].firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
      let next = min(lineEnd + 1, body.endIndex)
      let line = body[position..<lineEnd]
      if line.starts(with: [0x2D, 0x2D]), line.dropFirst(2).starts(with: boundary) {
        let rest = line.dropFirst(2 + boundary.count)
        let isLast = rest.starts(with: [0x2D, 0x2D])
        if isLast || rest.allSatisfy({ $0 <= 0x20 }) {
          if let start { pieces.append(body[start..<max(start, position - 1)]) }
          guard count + pieces.count <= most else { throw .parts }
          start = isLast ? nil : next
          if isLast { return pieces }
        }
      }
      position = next
    }
    // The last boundary is missing: the letter was cut off, or written so.
    if let start { pieces.append(body[start...]) }
    return pieces
  }

  /// The body's bytes, and whether some were damaged.
  var content: (bytes: [UInt8], isDamaged: Bool) {
    TransferEncoding.decoded(body, header.raw("content-transfer-encoding") ?? "")
  }

  /// The body's character set as the part gives it.
  var charset: String? { header.parameters("content-type")?["charset"] }

  /// The name of the file that the part is; nil for a part of the letter itself.
  var fileName: String? {
    let disposition = header.parameters("content-disposition")
    if let name = disposition?["filename"] ?? header.parameters("content-type")?["name"] {
      return name
    }
    return disposition?.value == "attachment" ? "attachment" : nil
  }
}
