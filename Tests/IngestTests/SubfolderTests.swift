import Desk
import EventModel
import EventStore
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Ingest

@Suite("Sub-folders of the drop folder")
struct SubfolderTests {
  private let served: ServedDesk

  init() throws {
    served = try ServedDesk()
  }

  private func makeFolders(_ path: String, below root: String) throws {
    try FileManager.default.createDirectory(
      atPath: root + "/" + path, withIntermediateDirectories: true)
  }

  private func filed(_ path: String) -> Bool {
    let day = UnixTime.now.day.iso
    return FileManager.default.fileExists(atPath: served.desk.done + "/\(day)/\(path)")
  }

  @Test("are read at any depth; their path is kept, and they stay when they are empty")
  func depth() async throws {
    try makeFolders("wire/sports/late", below: served.desk.drop)
    try served.folder.write(sample(1), to: "desk/drop/wire/a.txt")
    try served.folder.write(sample(2), to: "desk/drop/wire/sports/late/a.txt")
    try served.folder.write([0x25], to: "desk/drop/wire/x.events.txt")
    let summary = try await served.empty()
    #expect(summary.done == 2)
    #expect(summary.rejected == 1)
    #expect(filed("wire/a.txt"))
    #expect(filed("wire/sports/late/a.txt.events.txt"))
    #expect(
      served.folder.names(in: "desk/rejected/wire") == ["x.events.txt", "x.events.txt.reason.txt"])
    #expect(served.folder.names(in: "desk/drop/wire/sports/late") == [])
    #expect(served.dropped == ["wire"])
    #expect(
      try served.count("FROM receipt WHERE folder = 'wire/sports/late' AND file_name = 'a.txt'")
        == 1)
  }

  @Test("that are moved in whole, or made and written to at once, are found while running")
  func movedIn() async throws {
    let served = served
    try await served.serving({ $0.scanInterval = .seconds(3600) }) {
      [self] () async throws -> Void in
      try served.drop(sample(0), as: "first.txt")
      #expect(try await ServedDesk.wait { filed("first.txt") })
      try makeFolders("tree/inner", below: served.folder.path)
      try served.folder.write(sample(1), to: "tree/inner/old.txt")
      #expect(rename(served.folder.path(of: "tree"), served.desk.drop + "/tree") == 0)
      for number in 2...30 {
        try makeFolders("made-\(number)", below: served.desk.drop)
        try served.folder.write(sample(number), to: "desk/drop/made-\(number)/a.txt")
      }
      #expect(
        try await ServedDesk.wait {
          filed("tree/inner/old.txt") && (2...30).allSatisfy { filed("made-\($0)/a.txt") }
        })
      // What comes later into one of them is told of.
      try served.folder.write(sample(99), to: "desk/drop/tree/inner/late.txt")
      #expect(try await ServedDesk.wait { filed("tree/inner/late.txt") })
    }
    #expect(try served.count("FROM receipt") == 32)
  }

  @Test("that are links are not entered: the link itself is refused")
  func links() async throws {
    try makeFolders("outside", below: served.folder.path)
    try served.folder.write("secret", to: "outside/secret.txt")
    #expect(symlink(served.folder.path(of: "outside"), served.desk.drop + "/link") == 0)
    let summary = try await served.empty()
    #expect(summary.rejected == 1)
    #expect(try served.reason("link").contains("E-LINK"))
    #expect(try served.folder.read("outside/secret.txt") == "secret")
    #expect(try served.count("FROM article") == 0)
  }

  @Test("beyond the depth that is set are left alone")
  func tooDeep() async throws {
    try makeFolders("1/2/3", below: served.desk.drop)
    try served.folder.write(sample(1), to: "desk/drop/1/2/a.txt")
    try served.folder.write(sample(2), to: "desk/drop/1/2/3/b.txt")
    let summary = try await served.empty { $0.folderDepth = 2 }
    #expect(summary.done == 1)
    #expect(served.folder.names(in: "desk/drop/1/2/3") == ["b.txt"])
  }

  @Test(
    "nothing is taken for gone while the drop folder cannot be reached, and it goes on by itself")
  func away() async throws {
    let served = served
    let observer = LastState()
    try await served.serving(observer: observer) { () async throws -> Void in
      try served.drop(sample(1), as: "first.txt")
      #expect(try await ServedDesk.wait { served.done == ["first.txt"] })
      #expect(observer.state.mounts.map(\.folder) == ["drop"])
      #expect(rename(served.desk.drop, served.desk.path + "/away") == 0)
      #expect(try await ServedDesk.wait { observer.state.isDegraded })
      #expect(rename(served.desk.path + "/away", served.desk.drop) == 0)
      try served.drop(sample(2), as: "second.txt")
      #expect(try await ServedDesk.wait { served.done == ["first.txt", "second.txt"] })
      #expect(try await ServedDesk.wait { !observer.state.isDegraded })
    }
    #expect(try served.count("FROM receipt") == 2)
  }

  @Test("on a share hold drop, done and rejected, while database and copies stay in the desk")
  func share() async throws {
    try makeFolders("share", below: served.folder.path)
    let share = served.folder.path(of: "share")
    let desk = try Desk.create(at: served.folder.path(of: "own"), share: share)
    #expect(served.folder.names(in: "own") == ["spool"])
    #expect(served.folder.names(in: "share") == ["done", "drop", "rejected"])
    try served.folder.write(sample(1), to: "share/drop/a.txt")
    let summary = try await served.empty { $0.desk = desk }
    #expect(summary.done == 1)
    #expect(served.folder.names(in: "share/drop") == [])
    #expect(served.folder.names(in: "own").contains("dateline.sqlite"))
    #expect(served.folder.names(in: "own/spool") == [])
  }
}

/// Keeps what an observer was told last.
private final class LastState: IngestObserver {
  private let last = Mutex(IngestState())

  var state: IngestState { last.withLock { $0 } }
  func changed(_ state: IngestState) { last.withLock { $0 = state } }
  func filed(_ file: FiledFile) {}
}
