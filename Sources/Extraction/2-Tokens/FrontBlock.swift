/// The lines "key: value" between two lines of dashes at the top of a text.
struct FrontBlock {
  private let bytes: ArraySlice<UInt8>
  /// Where the text goes on behind the closing line.
  let end: Int

  /// Finds the block; nil where the text does not begin with one that is closed.
  init?(_ bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { start += 3 }
    guard let opening = FrontBlock.line(at: start, bytes), FrontBlock.isFence(bytes[opening]) else {
      return nil
    }
    var next = opening.upperBound
    for _ in 0..<FrontBlock.longest {
      guard let line = FrontBlock.line(at: next, bytes) else { return nil }
      next = line.upperBound
      if FrontBlock.isFence(bytes[line]) {
        self.bytes = bytes[..<next]
        end = next
        return
      }
    }
    return nil
  }

  /// Where a value stands in the block: behind the key of a line.
  func value(_ value: [UInt8]) -> Range<Int>? {
    var next = bytes.startIndex
    while let line = FrontBlock.line(at: next, bytes) {
      next = line.upperBound
      guard let colon = bytes[line].firstIndex(of: 0x3a) else { continue }
      var start = colon + 1
      while start < line.upperBound, FrontBlock.isPadding(bytes[start]) { start += 1 }
      let end = start + value.count
      if end <= line.upperBound, bytes[start..<end].elementsEqual(value) { return start..<end }
    }
    return nil
  }

  /// Blanks and quotation marks before a value.
  private static func isPadding(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x22 || byte == 0x27
  }

  /// A block of more lines is none.
  private static let longest = 100

  /// A line with its end.
  private static func line(at start: Int, _ bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard start < bytes.endIndex else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0a).map { $0 + 1 } ?? bytes.endIndex
    return start..<end
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, last == 0x0a || last == 0x0d || last == 0x20 || last == 0x09 {
      line.removeLast()
    }
    return line.elementsEqual([0x2d, 0x2d, 0x2d]) || line.elementsEqual([0x2e, 0x2e, 0x2e])
  }
}
