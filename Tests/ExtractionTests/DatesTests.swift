import EventModel
import Testing

@testable import Extraction

@Suite("Dates in a sentence")
struct DatesTests {
  /// Saturday, 14 September 2024.
  static let published = day("2024-09-14")
  /// Tuesday, 10 September 2024: the date last spoken of.
  static let previous = DateInterval(day: day("2024-09-10"))

  static func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { fatalError("\(iso) is no day.") }
    return day
  }

  /// A phrase and the days that it means; none where nothing settles it.
  struct Row: Sendable, CustomTestStringConvertible {
    var phrase: String
    var start: String?
    var end: String?
    var testDescription: String { phrase }

    init(_ phrase: String, _ start: String?, _ end: String? = nil) {
      self.phrase = phrase
      self.start = start
      self.end = end ?? start
    }
  }

  static let absolute = [
    Row("on 14 September 2024", "2024-09-14"), Row("on September 14, 2024", "2024-09-14"),
    Row("on September 14 2024", "2024-09-14"), Row("on September 14,2024", "2024-09-14"),
    Row("on Sept. 14, 2024", "2024-09-14"), Row("on 14 Sep 2024", "2024-09-14"),
    Row("on the 14th of September 2024", "2024-09-14"),
    Row("on September 14th, 2024", "2024-09-14"), Row("on 2024-09-14", "2024-09-14"),
    Row("on 14/09/2024", "2024-09-14"), Row("on 09/14/2024", "2024-09-14"),
    Row("on 14.09.2024", "2024-09-14"), Row("on 04.03.2024", "2024-03-04"),
    Row("on 14-September-2024", "2024-09-14"),
    Row("on Saturday, 14 September 2024", "2024-09-14"),
    Row("on Saturday (14 September 2024)", "2024-09-14"),
    Row("on 29 February 2024", "2024-02-29"),
    Row("in September 2024", "2024-09-01", "2024-09-30"),
    Row("in May 2022", "2022-05-01", "2022-05-31"),
    Row("in early June 2023", "2023-06-01", "2023-06-10"),
    Row("in mid-June 2023", "2023-06-11", "2023-06-20"),
    Row("at the end of June 2023", "2023-06-21", "2023-06-30"),
    Row("in 2022", "2022-01-01", "2022-12-31"),
    Row("in late 2022", "2022-09-01", "2022-12-31"),
    Row("in the summer of 2014", "2014-06-01", "2014-08-31"),
    Row("in spring 2023", "2023-03-01", "2023-05-31"),
    Row("in fall 2022", "2022-09-01", "2022-11-30"),
    Row("from 5 to 7 May 2023", "2023-05-05", "2023-05-07"),
    Row("on May 5-7, 2023", "2023-05-05", "2023-05-07"),
    Row("from 30 April to 2 May 2023", "2023-04-30", "2023-05-02"),
    Row("between 5 May 2022 and 7 June 2023", "2022-05-05", "2023-06-07"),
    Row("from 2014 to 2018", "2014-01-01", "2018-12-31"),
    Row("in 2014-15", "2014-01-01", "2015-12-31"),
  ]

  static let relative = [
    Row("today", "2024-09-14"), Row("tonight", "2024-09-14"), Row("yesterday", "2024-09-13"),
    Row("tomorrow", "2024-09-15"), Row("overnight", "2024-09-14"),
    Row("this morning", "2024-09-14"), Row("earlier today", "2024-09-14"),
    Row("last night", "2024-09-13"), Row("yesterday evening", "2024-09-13"),
    Row("on Thursday", "2024-09-12"), Row("Thursday", "2024-09-12"),
    Row("on Saturday", "2024-09-14"), Row("last Saturday", "2024-09-07"),
    Row("last Thursday", "2024-09-12"), Row("this Thursday", "2024-09-12"),
    Row("next Thursday", "2024-09-19"), Row("next Saturday", "2024-09-21"),
    Row("Thursday night", "2024-09-12"), Row("late on Thursday", "2024-09-12"),
    Row("on Thursday morning", "2024-09-12"), Row("on Thurs. 12 September", "2024-09-12"),
    Row("on Monday last week", "2024-09-02"), Row("on Thursday of last week", "2024-09-05"),
    Row("overnight on Monday", "2024-09-09"),
    Row("this week", "2024-09-09", "2024-09-14"), Row("last week", "2024-09-02", "2024-09-08"),
    Row("next week", "2024-09-16", "2024-09-22"),
    Row("earlier this week", "2024-09-09", "2024-09-14"),
    Row("earlier this month", "2024-09-01", "2024-09-14"),
    Row("earlier this year", "2024-01-01", "2024-09-14"),
    Row("later this month", "2024-09-14", "2024-09-30"),
    Row("last month", "2024-08-01", "2024-08-31"), Row("next month", "2024-10-01", "2024-10-31"),
    Row("last year", "2023-01-01", "2023-12-31"),
    Row("late last month", "2024-08-21", "2024-08-31"),
    Row("by the end of the year", "2024-09-01", "2024-12-31"),
    Row("at the beginning of the month", "2024-09-01", "2024-09-10"),
    Row("two days ago", "2024-09-12"), Row("a week ago", "2024-09-07"),
    Row("three weeks ago", "2024-08-24"), Row("twenty-five days ago", "2024-08-20"),
    Row("two months ago", "2024-07-01", "2024-07-31"),
    Row("a year ago", "2023-09-01", "2023-09-30"),
    Row("two years ago", "2022-01-01", "2022-12-31"),
    Row("in the past week", "2024-09-07", "2024-09-14"),
    Row("in the past 24 hours", "2024-09-13", "2024-09-14"),
    Row("over the last three days", "2024-09-11", "2024-09-14"),
    Row("in the next two weeks", "2024-09-14", "2024-09-28"),
    Row("over the weekend", "2024-09-14", "2024-09-15"),
    Row("last weekend", "2024-09-07", "2024-09-08"),
    Row("on 6 August", "2024-08-06"), Row("on August 6", "2024-08-06"),
    Row("on 14 September", "2024-09-14"), Row("on 15 September", "2023-09-15"),
    Row("on 29 February", "2024-02-29"), Row("on 6 August last year", "2023-08-06"),
    Row("in November", "2023-11-01", "2023-11-30"),
    Row("last November", "2023-11-01", "2023-11-30"),
    Row("in September", "2024-09-01", "2024-09-30"),
    Row("last September", "2023-09-01", "2023-09-30"),
    Row("in May last year", "2023-05-01", "2023-05-31"),
    Row("mid-June", "2024-06-11", "2024-06-20"), Row("in early June", "2024-06-01", "2024-06-10"),
    Row("in late June", "2024-06-21", "2024-06-30"), Row("on the 10th", "2024-09-10"),
    Row("on the 20th", "2024-08-20"), Row("last winter", "2023-12-01", "2024-02-29"),
    Row("in summer", "2024-06-01", "2024-08-31"),
    Row("from 5 to 7 May", "2024-05-05", "2024-05-07"),
    Row("on 5-7 May", "2024-05-05", "2024-05-07"), Row("on May 5-7", "2024-05-05", "2024-05-07"),
    Row("on May 5 and 6", "2024-05-05", "2024-05-06"),
    Row("between May 5 and May 7", "2024-05-05", "2024-05-07"),
    Row("from 30 December to 2 January", "2023-12-30", "2024-01-02"),
    Row("from Monday to Thursday", "2024-09-09", "2024-09-12"),
    Row("from Monday until Thursday", "2024-09-09", "2024-09-12"),
  ]

  static let fromPrevious = [
    Row("the previous day", "2024-09-09"), Row("the next day", "2024-09-11"),
    Row("the following day", "2024-09-11"), Row("the same day", "2024-09-10"),
    Row("that day", "2024-09-10"), Row("a day earlier", "2024-09-09"),
    Row("a day later", "2024-09-11"), Row("the day before", "2024-09-09"),
    Row("the day after", "2024-09-11"), Row("two days later", "2024-09-12"),
    Row("two days before", "2024-09-08"), Row("a week later", "2024-09-17"),
    Row("the previous week", "2024-09-02", "2024-09-08"),
    Row("the following month", "2024-10-01", "2024-10-31"),
    Row("that month", "2024-09-01", "2024-09-30"),
    Row("the previous year", "2023-01-01", "2023-12-31"),
    Row("the following Friday", "2024-09-13"), Row("the previous Friday", "2024-09-06"),
    Row("on the following Tuesday", "2024-09-17"),
    Row("a year earlier", "2023-09-01", "2023-09-30"),
  ]

  static let ahead = [
    Row("on Thursday", "2024-09-19"), Row("on Saturday", "2024-09-14"),
    Row("on 6 August", "2025-08-06"), Row("on 20 September", "2024-09-20"),
    Row("in November", "2024-11-01", "2024-11-30"), Row("in May", "2025-05-01", "2025-05-31"),
    Row("this week", "2024-09-14", "2024-09-15"), Row("on the 20th", "2024-09-20"),
    Row("tomorrow", "2024-09-15"), Row("in winter", "2024-12-01", "2025-02-28"),
    Row("from Monday to Thursday", "2024-09-16", "2024-09-19"),
    Row("on 29 February", "2028-02-29"),
  ]

  private func check(
    _ row: Row, published: CalendarDay?, previous: DateInterval?,
    direction: DateExpression.Direction = .past
  ) {
    let found = TestText.dates("The sides met \(row.phrase), officials said.")
    #expect(found.map(\.words) == [row.phrase])
    let resolved = found.first?.mention.expression.resolved(
      published: published, previous: previous, direction: direction)
    #expect(resolved?.start.iso == row.start)
    #expect(resolved?.end.iso == row.end)
  }

  @Test("A date with its year needs no other date", arguments: absolute)
  func absoluteDates(row: Row) {
    check(row, published: nil, previous: nil)
    check(row, published: DatesTests.published, previous: nil)
  }

  @Test("A date without a year is held against the article's own", arguments: relative)
  func relativeDates(row: Row) {
    check(row, published: DatesTests.published, previous: nil)
  }

  @Test("Without the article's date a relative one stays open", arguments: relative)
  func relativeDatesWithoutArticle(row: Row) {
    check(Row(row.phrase, nil), published: nil, previous: nil)
  }

  @Test("“The next day” counts from the date last spoken of", arguments: fromPrevious)
  func datesFromPrevious(row: Row) {
    check(row, published: DatesTests.published, previous: DatesTests.previous)
    check(Row(row.phrase, nil), published: DatesTests.published, previous: nil)
  }

  @Test("What is to happen is looked for ahead", arguments: ahead)
  func datesAhead(row: Row) {
    check(row, published: DatesTests.published, previous: nil, direction: .future)
  }

  @Test(
    "A vague time is marked and stays open",
    arguments: [
      "recently", "in recent days", "in recent weeks", "months ago", "several days ago",
      "a few weeks ago", "a couple of days ago", "over the last few weeks", "in the coming days",
      "in the early 1990s", "on 03/04/2024",
    ])
  func vagueTimes(phrase: String) {
    let found = TestText.dates("The sides met \(phrase), officials said.")
    #expect(found.map(\.mention.isVague) == [true])
    #expect(
      found.first?.mention.expression.resolved(
        published: DatesTests.published, previous: DatesTests.previous) == nil)
  }

  @Test(
    "A preposition tells the day from the time around it",
    arguments: [
      ("on Thursday", DateMention.Relation.at), ("since Tuesday", .since),
      ("since 6 August", .since), ("from 6 August", .since), ("since 2022", .since),
      ("by Friday", .until), ("until May", .until), ("before 2014", .before),
      ("prior to 2022", .before), ("after 24 February 2022", .after),
      ("from 5 to 7 May", .at), ("from Monday to Thursday", .at), ("during August", .at),
    ])
  func relations(phrase: String, relation: DateMention.Relation) {
    let found = TestText.dates("They held it \(phrase), officials said.")
    #expect(found.map(\.words) == [phrase])
    #expect(found.map(\.mention.relation) == [relation])
  }

  @Test(
    "What only looks like a date is none",
    arguments: [
      "Article 5 applies.", "Friday prayers were held.", "Black September was a group.",
      "It lasted for three weeks.", "After 10 days of fighting they left.",
      "The three-year war goes on.", "It was the second anniversary.", "May God help them.",
      "It may be so.", "Theresa May spoke.", "They march on the town.", "The march of time.",
      "March on, he said.", "The sun rose and he sat down.", "The fall of the city was near.",
      "The 14th Brigade came.", "On the 14th exchange they agreed.", "A 33-year-old man.",
      "At 14:28 it began.", "They left 9/11 behind.", "They took 2000 villages.",
      "The second spring dried up.", "Every day they fight.", "On 31.02.2024 and 2024-13-01.",
      "It was 30 February 2024?",
      "It came in the 2003-2011 war.",
    ])
  func noDates(sentence: String) {
    #expect(TestText.dates(sentence).map(\.words) == [])
  }

  @Test("A dateline and a byline give their dates")
  func bylines() {
    let byline = TestText.dates(
      "14 September 2024, 14:28 | Updated: 14 September 2024, 14:32")
    #expect(byline.map(\.words) == ["14 September 2024", "14 September 2024"])
    #expect(TestText.dates("KYIV, Aug 24 (Reuters) —").map(\.words) == ["Aug 24"])
  }

  @Test(
    "An adverb of time takes no preposition",
    arguments: [("It will be over soon.", "soon"), ("Ten died in overnight strikes.", "overnight")])
  func adverbs(sentence: String, words: String) {
    #expect(TestText.dates(sentence).map(\.words) == [words])
  }

  @Test("“Following” is a preposition unless “the” stands before it")
  func following() {
    #expect(TestText.dates("They fled following Friday strikes.").map(\.words) == ["Friday"])
    #expect(TestText.dates("They fled following months of war.").isEmpty)
    #expect(
      TestText.dates("They met the following Friday.").map(\.words) == ["the following Friday"])
  }

  @Test("An uprising named by its year dates a clause vaguely")
  func yearOfAnEvent() {
    let found = TestText.dates("They fled after the 2011 uprising.")
    #expect(found.map(\.words) == ["after the 2011"])
    #expect(found.map(\.mention.isVague) == [true])
    #expect(found.map(\.mention.relation) == [.after])
  }

  @Test("Two days that are not joined are two dates")
  func twoDates() {
    let found = TestText.dates("On 13 September they agreed and on Saturday they met.")
    #expect(found.map(\.words) == ["On 13 September", "on Saturday"])
  }

  @Test("A date out of the calendar stays open")
  func outOfCalendar() {
    let first = DatesTests.day("0001-01-03")
    let expression = DateExpression.ago(9999, .year)
    #expect(expression.resolved(published: first, previous: nil) == nil)
    #expect(DateExpression.ago(5, .day).resolved(published: first, previous: nil) == nil)
    let last = DatesTests.day("9999-12-31")
    #expect(DateExpression.relativeDay(1).resolved(published: last, previous: nil) == nil)
  }
}
