/// A key of `dateline.toml`: what it sets, what it may be, and what it means.
public struct Setting: Sendable {
  /// A place in the configuration that a key sets.
  typealias Place<Value> = any WritableKeyPath<DeskConfiguration, Value> & Sendable

  /// What a key may be set to, and where that goes.
  enum Kind: Sendable {
    case time(Place<Duration>, ClosedRange<Duration>)
    case size(Place<Int>, ClosedRange<Int>)
    case count(Place<Int>, ClosedRange<Int>)
    case flag(Place<Bool>)
    /// An absolute path.
    case path(Place<String?>)
    case timeZone(Place<String>)
  }

  /// The key with its section, such as "intake.settle".
  public let key: String
  /// What it is for, one sentence.
  public let meaning: String
  let kind: Kind

  init(_ key: String, _ kind: Kind, _ meaning: String) {
    self.key = key
    self.kind = kind
    self.meaning = meaning
  }

  /// The value in a configuration as it would be written in the file; nil where none is set.
  public func value(in configuration: DeskConfiguration) -> String? {
    switch kind {
    case .time(let place, _): "\"\(TimeText.text(configuration[keyPath: place]))\""
    case .size(let place, _): "\"\(SizeText.text(configuration[keyPath: place]))\""
    case .count(let place, _): configuration[keyPath: place].description
    case .flag(let place): configuration[keyPath: place] ? "true" : "false"
    case .path(let place): configuration[keyPath: place].map(TOMLValue.quoted)
    case .timeZone(let place): TOMLValue.quoted(configuration[keyPath: place])
    }
  }

  /// What the key may be set to, in words.
  public var allowed: String {
    switch kind {
    case .time(_, let range):
      "a time from \(TimeText.text(range.lowerBound)) to \(TimeText.text(range.upperBound))"
    case .size(_, let range):
      "a size from \(SizeText.text(range.lowerBound)) to \(SizeText.text(range.upperBound))"
    case .count(_, let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .path: "a path that begins with /"
    case .timeZone: "the name of a time zone, such as \"Europe/Kyiv\""
    }
  }

  /// Puts a value into a configuration.
  ///
  /// - Returns: False where the value is not one that the key may be set to.
  func set(_ value: TOMLValue, in configuration: inout DeskConfiguration) -> Bool {
    switch kind {
    case .time(let place, let range):
      guard let time = TimeText.time(of: value), range.contains(time) else { return false }
      configuration[keyPath: place] = time
    case .size(let place, let range):
      guard let size = SizeText.size(of: value), range.contains(size) else { return false }
      configuration[keyPath: place] = size
    case .count(let place, let range):
      guard case .integer(let count) = value, range.contains(count) else { return false }
      configuration[keyPath: place] = count
    case .flag(let place):
      guard case .boolean(let flag) = value else { return false }
      configuration[keyPath: place] = flag
    case .path(let place):
      guard case .string(let path) = value, path.hasPrefix("/"), path.utf8.count < 4096,
        !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f })
      else { return false }
      configuration[keyPath: place] = path
    case .timeZone(let place):
      guard case .string(let name) = value, TimeZoneName.isKnown(name) else { return false }
      configuration[keyPath: place] = name
    }
    return true
  }
}
