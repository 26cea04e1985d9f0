import EventModel
import Testing

@testable import Extraction

/// What other sentences of the article decide: who fights whom, and where.
@Suite("Evidence of the article")
struct ArticleEvidenceTests {
  @Test("the loser is the one whom the article's sentences set against the winner")
  func opponents() throws {
    let claims = try ClaimSample.claims(
      """
      Syrian rebels and the army have fought around the village of Kafr Zahra for a week. Islamic \
      State is strong in Syria's east. Islamic State bombed a market. The rebels shelled the army's \
      lines. On Friday the Syrian army captured the village of Kafr Zahra.
      """)
    let last = try #require(claims.last)
    #expect(last.actor == Party("SYR"))
    #expect(last.against == Party("SYR_REBELS"))
  }

  @Test("a land that only says where something lies fights nobody")
  func lands() throws {
    let claims = try ClaimSample.claims(
      """
      The Syrian Democratic Forces have fought Islamic State in Syria for years. In northern Syria, \
      the Syrian town of Tal Umar is the last in Islamic State's hands in Syria. The Syrian \
      Democratic Forces captured the village of Beit Sirin.
      """)
    let seized = try #require(claims.first { $0.action == .seize })
    #expect(seized.against == Party("ISIL"))
  }

  @Test("a state loses to those who fight it at home, where nobody is named")
  func rebelsAtHome() throws {
    let claims = try ClaimSample.claims(
      """
      American officials met Iraqi officers. American jets flew over Iraq. Islamic State fights the \
      Iraqi army. The fall of Ramadi alarmed Washington.
      """)
    let fall = try #require(claims.first)
    #expect(fall.actor == Party("ISIL"))
  }

  @Test("ground without a name lies where the text still speaks of, never on a continent")
  func continents() throws {
    let claims = try ClaimSample.claims(
      """
      Refugees have reached Europe. Al-Shabaab fights the Somali army in Somalia. Al-Shabaab still \
      holds a third of the territory.
      """)
    #expect(claims.allSatisfy { $0.region != "Europe" })
  }

  @Test(
    "the group is the one that fights whom the clause names",
    arguments: [
      "After losing the town of Tal Umar to Iraqi troops, the group retreated.",
      "They lost the town of Tal Umar to Iraqi troops.",
    ])
  func group(last: String) throws {
    let claims = try ClaimSample.claims(
      """
      Islamic State has fought Iraqi troops in Iraq for years. The Syrian Democratic Forces drove \
      trucks through Syria. \(last)
      """)
    #expect(claims.map(\.actor) == [Party("ISIL")])
  }

  @Test("in his own words nobody is “they” himself")
  func quoted() throws {
    let claims = try ClaimSample.claims(
      """
      Islamic State and the Iraqi army are fighting in Iraq. “Their territory is shrinking,” the \
      Iraqi army said.
      """)
    #expect(claims.map(\.actor) == [Party("ISIL")])
  }

  @Test(
    "the only date of a sentence, a past year or month, dates all that it tells",
    arguments: [
      "The war began in 2014 after Russia annexed Crimea from Ukraine.",
      "Ukraine's fleet was split in 2014 when Russian troops seized the port of Snovytsia.",
    ])
  func years(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.date?.start.description == "2014-01-01")
    #expect(claim.date?.end.description == "2014-12-31")
  }

  @Test("a date behind the purpose is that of the deed")
  func purposes() throws {
    let claims = try ClaimSample.claims(
      "Ukrainian troops broke through the lines to reach the town of Snovytsia on Wednesday.")
    let deed = try #require(claims.first { $0.assertion == .asserted })
    #expect(deed.date?.start.description == "2024-09-11")
  }

  @Test(
    "who takes power in his own land takes no ground, nor who takes part",
    arguments: [
      "A year after the Thai military took control of the country, Thailand is calm.",
      "Taliban fighters and Afghan troops are taking part in a summit on the state of Kunar.",
    ])
  func power(sentence: String) throws {
    #expect(try ClaimSample.claims(sentence).isEmpty)
  }

  @Test(
    "whom something was told does not make it background",
    arguments: [
      "A Ukrainian general told reporters that Russian troops had captured the town of Snovytsia.",
      "A Ukrainian general told the agency on Friday that Russian troops had captured the town of "
        + "Snovytsia.",
    ])
  func told(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.claimants.map(\.party) == [Party("UKR")])
    #expect(claim.date != nil)
  }

  @Test(
    "whose decision, threat or vow it is claims it",
    arguments: [
      "Vladimir Putin had threatened to send Russian troops to take the town of Snovytsia in Ukraine.",
      "Vladimir Putin's decision to withdraw troops from Ukraine surprised Kyiv.",
    ])
  func planned(sentence: String) throws {
    let claim = try ClaimSample.claim(sentence)
    #expect(claim.assertion == .intended)
    #expect(claim.actor == Party("RUS"))
    #expect(claim.claimants.map(\.party) == [Party("RUS")])
  }

  @Test(
    "a side's demand may be dated before “that”",
    arguments: [
      "Armenia demanded that Azerbaijan release all Armenian prisoners of war.",
      "Armenia demanded on Monday that Azerbaijan release all Armenian prisoners of war.",
    ])
  func demands(sentence: String) throws {
    let findings = ClaimSample.pipeline.extract(from: try TestText.article(sentence)).findings
    let exchanges = findings.compactMap { finding in
      if case .exchange(let exchange) = finding.event { exchange } else { nil }
    }
    #expect(exchanges.map(\.status) == [.proposed])
  }

  @Test("two claims in different lands stay two, though one names no place")
  func apart() throws {
    let claims = try ClaimSample.claims(
      """
      Sudan's army retook the town of Wad Karim from the Rapid Support Forces on Friday. The army \
      also retook territory in South Kordofan on Friday.
      """)
    #expect(claims.count == 2)
  }
}
