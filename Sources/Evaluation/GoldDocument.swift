internal import EventModel
internal import FoundationEssentials

/// The events of one article, as a careful reader wrote them down: one line of a gold file.
///
/// `{"id": "town.txt", "events": [{"kind": "territorial_claim", "action": "seize|regain", …}]}`
public struct GoldDocument: Hashable, Sendable {
  /// The article's file name without folders, or its id in an archive.
  public let id: String
  /// Its events; empty when it tells none, which is a test of false alarms.
  public let events: [GoldEvent]
  /// For each of `events`, which occasion it tells of, where the gold says so.
  public let occasions: [GoldOccasion]

  /// Makes a gold document.
  public init(id: String, events: [GoldEvent], occasions: [GoldOccasion] = []) {
    self.id = id
    self.events = events
    self.occasions = occasions
  }

  /// Reads one line of a gold file.
  ///
  /// - Throws: `GoldFormatError` naming the place in the line.
  public init(fromLine bytes: [UInt8]) throws(GoldFormatError) {
    do {
      self = try JSONDecoder().decode(GoldDocument.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw GoldFormatError(error)
    } catch {
      throw GoldFormatError(place: nil, message: "cannot be read: \(error)")
    }
  }
}

extension GoldDocument: Decodable {
  enum CodingKeys: String, CodingKey {
    case id, events
  }

  /// Reads the object of a line.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      events: try container.decode([GoldEvent].self, forKey: .events),
      occasions: try container.decode([GoldOccasion].self, forKey: .events))
  }
}

/// A line of a gold file that is not what it should be.
public struct GoldFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where in the line, such as `events[0].date.start`; nil for the line as a whole.
  public let place: String?
  /// What is wrong, and what should be there.
  public let message: String

  init(place: String?, message: String) {
    self.place = place
    self.message = message
  }

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(context.codingPath + [key], "is missing.")
    case .valueNotFound(_, let context):
      self.init(
        context.codingPath, "is null. Write a value, or leave the key out if it is not to count.")
    case .typeMismatch(let type, let context):
      self.init(context.codingPath, "is not \(GoldFormatError.name(of: type)).")
    case .dataCorrupted(let context):
      self.init(
        context.codingPath,
        context.codingPath.isEmpty
          ? "is not JSON. Each line is one object: {\"id\": …, \"events\": […]}."
          : "is wrong: \(context.debugDescription)")
    @unknown default:
      self.init([], "cannot be read: \(error)")
    }
  }

  private init(_ path: [any CodingKey], _ message: String) {
    var place = ""
    for key in path {
      if let index = key.intValue {
        place += "[\(index)]"
      } else {
        place += (place.isEmpty ? "" : ".") + key.stringValue
      }
    }
    self.init(place: place.isEmpty ? nil : place, message: message)
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type, is Alternatives.Type: "a text in quotation marks"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list in brackets"
    case is [String: Any].Type: "an object in braces"
    default: "what the event model has there"
    }
  }

  /// The place and what is wrong.
  public var description: String {
    (place.map { $0 + " " } ?? "the line ") + message
  }
}
