import EventModel
import Testing

@testable import Extraction

/// What almost, no longer or not at all came about is not told as done.
@Suite("What did not quite come about")
struct NotQuiteTests {
  @Test(
    "gives no claim",
    arguments: [
      "Iranian troops almost captured the town of Velnik from Iraqi forces.",
      "Iranian troops nearly took the town of Velnik from Iraqi forces.",
      "M23 rebels were unable to capture the town of Kasheke from the Congolese army.",
      "M23 rebels failed to capture the town of Kasheke from the Congolese army.",
      "The road was cleared of snow while Ukraine and Russia held talks.",
    ])
  func none(sentence: String) throws {
    #expect(try Variants.readings(sentence).isEmpty)
  }

  @Test("“no longer” denies what was held")
  func noLonger() throws {
    let readings = try Variants.readings(
      "Houthi fighters no longer control the city of Hodeidah, Yemen's government said.")
    guard case .claim(let claim)? = readings.first, readings.count == 1 else {
      Issue.record("One claim was told: \(readings)")
      return
    }
    #expect(claim.action == .hold)
    #expect(claim.assertion == .denied)
    #expect(claim.actor == Party("HOUTHI"))
  }

  @Test("“no hostages” denies the release")
  func noHostages() {
    let exchanges = ExchangeSample.exchanges(
      "Hamas has released no hostages to Israel, an Israeli official said.")
    #expect(exchanges.map(\.status) == [.denied])
  }
}
