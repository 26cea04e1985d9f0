import EventModel
import Foundation
import Testing

@Suite("JSON text")
struct JSONValueTests {
  private func text(_ value: JSONValue, isIndented: Bool = false) -> String {
    String(decoding: value.utf8(isIndented: isIndented), as: UTF8.self)
  }

  @Test("every character comes back from a reader of JSON as it was")
  func everyCharacter() throws {
    let characters = (0..<0x250).compactMap { Unicode.Scalar($0) }.map { String(Character($0)) }
    let written = characters + ["\u{2028}\u{2029}", "🕊", "a/b \\ \"c\"", "e\u{301}"]
    let read = try JSONDecoder().decode(
      [String].self, from: Data(JSONValue.array(written.map(JSONValue.string)).utf8()))
    #expect(read == written)
  }

  @Test("control characters are escaped, slashes and letters of any script are not")
  func escapes() {
    #expect(text(.string("a/b\u{1}\u{1f}\n\"é\\")) == #""a/b\u0001\u001f\n\"é\\""#)
  }

  @Test("whole numbers have no fraction, and no number is none at all")
  func numbers() {
    #expect(text(.number(103)) == "103")
    #expect(text(.number(499.86807)) == "499.86807")
    #expect(text(.number(.infinity)) == "null")
    #expect(text(.integer(-7)) == "-7")
  }

  @Test("indented and on one line it is the same value, with the keys in alphabetical order")
  func articleEvents() throws {
    let claim = TerritorialClaim(
      action: .seize, actor: Party("AAA"), claimants: [Source(name: "B. “C”", party: nil)],
      places: [TerritorialClaim.Place(name: "Town")], settlements: .exactly(3))
    let events = ArticleEvents(
      article: Article(identifier: "x", sha256: "00", text: "Text"),
      events: [.territorialClaim(claim)])
    let line = text(events.json)
    let indented = text(events.json, isIndented: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let object = try JSONDecoder().decode(Tree.self, from: Data(line.utf8))
    #expect(String(decoding: try encoder.encode(object), as: UTF8.self) == line)
    encoder.outputFormatting.insert(.prettyPrinted)
    #expect(String(decoding: try encoder.encode(object), as: UTF8.self) == indented)
  }
}

/// Any JSON, read and written by the system's own library.
private enum Tree: Codable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([Tree])
  case object([String: Tree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([Tree].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: Tree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
