import ArticleReading
import EventModel
import EventStore
import Extraction
import Glibc

/// Takes in a stream of articles through the real extractor and the real store, and prints what
/// linking one more costs as the database grows.
@main
struct LinkingBenchmark {
  /// How many articles are committed at once.
  private static let batch = 1000
  /// Up to this size it is made sure that linking everything anew gives the same.
  private static let largestProof = 20_000

  private let writer: EventStoreWriter
  private let path: String
  private let pipeline: ExtractionPipeline
  private let reader = ArticleLines()
  private var latest = RecentTimes()
  private var taken = 0

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let path = arguments.first, arguments.count > 1,
      case let counts = arguments.dropFirst().compactMap({ Int($0) }).sorted(),
      counts.count == arguments.count - 1
    else {
      fail("usage: linking-benchmark DATABASE COUNT…  < ARTICLES.jsonl", 64)
    }
    do {
      var benchmark = try LinkingBenchmark(path: path)
      try benchmark.run(counts)
    } catch {
      fail("\(error)", 1)
    }
  }

  private init(path: String) throws {
    self.path = path
    writer = try EventStoreWriter(path: path)
    pipeline = ExtractionPipeline(lexicon: try Lexicon())
  }

  private mutating func run(_ counts: [Int]) throws {
    print(Row.heading)
    for count in counts {
      let start = Clock.now
      let before = taken
      while taken < count, try takeBatch(upTo: count) {}
      let seconds = Clock.seconds(from: start, to: Clock.now)
      guard taken == count else {
        fail("the input ended after \(taken) articles; \(count) were asked for", 66)
      }
      try report(count, rate: Double(count - before) / seconds, isLast: count == counts.last)
    }
    writer.close()
  }

  /// Records the next articles in one transaction.
  ///
  /// - Returns: False at the end of the input.
  private mutating func takeBatch(upTo count: Int) throws -> Bool {
    var arrivals: [Arrival] = []
    while arrivals.count < LinkingBenchmark.batch, taken + arrivals.count < count,
      let line = readLine()
    {
      let number = taken + arrivals.count + 1
      let article = try reader.article(fromLine: Array(line.utf8), number: number)
      arrivals.append(
        Arrival(
          fileName: article.identifier, receivedAt: UnixTime(seconds: 1_700_000_000),
          article: article, extraction: pipeline.extract(from: article)))
    }
    guard !arrivals.isEmpty else { return false }
    var times = latest
    try writer.inOneTransaction {
      for arrival in arrivals {
        let start = Clock.worked
        let outcome = try writer.record(arrival)
        let time = Clock.seconds(from: start, to: Clock.worked)
        if arrival.items.contains(where: { !$0.extraction.findings.isEmpty }) { times.add(time * 1000) }
        try writer.settle(
          receiptID: outcome.receiptID, destination: "done/\(arrival.file.name)",
          at: arrival.receivedAt)
      }
    }
    latest = times
    taken += arrivals.count
    return true
  }

  private func report(_ count: Int, rate: Double, isLast: Bool) throws {
    var row = Row(articles: count, times: latest, rate: rate)
    row.bytes = fileSize(path) + fileSize(path + "-wal")
    let digest = try EventDigest(path: path)
    row.events = digest.events
    if count <= LinkingBenchmark.largestProof || isLast {
      let start = Clock.now
      try writer.linkAnew()
      row.secondsAnew = Clock.seconds(from: start, to: Clock.now)
      row.isSameAnew = try EventDigest(path: path) == digest
    }
    print(row.text)
    fflush(nil)
  }
}

/// Ends the program with a word on standard error.
func fail(_ message: String, _ status: Int32) -> Never {
  let line = Array("linking-benchmark: \(message)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(status)
}

private func fileSize(_ path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}
