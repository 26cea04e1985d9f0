import DocumentReading
import EventModel
import Testing

@Suite("The main text of a page")
struct MainTextTests {
  struct Score {
    var found = 0
    var wanted = 0
    var common = 0

    var precision: Double { found == 0 ? 0 : Double(common) / Double(found) }
    var recall: Double { wanted == 0 ? 0 : Double(common) / Double(wanted) }
    var f: Double {
      let sum = precision + recall
      return sum == 0 ? 0 : 2 * precision * recall / sum
    }
  }

  private static func words(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      counts[String(word), default: 0] += 1
    }
    return counts
  }

  static func score(_ text: String, against story: Story) -> Score {
    let found = words(text)
    let wanted = words(story.paragraphs.joined(separator: " "))
    let common = found.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
    return Score(
      found: found.values.reduce(0, +), wanted: wanted.values.reduce(0, +), common: common)
  }

  @Test("is found on pages of many kinds, word by word", arguments: [true, false])
  func corpus(isHarder: Bool) throws {
    var total = Score()
    var pages = 0
    for template in isHarder ? PageTemplate.harder : PageTemplate.all {
      for story in Story.all {
        let text = try text(of: template, story)
        let score = MainTextTests.score(text, against: story)
        #expect(score.precision >= (isHarder ? 0.9 : 0.97), "\(template.name): \(text)")
        #expect(score.recall >= (isHarder ? 0.8 : 0.9), "\(template.name): \(text)")
        total.found += score.found
        total.wanted += score.wanted
        total.common += score.common
        pages += 1
      }
    }
    #expect(pages >= (isHarder ? 30 : 45))
    #expect(total.precision >= (isHarder ? 0.97 : 0.99))
    #expect(total.recall >= (isHarder ? 0.95 : 0.98))
    print("\(pages) pages: P \(total.precision) R \(total.recall) F \(total.f)")
  }

  private func text(of template: PageTemplate, _ story: Story) throws -> String {
    do {
      let page = Array(template.page(story).utf8)
      let document = try DocumentReader().document(from: page, identifier: "page")
      #expect(document.format == .html)
      return document.items.first?.article.text ?? ""
    } catch {
      Issue.record("\(template.name): \(story.title): \(error)")
      return ""
    }
  }

  @Test("comes with title, date, outlet and author where the page gives them")
  func fields() throws {
    for story in Story.all {
      let page = Array(PageTemplate.all[0].page(story).utf8)
      let item = try #require(
        try DocumentReader().document(from: page, identifier: "page").items.first)
      #expect(item.article.title == story.title)
      #expect(item.article.published?.day.iso == story.day)
      #expect(item.article.outlet == "Karn News")
      #expect(item.author == story.author)
      #expect(!item.article.titleIsInText)
    }
  }

  @Test("has no date of a comment and none of the future")
  func dates() throws {
    let story = Story.all[0]
    let page = """
      <html><head><meta property="article:published_time" content="2999-01-01T00:00:00Z"></head>
      <body><h1>\(story.title)</h1><article>\(PageTemplate.paragraphs(story))</article>
      <div class="comments"><time datetime="2024-12-24">later</time><p>First to comment here!</p></div>
      </body></html>
      """
    let document = try DocumentReader().document(from: Array(page.utf8), identifier: "page")
    #expect(document.items.first?.article.published == nil)
  }
}
