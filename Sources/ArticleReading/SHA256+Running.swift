extension SHA256 {
  /// A digest of bytes that come piece by piece, such as those of a file larger than memory.
  public struct Running: Sendable {
    private var state: InlineArray<8, UInt32> = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
      0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// What does not fill a block yet.
    private var rest: [UInt8] = []
    private var count: UInt64 = 0

    /// Begins with no bytes.
    public init() {
      rest.reserveCapacity(SHA256.blockSize)
    }

    /// Adds bytes.
    public mutating func update(_ bytes: Span<UInt8>) {
      count &+= UInt64(bytes.count)
      var offset = 0
      if !rest.isEmpty {
        while offset < bytes.count, rest.count < SHA256.blockSize {
          rest.append(bytes[offset])
          offset += 1
        }
        guard rest.count == SHA256.blockSize else { return }
        let block = rest
        SHA256.compress(block.span, into: &state)
        rest.removeAll(keepingCapacity: true)
      }
      while bytes.count - offset >= SHA256.blockSize {
        SHA256.compress(bytes.extracting(offset..<offset + SHA256.blockSize), into: &state)
        offset += SHA256.blockSize
      }
      while offset < bytes.count {
        rest.append(bytes[offset])
        offset += 1
      }
    }

    /// The digest of all bytes so far, as 64 lower-case hexadecimal digits.
    public var hexDigest: String {
      var state = state
      var tail = rest
      tail.append(0x80)
      while tail.count % SHA256.blockSize != SHA256.blockSize - 8 { tail.append(0) }
      let bitCount = count &* 8
      for shift in stride(from: 56, through: 0, by: -8) {
        tail.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
      }
      for start in stride(from: 0, to: tail.count, by: SHA256.blockSize) {
        SHA256.compress(tail.span.extracting(start..<start + SHA256.blockSize), into: &state)
      }
      return SHA256.hexadecimal(state)
    }
  }
}
