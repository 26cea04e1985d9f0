import EventModel
import Glibc
import Testing

@testable import Extraction

@Suite("Numbers and dates in any text at all")
struct MeasureRobustnessTests {
  /// Pieces that numbers and dates are made of, and some that break them.
  static let pieces = [
    "one", "two", "twenty", "hundred", "thousand", "million", "a", "an", "and", "half", "dozen",
    "few", "several", "couple", "of", "tens", "thousands", "first", "third", "thirds", "more",
    "than", "over", "at", "least", "most", "up", "to", "as", "many", "or", "less", "plus", "odd",
    "between", "from", "for", "x", "each", "side", "sides", "same", "number", "the", "all",
    "other", "another", "further", "some", "about", "~", "$", "€", "%", "per", "cent", "km",
    "km²", "sq", "square", "miles", "m", "days", "day", "year", "old", "aged", "No", ".", ",",
    "-", "—", "/", ":", "(", ")", "'s", "Article", "Brigade", "Su", "M", "T", "soldiers",
    "villages", "May", "may", "March", "Sept", "September", "August", "Thursday", "Sun", "on",
    "in", "since", "until", "by", "last", "next", "this", "previous", "following", "week",
    "weeks", "month", "years", "ago", "later", "earlier", "before", "after", "today", "overnight",
    "night", "weekend", "end", "early", "mid", "late", "summer", "winter", "fall", "recent",
    "past", "coming", "0", "1", "5", "14", "31", "32", "99", "000", "103", "1,000", "1.500",
    "1.5", "2014", "2024", "9999", "10000", "14:28", "99:99", "2024-09-14", "2024-13-45",
    "31/02/2024", "31.02.2024", "0.0.0", "1,,,2", "14,2024", "99999999999999999999", "14th",
    "0th", "1\u{a0}000", "×", "№", "#", "é", "\u{200b}", "2S19", "47th", "50km", "4pm", "1990s",
  ]

  /// A small generator, so that every run sees the same texts.
  struct Generator {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private static func salad(seed: UInt64, count: Int) -> String {
    var generator = Generator(state: seed)
    var text = ""
    for _ in 0..<count {
      text += pieces[generator.next(below: pieces.count)]
      if generator.next(below: 4) > 0 { text += " " }
    }
    return text
  }

  @Test("Any salad of pieces is read in order, within the sentence, without overlap")
  func salads() {
    let published = CalendarDay(year: 2024, month: 9, day: 14)
    let previous = DateInterval(year: 2023)
    for seed in 1...600 {
      let string = MeasureRobustnessTests.salad(seed: UInt64(seed), count: 60)
      let (text, sentence) = TestText.sentence(string)
      let quantities = QuantityRecognizer(lexicon: TestText.lexicon).quantities(
        in: text, sentence: sentence)
      let dates = DateRecognizer(lexicon: TestText.lexicon).dates(in: text, sentence: sentence)
      for ranges in [quantities.map(\.tokens), dates.map(\.tokens)] {
        var end = 0
        for range in ranges {
          #expect(range.lowerBound >= end && !range.isEmpty, "\(string)")
          #expect(range.upperBound <= sentence.tokens.upperBound, "\(string)")
          end = range.upperBound
        }
      }
      for quantity in quantities {
        let values = [quantity.range.low, quantity.range.high].compactMap { $0 }
        #expect(values.allSatisfy { $0.isFinite && $0 >= 0 }, "\(string)")
        #expect(quantity.kind == .sameNumber || !values.isEmpty, "\(quantity) in \(string)")
        if let low = quantity.range.low, let high = quantity.range.high {
          #expect(low <= high, "\(string)")
        }
      }
      for date in dates {
        for day in [published, nil] {
          for direction in [DateExpression.Direction.past, .future] {
            let interval = date.expression.resolved(
              published: day, previous: previous, direction: direction)
            #expect(interval.map { $0.start <= $0.end } ?? true, "\(string)")
          }
        }
      }
    }
  }

  @Test("Dates at the ends of the calendar stay inside it")
  func endsOfCalendar() {
    let ends = [
      CalendarDay(year: 1, month: 1, day: 1), CalendarDay(year: 9999, month: 12, day: 31),
    ].compactMap { $0 }
    for seed in 1...200 {
      let string = MeasureRobustnessTests.salad(seed: UInt64(seed) << 20, count: 60)
      for (mention, _) in TestText.dates(string) {
        for day in ends {
          for direction in [DateExpression.Direction.past, .future] {
            let interval = mention.expression.resolved(
              published: day, previous: DateInterval(day: day), direction: direction)
            let years = interval.map { ($0.start.components.year, $0.end.components.year) }
            #expect(years.map { $0.0 >= 1 && $0.1 <= 9999 } ?? true, "\(string)")
          }
        }
      }
    }
  }

  /// What this thread has used of a processor, whatever else runs on the machine.
  private func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  @Test("Eight times the text takes about eight times the time")
  func linear() {
    func time(_ count: Int) -> Duration {
      let (text, sentence) = TestText.sentence(
        MeasureRobustnessTests.salad(seed: 7, count: count))
      let quantities = QuantityRecognizer(lexicon: TestText.lexicon)
      let dates = DateRecognizer(lexicon: TestText.lexicon)
      return (0..<3).map { _ in
        let start = processorTime()
        _ = quantities.quantities(in: text, sentence: sentence)
        _ = dates.dates(in: text, sentence: sentence)
        return processorTime() - start
      }.min() ?? .zero
    }
    // A quadratic pass would take 64 times as long.
    #expect(time(40_000) < time(5_000) * 24)
  }
}
