import Foundation
import TestSupport
import Testing

@testable import Exporting

@Suite("The folder of an export")
struct ExportFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func code(_ body: () throws -> Void) -> ExportError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? ExportError)?.code
    }
  }

  @Test("has its name only once it is whole")
  func wholeOrNothing() throws {
    let path = folder.path(of: "out")
    let export = try ExportFolder(path: path + "/")
    try export.write(Array("a".utf8), as: "a.csv")
    #expect(!FileManager.default.fileExists(atPath: path))
    let temporary = try #require(folder.names().first)
    #expect(temporary.hasPrefix("out.part-"))
    #expect(
      FileManager.default.fileExists(atPath: folder.path(of: temporary) + "/INCOMPLETE"))
    try export.finish()
    #expect(folder.names() == ["out"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["a.csv"])
  }

  @Test("that is given up leaves nothing behind")
  func givenUp() throws {
    do {
      let export = try ExportFolder(path: folder.path(of: "deep/down/out"))
      try export.write(Array("a".utf8), as: "a.csv")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "deep/down")) == [])
  }

  @Test("takes the place of an empty folder and of nothing else, also of what came meanwhile")
  func taken() throws {
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: folder.path(of: "empty"), withIntermediateDirectories: false)
    try ExportFolder(path: folder.path(of: "empty")).finish()
    try manager.createDirectory(
      atPath: folder.path(of: "full/x"), withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: folder.path(of: "file")))
    try manager.createSymbolicLink(
      atPath: folder.path(of: "link"), withDestinationPath: folder.path(of: "empty"))
    for name in ["full", "file", "link"] {
      #expect(code { _ = try ExportFolder(path: folder.path(of: name)) } == .exists)
    }
    let late = try ExportFolder(path: folder.path(of: "late"))
    try manager.createDirectory(
      atPath: folder.path(of: "late/x"), withIntermediateDirectories: true)
    #expect(code { try late.finish() } == .exists)
    #expect(manager.fileExists(atPath: folder.path(of: "late/x")))
  }

  @Test("that cannot be made is refused with the reason", .enabled(if: getuid() != 0))
  func forbidden() {
    #expect(code { _ = try ExportFolder(path: "/proc/out") } == .write)
  }

  @Test("keeps the digest of files of any length")
  func digest() throws {
    let export = try ExportFolder(path: folder.path(of: "out"))
    try export.write([], as: "empty")
    try export.write(Array("abc".utf8), as: "abc")
    #expect(
      try FileDigest.sha256(of: export.file("empty")).digest
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let (digest, count) = try FileDigest.sha256(of: export.file("abc"))
    #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(count == 3)
  }
}
