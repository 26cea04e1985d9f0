public import EventModel

/// What all reports of an event together say of one direction and category.
public struct FigureTotal: Hashable, Sendable {
  /// The side that held the people; nil where unnamed.
  public var from: Party?
  /// The side that gets them; nil where unnamed.
  public var to: Party?
  /// Who is handed over; nil for people of all categories together.
  public var category: Exchange.Category?
  /// Least of the figures; nil where open or where there is none.
  public var low: Double?
  /// Greatest of the figures; nil where open or where there is none.
  public var high: Double?
  /// The figure, where all who give one independently of each other agree on it.
  public var best: Double?
  /// How many independent voices give a figure.
  public var voices: Int
  /// How many figures are given, repeats included.
  public var figures: Int
}

extension Figure {
  /// Puts the other of two sides in the place of a third party.
  fileprivate mutating func takeSides(_ sides: [Party]?) {
    guard let sides, sides.count == 2 else { return }
    if let from, let to {
      if from == sides[0] || from == sides[1], !sides.contains(to) {
        self.to = from == sides[0] ? sides[1] : sides[0]
      } else if to == sides[0] || to == sides[1], !sides.contains(from) {
        self.from = to == sides[0] ? sides[1] : sides[0]
      }
    }
  }
}

/// Compares the figures of an event.
public enum FigureTotals {
  /// A figure with where it stands.
  public struct Entry: Sendable {
    /// The figure.
    public var figure: Figure
    /// The article's day; nil where it has none.
    public var published: CalendarDay?
    /// The group of reprints that the article belongs to, as `TextGroups` names it.
    public var textGroup: String

    /// Makes an entry.
    public init(figure: Figure, published: CalendarDay?, textGroup: String) {
      self.figure = figure
      self.published = published
      self.textGroup = textGroup
    }
  }

  /// Who speaks: the side of who is cited, or else their name, or else the story: five outlets
  /// that print one story, or cite one ministry, are one voice.
  public static func voice(of figure: Figure, textGroup: String) -> String {
    if let party = figure.source?.party { return "side " + party.rawValue }
    if let source = figure.source { return "source " + FoldedName.of(source.name) }
    return "story " + textGroup
  }

  /// The totals of an event's directions, each with all categories that are told of it, and one
  /// of people of all categories.
  ///
  /// - Parameters:
  ///   - entries: The figures.
  ///   - sides: The two sides of the event where its reports name more: what one of them hands
  ///     to a third party ("to the Palestinians") it hands to the other.
  public static func totals(of entries: [Entry], sides: [Party]? = nil) -> [FigureTotal] {
    let entries = entries.map { entry in
      var entry = entry
      entry.figure.takeSides(sides)
      return entry
    }
    struct Line: Hashable {
      var from: Party?
      var to: Party?
      var category: Exchange.Category?
    }
    var lines: [Line: [Entry]] = [:]
    for entry in entries {
      let figure = entry.figure
      lines[Line(from: figure.from, to: figure.to, category: figure.category), default: []]
        .append(entry)
    }
    // People of all categories: each voice's sum where it has one, else its greatest category.
    for (line, _) in lines where line.category != nil && line.category != .body {
      let all = Line(from: line.from, to: line.to, category: nil)
      let people = entries.filter {
        $0.figure.from == line.from && $0.figure.to == line.to && $0.figure.category != .body
      }
      lines[all] = wholes(people)
    }
    return lines.map { line, entries in
      total(from: line.from, to: line.to, category: line.category, entries)
    }
    .sorted {
      ($0.from?.rawValue ?? "", $0.to?.rawValue ?? "", $0.category?.rawValue ?? "")
        < ($1.from?.rawValue ?? "", $1.to?.rawValue ?? "", $1.category?.rawValue ?? "")
    }
  }

  /// Of each voice and story the figures that stand for all people of a direction.
  private static func wholes(_ entries: [Entry]) -> [Entry] {
    struct Telling: Hashable {
      var voice: String
      var story: String
      var published: CalendarDay?
    }
    let tellings = Dictionary(grouping: entries) {
      Telling(
        voice: voice(of: $0.figure, textGroup: $0.textGroup), story: $0.textGroup,
        published: $0.published)
    }
    return tellings.values.flatMap { entries in
      let sums = entries.filter { $0.figure.reading == .sum }
      guard sums.isEmpty else { return sums }
      // Without a sum to go by, the categories may overlap: only the greatest is certain, with all
      // figures that are told of it.
      func count(_ entry: Entry) -> Double {
        entry.figure.count?.low ?? entry.figure.count?.high ?? 0
      }
      let greatest = entries.max {
        (count($0), $0.figure.category?.rawValue ?? "")
          < (count($1), $1.figure.category?.rawValue ?? "")
      }
      return entries.filter { $0.figure.category == greatest?.figure.category }
    }
  }

  private static func total(
    from: Party?, to: Party?, category: Exchange.Category?, _ entries: [Entry]
  ) -> FigureTotal {
    let counts = entries.compactMap(\.figure.count)
    var low = counts.compactMap(\.low).min()
    var high = counts.compactMap(\.high).max()
    // An end stays open where a figure reaches beyond all that would close it.
    if let least = counts.filter({ $0.low == nil }).compactMap(\.high).min(),
      low.map({ least < $0 }) ?? true
    {
      low = nil
    }
    if let most = counts.filter({ $0.high == nil }).compactMap(\.low).max(),
      high.map({ most > $0 }) ?? true
    {
      high = nil
    }
    let voices = lastWords(entries)
    return FigureTotal(
      from: from, to: to, category: category, low: low, high: high, best: agreed(voices),
      voices: voices.count, figures: counts.count)
  }

  /// Of each voice the figures of its last day: a source that corrects itself has one opinion. What
  /// is printed again later was said when the story first came out.
  private static func lastWords(_ entries: [Entry]) -> [[QuantityRange]] {
    var firstDays: [String: CalendarDay] = [:]
    for entry in entries {
      guard let day = entry.published else { continue }
      firstDays[entry.textGroup] = min(firstDays[entry.textGroup] ?? day, day)
    }
    var voices: [String: (day: CalendarDay?, counts: [QuantityRange])] = [:]
    for entry in entries {
      guard let count = entry.figure.count else { continue }
      let name = voice(of: entry.figure, textGroup: entry.textGroup)
      guard let known = voices[name] else {
        voices[name] = (firstDays[entry.textGroup], [count])
        continue
      }
      switch (known.day, firstDays[entry.textGroup]) {
      case (let old?, let new?) where old < new: voices[name] = (new, [count])
      case (nil, let new?): voices[name] = (new, [count])
      case (let old?, let new?) where old > new: continue
      case (_?, nil): continue
      default: voices[name] = (known.day, known.counts + [count])
      }
    }
    return voices.sorted { $0.key < $1.key }.map(\.value.counts)
  }

  /// The exact figure that no voice contradicts; nil where there is none.
  private static func agreed(_ voices: [[QuantityRange]]) -> Double? {
    let exact = Set(
      voices.flatMap { $0 }.filter { !$0.approximate && $0.low == $0.high }.compactMap(\.low))
    guard exact.count == 1, let value = exact.first else { return nil }
    let isContradicted = voices.flatMap { $0 }.contains { count in
      // "About 100" does not contradict 103.
      let slack = count.approximate ? value * 0.1 : 0
      if let low = count.low, low > value + slack { return true }
      if let high = count.high, high < value - slack { return true }
      return false
    }
    return isContradicted ? nil : value
  }
}
