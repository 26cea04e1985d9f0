/// Text for a page, with everything escaped that a browser would take for a tag, an entity or the
/// end of an attribute, and control characters made visible.
enum HTMLText {
  /// The text so that it can stand between tags or within a quoted attribute.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\n", "\t", "\r": output.unicodeScalars.append(scalar)
      case _ where scalar.isControlForTerminal:
        output += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
