/// How the bytes of a part are written as letters (RFC 2045).
enum TransferEncoding {
  /// The bytes of a part, and whether some of them were damaged.
  static func decoded(
    _ body: ArraySlice<UInt8>, _ encoding: String
  ) -> (bytes: [UInt8], isDamaged: Bool) {
    switch encoding.lowercased().filter({ !$0.isWhitespace }) {
    case "base64": base64(body)
    case "quoted-printable": (quotedPrintable(body), false)
    default: (Array(body), false)
    }
  }

  /// Base64; what is no letter of it is skipped.
  static func base64(_ body: ArraySlice<UInt8>) -> (bytes: [UInt8], isDamaged: Bool) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count / 4 * 3)
    var buffer: UInt32 = 0
    var letters = 0
    var isDamaged = false
    for byte in body {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="), 0...0x20: continue
      default:
        isDamaged = true
        continue
      }
      buffer = buffer << 6 | UInt32(value)
      letters += 1
      if letters % 4 == 0 {
        bytes += [UInt8(buffer >> 16 & 0xFF), UInt8(buffer >> 8 & 0xFF), UInt8(buffer & 0xFF)]
      }
    }
    switch letters % 4 {
    case 1: isDamaged = true
    case 2: bytes.append(UInt8(buffer >> 4 & 0xFF))
    case 3: bytes += [UInt8(buffer >> 10 & 0xFF), UInt8(buffer >> 2 & 0xFF)]
    default: break
    }
    return (bytes, isDamaged)
  }

  /// Quoted-printable; what is malformed stays as it is.
  static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var index = body.startIndex
    while index < body.endIndex {
      let byte = body[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      if index + 1 < body.endIndex, let high = digit(body[index]), let low = digit(body[index + 1])
      {
        bytes.append(high << 4 | low)
        index += 2
        continue
      }
      // A soft line break: blanks and the line's end go with it.
      var end = index
      while end < body.endIndex, body[end] == 0x20 || body[end] == 0x09 || body[end] == 0x0D {
        end += 1
      }
      if end >= body.endIndex || body[end] == UInt8(ascii: "\n") {
        index = min(end + 1, body.endIndex)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// "%20" and the like (RFC 2231).
  static func percent(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count,
        let high = digit(text[index + 1]), let low = digit(text[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
