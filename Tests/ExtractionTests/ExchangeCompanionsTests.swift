import EventModel
import Testing

/// Sums, breakdowns, lists and helpers that stand beside the captives of a sentence.
@Suite("What stands beside captives")
struct ExchangeCompanionsTests {
  @Test(
    "a sum with the figure of each side is a figure for each",
    arguments: [
      "India and Pakistan exchanged 206 prisoners of war, 103 from each side, on Friday.",
      "A total of 206 prisoners of war, 103 on each side, were exchanged by India and Pakistan.",
    ])
  func halves(_ sentence: String) {
    #expect(
      ExchangeSample.told(sentence).map { $0.replacing("completed: ", with: "") } == [
        "IND>PAK prisoner_of_war 103, PAK>IND prisoner_of_war 103"
      ])
  }

  @Test(
    "what is named behind the list passes too",
    arguments: ["as well as", "along with", "together with"])
  func lists(_ words: String) {
    #expect(
      ExchangeSample.told(
        "Sudan's army released 14 RSF fighters, \(words) 42 detainees, on Monday.")
        == ["completed: SDN>RSF detainee 42, SDN>RSF prisoner_of_war 14"])
  }

  @Test("prisoners who have returned from another land were held there")
  func returned() {
    #expect(
      ExchangeSample.told(
        "Another 32 Armenian prisoners of war have returned from Azerbaijan, the government said.")
        == ["completed: AZE>ARM prisoner_of_war 32"])
  }

  @Test(
    "who helps is no side",
    arguments: [
      "Armenia and Azerbaijan carried out an exchange of prisoners with the help of Russian troops.",
      "Armenia and Azerbaijan exchanged prisoners. Russia had helped to arrange the exchange.",
    ])
  func help(_ text: String) {
    let exchanges = ExchangeSample.exchanges(text)
    #expect(exchanges.count == 1)
    #expect(exchanges.first?.mediators == ["RUS"])
  }

  @Test("an exchange that is said to be separate is another")
  func separate() {
    let told = ExchangeSample.told(
      "India and Pakistan exchanged 20 prisoners of war each on Friday. In a separate exchange on "
        + "the same day, India handed over the bodies of 11 soldiers to Pakistan.")
    #expect(told.count == 2)
  }

  @Test("how often prisoners passed is no exchange of its own")
  func repeated() {
    let told = ExchangeSample.told(
      "India and Pakistan have exchanged prisoners twice this week. On Friday each side handed "
        + "over 20 soldiers.")
    #expect(told == ["completed: IND>PAK prisoner_of_war 20, PAK>IND prisoner_of_war 20"])
  }

  @Test("an exchange put off once has the day that it will take place")
  func day() {
    let exchanges = ExchangeSample.exchanges(
      "The prisoner exchange between the Houthis and the Yemeni government, which was postponed "
        + "last week, will take place on Monday.")
    #expect(exchanges.first?.date?.start.description == "2024-06-17")
  }

  @Test("two governments that say it are both of the sides")
  func both() {
    let sources = ExchangeSample.exchanges(
      "India and Pakistan exchanged 20 prisoners each on Friday, the two governments said."
    ).first?.sources
    #expect(Set(sources?.compactMap(\.party?.rawValue) ?? []) == ["IND", "PAK"])
  }

  @Test("a release beside what is hoped for is hoped for as well")
  func hopes() {
    #expect(
      ExchangeSample.told(
        "Hamas and Israel met again, raising hopes of a pause in the war and the release of the "
          + "hostages."
      ).isEmpty)
  }

  @Test("a promise to free captives that was broken has failed")
  func broken() {
    #expect(
      ExchangeSample.told("Israel accused Hamas of breaking its promise to release 12 hostages.")
        == ["failed: HAMAS>ISR hostage 12"])
  }
}
