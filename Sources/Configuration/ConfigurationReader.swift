/// Turns the text of a configuration file into a configuration.
struct ConfigurationReader {
  private var configuration = DeskConfiguration()
  private var problems: [ConfigurationError.Problem]
  private let lines: [String: Int]

  /// Reads a text; what is wrong is collected, not thrown at the first.
  static func read(
    _ text: String, path: String, desk: String
  ) throws(ConfigurationError) -> DeskConfiguration {
    let reader = ConfigurationReader(text, desk: desk)
    guard reader.problems.isEmpty else {
      throw ConfigurationError(
        path: path, problems: reader.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
    return reader.configuration
  }

  private init(_ text: String, desk: String) {
    let toml = TOMLReader(text)
    problems = toml.problems
    lines = Dictionary(
      toml.entries.map { ($0.key, $0.line) }, uniquingKeysWith: { first, _ in first })
    for entry in toml.entries { set(entry) }
    checkTogether()
    for problem in FolderCheck.problems(of: configuration, desk: desk) {
      report(problem.key, problem.message, problem.remedy)
    }
  }

  private mutating func set(_ entry: TOMLReader.Entry) {
    guard let setting = Setting.all.first(where: { $0.key == entry.key }) else {
      let nearest = NearestName.of(entry.key, among: Setting.all.map(\.key))
      report(
        entry.key, "There is no key “\(entry.key)”.",
        nearest.map { "Did you mean “\($0)”? “dateline config show” lists all keys." }
          ?? "“dateline config show” lists all keys.")
      return
    }
    if !setting.set(entry.value, in: &configuration) {
      report(
        entry.key, "“\(entry.key)” cannot be set to this value.",
        "It takes \(setting.allowed); the default is "
          + "\(setting.value(in: DeskConfiguration()) ?? "none").")
    }
  }

  /// What two keys must agree on.
  private mutating func checkTogether() {
    if configuration.disk.resumeAbove < configuration.disk.pauseBelow {
      if lines["disk.resume-above"] == nil {
        // Whoever sets only the lower mark means the upper one to follow.
        configuration.disk.resumeAbove = configuration.disk.pauseBelow
      } else {
        report(
          "disk.resume-above", "“disk.resume-above” is below “disk.pause-below”.",
          "Taking in would never go on; set it to the same or more.")
      }
    }
    if configuration.workers.deadline < configuration.workers.cpuTime {
      report(
        lines["workers.deadline"] == nil ? "workers.cpu-time" : "workers.deadline",
        "“workers.deadline” is shorter than “workers.cpu-time”.",
        "A file would always run out of the former first; set it to the same or more.")
    }
  }

  private mutating func report(_ key: String, _ message: String, _ remedy: String) {
    problems.append(.init(line: lines[key], message: message, remedy: remedy))
  }
}
