/// The rows of one lexicon file: tab-separated, UTF-8, `#` comments, one header line.
///
/// Fields stay where they are in the file's bytes; a string is made only of one that is kept.
final class LexiconTable {
  let file: LexiconFile
  /// Fields of a row.
  private let columns: Int
  /// First byte and end of each field, row by row, missing fields at the end empty.
  private let bounds: [(start: Int32, end: Int32)]
  /// The line of each row, from 1, comments and header included.
  private let lines: [Int32]

  struct Row {
    fileprivate let table: LexiconTable
    fileprivate let index: Int

    /// The file's bytes, in which the fields lie.
    var bytes: [UInt8] { table.file.bytes }

    /// The bytes of a field.
    @inline(__always)
    func range(_ column: Int) -> Range<Int> {
      let bounds = table.bounds[index * table.columns + column]
      return Int(bounds.start)..<Int(bounds.end)
    }

    func isEmpty(_ column: Int) -> Bool { range(column).isEmpty }

    /// A field as a string.
    func text(_ column: Int) -> String {
      String(decoding: table.file.bytes[range(column)], as: UTF8.self)
    }

    /// The parts of a field between commas or bars.
    func parts(_ column: Int, separator: UInt8) -> [Range<Int>] {
      let range = range(column)
      var parts: [Range<Int>] = []
      var from = range.lowerBound
      for index in range where bytes[index] == separator {
        if from < index { parts.append(from..<index) }
        from = index + 1
      }
      if from < range.upperBound { parts.append(from..<range.upperBound) }
      return parts
    }

    /// The whole number that the first bytes of a field spell, nil where they spell none.
    func wholeNumber(_ column: Int, prefix: Int) -> Int? {
      let range = range(column).prefix(prefix)
      guard !range.isEmpty else { return nil }
      var number = 0
      for index in range {
        guard ByteClass.isDigit(bytes[index]) else { return nil }
        number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      }
      return number
    }

    func error(_ message: String) -> LexiconError {
      LexiconError(file: table.file.name, line: Int(table.lines[index]), message: message)
    }
  }

  /// The rows in the order of the file.
  var rows: some Sequence<Row> {
    (0..<lines.count).lazy.map { Row(table: self, index: $0) }
  }

  /// Splits a file into rows and checks the header.
  init(_ file: LexiconFile, columns expected: [String]) throws(LexiconError) {
    let bytes = file.bytes
    guard bytes.count < Int(Int32.max) else {
      throw LexiconError(file: file.name, line: 1, message: "The file has 2 GiB or more.")
    }
    var bounds: [(start: Int32, end: Int32)] = []
    var lines: [Int32] = []
    bounds.reserveCapacity(bytes.count / 5)
    lines.reserveCapacity(bytes.count / 10)
    var hasHeader = false
    var line = 0
    var start = 0
    while start < bytes.count {
      let first = bounds.count
      let isComment = bytes[start] == UInt8(ascii: "#")
      var end = start
      var from = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
        if bytes[end] == UInt8(ascii: "\t"), !isComment {
          bounds.append((Int32(from), Int32(end)))
          from = end + 1
        }
        end += 1
      }
      line += 1
      var last = end
      if last > from, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
      let lineStart = start
      start = end + 1
      if isComment || last == lineStart { continue }
      bounds.append((Int32(from), Int32(last)))
      let count = bounds.count - first
      guard hasHeader else {
        let header = bounds.map { bound in
          String(decoding: bytes[Int(bound.start)..<Int(bound.end)], as: UTF8.self)
        }
        guard header == expected else {
          throw LexiconError(
            file: file.name, line: line,
            message: "The header must be “\(expected.joined(separator: "⇥"))” (tabs between), "
              + "not “\(header.joined(separator: "⇥"))”.")
        }
        hasHeader = true
        bounds.removeAll(keepingCapacity: true)
        continue
      }
      guard count <= expected.count else {
        throw LexiconError(
          file: file.name, line: line,
          message: "\(count) fields where the header has \(expected.count). "
            + "Put one tab between fields and none inside.")
      }
      guard bounds[first].start < bounds[first].end else {
        throw LexiconError(
          file: file.name, line: line, message: "The first field (\(expected[0])) is empty.")
      }
      for _ in count..<expected.count { bounds.append((Int32(last), Int32(last))) }
      lines.append(Int32(line))
    }
    guard hasHeader else {
      throw LexiconError(
        file: file.name, line: max(line, 1),
        message: "There is no header line. It must be “\(expected.joined(separator: "⇥"))”.")
    }
    self.file = file
    columns = expected.count
    self.bounds = bounds
    self.lines = lines
  }
}
