extension String {
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
