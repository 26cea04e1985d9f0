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
