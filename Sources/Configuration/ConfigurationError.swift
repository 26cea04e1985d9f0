/// Why a configuration file is refused: everything that is wrong with it, line by line.
public struct ConfigurationError: Error, Hashable, Sendable {
  /// One thing that is wrong.
  public struct Problem: Hashable, Sendable {
    /// The line, from 1; nil where it concerns the file as a whole.
    public let line: Int?
    /// What is wrong, one sentence.
    public let message: String
    /// What to do, one sentence.
    public let remedy: String

    /// Makes a problem.
    public init(line: Int?, message: String, remedy: String) {
      self.line = line
      self.message = message
      self.remedy = remedy
    }
  }

  /// The file.
  public let path: String
  /// What is wrong, in the order of the lines; never empty.
  public let problems: [Problem]

  /// The stable code of the error.
  public static let code = "E-CONFIG"

  /// Makes an error.
  public init(path: String, problems: [Problem]) {
    self.path = path
    self.problems = problems
  }
}

extension ConfigurationError: CustomStringConvertible {
  /// "newsdesk/dateline.toml:3: There is no key “setle”. Did you mean … [E-CONFIG]", one line for
  /// each problem.
  public var description: String {
    problems.map { problem in
      let place = problem.line.map { "\(path):\($0)" } ?? path
      return "\(place): \(problem.message) \(problem.remedy) [\(ConfigurationError.code)]"
    }.joined(separator: "\n")
  }
}
