import EventModel
import Testing

@testable import Extraction

/// A negation, a plan and a refusal change how an event is told, and nothing else about it.
@Suite("Negations and plans")
struct MetamorphicStanceTests {
  /// A verb in its forms, between its subject and the rest of the clause.
  struct Words: Sendable {
    var subject: String
    var base: String
    var past: String
    var participle: String
    var rest: String
    /// True where the subject takes “have” and “plan”, not “has” and “plans”.
    var isPlural = true

    func sentence(_ template: String) -> String {
      Variants.capitalized(
        Variants.sentence(
          template,
          [
            "S": subject, "base": base, "past": past, "participle": participle, "rest": rest,
            "have": isPlural ? "have" : "has", "are": isPlural ? "are" : "is",
            "s": isPlural ? "" : "s", "do": isPlural ? "do" : "does",
          ]))
    }
  }

  @Test(
    "a claim that is negated is denied, one that is planned is intended",
    arguments: MetamorphicStanceTests.claims)
  func claim(words: Words) throws {
    let told = try #require(
      Variants.readings(words.sentence("{S} {past} {rest}.")).first)
    guard case .claim(var claim) = told else {
      Issue.record("No claim: \(words)")
      return
    }
    #expect(claim.assertion == .asserted)
    for (template, assertion) in MetamorphicStanceTests.assertions {
      claim.assertion = assertion
      let sentence = words.sentence(template)
      #expect(try Variants.readings(sentence) == [.claim(claim)], "\(sentence)")
    }
  }

  static let assertions: [(String, TerritorialClaim.Assertion)] = [
    ("{S} {have} {participle} {rest}.", .asserted),
    ("{S} did not {base} {rest}.", .denied),
    ("{S} never {past} {rest}, an officer said.", .denied),
    ("{S} {have} not {participle} {rest}.", .denied),
    ("An officer denied that {S} had {participle} {rest}.", .denied),
    ("An officer said {S} had not {participle} {rest}.", .denied),
    ("It is not true that {S} {past} {rest}, an officer said.", .denied),
    ("It is untrue that {S} {past} {rest}, an officer said.", .denied),
    ("{S} will {base} {rest}, an officer said.", .intended),
    ("{S} plan{s} to {base} {rest}.", .intended),
    ("{S} intend{s} to {base} {rest}.", .intended),
    ("{S} {are} preparing to {base} {rest}.", .intended),
    ("{S} vowed to {base} {rest}.", .intended),
    ("{S} will not {base} {rest}, an officer said.", .ruledOut),
    ("{S} {do} not plan to {base} {rest}.", .ruledOut),
  ]

  static let claims: [Words] = [
    Words(
      subject: "Ethiopian soldiers", base: "capture", past: "captured", participle: "captured",
      rest: "the town of Adi Hareb from Tigrayan forces"),
    Words(
      subject: "M23 rebels", base: "seize", past: "seized", participle: "seized",
      rest: "the town of Kasheke from the Congolese army"),
    Words(
      subject: "Azerbaijani troops", base: "retake", past: "retook", participle: "retaken",
      rest: "the village of Sarikend from Armenian forces"),
    Words(
      subject: "Taliban fighters", base: "overrun", past: "overran", participle: "overrun",
      rest: "the town of Ghoryan in a battle with Afghan forces"),
    Words(
      subject: "Iraqi forces", base: "liberate", past: "liberated", participle: "liberated",
      rest: "the town of Tal Rashid from Islamic State"),
    Words(
      subject: "Nigerian troops", base: "take", past: "took", participle: "taken",
      rest: "the town of Gulumba from Boko Haram"),
    Words(
      subject: "Somali troops", base: "clear", past: "cleared", participle: "cleared",
      rest: "the town of Bulo Warsame of al-Shabaab fighters"),
    Words(
      subject: "Libyan troops", base: "withdraw", past: "withdrew", participle: "withdrawn",
      rest: "from the oasis town of Fada to avoid Chadian attacks"),
    Words(
      subject: "Ukrainian troops", base: "leave", past: "left", participle: "left",
      rest: "the village of Dorsk to Russian forces"),
    Words(
      subject: "Iraqi soldiers", base: "retreat", past: "retreated", participle: "retreated",
      rest: "from the town of Velnik before Iranian troops"),
    Words(
      subject: "Turkish troops", base: "push", past: "pushed", participle: "pushed",
      rest: "PKK fighters out of the town of Velnik"),
    Words(
      subject: "Houthi fighters", base: "take control of", past: "took control of",
      participle: "taken control of", rest: "the town of Al-Jarrada from Yemeni forces"),
    Words(
      subject: "the Sudanese army", base: "lose", past: "lost", participle: "lost",
      rest: "the town of Wad Hashim to the Rapid Support Forces", isPlural: false),
  ]

  @Test(
    "an exchange that is promised is agreed, offered proposed, refused failed",
    arguments: MetamorphicStanceTests.exchanges)
  func exchange(words: Words) throws {
    let told = try #require(
      Variants.readings(words.sentence("{S} {past} {rest}.")).first)
    guard case .exchange(.completed, let passages, _) = told else {
      Issue.record("No exchange that took place: \(words)")
      return
    }
    for (template, status) in MetamorphicStanceTests.statuses {
      let sentence = words.sentence(template)
      #expect(try Variants.readings(sentence) == [.exchange(status, passages)], "\(sentence)")
    }
  }

  static let statuses: [(String, Exchange.Status)] = [
    ("{S} {have} {participle} {rest}.", .completed),
    ("An official denied that {S} had {participle} {rest}.", .denied),
    ("{S} will {base} {rest} on Sunday.", .agreed),
    ("{S} {are} to {base} {rest} on Sunday.", .agreed),
    ("{S} agreed to {base} {rest}.", .agreed),
    ("{S} plan{s} to {base} {rest} on Sunday.", .agreed),
    ("{S} promised to {base} {rest}.", .agreed),
    ("{S} offered to {base} {rest}.", .proposed),
    ("{S} refused to {base} {rest}.", .failed),
    ("{S} will not {base} {rest}.", .failed),
  ]

  static let exchanges: [Words] = [
    Words(
      subject: "Hamas", base: "release", past: "released", participle: "released",
      rest: "24 Israeli hostages", isPlural: false),
    Words(
      subject: "Azerbaijan", base: "return", past: "returned", participle: "returned",
      rest: "ten Armenian prisoners of war", isPlural: false),
    Words(
      subject: "Russia", base: "hand over", past: "handed over", participle: "handed over",
      rest: "the bodies of 909 soldiers to Ukraine", isPlural: false),
    Words(
      subject: "Iran", base: "repatriate", past: "repatriated", participle: "repatriated",
      rest: "600 Iraqi prisoners of war", isPlural: false),
    Words(
      subject: "the FARC", base: "free", past: "freed", participle: "freed",
      rest: "four Colombian soldiers", isPlural: false),
    Words(
      subject: "Iraq and Iran", base: "exchange", past: "exchanged", participle: "exchanged",
      rest: "50 prisoners of war each"),
    Words(
      subject: "India and Pakistan", base: "swap", past: "swapped", participle: "swapped",
      rest: "20 captured soldiers each"),
    Words(
      subject: "Israel", base: "receive", past: "received", participle: "received",
      rest: "three hostages from Hamas", isPlural: false),
    Words(
      subject: "Ukraine", base: "bring home", past: "brought home", participle: "brought home",
      rest: "75 soldiers from Russian captivity", isPlural: false),
    Words(
      subject: "Iraq", base: "send home", past: "sent home", participle: "sent home",
      rest: "400 Iranian prisoners of war", isPlural: false),
  ]
}
