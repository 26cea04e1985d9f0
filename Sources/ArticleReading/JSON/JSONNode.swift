/// A value of JSON as it was read from a file.
package indirect enum JSONNode: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number as it is written; it is known to be finite.
  case number(String)
  case string(String)
  case array([JSONNode])
  case object(JSONObject)

  /// The string, where it is one.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A string, or a number as it is written.
  package var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// A whole number, also one in a string.
  package var integer: Int? { text.flatMap { Int($0) } }

  /// The object, where it is one.
  package var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The elements of an array; any other value is the one element of itself, null is none.
  package var elements: [JSONNode] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }
}

/// An object of JSON: its members in the order of the file, each key once.
package struct JSONObject: Hashable, Sendable {
  /// A key and its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONNode
  }

  /// The members.
  package internal(set) var members: [Member] = []
  private var indexes: [String: Int] = [:]
  /// Beyond so many members a table is kept to find them by.
  private static let longestList = 12

  /// The value of a key; nil where there is no such key.
  package subscript(key: String) -> JSONNode? {
    index(of: key).map { members[$0].value }
  }

  /// Sets a key. Where it was set before, the later value counts, as other programs have it.
  ///
  /// - Returns: False where it was set before.
  mutating func set(_ key: String, to value: JSONNode) -> Bool {
    if let index = index(of: key) {
      members[index].value = value
      return false
    }
    members.append(Member(key: key, value: value))
    if members.count == JSONObject.longestList {
      for (index, member) in members.enumerated() { indexes[member.key] = index }
    } else if members.count > JSONObject.longestList {
      indexes[key] = members.count - 1
    }
    return true
  }

  private func index(of key: String) -> Int? {
    members.count < JSONObject.longestList
      ? members.firstIndex { $0.key == key } : indexes[key]
  }
}

/// Why bytes are not read as JSON.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  /// Whether the bytes may well be JSON, but go beyond what is read.
  package var isLimit: Bool
  /// What is wrong, without a full stop.
  package var message: String
  /// Where, in bytes from 0.
  package var offset: Int
}
