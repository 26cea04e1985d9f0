/// The rows of one lexicon file: tab-separated, UTF-8, `#` comments, one header line.
struct LexiconTable {
  let file: String
  let columns: [String]
  let rows: [Row]

  struct Row {
    let file: String
    /// From 1, comments and header included.
    let line: Int
    let fields: [String]

    func error(_ message: String) -> LexiconError {
      LexiconError(file: file, line: line, message: message)
    }
  }

  /// Splits a file into rows and checks the header.
  init(_ file: LexiconFile, columns expected: [String]) throws(LexiconError) {
    var rows: [Row] = []
    var header: [String]?
    var line = 0
    var start = 0
    let bytes = file.bytes
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      line += 1
      var last = end
      if last > start, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
      defer { start = end + 1 }
      if last == start || bytes[start] == UInt8(ascii: "#") { continue }
      let fields = LexiconTable.fields(bytes, start, last)
      guard header != nil else {
        guard fields == expected else {
          throw LexiconError(
            file: file.name, line: line,
            message: "The header must be “\(expected.joined(separator: "⇥"))” (tabs between), "
              + "not “\(fields.joined(separator: "⇥"))”.")
        }
        header = fields
        continue
      }
      guard fields.count <= expected.count else {
        throw LexiconError(
          file: file.name, line: line,
          message: "\(fields.count) fields where the header has \(expected.count). "
            + "Put one tab between fields and none inside.")
      }
      guard !fields[0].isEmpty else {
        throw LexiconError(
          file: file.name, line: line, message: "The first field (\(expected[0])) is empty.")
      }
      let padding = [String](repeating: "", count: expected.count - fields.count)
      rows.append(Row(file: file.name, line: line, fields: fields + padding))
    }
    guard let header else {
      throw LexiconError(
        file: file.name, line: max(line, 1),
        message: "There is no header line. It must be “\(expected.joined(separator: "⇥"))”.")
    }
    self.file = file.name
    self.columns = header
    self.rows = rows
  }

  private static func fields(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [String] {
    var fields: [String] = []
    var from = start
    for index in start...end where index == end || bytes[index] == UInt8(ascii: "\t") {
      fields.append(String(decoding: bytes[from..<index], as: UTF8.self))
      from = index + 1
    }
    return fields
  }
}
