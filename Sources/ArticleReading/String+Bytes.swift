extension String {
  /// True where the text begins with ASCII letters and marks, in small letters or capitals.
  ///
  /// - Parameter start: in lower case.
  func beginsWith(_ start: String) -> Bool {
    utf8.prefix(start.utf8.count).elementsEqual(start.utf8, by: String.isSameIgnoringCase)
  }

  /// True where the text ends with ASCII letters and marks, in small letters or capitals.
  ///
  /// - Parameter end: in lower case.
  func ends(with end: String) -> Bool {
    utf8.suffix(end.utf8.count).elementsEqual(end.utf8, by: String.isSameIgnoringCase)
  }

  private static func isSameIgnoringCase(_ byte: UInt8, _ lower: UInt8) -> Bool {
    byte == lower || (0x41...0x5A).contains(byte) && byte | 0x20 == lower
  }

  /// True where the text has a byte.
  ///
  /// Looks at every byte instead of stopping at the first: many bytes are then compared at once,
  /// and what is asked for is seldom there.
  func containsByte(_ byte: UInt8) -> Bool {
    let bytes = utf8.span
    var hits: UInt8 = 0
    for index in bytes.indices { hits |= bytes[index] == byte ? 1 : 0 }
    return hits != 0
  }
}
