import Desk
import EventModel
import TestSupport
import Testing

@Suite("A desk")
struct DeskTests {
  @Test("is made with its folders, parents too, and made again without harm")
  func create() throws {
    let folder = try TemporaryFolder()
    let desk = try Desk.create(at: folder.path(of: "news/desk"))
    try folder.write("text", to: "news/desk/drop/a.txt")
    #expect(try Desk.create(at: desk.path) == desk)
    #expect(folder.names(in: "news/desk") == ["done", "drop", "rejected", "spool"])
    #expect(folder.names(in: "news/desk/drop") == ["a.txt"])
    #expect(throws: Never.self) { try desk.validate() }
  }

  @Test("names its parts")
  func paths() throws {
    let desk = Desk(path: "/d")
    let day = try #require(CalendarDay(iso: "2024-09-14"))
    #expect(desk.drop == "/d/drop")
    #expect(desk.rejected == "/d/rejected")
    #expect(desk.database == "/d/dateline.sqlite")
    #expect(desk.done(on: day) == "/d/done/2024-09-14")
  }

  @Test("that is missing or lacks a folder says how to make it")
  func validate() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: DeskError.self) {
      try Desk(path: folder.path(of: "none")).validate()
    }
    #expect(missing?.remedy.contains("dateline init") == true)
    let incomplete = #expect(throws: DeskError.self) { try Desk(path: folder.path).validate() }
    #expect(incomplete?.message.contains("no folder “drop”") == true)
  }

  @Test("is not made over a file")
  func blocked() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "drop")
    let error = #expect(throws: DeskError.self) { try Desk.create(at: folder.path) }
    #expect(error?.message.contains("is in the way") == true)
    #expect(try folder.read("drop") == "text")
  }
}
