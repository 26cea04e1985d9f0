import EventModel
import Evaluation
import Testing

@Suite("Gold documents")
struct GoldDocumentTests {
  @Test("tell a key that is left out from one that is null")
  func keys() throws {
    let event = try Sample.goldEvent(
      #"""
      {"kind": "territorial_claim", "actor": null, "assertion": "asserted|denied",
       "settlements": {"low": 3, "high": null}, "date": {"start": "2024-09-14T10:00Z", "end": "2024-09-15"},
       "places": [{"name": "Um Ruwaba", "region": null}, "Raqqa"], "comment": "not read"}
      """#)
    guard case .territorialClaim(let claim) = event else {
      Issue.record("not a claim")
      return
    }
    #expect(claim.action == .unscored)
    #expect(claim.actor == .absent)
    #expect(claim.assertion.value?.values == ["asserted", "denied"])
    #expect(claim.settlements == .value(QuantityRange(low: 3, high: nil)))
    #expect(claim.date == .value(try Sample.dates("2024-09-14", "2024-09-15")))
    #expect(claim.places?.map(\.name) == ["Um Ruwaba", "Raqqa"])
    #expect(claim.claimants == nil)
    #expect(claim.region == nil)
  }

  @Test(
    "what is wrong is said with its place",
    arguments: [
      ("x", "the line is not JSON."),
      (#"{"id": "a"}"#, "events is missing."),
      (#"{"id": 3, "events": []}"#, "id is not a text in quotation marks."),
      (#"{"id": "a", "events": {}}"#, "events is not a list in brackets."),
      (#"{"id": "a", "events": [{"status": "agreed"}]}"#, "events[0].kind is missing."),
      (
        #"{"id": "a", "events": [{"kind": "battle"}]}"#,
        "events[0].kind is wrong: “battle” is neither “exchange” nor “territorial_claim”."
      ),
      (
        #"{"id": "a", "events": [{"kind": "exchange", "transfers": null}]}"#,
        "events[0].transfers is null. Write a value, or leave the key out"
      ),
      (
        #"{"id": "a", "events": [{"kind": "exchange", "date": {"start": "14.9.2024", "end": "x"}}]}"#,
        "events[0].date.start is wrong: “14.9.2024” is not a day of the form YYYY-MM-DD."
      ),
      (
        #"""
        {"id": "a", "events": [{"kind": "exchange", "date": {"start": "2024-09-14", "end": "2024-09-13"}}]}
        """#,
        "events[0].date is wrong: 2024-09-13 is the end, but lies before 2024-09-14."
      ),
      (
        #"{"id": "a", "events": [{"kind": "territorial_claim", "settlements": 10}]}"#,
        "events[0].settlements is not an object in braces."
      ),
    ])
  func errors(line: String, message: String) {
    let error = #expect(throws: GoldFormatError.self) {
      try GoldDocument(fromLine: Array(line.utf8))
    }
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }
}
