/// What the words of numbers, units and the calendar mean, by the word's number.
struct MeasureWords: Sendable {
  /// Index into `entries` by word, 0 for a word that measures nothing.
  private var indexOfWord: [UInt16] = []
  private var entries: [MeasureEntry] = [MeasureEntry()]

  /// What a word means; an empty entry for a word of another kind or an unknown one.
  @inline(__always)
  subscript(word: Int32) -> MeasureEntry {
    guard word >= 0, Int(word) < indexOfWord.count else { return entries[0] }
    return entries[Int(indexOfWord[Int(word)])]
  }

  /// What can be read from a word on.
  func opening(_ word: Int32) -> MeasureOpening {
    guard Int(word) < indexOfWord.count, indexOfWord[Int(word)] != 0 else { return [] }
    return MeasureOpening(self[word])
  }

  /// Changes what a word means.
  mutating func change(_ word: Int, _ change: (inout MeasureEntry) -> Void) {
    while indexOfWord.count <= word { indexOfWord.append(0) }
    if indexOfWord[word] == 0 {
      guard entries.count < Int(UInt16.max) else { return }
      indexOfWord[word] = UInt16(entries.count)
      entries.append(MeasureEntry())
    }
    change(&entries[Int(indexOfWord[word])])
  }
}

/// Whether a quantity or a date can be read from a word on, so that all other words cost one look.
struct MeasureOpening: OptionSet, Sendable {
  let rawValue: UInt8

  /// "fifty", "a" before "hundred", "the same" before "number", "as" before "many".
  static let quantity = MeasureOpening(rawValue: 1)
  /// The head of a date: "May", "Monday", "week".
  static let date = MeasureOpening(rawValue: 2)
}

extension MeasureOpening {
  init(_ entry: MeasureEntry) {
    self = entry.calendar != nil ? .date : []
    switch entry.keyword {
    case .a, .an, .as, .same, .equal, .similar, .equivalent: insert(.quantity)
    default: if entry.number != nil { insert(.quantity) }
    }
  }
}

/// A word's part in numbers, units and dates.
struct MeasureEntry: Sendable {
  var number: NumberWord?
  var unit: UnitWord?
  var calendar: CalendarWord?
  var keyword: MeasureKeyword?
}

/// A row of `numbers.tsv`.
struct NumberWord: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case cardinal, scale, collective, group, vague, ordinal, fraction, label
    /// Written onto the digits: "5bn".
    case shortScale = "short-scale"
    /// "a couple of", "a handful of".
    case vagueGroup = "vague-group"
    /// "dozens of", "tens of thousands".
    case vaguePlural = "vague-plural"
  }

  var kind: Kind
  var value: Double
}

/// A row of `units.tsv`.
struct UnitWord: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case distance, area, percentage, money, duration, clock, times, other
  }

  var kind: Kind
  /// Kilometres, or square kilometres for a unit of area.
  var factor: Double
  /// Square kilometres in the square of a unit of distance.
  var square: Double
}

/// A row of `calendar.tsv`.
struct CalendarWord: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case month, weekday, season, day, unit, vague
    case shortMonth = "short-month"
    case shortWeekday = "short-weekday"
    case monthOrWord = "month-or-word"
    case seasonOrWord = "season-or-word"
    case partOfDay = "part-of-day"
  }

  var kind: Kind
  var value: Int

  /// True for months, however they are written.
  var isMonth: Bool { kind == .month || kind == .shortMonth || kind == .monthOrWord }
}

/// Function words that the grammar of numbers and dates turns on.
enum MeasureKeyword: String, Sendable, CaseIterable {
  case a, about, above, additional, after, age, aged, ages, ago, all, almost, amount, an, and,
    another, apiece, approx, approximately, around, `as`, at, authority, before, beginning,
    below, between, black, bloody, by, cent, circa, close, coming, control, countries, country,
    current, day, during, each, earlier, early, either, end, equal, equivalent, estimated,
    exactly, excess, extra, few, fewer, final, first, following, `for`, from, full, further,
    good, greater, half, hand, handed, handing, hands, higher, hold, hour, `in`, into,
    jurisdiction, just, larger, last, late, later, least, less, little, lower, many, maximum,
    maybe, mid, middle, minimum, month, more, most, much, nation, nations, nearly, next, night,
    no, not, number, numbers, odd, of, old, olds, on, or, other, others, over, overnight,
    parties, party, past, per, perhaps, plus, possibly, power, prayer, prayers, preceding,
    precisely, previous, previously, prior, recent, remaining, roughly, rule, same, side, sides,
    sign, signed, similar, since, slightly, so, sovereignty, sq, square, squared, start,
    starting, take, taken, takes, taking, telegraph, than, that, the, these, this, those,
    through, throughout, till, time, to, took, total, turn, turned, turning, twice, under,
    until, up, upwards, very, virtually, well, with, within, x, year
  /// Not `some`, which is a case of every optional.
  case someOf = "some"
  /// The sign of multiplication in "1000×1000".
  case multiplied = "×"
}
