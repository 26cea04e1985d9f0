/// The forms that an English verb takes.
struct VerbForm: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let base = VerbForm(rawValue: 1)
  static let third = VerbForm(rawValue: 2)
  static let past = VerbForm(rawValue: 4)
  static let participle = VerbForm(rawValue: 8)
  static let gerund = VerbForm(rawValue: 16)
}

/// What a verb does to the clause that depends on it.
enum VerbClass: String, Sendable, CaseIterable {
  /// Puts a statement in somebody's mouth: say, announce, claim.
  case report
  /// Says that a statement is not so: deny, reject.
  case deny
  /// Looks ahead: plan, vow, try, threaten.
  case intend
  /// Does not do it: refuse, decline.
  case refuse
  /// Brings it about, so that the dependent verb is asserted: manage, succeed, begin.
  case manage
  /// Does not bring it about: fail.
  case fail
  case motion
  case other
}

/// A verb by its base form.
struct Lemma: Hashable, Sendable {
  var base: String
  var verbClass: VerbClass
  /// True where the base or third-person form is also a common noun.
  var isAlsoNoun: Bool
}

/// Regular English inflection, for verbs whose file row leaves the forms empty.
enum Inflection {
  static func past(of base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if endsInConsonantY(base) { return base.dropLast() + "ied" }
    return base + "ed"
  }

  static func gerund(of base: String) -> String {
    if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
    if base.hasSuffix("e"), !base.hasSuffix("ee"), !base.hasSuffix("oe") {
      return base.dropLast() + "ing"
    }
    return base + "ing"
  }

  static func third(of base: String) -> String {
    if endsInConsonantY(base) { return base.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh", "o"] where base.hasSuffix(ending) {
      return base + "es"
    }
    return base + "s"
  }

  private static func endsInConsonantY(_ base: String) -> Bool {
    let bytes = Array(base.utf8.suffix(2))
    guard bytes.count == 2, bytes[1] == UInt8(ascii: "y") else { return false }
    return ![0x61, 0x65, 0x69, 0x6f, 0x75].contains(bytes[0])
  }
}
