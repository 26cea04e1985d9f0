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
  static func past(of base: [UInt8]) -> [UInt8] {
    if base.last == UInt8(ascii: "e") { return base + "d".utf8 }
    if endsInConsonantY(base) { return base.dropLast() + "ied".utf8 }
    return base + "ed".utf8
  }

  static func gerund(of base: [UInt8]) -> [UInt8] {
    guard base.last == UInt8(ascii: "e") else { return base + "ing".utf8 }
    switch base.dropLast().last {
    case UInt8(ascii: "i"): return base.dropLast(2) + "ying".utf8
    case UInt8(ascii: "e"), UInt8(ascii: "o"): return base + "ing".utf8
    default: return base.dropLast() + "ing".utf8
    }
  }

  static func third(of base: [UInt8]) -> [UInt8] {
    if endsInConsonantY(base) { return base.dropLast() + "ies".utf8 }
    switch base.last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o"):
      return base + "es".utf8
    case UInt8(ascii: "h")
    where base.dropLast().last == UInt8(ascii: "c") || base.dropLast().last == UInt8(ascii: "s"):
      return base + "es".utf8
    default:
      return base + "s".utf8
    }
  }

  private static func endsInConsonantY(_ base: [UInt8]) -> Bool {
    guard base.count >= 2, base[base.count - 1] == UInt8(ascii: "y") else { return false }
    switch base[base.count - 2] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      return false
    default:
      return true
    }
  }
}
