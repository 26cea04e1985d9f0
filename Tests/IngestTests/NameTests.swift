import Desk
import Testing

@testable import Ingest

@Suite("Names")
struct NameTests {
  @Test(
    "of unfinished and hidden files are ignored",
    arguments: [
      ".a.txt", "~$report.txt", "~lock.txt", "a.txt~", "a.txt.part", "A.TXT.PART", "a.crdownload",
      "a.tmp", "a.txt.swp", "a.filepart", "Thumbs.db", "desktop.ini", "4913", "@eaDir",
      "lost+found",
      ".goutputstream-X1", ".nfs0001", ".smbdeleteA1", "~syncthing~a.txt.tmp", "._a.txt",
      ".a.txt.x7Qz2B",
    ])
  func ignored(name: String) {
    #expect(IgnoredNames.contains(name))
  }

  @Test("of articles are not", arguments: ["a.txt", "part.txt", "tmp.md", "a~b.txt", "a.tmp.txt"])
  func kept(name: String) {
    #expect(!IgnoredNames.contains(name))
  }

  @Test(
    "get a number before their ending",
    arguments: [
      ("a.txt", 1, "a.txt"), ("a.txt", 2, "a-2.txt"), ("a.b.md", 3, "a.b-3.md"), ("a", 2, "a-2"),
      (".txt", 2, ".txt-2"),
    ])
  func numbered(name: String, ordinal: Int, filed: String) {
    #expect(FiledName.name(for: DropPath(name), ordinal: ordinal) == DropPath(filed))
  }

  @Test("are shortened between characters so that the note's name fits too")
  func long() {
    let name = String(repeating: "я", count: 125) + ".txt"
    let filed = FiledName.name(for: DropPath(name), ordinal: 12).escapedText
    #expect((filed + ".events.txt").utf8.count <= 255)
    #expect(filed.hasSuffix("я-12.txt"))
  }
}
