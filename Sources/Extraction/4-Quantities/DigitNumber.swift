/// A number written in digits, with what its marks make of it.
struct DigitNumber {
  enum Form {
    /// Digits alone.
    case plain
    /// In groups of three: "1,000".
    case grouped
    case decimal
    /// "14:28".
    case clock
    /// Three groups between full stops: "14.09.2024".
    case dotted
    /// Marks that make no number ("14,2024"), or too many digits to be one.
    case other
  }

  private(set) var form = Form.other
  /// The number; 0 where the form is none.
  private(set) var value = 0.0
  /// Digits of the first group.
  private(set) var length = 0
  /// The first three groups as they stand, 99,999 where longer.
  private(set) var groups = (0, 0, 0)
  private(set) var groupCount = 1
  /// A decimal with three places, which may be a thousand instead: "1.500".
  private(set) var hasThreeDecimals = false

  /// Reads the bytes of a number token, behind which an ordinal's letters may stand.
  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var whole = 0.0
    var digitCount = 0
    var groupLength = 0
    var group = 0
    var lastLength = 0
    var threesOnly = true
    var commas = 0
    var stops = 0
    var colons = 0
    var spaces = 0
    var stopIsLast = false

    func note(_ group: Int, _ number: Int) {
      switch number {
      case 1: groups.0 = group
      case 2: groups.1 = group
      case 3: groups.2 = group
      default: break
      }
    }

    var index = start
    while index < end {
      let byte = bytes[index]
      if ByteClass.isDigit(byte) {
        let digit = Int(byte &- 0x30)
        group = min(group * 10 + digit, 99_999)
        groupLength += 1
        digitCount += 1
        whole = whole * 10 + Double(digit)
        index += 1
        continue
      }
      if ByteClass.isASCIILetter(byte) { break }
      note(group, groupCount)
      if groupCount == 1 { length = groupLength } else if groupLength != 3 { threesOnly = false }
      stopIsLast = false
      switch byte {
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: "."):
        stops += 1
        stopIsLast = true
      case UInt8(ascii: ":"): colons += 1
      default: spaces += 1
      }
      groupCount += 1
      groupLength = 0
      group = 0
      index += byte < 0x80 ? 1 : ByteClass.scalarLength(byte)
    }
    note(group, groupCount)
    lastLength = groupLength
    if groupCount == 1 { length = groupLength }

    guard digitCount <= 15 else { return }
    let separators = groupCount - 1
    let headFits = (1...3).contains(length)
    if separators == 0 {
      form = .plain
      value = whole
    } else if colons == separators {
      let fits = groups.0 <= 24 && groups.1 <= 59 && groups.2 <= 59 && lastLength == 2
      form = fits && length <= 2 ? .clock : .other
    } else if stops == 0, colons == 0 {
      if headFits, threesOnly, lastLength == 3 {
        form = .grouped
        value = whole
      }
    } else if stops == separators {
      if separators == 1 {
        form = .decimal
        value = DigitNumber.decimal(whole, lastLength)
        hasThreeDecimals = lastLength == 3 && headFits && groups.0 > 0
        if hasThreeDecimals, groups.1 == 0 {
          form = .grouped
          value = whole
        }
      } else if headFits, threesOnly, lastLength == 3 {
        form = .grouped
        value = whole
      } else if separators == 2 {
        form = .dotted
      }
    } else if stops == 1, colons == 0, stopIsLast, headFits, threesOnly {
      form = .decimal
      value = DigitNumber.decimal(whole, lastLength)
    }
  }

  /// All the digits as a whole number, which turns "1.500" into 1,500.
  var asThousands: Double { Double(groups.0) * 1000 + Double(groups.1) }

  private static func decimal(_ digits: Double, _ places: Int) -> Double {
    var divisor = 1.0
    for _ in 0..<places { divisor *= 10 }
    return digits / divisor
  }
}
