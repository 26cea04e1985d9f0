import EventModel
import Linking
import TestSupport
import Testing

@Suite("Stories of an event")
struct StoryBookTests {
  @Test("are the same whether articles come one by one or all at once")
  func stories() {
    for number in 0..<400 {
      var numbers = SeededNumbers(seed: UInt64(number))
      let articles = RandomWorld(number: number).stories.map(\.article)
      let sketches = Dictionary(
        articles.map { ($0.sha256, TextSketch(of: $0.text)) }, uniquingKeysWith: { $1 })
      var book = StoryBook()
      var known: [String: String] = [:]
      for article in articles.shuffled(using: &numbers) {
        let changed = book.add(article.sha256, TextSketch(of: article.text))
        known.merge(changed, uniquingKeysWith: { $1 })
      }
      #expect(book.stories == TextGroups.groups(of: sketches))
      #expect(known == book.stories)
    }
  }
}
