/// How long each of the last articles with events took, in milliseconds.
struct RecentTimes {
  static let size = 2000
  private var times: [Double] = []
  private var next = 0

  mutating func add(_ time: Double) {
    if times.count < RecentTimes.size {
      times.append(time)
    } else {
      times[next] = time
      next = (next + 1) % RecentTimes.size
    }
  }

  /// The time that this share of the articles did not exceed.
  func quantile(_ share: Double) -> Double {
    let sorted = times.sorted()
    guard let last = sorted.indices.last else { return 0 }
    return sorted[Int((Double(last) * share).rounded())]
  }

  /// The average.
  var mean: Double { times.isEmpty ? 0 : times.reduce(0, +) / Double(times.count) }
}
