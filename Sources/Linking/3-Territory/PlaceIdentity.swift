internal import EventModel

/// Tells places of one name apart by their regions.
///
/// Reports that put a name in different regions mean different places. One that gives no region,
/// or only a part of a country, means the one that is in the news within three months of it.
struct PlaceIdentity {
  /// When each region is told of, and whose forces act, in order.
  private var days: [String: [(day: CalendarDay, actor: Party?)]] = [:]

  init(_ tellings: [GroundTelling]) {
    for telling in tellings where !telling.region.isEmpty {
      guard let day = telling.anchor.day else { continue }
      days[telling.region, default: []].append((day, telling.actor))
    }
    for region in days.keys { days[region]?.sort { $0.day < $1.day } }
  }

  /// Takes in one more telling.
  mutating func add(_ telling: GroundTelling) {
    guard !telling.region.isEmpty, let day = telling.anchor.day else { return }
    let entries = days[telling.region] ?? []
    days[telling.region, default: []].insert(
      (day, telling.actor), at: PlaceIdentity.position(of: day, in: entries))
  }

  /// The region of a telling, empty where none can be told.
  func region(of telling: GroundTelling) -> String {
    guard telling.region.isEmpty, !days.isEmpty, let day = telling.anchor.day else {
      return telling.region
    }
    let near = days.filter { PlaceIdentity.contains($0.value, near: day, actor: nil) }
    if near.count == 1 { return near.first?.key ?? "" }
    guard let actor = telling.actor else { return "" }
    let same = near.filter { PlaceIdentity.contains($0.value, near: day, actor: actor) }
    return same.count == 1 ? same.first?.key ?? "" : ""
  }

  private static func contains(
    _ entries: [(day: CalendarDay, actor: Party?)], near day: CalendarDay, actor: Party?
  ) -> Bool {
    var index = position(of: day.adding(days: -SpellGrouping.longestGap), in: entries)
    while index < entries.count, day.distance(to: entries[index].day) <= SpellGrouping.longestGap {
      if actor == nil || entries[index].actor == actor { return true }
      index += 1
    }
    return false
  }

  /// Where the entries of a day begin, or would.
  private static func position(
    of day: CalendarDay, in entries: [(day: CalendarDay, actor: Party?)]
  ) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
