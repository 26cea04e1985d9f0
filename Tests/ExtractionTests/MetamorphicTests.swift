import EventModel
import Testing

@testable import Extraction

/// What may change in a sentence without changing what is read from it, and what must change with
/// it.
@Suite("Ways of saying one thing")
struct MetamorphicTests {
  @Test("active and passive give the same event", arguments: MetamorphicTests.voices)
  func voice(active: String, passive: String) throws {
    let readings = try Variants.readings(active)
    #expect(readings.count == 1)
    #expect(try Variants.readings(passive) == readings)
  }

  static let voices: [(active: String, passive: String)] = [
    (
      "Russian forces captured the village of Dorsk from Ukrainian troops.",
      "The village of Dorsk was captured by Russian forces from Ukrainian troops."
    ),
    (
      "Ethiopian soldiers retook the town of Adi Hareb from Tigrayan forces.",
      "The town of Adi Hareb was retaken by Ethiopian soldiers from Tigrayan forces."
    ),
    (
      "M23 rebels seized the town of Kasheke from the Congolese army.",
      "The town of Kasheke was seized by M23 rebels from the Congolese army."
    ),
    (
      "Iraqi forces liberated the town of Tal Rashid from Islamic State.",
      "The town of Tal Rashid was liberated by Iraqi forces from Islamic State."
    ),
    (
      "Azerbaijani troops occupied the village of Sarikend in the war with Armenia.",
      "The village of Sarikend was occupied by Azerbaijani troops in the war with Armenia."
    ),
    ("Russia annexed Crimea from Ukraine.", "Crimea was annexed by Russia from Ukraine."),
    (
      "The Houthis control the city of Hodeidah, Yemen's government said.",
      "The city of Hodeidah is controlled by the Houthis, Yemen's government said."
    ),
    (
      "Congolese soldiers repelled an attack by M23 rebels on the town of Bweremana.",
      "An attack by M23 rebels on the town of Bweremana was repelled by Congolese soldiers."
    ),
    (
      "Ukrainian troops drove Russian forces out of the village of Dorsk.",
      "Russian forces were driven out of the village of Dorsk by Ukrainian troops."
    ),
    (
      "Somali troops cleared the town of Bulo Warsame of al-Shabaab fighters.",
      "The town of Bulo Warsame was cleared of al-Shabaab fighters by Somali troops."
    ),
    (
      "Nigerian troops took the town of Gulumba from Boko Haram.",
      "The town of Gulumba was taken by Nigerian troops from Boko Haram."
    ),
    (
      "Chadian soldiers regained the oasis of Bir Koran from Libyan troops.",
      "The oasis of Bir Koran was regained by Chadian soldiers from Libyan troops."
    ),
    (
      "Taliban fighters entered the city of Kunduz, an Afghan officer said.",
      "The city of Kunduz was entered by Taliban fighters, an Afghan officer said."
    ),
    (
      "Hamas released 24 hostages to Israel.",
      "Twenty-four hostages were released to Israel by Hamas."
    ),
    (
      "Azerbaijan returned ten Armenian prisoners of war.",
      "Ten Armenian prisoners of war were returned by Azerbaijan."
    ),
    (
      "Russia handed over the bodies of 909 soldiers to Ukraine.",
      "The bodies of 909 soldiers were handed over to Ukraine by Russia."
    ),
    (
      "Iran repatriated 600 Iraqi prisoners of war.",
      "Six hundred Iraqi prisoners of war were repatriated by Iran."
    ),
    ("The FARC freed four Colombian soldiers.", "Four Colombian soldiers were freed by the FARC."),
    (
      "Libya transferred 30 prisoners of war to Chad.",
      "Thirty prisoners of war were transferred to Chad by Libya."
    ),
  ]

  @Test(
    "a source that is named is added, and nothing else changes",
    arguments: MetamorphicTests.told, MetamorphicTests.attributions)
  func attribution(
    claim: (told: String, perfect: String, source: String, party: String?), template: String
  ) throws {
    let events = try Variants.events(Variants.capitalized(claim.told) + ".")
    #expect(!events.isEmpty)
    #expect(!Variants.sources(events).contains { !$0.isEmpty })
    let sentence = Variants.capitalized(
      Variants.sentence(
        template, ["told": claim.told, "perfect": claim.perfect, "source": claim.source]))
    let attributed = try Variants.events(sentence)
    #expect(Variants.withoutSources(attributed) == events, "\(sentence)")
    for sources in Variants.sources(attributed) {
      #expect(sources.map(\.party) == [claim.party.map { Party($0) }], "\(sentence)")
      #expect(!sources.contains { !claim.source.hasSuffix($0.name) }, "\(sentence)")
    }
  }

  static let told: [(told: String, perfect: String, source: String, party: String?)] = [
    (
      "Ethiopian soldiers captured the town of Adi Hareb from Tigrayan forces",
      "Ethiopian soldiers had captured the town of Adi Hareb from Tigrayan forces",
      "the Ethiopian army", "ETH"
    ),
    (
      "M23 rebels withdrew from the town of Kasheke after Congolese attacks",
      "M23 rebels had withdrawn from the town of Kasheke after Congolese attacks",
      "the United Nations", nil
    ),
    (
      "Taliban fighters took control of the town of Ghoryan from Afghan forces",
      "Taliban fighters had taken control of the town of Ghoryan from Afghan forces",
      "the Taliban", "TALIBAN"
    ),
    (
      "Iraq and Iran exchanged 50 prisoners of war each on Friday",
      "Iraq and Iran had exchanged 50 prisoners of war each on Friday",
      "Iraq's foreign ministry", "IRQ"
    ),
    (
      "Azerbaijan returned ten Armenian prisoners of war",
      "Azerbaijan had returned ten Armenian prisoners of war",
      "the Armenian government", "ARM"
    ),
  ]

  static let attributions = [
    "{source} said {told}.",
    "{source} said that {perfect}.",
    "{source} announced that {perfect}.",
    "{told}, {source} said.",
    "{told}, according to {source}.",
    "according to {source}, {told}.",
    "“{told},” {source} said.",
  ]

  @Test(
    "numbers give the same in words, in digits, and with or without commas",
    arguments: MetamorphicTests.numbers)
  func number(template: String, spellings: [String]) throws {
    let events = try spellings.map { try Variants.events(Variants.sentence(template, ["n": $0])) }
    #expect(events[0].count == 1)
    for (spelling, event) in zip(spellings, events) {
      #expect(event == events[0], "\(spelling)")
    }
  }

  static let numbers: [(template: String, spellings: [String])] = [
    ("Hamas released {n} Israeli hostages.", ["12", "twelve", "a dozen"]),
    (
      "Iran and Iraq swapped {n} prisoners of war each.",
      ["250", "two hundred and fifty", "two hundred fifty"]
    ),
    ("Russia handed over the bodies of {n} soldiers to Ukraine.", ["1,212", "1212"]),
    ("Russian forces captured {n} villages in Ukraine's Sumy region.", ["3", "three"]),
    (
      "Ukrainian forces regained {n} square kilometres of territory from Russian troops.",
      ["1,000", "1000", "a thousand", "one thousand"]
    ),
    (
      "Ukrainian forces regained 1,000 {n} of territory from Russian troops.",
      ["square kilometres", "square kilometers", "sq km", "km²", "km2"]
    ),
    (
      "Armenia received the bodies of {n} soldiers from Azerbaijan.",
      ["21", "twenty-one", "twenty one"]
    ),
    ("Iraq sent home {n} Iranian prisoners of war.", ["10,000", "10000", "ten thousand"]),
    ("Libya transferred {n} prisoners of war to Chad.", ["100", "one hundred", "a hundred"]),
    (
      "{n} Iranian prisoners of war were released by Iraq.",
      ["More than 1,500", "More than 1500", "More than fifteen hundred", "Over 1,500"]
    ),
  ]

  @Test(
    "a name gives the same party in each of its spellings", arguments: MetamorphicTests.spellings)
  func spelling(template: String, spellings: [String]) throws {
    let events = try spellings.map { spelling in
      try Variants.events(Variants.sentence(template, ["name": spelling]))
    }
    #expect(events[0].count == 1)
    for (spelling, event) in zip(spellings, events) {
      // A region is kept as it is written.
      let readings = event.map { event -> RuleExample.Reading in
        guard case .claim(var claim) = RuleExample.Reading(event) else { return .init(event) }
        claim.region = claim.region?.replacing(spelling, with: spellings[0])
        return .claim(claim)
      }
      #expect(readings == events[0].map { .init($0) }, "\(spelling)")
      #expect(
        Variants.sources(event).map { $0.map(\.party) }
          == Variants.sources(events[0]).map { $0.map(\.party) }, "\(spelling)")
    }
  }

  static let spellings: [(template: String, spellings: [String])] = [
    (
      "{name} said Ukrainian forces had retaken the village of Dorsk from Russian troops.",
      ["Zelensky", "Zelenskyy", "Zelenskiy"]
    ),
    ("{name} and Moscow exchanged 40 prisoners of war each.", ["Kyiv", "Kiev"]),
    (
      "{name} said its forces had left the village of Dorsk to Russian troops.", ["Kyiv", "Kiev"]
    ),
    (
      "Russian forces captured the village of Dorsk in {name} from Ukrainian troops.",
      ["Luhansk", "Lugansk"]
    ),
    (
      "{name} said it had repelled an Israeli attack near the village of Kfar Nour.",
      ["Hezbollah", "Hizbullah", "Hizbollah", "Hezbullah"]
    ),
    (
      "{name} fighters captured the town of Tal Rashid from Iraqi troops.",
      ["Islamic State", "ISIS", "ISIL", "IS", "Daesh", "Da'esh"]
    ),
    (
      "{name} forces captured the town of Al-Jarrada from Yemeni troops.",
      ["Houthi", "Huthi", "Ansar Allah"]
    ),
    (
      "{name} fighters captured the town of Bulo Warsame from Somali troops.",
      ["Al-Shabaab", "Al-Shabab", "Al Shabaab"]
    ),
    (
      "{name} forces captured the town of Tal Rashid from the Syrian Democratic Forces.",
      ["Turkish", "Turkey's", "Türkiye's"]
    ),
    ("The Arakan Army captured the town of Kyaukpon from {name} army.", ["Myanmar's", "Burma's"]),
    ("{name} forces captured the village of Dorsk from the Taliban.", ["US", "U.S.", "American"]),
  ]
}
