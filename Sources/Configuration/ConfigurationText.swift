/// A configuration as a file that can be edited.
public enum ConfigurationText {
  /// Every key with its meaning; one that has its default is commented out.
  public static func toml(_ configuration: DeskConfiguration) -> String {
    let defaults = DeskConfiguration()
    var text = """
      # How this desk is run. Every key is here; a line that begins with # is a comment, so that
      # the key has its default. “dateline config check” says whether the file can be used.

      """
    var section: Substring = ""
    for setting in Setting.all {
      let parts = setting.key.split(separator: ".", maxSplits: 1)
      if parts.count == 2, parts[0] != section {
        section = parts[0]
        text += "\n[\(section)]\n"
      } else {
        text += section.isEmpty ? "\n" : ""
      }
      for line in wrapped(setting.meaning) { text += "# \(line)\n" }
      let value = setting.value(in: configuration)
      let isDefault = value == setting.value(in: defaults)
      text += "\(isDefault ? "#" : "")\(parts.last ?? "") = \(value ?? "\"/…\"")\n"
    }
    return text
  }

  private static func wrapped(_ sentence: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in sentence.split(separator: " ") {
      if !line.isEmpty, line.count + word.count > 95 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return lines + [line]
  }
}
