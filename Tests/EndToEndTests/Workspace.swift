import Foundation
import Testing

/// A fresh folder, removed when the test is done, with the two programs within reach.
final class Workspace: Sendable {
  /// The folder's path.
  let path: String

  /// The repository that the tests were built from.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder of the built programs, which is that of the test bundle.
  static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// The sample articles, by file name.
  static let samples = [
    "border-region.md", "detainees-agreed.txt", "harbour-festival.txt", "prisoners-returned.txt",
    "remains-handed-over.txt", "town-retaken.txt",
  ]

  /// Makes the folder.
  init() throws {
    path = NSTemporaryDirectory() + "dateline-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      Issue.record("The folder \(path) could not be removed: \(error)")
    }
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: file(name)))
    return file(name)
  }

  /// What a file holds.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: file(name))), as: UTF8.self)
  }

  /// The path of a sample article.
  static func sample(_ name: String) -> String { repository + "/Samples/" + name }

  /// Copies the sample articles into a folder of the workspace, which is made.
  func copySamples(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: file(folder), withIntermediateDirectories: true)
    for sample in Workspace.samples {
      try FileManager.default.copyItem(
        atPath: Workspace.sample(sample), toPath: file(folder + "/" + sample))
    }
  }

  /// Makes the fixture articles and their answers appear where a checkout has them.
  func linkFixtures() throws {
    let folder = "Tests/ExtractionTests"
    try FileManager.default.createDirectory(atPath: file(folder), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: file(folder + "/Fixtures"),
      withDestinationPath: Workspace.repository + "/" + folder + "/Fixtures")
    try FileManager.default.createSymbolicLink(
      atPath: file("Tests/Fixtures"),
      withDestinationPath: Workspace.repository + "/Tests/Fixtures")
  }

  /// The files below a folder, by their paths in it, in order.
  func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: file(folder)).filter { name in
      var isDirectory: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: file(folder + "/" + name), isDirectory: &isDirectory)
      return exists && !isDirectory.boolValue
    }.sorted()
  }
}
