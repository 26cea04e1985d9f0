internal import EventModel
internal import Linking

/// The parties and days around which exchanges are to be linked anew.
struct ExchangesAround {
  /// Days close enough to be linked in one go, with all parties concerned.
  struct Window {
    var names: Set<String>
    /// First and last day of what is new; nil where nothing dates it.
    var days: DateInterval?
  }

  private(set) var windows: [Window] = []

  mutating func add(_ names: [String], _ day: CalendarDay?) {
    for index in windows.indices where !windows[index].names.isDisjoint(with: names) {
      switch (windows[index].days, day) {
      case (nil, nil):
        windows[index].names.formUnion(names)
        return
      case (let days?, let day?):
        let joined = DateInterval(start: min(days.start, day), end: max(days.end, day))
        guard joined.start.distance(to: joined.end) <= ExchangeLinker.reach else { continue }
        windows[index].names.formUnion(names)
        windows[index].days = joined
        return
      default: continue
      }
    }
    windows.append(Window(names: Set(names), days: day.map { DateInterval(day: $0) }))
  }
}

/// The places and regions of which claims are to be linked anew, with the days of what is new.
struct GroundAround {
  private(set) var days: [String: Set<CalendarDay?>] = [:]

  mutating func add(_ name: String, _ day: CalendarDay?) {
    days[name, default: []].insert(day)
  }
}
