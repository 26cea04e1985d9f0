/// Which occasion a gold event tells of: the same label in all articles that tell of it.
///
/// `"occasion": "january-swap"` stands on an exchange, or on a claim without places;
/// `"places": [{"name": "Myrivka", "occasion": "myrivka-taken"}]` on each place of a claim.
public struct GoldOccasion: Hashable, Sendable {
  /// A place of a claim with its label.
  public struct Place: Hashable, Sendable {
    /// The place's name.
    public let name: String
    /// The label; nil where the gold gives none.
    public let occasion: String?
  }

  /// The label of the event; nil where the gold gives none.
  public let occasion: String?
  /// The label of what it is a stage of; nil where it is none.
  public let parent: String?
  /// The places that have labels of their own.
  public let places: [Place]
}

extension GoldOccasion: Decodable {
  enum CodingKeys: String, CodingKey {
    case occasion, parent, places
  }

  /// Reads the labels of an event and leaves out the rest.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    occasion = try container.decodeIfPresent(String.self, forKey: .occasion)
    parent = try container.decodeIfPresent(String.self, forKey: .parent)
    places = try container.decodeIfPresent([Place].self, forKey: .places) ?? []
  }
}

extension GoldOccasion.Place: Decodable {
  enum CodingKeys: String, CodingKey {
    case name, occasion
  }

  /// Reads an object, or a bare name, which has no label.
  public init(from decoder: any Decoder) throws {
    do {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self.init(
        name: try container.decode(String.self, forKey: .name),
        occasion: try container.decodeIfPresent(String.self, forKey: .occasion))
    } catch DecodingError.typeMismatch {
      self.init(
        name: try decoder.singleValueContainer().decode(String.self), occasion: nil)
    }
  }
}
