internal import EventModel

/// Divides what is told of one place into spells: of one side's taking, holding or leaving of it,
/// until another takes it, or it leaves, and the telling begins anew.
struct SpellGrouping {
  /// Days without any report of it after which a spell has ended.
  static let longestGap = 90

  /// The longest span of days within which a spell is looked for.
  static let longestSpan = 31

  /// Whether a telling without a day of its own can mean a spell of its matter.
  static func admits(_ telling: GroundTelling, into days: DateInterval) -> Bool {
    switch telling.anchor {
    case .undated(let published):
      days.start <= published && days.end.distance(to: published) <= longestGap
    case .within(let span):
      span.start.distance(to: span.end) <= longestSpan && days.start <= span.end
        && span.start <= days.end
    default: false
    }
  }

  /// What one spell is of.
  struct Matter: Hashable {
    var actor: Party?
    var change: LinkedEvent.Change
    var isPlan: Bool
  }

  /// A spell with its reports.
  struct Spell {
    let matter: Matter
    var days: DateInterval
    var members: [(telling: GroundTelling, reason: LinkReason)]
  }

  /// Days of asserted changes, by what they are and whose, in order.
  private var changes: [Matter: [CalendarDay]]

  /// Prepares for the tellings of one place.
  init(_ tellings: [GroundTelling]) {
    var changes: [Matter: [CalendarDay]] = [:]
    for telling in tellings where SpellGrouping.isChange(telling) {
      guard let day = telling.firmDay else { continue }
      changes[telling.matter, default: []].append(day)
    }
    self.changes = changes.mapValues { $0.sorted() }
  }

  /// Whether a telling can end spells of others.
  static func isChange(_ telling: GroundTelling) -> Bool {
    telling.assertion == .asserted && telling.actor != nil
      && (telling.change == .take || telling.change == .leave)
  }

  /// Whether a change of that day is told already.
  func knows(_ telling: GroundTelling, on day: CalendarDay) -> Bool {
    guard let days = changes[telling.matter] else { return false }
    let index = SpellGrouping.position(of: day, in: days)
    return index < days.count && days[index] == day
  }

  /// Takes in one more telling.
  mutating func add(_ telling: GroundTelling) {
    guard SpellGrouping.isChange(telling), let day = telling.firmDay else { return }
    let index = SpellGrouping.position(of: day, in: changes[telling.matter] ?? [])
    changes[telling.matter, default: []].insert(day, at: index)
  }

  /// The spells of the tellings that have a day.
  func spells(of tellings: [GroundTelling]) -> [Spell] {
    var byMatter: [Matter: [(day: CalendarDay, telling: GroundTelling)]] = [:]
    for telling in tellings {
      guard let day = telling.firmDay else { continue }
      byMatter[telling.matter, default: []].append((day, telling))
    }
    var spells: [Spell] = []
    for (matter, entries) in byMatter {
      var current: Spell?
      for (day, telling) in entries.sorted(by: {
        ($0.day, $0.telling.key) < ($1.day, $1.telling.key)
      }) {
        if var open = current, open.days.end.distance(to: day) <= SpellGrouping.longestGap,
          !isClosed(matter, after: open.days.end, before: day)
        {
          open.days = DateInterval(start: open.days.start, end: day)
          open.members.append((telling, .sameSpell))
          current = open
        } else {
          if let current { spells.append(current) }
          current = Spell(
            matter: matter, days: DateInterval(day: day), members: [(telling, .founded)])
        }
      }
      if let current { spells.append(current) }
    }
    return spells
  }

  /// The first day, after one and before another, on which a change ends what `matter` says.
  func closing(_ matter: Matter, after: CalendarDay, before: CalendarDay?) -> CalendarDay? {
    guard !matter.isPlan, let actor = matter.actor else { return nil }
    var first: CalendarDay?
    for (change, days) in changes where SpellGrouping.ends(change, matter.change, of: actor) {
      guard let day = SpellGrouping.first(of: days, after: after) else { continue }
      if let before, day >= before { continue }
      if first.map({ day < $0 }) ?? true { first = day }
    }
    return first
  }

  private func isClosed(_ matter: Matter, after: CalendarDay, before: CalendarDay) -> Bool {
    closing(matter, after: after, before: before) != nil
  }

  /// Whether a change ends a spell: another takes what one took or held, one leaves it, or one
  /// takes again what one left.
  static func ends(_ change: Matter, _ told: LinkedEvent.Change, of actor: Party) -> Bool {
    switch told {
    case .take, .hold, .advance:
      change.change == .take ? change.actor != actor : change.actor == actor
    case .leave: change.change == .take && change.actor == actor
    case .annex: false
    }
  }

  private static func first(of days: [CalendarDay], after day: CalendarDay) -> CalendarDay? {
    let index = position(of: day.adding(days: 1), in: days)
    return index < days.count ? days[index] : nil
  }

  /// The first place of a day or a later one.
  private static func position(of day: CalendarDay, in days: [CalendarDay]) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
