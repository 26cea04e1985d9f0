import EventModel
import Testing

@testable import Extraction

/// Who “the rebels”, “Kurdish fighters” and “which” are, and whose land “the country” is.
@Suite("Who is meant")
struct AntecedentTests {
  @Test("“rebels” are no jihadists, though these are named last")
  func rebels() throws {
    let claim = try ClaimSample.claim(
      "Syrian opposition fighters fled Islamic State. Days before, rebels had captured the town "
        + "of Kafr Zeit from Syria's army, residents said.")
    #expect(claim.actor == Party("SYR_REBELS"))
    #expect(claim.against == Party("SYR"))
  }

  @Test("“extremists” are the jihadists, though rebels are named last")
  func extremists() throws {
    let claim = try ClaimSample.claim(
      "Boko Haram and Nigeria's army fought near the Delta, where MEND is strong. The extremists "
        + "captured the town of Damaka.")
    #expect(claim.actor == Party("BOKO_HARAM"))
    #expect(claim.against == Party("NGA"))
  }

  @Test(
    "a people's fighters are those of the land that the article is about",
    arguments: [
      ("Syria's army lost ground. Kurdish fighters captured the town of Tell Hamra.", "SDF"),
      ("Iraq's army lost ground. Kurdish forces captured the town of Tell Hamra.", "PESHMERGA"),
      ("Turkey's army lost ground. Kurdish militants captured the town of Dereli.", "PKK"),
    ])
  func people(text: String, actor: String) throws {
    let claims = try ClaimSample.claims(text)
    #expect(claims.first { !$0.places.isEmpty }?.actor == Party(actor))
  }

  @Test("a clause behind a described name speaks of the name")
  func description() throws {
    let claim = try ClaimSample.claim(
      "Relatives turned to the Rapid Support Forces, a group led by a general and backed by "
        + "neighbours, which captured the town of Goz Karam from Sudan's army.")
    #expect(claim.actor == Party("RSF"))
  }

  @Test("of two that join in an attack the first leads")
  func firstOfList() throws {
    let claim = try ClaimSample.claim(
      "Government forces and allied militias recaptured the town of Goz Karam from the Rapid "
        + "Support Forces, Sudan's army said.")
    #expect(claim.actor == Party("SDN"))
  }

  @Test("the enemy is the one at home where the place lies")
  func localEnemy() throws {
    let claim = try ClaimSample.claim(
      "Iraqi officials met in Baghdad. Iraqi officers spoke of Iraq's fight against Islamic "
        + "State. In Syria the Syrian army is tired. Islamic State captured Palmyra.")
    #expect(claim.against == Party("SYR"))
  }

  @Test("“the country” is the one where the actor fights")
  func country() throws {
    let claim = try ClaimSample.claim(
      "Ministers met in Switzerland. The talks were about the Houthis, who control large parts of "
        + "the country.")
    #expect(claim.region == "Yemen")
  }

  @Test("somebody named in full before is no place by his surname")
  func surname() throws {
    let claims = try ClaimSample.claims(
      "John Brookmane, a reporter, worked in Syria. Brookmane, captured by Islamic State in 2012, "
        + "is alive.")
    #expect(claims.isEmpty)
  }

  @Test("“the army” is that of the land where the ground lies")
  func localArmy() throws {
    let claims = try ClaimSample.claims(
      "Islamic State fights in Iraq and in neighbouring Syria. Army units captured the city of "
        + "Mosul from Islamic State.")
    #expect(claims.first { !$0.places.isEmpty }?.actor == Party("IRQ"))
  }

  @Test("separatists are those of the land that they take")
  func separatists() throws {
    let claim = try ClaimSample.claim(
      "Kremlin-backed separatists had seized the city of Donetsk from Ukraine.")
    #expect(claim.actor == Party("DONBAS_SEPARATISTS"))
  }

  @Test("a hostage's name is no place")
  func hostage() throws {
    #expect(try ClaimSample.claims("The hostage Brookmane was seized by Islamic State.").isEmpty)
  }
}
