public import EventModel

/// All claims on places of one name and the events that they make, kept in step as claims come.
///
/// A claim that repeats or goes on with what is told only adds to its event. Any other makes the
/// events anew of the time between two long silences. Both give what `TerritoryLinker.link` gives.
public final class PlaceHistory {
  /// One of the places of a claim.
  public struct Item: Hashable, Comparable, Sendable {
    /// The claim.
    public var key: ReportKey
    /// Which of its places, from 1.
    public var place: Int

    /// By claim, then by place.
    public static func < (left: Item, right: Item) -> Bool {
      (left.key, left.place) < (right.key, right.place)
    }
  }

  /// Where a claim stands, and why.
  public struct Placement: Hashable, Sendable {
    /// The event's name.
    public var event: String
    /// Why it stands there.
    public var reason: LinkReason
  }

  /// What is to be known of an event beside its claims.
  public struct Event: Hashable, Sendable {
    /// First and last day; nil where nobody dates it.
    public var days: DateInterval?
    /// What is told.
    public var ground: LinkedEvent.Ground
    /// What becomes of it.
    public var assessment: GroundAssessment
  }

  /// What became different.
  public struct Change {
    /// Where claims stand now that stood elsewhere or nowhere.
    public var placements: [Item: Placement] = [:]
    /// Events that are new or told differently; nil for those that are gone.
    public var events: [String: Event?] = [:]
    /// Whether claims have only been added to events.
    public var isAddition = true
    /// The regions of events that were made anew.
    var regions: Set<String> = []
    /// These events as they were.
    var before: [String: Event] = [:]
  }

  /// All that there is, as one change.
  public var all: Change {
    Change(placements: placements, events: events.mapValues { $0 }, isAddition: false)
  }

  /// By their days, each day in no order.
  var tellings: [CalendarDay: [GroundTelling]] = [:]
  /// The days of which anything is told, in order.
  var days: [CalendarDay] = []
  /// Those that nothing dates.
  var undated: [GroundTelling] = []
  var identity = PlaceIdentity([])
  /// The time of which `groupings`, `loose` and `unplaced` are.
  var stretch: ClosedRange<CalendarDay>?
  /// Of each region the changes that end spells.
  var groupings: [String: SpellGrouping] = [:]
  var states: [String: State] = [:]
  /// The names of the spells of a matter, in the order of their days.
  var spells: [PlaceMatter: [String]] = [:]
  /// Tellings without a day of their own.
  var loose: [GroundTelling] = []
  /// Tellings without a region of their own.
  var unplaced: [GroundTelling] = []
  /// Where each claim stands.
  public internal(set) var placements: [Item: Placement] = [:]

  /// Days without any telling of a place after which nothing told later bears on the events
  /// before, but for the day on which they ended.
  static let silence = SpellGrouping.longestGap + SpellGrouping.longestSpan

  /// Makes the history of all parts on one place name.
  public init(_ parts: some Sequence<GroundPart>) {
    for part in parts { keep(part.telling) }
    identity = PlaceIdentity(tellings.values.flatMap { $0 })
    var change = Change()
    rebuild(undated, &change)
    var last: CalendarDay?
    for day in days where last.map({ $0 < day }) ?? true {
      let stretch = stretch(around: day)
      rebuild(in: stretch, &change)
      last = stretch.upperBound
    }
    for region in Set(states.values.map(\.ground.region)) { assess(region) }
  }

  /// The events by their names.
  public var events: [String: Event] { states.mapValues(\.event) }

  /// How many claims there are.
  public var count: Int { placements.count }

  /// Takes in the parts of a claim that has come in.
  public func insert(_ parts: some Sequence<GroundPart>) -> Change {
    var change = Change()
    for part in parts {
      if let addition = add(part.telling) {
        change.placements.merge(addition.placements, uniquingKeysWith: { $1 })
        change.events.merge(addition.events, uniquingKeysWith: { $1 })
        continue
      }
      change.isAddition = false
      let added = Set(change.events.keys)
      keep(part.telling)
      identity.add(part.telling)
      if let day = part.telling.anchor.day {
        rebuild(in: stretch(around: day), &change)
      } else {
        rebuild(undated, &change)
      }
      let touched = change.events.keys.compactMap { states[$0]?.ground.region }
      for region in Set(touched).union(change.regions) {
        for name in assess(region) { change.events[name] = .some(states[name]?.event) }
      }
      for name in Array(change.events.keys) {
        let event = states[name]?.event
        // What came out as it was is no change.
        change.events[name] =
          event == change.before[name] && !added.contains(name) ? nil : .some(event)
      }
    }
    return change
  }

  /// Keeps a telling under its day.
  func keep(_ telling: GroundTelling) {
    guard let day = telling.anchor.day else {
      undated.append(telling)
      return
    }
    if tellings[day] == nil { days.insert(day, at: position(of: day)) }
    tellings[day, default: []].append(telling)
  }

  /// The first place of a day or a later one among those of which anything is told.
  private func position(of day: CalendarDay) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The days around one without too long a silence.
  private func stretch(around day: CalendarDay) -> ClosedRange<CalendarDay> {
    var first = position(of: day)
    var last = first
    while first > 0, days[first - 1].distance(to: days[first]) <= PlaceHistory.silence {
      first -= 1
    }
    while last + 1 < days.count, days[last].distance(to: days[last + 1]) <= PlaceHistory.silence {
      last += 1
    }
    return days[first]...days[last]
  }

  /// Makes the events of a stretch of days anew.
  private func rebuild(in stretch: ClosedRange<CalendarDay>, _ change: inout Change) {
    let near = days[position(of: stretch.lowerBound)...].prefix { $0 <= stretch.upperBound }
    let tellings = near.flatMap { self.tellings[$0] ?? [] }
    self.stretch = stretch
    loose = tellings.filter { $0.firmDay == nil }
    unplaced = tellings.filter(\.region.isEmpty)
    groupings = [:]
    rebuild(tellings, &change)
  }

  private func rebuild(_ tellings: [GroundTelling], _ change: inout Change) {
    var known: [String: State] = [:]
    for telling in tellings {
      guard let name = placements[telling.item]?.event, let state = states[name] else { continue }
      known[name] = state
      change.regions.insert(state.ground.region)
    }
    for (name, state) in known {
      states[name] = nil
      let place = PlaceMatter(region: state.ground.region, matter: state.ground.matter)
      spells[place]?.removeAll { $0 == name }
      change.events[name] = .some(nil)
      if change.before[name] == nil { change.before[name] = state.event }
    }
    var places: [String: [GroundTelling]] = [:]
    for telling in tellings.sorted(by: { $0.item < $1.item }) {
      places[identity.region(of: telling), default: []].append(telling)
    }
    for (region, tellings) in places {
      groupings[region] = SpellGrouping(tellings)
      for event in TerritoryLinker.events(ofPlace: tellings, region: region) {
        let name = event.linked.id
        var state = State(event)
        // What was found out of it before is right until it is judged again.
        if let old = known[name], old.event.ground == state.event.ground {
          state.event = old.event
        }
        states[name] = state
        change.events[name] = state.event
        if event.isSpell { insert(name, at: PlaceMatter(region: region, matter: event.matter)) }
        for member in event.members {
          let placement = Placement(event: name, reason: member.reason)
          guard placements[member.telling.item] != placement else { continue }
          placements[member.telling.item] = placement
          change.placements[member.telling.item] = placement
        }
      }
    }
  }

  /// Puts a spell among those of its matter in the order of their days.
  private func insert(_ name: String, at place: PlaceMatter) {
    let start = states[name]?.ground.days?.start
    let index = spells[place]?.firstIndex { other in
      guard let start, let otherStart = states[other]?.ground.days?.start else { return false }
      return start < otherStart
    }
    spells[place, default: []].insert(name, at: index ?? spells[place]?.count ?? 0)
  }

  /// Judges the events of a region anew.
  ///
  /// - Returns: Those of which something else is to be said than before.
  @discardableResult
  func assess(_ region: String) -> Set<String> {
    let near = states.values.filter { $0.ground.region == region }
    let grounds = near.map(\.ground)
    var changed: Set<String> = []
    for state in near {
      let assessment = state.ground.assessment(among: grounds)
      guard assessment != state.event.assessment || state.event.days != state.ground.days else {
        continue
      }
      states[state.name]?.event.assessment = assessment
      states[state.name]?.event.days = state.ground.days
      changed.insert(state.name)
    }
    return changed
  }
}

/// A matter at one of the places of one name.
struct PlaceMatter: Hashable {
  var region: String
  var matter: SpellGrouping.Matter
}

extension GroundTelling {
  var item: PlaceHistory.Item { PlaceHistory.Item(key: key, place: ordinal ?? 0) }
}
