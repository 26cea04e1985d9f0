import ArticleReading
import DocumentReading
import EventModel
import TestSupport

@testable import Workers

/// Documents that hold any value that a document can, from a seed.
struct RandomDocument {
  private var numbers: SeededNumbers

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
  }

  mutating func document() -> ExtractedDocument {
    ExtractedDocument(
      format: any(), items: list { $0.item() }, refusals: list { $0.error() },
      warnings: list { DocumentWarning(code: $0.text(), message: $0.text()) })
  }

  private mutating func item() -> ExtractedDocument.Item {
    let article = Article(
      identifier: text(), sha256: text(), title: maybe { $0.text() },
      published: maybe { Publication(day: $0.day(), iso: $0.text()) }, outlet: maybe { $0.text() },
      language: text(), text: text(), titleIsInText: flag())
    let publishing = Publishing(
      uri: maybe { $0.text() }, version: maybe { $0.whole() }, status: any(),
      embargoedUntil: maybe { $0.text() })
    return ExtractedDocument.Item(
      item: DocumentItem(
        article: article, place: maybe { $0.place() }, author: maybe { $0.text() },
        publishing: publishing),
      extraction: Extraction(
        findings: list { $0.finding() }, unusedTriggers: list { $0.unusedTrigger() },
        extractorVersion: text()))
  }

  private mutating func error() -> ArticleReadingError {
    ArticleReadingError(
      code: text(), identifier: text(), place: maybe { $0.place() }, message: text(),
      remedy: text())
  }

  private mutating func place() -> ArticleReadingError.Place {
    flag() ? .line(natural()) : .byte(natural())
  }

  private mutating func finding() -> Finding {
    Finding(
      event: flag() ? .exchange(exchange()) : .territorialClaim(claim()),
      rules: list { $0.text() },
      origins: list {
        let start = $0.natural() / 2
        return FieldOrigin(
          field: $0.text(), zone: $0.any(), start: start, end: start + $0.natural() / 2,
          text: $0.text())
      })
  }

  private mutating func unusedTrigger() -> UnusedTrigger {
    UnusedTrigger(trigger: text(), rule: text(), reason: text(), evidence: evidence())
  }

  private mutating func evidence() -> Evidence {
    let start = natural() / 2
    return Evidence(zone: any(), start: start, end: start + natural() / 2, sentence: text())
  }

  private mutating func exchange() -> Exchange {
    Exchange(
      status: any(), scope: any(), date: maybe { $0.interval() }, place: maybe { $0.text() },
      transfers: list {
        Exchange.Transfer(
          from: $0.maybe { Party($0.text()) }, to: $0.maybe { Party($0.text()) },
          category: $0.any(), count: $0.maybe { $0.range() }, source: $0.maybe { $0.source() },
          composition: $0.list { Exchange.Component(label: $0.text(), count: $0.number()) })
      }, occasions: maybe { $0.range() }, mediators: list { $0.text() },
      sources: list { $0.source() }, evidence: list { $0.evidence() })
  }

  private mutating func claim() -> TerritorialClaim {
    TerritorialClaim(
      action: any(), assertion: any(), actor: maybe { Party($0.text()) },
      against: maybe { Party($0.text()) }, claimants: list { $0.source() },
      places: list { TerritorialClaim.Place(name: $0.text(), region: $0.maybe { $0.text() }) },
      region: maybe { $0.text() }, settlements: maybe { $0.range() },
      areaInSquareKilometres: maybe { $0.range() }, date: maybe { $0.interval() },
      evidence: list { $0.evidence() })
  }

  private mutating func source() -> Source {
    Source(name: text(), party: maybe { Party($0.text()) })
  }

  private mutating func range() -> QuantityRange {
    QuantityRange(
      low: maybe { $0.number() }, high: maybe { $0.number() }, approximate: flag())
  }

  private mutating func interval() -> DateInterval { DateInterval(start: day(), end: day()) }

  private mutating func day() -> CalendarDay {
    CalendarDay(dayNumber: Int32.random(in: -719_162...2_932_896, using: &numbers))
  }

  private mutating func number() -> Double {
    numbers.one(of: 0, -0.0, 103, 1e30, 0.1, Double(whole()))
  }

  private mutating func whole() -> Int {
    numbers.one(
      of: 0, 1, -1, .max, .min, 127, 128, Int(truncatingIfNeeded: numbers.next()))
  }

  private mutating func natural() -> Int {
    numbers.one(of: 0, 1, .max, 300, Int.random(in: 0...1_000_000, using: &numbers))
  }

  private mutating func text() -> String {
    let pieces = ["", "a", "Sana’a", "é", "e\u{301}", "日本", "\u{202E}", "\0", "\n", "👩‍👧", "ABC "]
    return (0..<Int.random(in: 0...4, using: &numbers))
      .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
  }

  private mutating func flag() -> Bool { numbers.isOne(in: 2) }

  private mutating func any<Value: CaseIterable>() -> Value where Value: RawRepresentable {
    let cases = Array(Value.allCases)
    return cases[Int.random(in: cases.indices, using: &numbers)]
  }

  private mutating func maybe<Value>(_ make: (inout RandomDocument) -> Value) -> Value? {
    flag() ? make(&self) : nil
  }

  private mutating func list<Value>(_ make: (inout RandomDocument) -> Value) -> [Value] {
    (0..<Int.random(in: 0...2, using: &numbers)).map { _ in make(&self) }
  }
}
