/// Small words of English.
enum English {
  /// "A", "A and B", "A, B and C".
  static func list(_ items: [String], conjunction: String = "and") -> String {
    guard let last = items.last else { return "" }
    if items.count == 1 { return last }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// With a capital first letter.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A name as it stands within a sentence: "the Russian Defence Ministry", "Reuters".
  static func definite(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    guard let first = words.first, !determiners.contains(first),
      !name.contains("'s "), !name.contains("’s ")
    else { return name }
    return !articleNouns.isDisjoint(with: words) || plurals.contains(words[words.count - 1])
      ? "the " + name : name
  }

  /// Whether a name takes a plural verb: "the Houthis are".
  static func isPlural(_ name: String) -> Bool {
    name.lowercased().split(separator: " ").last.map { plurals.contains(String($0)) } ?? false
  }

  private static let determiners: Set<String> = [
    "a", "an", "the", "his", "her", "its", "their", "one", "two", "several", "some", "unnamed",
  ]

  private static let plurals: Set<String> = [
    "forces", "houthis", "taliban", "rebels", "troops", "militants", "militias", "fighters",
    "separatists",
  ]

  /// A name with one of these words has "the" before it.
  private static let articleNouns: Set<String> = [
    "administration", "agency", "army", "authority", "command", "commission", "committee",
    "council", "cross", "crescent", "department", "directorate", "emirates", "embassy",
    "federation", "front", "general", "government", "group", "headquarters", "icrc",
    "kingdom", "kremlin", "military", "ministry", "monitor", "movement", "navy", "netherlands",
    "observatory", "office", "organisation", "organization", "parliament", "party", "pentagon",
    "philippines", "police", "presidency", "republic", "service", "staff", "states", "un",
    "union", "vatican",
  ]
}
