public import EventModel

/// All claims on places of one name and the events that they make, kept in step as claims come.
///
/// A claim that repeats or goes on with what is told only adds to its event. Any other makes the
/// events anew from all claims. Both give what `TerritoryLinker.link` gives.
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
  }

  /// All that there is, as one change.
  public var all: Change {
    Change(placements: placements, events: events.mapValues { $0 }, isAddition: false)
  }

  /// In the order of their keys.
  var tellings: [GroundTelling]
  var identity: PlaceIdentity
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

  /// Makes the history of all parts on one place name.
  public init(_ parts: some Sequence<GroundPart>) {
    tellings = parts.map(\.telling)
      .sorted { ($0.key, $0.ordinal ?? 0) < ($1.key, $1.ordinal ?? 0) }
    identity = PlaceIdentity([])
    rebuild()
  }

  /// The events by their names.
  public var events: [String: Event] { states.mapValues(\.event) }

  /// How many claims there are.
  public var count: Int { tellings.count }

  /// Takes in the parts of a claim that has come in.
  public func insert(_ parts: some Sequence<GroundPart>) -> Change {
    var change = Change()
    for part in parts {
      if let addition = add(part.telling) {
        change.placements.merge(addition.placements, uniquingKeysWith: { $1 })
        change.events.merge(addition.events, uniquingKeysWith: { $1 })
      } else {
        let (old, known) = (placements, events)
        keep(part.telling)
        rebuild()
        change.isAddition = false
        for (item, placement) in placements where old[item] != placement {
          change.placements[item] = placement
        }
        let now = events
        for (name, event) in now where known[name] != event { change.events[name] = event }
        for name in known.keys where now[name] == nil { change.events[name] = .some(nil) }
      }
    }
    return change
  }

  /// Puts a telling in its place in the order of keys.
  func keep(_ telling: GroundTelling) {
    var low = 0
    var high = tellings.count
    let item = telling.item
    while low < high {
      let middle = (low + high) / 2
      if tellings[middle].item < item { low = middle + 1 } else { high = middle }
    }
    tellings.insert(telling, at: low)
  }

  private func rebuild() {
    identity = PlaceIdentity(tellings)
    var places: [String: [GroundTelling]] = [:]
    for telling in tellings { places[identity.region(of: telling), default: []].append(telling) }
    groupings = places.mapValues { SpellGrouping($0) }
    states = [:]
    spells = [:]
    placements.removeAll(keepingCapacity: true)
    loose = tellings.filter { $0.firmDay == nil }
    unplaced = tellings.filter(\.region.isEmpty)
    for (region, tellings) in places {
      for event in TerritoryLinker.events(ofPlace: tellings, region: region) {
        let state = State(event)
        states[event.linked.id] = state
        if event.isSpell {
          spells[PlaceMatter(region: region, matter: event.matter), default: []]
            .append(event.linked.id)
        }
        for member in event.members {
          placements[member.telling.item] = Placement(
            event: event.linked.id, reason: member.reason)
        }
      }
    }
    for place in spells.keys {
      spells[place]?.sort { left, right in
        (states[left]?.ground.days?.start ?? .distantPast)
          < (states[right]?.ground.days?.start ?? .distantPast)
      }
    }
    for region in places.keys { assess(region) }
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

extension CalendarDay {
  /// Before all days that articles tell of.
  fileprivate static let distantPast = CalendarDay(dayNumber: .min / 2)
}
