extension String {
  /// The text with everything that a terminal would obey, and everything that would turn its
  /// letters around, written as a visible escape: `\n`, `\t`, `\r`, else `\u{1B}`.
  public func withVisibleControls(keepingLineEnds: Bool = false) -> String {
    guard unicodeScalars.contains(where: \.isControlForTerminal) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where keepingLineEnds, "\r" where keepingLineEnds:
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.isControlForTerminal:
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// C0 and C1 controls, delete, line and paragraph separators, and the marks that change the
  /// direction of the text around them.
  var isControlForTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
