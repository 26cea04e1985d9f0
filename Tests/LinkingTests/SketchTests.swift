import Linking
import Testing

@Suite("Text sketches")
struct SketchTests {
  private let story = """
    The two sides handed over prisoners at a crossing north of the town on Friday morning, the \
    commission said. Buses stood in the rain for three hours before the first men got off, and \
    relatives held up photographs of those who had not come home.
    """

  @Test("know a reprint with a changed word, and in other letter case and spacing")
  func reprint() throws {
    let first = try #require(TextSketch(of: story))
    let reprinted = story.replacing("Friday morning", with: "Friday").uppercased()
    let second = try #require(TextSketch(of: reprinted.replacing(" ", with: "  ")))
    #expect(first.isReprint(of: second))
  }

  @Test("know a reprint that was cut and edited")
  func trimmed() throws {
    let first = try #require(TextSketch(of: story))
    let cut = story.replacing(
      ", and relatives held up photographs of those who had not come home", with: ""
    )
    .replacing("The two sides", with: "Both sides").replacing("for three hours", with: "for hours")
    #expect(first.isReprint(of: try #require(TextSketch(of: cut))))
  }

  @Test("do not take two stories of one exchange for one")
  func others() throws {
    let first = try #require(TextSketch(of: story))
    let other = try #require(
      TextSketch(
        of: """
          Prisoners came home on Friday. A commission of both sides had agreed on the names during \
          the week, an official said by telephone, adding that the men were in fair health and \
          would see a doctor before they were driven to their families.
          """))
    #expect(!first.isReprint(of: other))
  }

  @Test("are not made of a few words")
  func short() {
    #expect(TextSketch(of: "Prisoners were exchanged.") == nil)
    #expect(TextSketch(of: "") == nil)
  }
}

@Suite("Reprints among many articles")
struct TextGroupsTests {
  /// A sketch that agrees with another of these in as many values as their ranges share.
  private func sketch(_ values: Range<UInt32>) throws -> TextSketch {
    // Positions are those of a window that moves over 64, wrapped around.
    var minima = [UInt32](repeating: 0, count: TextSketch.size)
    for value in values { minima[Int(value) % TextSketch.size] = value + 1 }
    return try #require(TextSketch(minima: minima))
  }

  @Test("go by the first name of all that are alike, also by way of a third")
  func closed() throws {
    let articles: [String: TextSketch?] = [
      "d": try sketch(0..<32), "b": try sketch(16..<48), "c": try sketch(32..<64),
      "a": try sketch(100..<132), "e": nil, "f": nil,
    ]
    #expect(
      TextGroups.groups(of: articles)
        == ["a": "a", "b": "b", "c": "b", "d": "b", "e": "e", "f": "f"])
  }

  @Test("are told apart from articles that share a few values")
  func apart() throws {
    let articles: [String: TextSketch?] = ["a": try sketch(0..<32), "b": try sketch(21..<53)]
    #expect(TextGroups.groups(of: articles) == ["a": "a", "b": "b"])
  }
}
