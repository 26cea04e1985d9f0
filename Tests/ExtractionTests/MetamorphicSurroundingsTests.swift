import EventModel
import Testing

@testable import Extraction

/// Words around a clause that say nothing of its event leave what is read from it alone.
@Suite("What stands around a clause")
struct MetamorphicSurroundingsTests {
  @Test(
    "an opening, an aside or an end that says nothing of it does not change an event",
    arguments: MetamorphicSurroundingsTests.clauses)
  func surroundings(clause: String) throws {
    let readings = try Variants.readings(Variants.capitalized(clause) + ".")
    #expect(readings.count == 1)
    for template in MetamorphicSurroundingsTests.templates {
      let sentence = Variants.capitalized(Variants.sentence(template, ["clause": clause]))
      #expect(try Variants.readings(sentence) == readings, "\(sentence)")
    }
  }

  static let clauses = [
    "Ethiopian soldiers captured the town of Adi Hareb from Tigrayan forces",
    "the town of Kasheke was seized by M23 rebels from the Congolese army",
    "Ukrainian troops withdrew from the village of Dorsk after Russian attacks",
    "the Sudanese army lost the town of Wad Hashim to the Rapid Support Forces",
    "the city of Kunduz fell to the Taliban, Afghan officials said",
    "Houthi fighters took control of the town of Al-Jarrada from Yemeni forces",
    "Somali troops repelled an attack by al-Shabaab on the town of Bulo Warsame",
    "Iraqi forces drove Islamic State fighters out of the town of Tal Rashid",
    "Armenia and Azerbaijan exchanged 32 prisoners of war each",
    "Hamas released 24 Israeli hostages",
    "Russia handed over the bodies of 909 soldiers to Ukraine",
    "Iran and Iraq agreed to swap 200 prisoners of war each",
    "Yemen and the Houthis are negotiating a prisoner exchange",
  ]

  static let templates = [
    "Meanwhile, {clause}.",
    "However, {clause}.",
    "But {clause}.",
    "On Monday, {clause}.",
    "Earlier on Monday {clause}.",
    "In a separate development, {clause}.",
    "After days of heavy rain, {clause}.",
    "Despite the rain, {clause}.",
    "As rain fell, {clause}.",
    "It emerged that {clause}.",
    "Officials confirmed that {clause}.",
    "There are reports that {clause}.",
    "A report said {clause}.",
    "{clause} on Monday.",
    "{clause}, a witness said.",
    "{clause}, residents told reporters.",
    "{clause}, state television reported.",
    "{clause}, officials said on Monday.",
    "{clause} for the first time this year.",
    "{clause} as rain fell.",
    "{clause}, but the harbour was quiet.",
    "{clause}; the harbour was quiet.",
    "{clause}, which surprised many.",
    "{clause} — a first this year.",
    "“{clause},” he said.",
    "WELLFORD — {clause}.",
    "WELLFORD (Morning Wire) - {clause}.",
    "The harbour was quiet. {clause}.",
    "{clause}. The harbour was quiet.",
  ]
}
