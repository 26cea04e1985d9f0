internal import EventModel

/// The spelling under which all events of a place can be looked up: the one that most reports of it
/// use, as long as they follow on each other.
///
/// Names of events keep the spelling that they were first given, so that they do not change.
struct PlaceSpelling {
  /// Stretches of days without a longer gap than between two spells, in order.
  private var stretches: [(first: CalendarDay, last: CalendarDay, spelling: String)] = []

  /// Counts the spellings of a place.
  init(_ tellings: [GroundTelling]) {
    var dated: [(day: CalendarDay, spelling: String)] = []
    for telling in tellings {
      guard let day = telling.anchor.day, let spelling = telling.placeAsWritten else { continue }
      dated.append((day, spelling))
    }
    dated.sort { ($0.day, $0.spelling) < ($1.day, $1.spelling) }
    var start = 0
    while start < dated.count {
      var end = start + 1
      while end < dated.count,
        dated[end - 1].day.distance(to: dated[end].day) <= SpellGrouping.longestGap
      {
        end += 1
      }
      let stretch = dated[start..<end]
      var counts: [String: Int] = [:]
      for entry in stretch { counts[entry.spelling, default: 0] += 1 }
      let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let most {
        stretches.append((dated[start].day, dated[end - 1].day, most.key))
      }
      start = end
    }
  }

  /// An event with the place spelt as in most reports of its days.
  func applied(to event: LinkedEvent) -> LinkedEvent {
    guard case .ground(var ground) = event.subject, ground.place != nil, let days = event.days,
      let stretch = stretches.first(where: { $0.first <= days.start && days.start <= $0.last })
    else { return event }
    ground.place = stretch.spelling
    var event = event
    event.subject = .ground(ground)
    return event
  }
}
