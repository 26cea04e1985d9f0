import ArticleReading
import EventModel
import Testing

@Suite("The head of an article")
struct ArticleHeaderTests {
  private func article(_ text: String) throws -> Article {
    try ArticleReader().article(from: Array(text.utf8), identifier: "note.txt")
  }

  private static let body = "\n\nBoth sides let forty people go on Monday, officials said.\n"

  @Test(
    "gives the date on a line of its own",
    arguments: [
      "2024-09-14", "14 September 2024, 14:28", "Sept. 14, 2024", "September 14th, 2024",
      "14th of September 2024", "Saturday, September 14, 2024", "Sat 14 Sep 2024", "14.09.2024",
      "14/09/2024", "2024/09/14", "14-Sep-2024", "Published: 14 September 2024 at 14:28",
      "14 September 2024, 14:28 | Updated: 15 September 2024, 09:00",
      "By Olha Sample | 14 September 2024", "**14 September 2024**", "2024-09-14T14:28:00+03:00",
      "Posted on Sep 14, 2024 2:28 p.m.", "Updated 14 SEPTEMBER 2024",
    ])
  func standaloneDate(line: String) throws {
    let article = try article("Forty people go home\n\n" + line + ArticleHeaderTests.body)
    #expect(article.published?.day.iso == "2024-09-14")
    #expect(article.title == "Forty people go home")
  }

  @Test(
    "gives no date where there is none to be sure of",
    arguments: [
      "03/04/2024", "14 September", "September 2024", "2024-13-14", "30 February 2024",
      "The talks began on 14 September 2024 in the south.", "Monday",
      "14 September 2024 was the day on which they came home.", "Flight 2024-09-145",
    ])
  func noDate(line: String) throws {
    #expect(
      try article("Forty people go home\n\n" + line + ArticleHeaderTests.body).published == nil)
  }

  @Test("gives the date of a front line, whose words are no headline when they are a sentence")
  func frontLine() throws {
    let sentence = try article(" date 2024-08-15 Talks on a swap have begun.\n\nMore is not known.")
    #expect(sentence.published?.day.iso == "2024-08-15")
    #expect(sentence.title == nil)
    let headline = try article("date 2024-08-15 Talks on a swap begin\n\nMore is not known.")
    #expect(headline.title == "Talks on a swap begin")
    let bare = try article("date: 2024-08-15\n\nTalks on a swap begin\n\nMore is not known.")
    #expect(bare.published?.day.iso == "2024-08-15")
    #expect(bare.title == "Talks on a swap begin")
  }

  @Test("may begin with the date and have no headline")
  func dateFirst() throws {
    let article = try article("2024-08-15\n\nThe army left two villages on Friday.\n\nIt rained.")
    #expect(article.published?.day.iso == "2024-08-15")
    #expect(article.title == nil)
  }

  @Test(
    "gives the date and agency of a dateline",
    arguments: [
      "KYIV, Aug. 24, 2024 (Reuters) — The two sides swapped 30 people.",
      "KYIV, August 24, 2024 (Reuters) - The two sides swapped 30 people.",
      "Kyiv, Ukraine, 24 August 2024 (Reuters) – The two sides swapped 30 people.",
      "KYIV (Reuters), 24 August 2024 -- The two sides swapped 30 people.",
      "August 24, 2024 (Reuters) - The two sides swapped 30 people.",
    ])
  func dateline(line: String) throws {
    let article = try article(line + "\n\nIt was the third such swap.")
    #expect(article.published?.day.iso == "2024-08-24")
    #expect(article.outlet == "Reuters")
    #expect(article.title == nil)
  }

  @Test(
    "gives the date of a dateline on a line of its own",
    arguments: [
      "HARBOURTOWN, August 7, 2015", "NORTON/SUTTON, Aug 7, 2015 (Coast Desk)",
      "Harbourtown, 7 August 2015", "Port Norton, Coastland, Aug. 7, 2015",
    ])
  func datelineAlone(line: String) throws {
    let article = try ArticleReader().article(
      from: Array("Rain reaches the coast\n\n\(line)\n\nIt rained all day.\n".utf8),
      identifier: "rain.txt")
    #expect(article.published?.day == CalendarDay(year: 2015, month: 8, day: 7))
    #expect(article.title == "Rain reaches the coast")
  }

  @Test("takes no date from a dateline without a year, but its agency")
  func datelineWithoutYear() throws {
    let article = try article("KYIV, Aug. 24 (Reuters) — The two sides swapped 30.\n\nMore.")
    #expect(article.published == nil)
    #expect(article.outlet == "Reuters")
  }

  @Test(
    "takes no sentence that ends with a date for a dateline",
    arguments: [
      "The army left the town on 7 August 2015", "Rain came to Port Norton, 7 August 2015",
    ])
  func noDateline(line: String) throws {
    let article = try article("Rain reaches the coast\n\n\(line)\n\nIt rained all day.\n")
    #expect(article.published == nil)
  }

  @Test("prefers the headline to what stands above and below it")
  func headline() throws {
    let article = try article(
      "News live\nArmy says it has retaken two villages in the east\nBy Olha Sample\n"
        + "14 September 2024\nThe army said so on Saturday.\n")
    #expect(article.title == "Army says it has retaken two villages in the east")
  }

  @Test("has no headline where the first line is a sentence or the only line")
  func noHeadline() throws {
    #expect(try article("The army left two villages.\n\nIt rained.").title == nil)
    #expect(try article("The spokesman said: “We left.”\n\nIt rained.").title == nil)
    #expect(try article("Army leaves two villages").title == nil)
    #expect(
      try article("Army leaves two villages\n\nIt did so.").title == "Army leaves two villages")
    #expect(
      try article("# Army leaves two villages\n\nIt did.").title == "Army leaves two villages")
  }

  @Test("is front matter where there is some, and the text keeps it")
  func frontMatter() throws {
    let text = """
      ---
      Title: "Army leaves two villages"
      date: 2024-09-14T10:00:00Z
      source: 'Sample News Agency'
      tags: [a, b]
      ---

      2020-01-01

      The army left.
      """
    let article = try article(text)
    #expect(article.title == "Army leaves two villages")
    #expect(
      article.published
        == Publication(
          day: try #require(CalendarDay(iso: "2024-09-14")), iso: "2024-09-14T10:00:00Z"))
    #expect(article.outlet == "Sample News Agency")
    #expect(article.text == text)
  }

  @Test("with front matter whose date cannot be read is refused, with the line")
  func badFrontMatterDate() throws {
    let error = #expect(throws: ArticleReadingError.self) {
      try article("---\ntitle: A\ndate: soon\n---\nThe army left.\n")
    }
    #expect(error?.code == "E-DATE")
    #expect(error?.place == .line(3))
  }

  @Test("that opens with a line of dashes but closes none is plain text")
  func unclosedFrontMatter() throws {
    let article = try article("---\ndate: soon\n\nThe army left.\n")
    #expect(article.published == nil)
    #expect(article.outlet == nil)
  }

  @Test("or foot names the source")
  func sourceLine() throws {
    let article = try article("Army leaves\n\nIt left.\n\nSource: Sample News Agency.\n")
    #expect(article.outlet == "Sample News Agency")
  }

  @Test("is English only where the words are")
  func language() throws {
    #expect(try article("The army left two villages in the east.").language == "en")
    #expect(try article("Die Armee verließ zwei Dörfer im Osten und zog ab.").language == "und")
    #expect(try article("Армія залишила два села на сході.").language == "und")
    #expect(try article("L'armée a quitté deux villages dans l'est du pays.").language == "und")
  }
}
