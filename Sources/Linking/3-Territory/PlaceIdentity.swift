internal import EventModel

/// Tells places of one name apart by their regions.
///
/// Reports that put a name in different regions mean different places. One that gives no region,
/// or only a part of a country, means the one that is in the news within three months of it.
enum PlaceIdentity {
  /// The region of each telling of one name, empty where none can be told.
  static func regions(of tellings: [GroundTelling]) -> [String] {
    var days: [String: [(day: CalendarDay, actor: Party?)]] = [:]
    for telling in tellings where !telling.region.isEmpty {
      guard let day = telling.anchor.day else { continue }
      days[telling.region, default: []].append((day, telling.actor))
    }
    let sorted = days.mapValues { $0.sorted { $0.day < $1.day } }
    return tellings.map { telling in
      guard telling.region.isEmpty, let day = telling.anchor.day else { return telling.region }
      let near = sorted.filter { contains($0.value, near: day, actor: nil) }
      if near.count == 1 { return near.first?.key ?? "" }
      guard let actor = telling.actor else { return "" }
      let same = near.filter { contains($0.value, near: day, actor: actor) }
      return same.count == 1 ? same.first?.key ?? "" : ""
    }
  }

  private static func contains(
    _ entries: [(day: CalendarDay, actor: Party?)], near day: CalendarDay, actor: Party?
  ) -> Bool {
    let first = day.adding(days: -SpellGrouping.longestGap)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].day < first { low = middle + 1 } else { high = middle }
    }
    while low < entries.count, day.distance(to: entries[low].day) <= SpellGrouping.longestGap {
      if actor == nil || entries[low].actor == actor { return true }
      low += 1
    }
    return false
  }
}
