public import Gazetteer

/// What was found in a list of places, to be kept.
public struct PlaceImport: Sendable {
  /// The list's file.
  public var fileName: String
  /// Its size in bytes.
  public var fileSize: Int
  /// Entries in it.
  public var entries: Int
  /// What was found of each place.
  public var findings: [PlaceFinding]
  /// The name of the first-level region of an entry, by the entry's number.
  public var regionNames: [Int64: String]

  /// Makes an import.
  public init(
    fileName: String, fileSize: Int, entries: Int, findings: [PlaceFinding],
    regionNames: [Int64: String]
  ) {
    self.fileName = fileName
    self.fileSize = fileSize
    self.entries = entries
    self.findings = findings
    self.regionNames = regionNames
  }

  /// How many places have been found.
  public var matched: Int { findings.count { $0.match != nil } }
  /// How many bear a name that the list has, and cannot be told from others.
  public var ambiguous: Int { findings.count { $0.match == nil && !$0.candidates.isEmpty } }
}
