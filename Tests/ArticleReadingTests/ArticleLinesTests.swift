import ArticleReading
import EventModel
import Testing

@Suite("A line of an archive")
struct ArticleLinesTests {
  private func article(_ line: String, number: Int = 7) throws -> Article {
    try ArticleLines(identifier: "a.jsonl").article(fromLine: Array(line.utf8), number: number)
  }

  @Test("is an article whose title stands beside its text")
  func whole() throws {
    let line = #"""
      {"id": "x-1", "title": " Army\nleaves ", "published": "2024-09-14T10:00:00", "outlet":
      "Sample News", "text": "It left\r\nthe town.", "extra": [1]}
      """#
    let article = try article(line)
    #expect(article.identifier == "x-1")
    #expect(article.title == "Army leaves")
    #expect(article.titleIsInText == false)
    #expect(article.published?.day.iso == "2024-09-14")
    #expect(article.published?.iso == "2024-09-14T10:00:00")
    #expect(article.outlet == "Sample News")
    #expect(article.text == "It left\nthe town.")
    #expect(article.sha256 == SHA256.hexDigest(of: Array(line.utf8)))
  }

  @Test("needs nothing but a text")
  func textAlone() throws {
    let article = try article(
      #"{"text": "It left.", "title": "", "published": "", "outlet": null}"#)
    #expect(article.identifier == "a.jsonl:7")
    #expect(article.title == nil)
    #expect(article.published == nil)
    #expect(article.outlet == nil)
  }

  @Test("may have a number for its id and a date in words")
  func otherForms() throws {
    let article = try article(#"{"id": 12, "published": "14 September 2024", "text": "It left."}"#)
    #expect(article.identifier == "12")
    #expect(article.published?.iso == "2024-09-14")
  }

  @Test(
    "that cannot be read is an error with its number",
    arguments: [
      (#"{"title": "A"}"#, "E-JSON"), ("", "E-JSON"), ("[1, 2]", "E-JSON"), ("{", "E-JSON"),
      (#"{"text": 3}"#, "E-JSON"), (#"{"text": null}"#, "E-JSON"), ("null", "E-JSON"),
      (#"{"text": "\ud800 alone"}"#, "E-JSON"), (#"{"text": " "}"#, "E-EMPTY"),
      (#"{"text": "a\u0000b"}"#, "E-JSON"),
      (#"{"text": "It left.", "published": "soon"}"#, "E-DATE"),
      (#"{"id": 1.5, "text": "It left."}"#, "E-JSON"), (#"{"text": "a"} {"text": "b"}"#, "E-JSON"),
    ])
  func malformed(line: String, code: String) throws {
    let error = #expect(throws: ArticleReadingError.self) { try article(line, number: 31) }
    #expect(error?.code == code)
    #expect(error?.place == .line(31))
    #expect(error?.identifier == "a.jsonl")
  }

  @Test("nested too deep or not in UTF-8 is an error and no crash")
  func hostile() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: ArticleReadingError.self) { try article(#"{"text": "# + deep) }
    #expect(throws: ArticleReadingError.self) {
      try ArticleLines().article(
        fromLine: Array(#"{"text": ""#.utf8) + [0xFF, 0xFE, 0x22, 0x7D], number: 1)
    }
  }
}
