internal import Configuration
public import Desk
public import EventStore

/// Finds what is wrong with a desk and says how to mend it. It changes nothing.
public struct DeskCheck {
  let desk: Desk
  let now: UnixTime
  let isDeep: Bool
  /// The folder that the program lies in, where the other programs should be too.
  let programs: String

  /// Prepares a check.
  ///
  /// - Parameters:
  ///   - isDeep: Whether to read each filed article and compare it with its receipt.
  ///   - programs: The folder of the programs.
  public init(desk: Desk, isDeep: Bool, programs: String, now: UnixTime = .now) {
    self.desk = desk
    self.isDeep = isDeep
    self.programs = programs
    self.now = now
  }

  /// Looks at everything. What cannot be looked at is a finding, too.
  public func findings() -> [DeskFinding] {
    let configuration: DeskConfiguration
    var findings: [DeskFinding] = []
    do throws(ConfigurationError) {
      configuration = try DeskConfiguration(desk: desk.path)
      findings.append(DeskFinding("configuration", .fine, "dateline.toml can be used."))
    } catch {
      findings += error.problems.map { problem in
        DeskFinding(
          "configuration", .error,
          (problem.line.map { "Line \($0) of dateline.toml: " } ?? "dateline.toml: ")
            + problem.message, problem.remedy)
      }
      configuration = DeskConfiguration()
    }
    let folders = FolderFindings(desk: desk).findings()
    findings += folders
    if folders.contains(where: { $0.severity == .error && $0.subject == "folders" }) {
      return findings
    }
    let health = DeskHealth(desk: desk, configuration: configuration)
    findings += SpaceFindings.findings(health, configuration)
    findings += ServiceFindings(health: health, configuration: configuration, now: now).findings()
    findings += DropFindings(desk: desk, health: health, configuration: configuration, now: now)
      .findings()
    findings += DatabaseFindings(
      desk: desk, health: health, configuration: configuration, now: now
    ).findings()
    findings += LedgerFindings(desk: desk, isDeep: isDeep, isServed: health.serviceProcess != nil)
      .findings()
    findings += MachineFindings(programs: programs).findings()
    return findings
  }
}
