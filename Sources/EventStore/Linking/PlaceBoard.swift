internal import Linking

/// A place name of which claims came in lately, with all that linking must know of it.
final class PlaceBoard {
  let history: PlaceHistory
  var reportIDs: [ReportKey: Int64]
  /// Which articles of an event print one story, as far as that was looked for.
  var stories: [String: StoryBook] = [:]

  init(_ reports: [StoredReport], name: String) {
    history = PlaceHistory(reports.flatMap { $0.ground.filter { $0.block == name } })
    reportIDs = Dictionary(
      reports.map { ($0.linkable.key, $0.reportID) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The place names of which claims came in lately.
struct PlaceBoards {
  /// How many claims a generation holds, about 1 KB each.
  private static let generation = 50_000
  private var young: [String: PlaceBoard] = [:]
  private var old: [String: PlaceBoard] = [:]
  private var claims = 0

  /// The board of a name; nil where there is none yet, or no longer.
  mutating func board(_ name: String) -> PlaceBoard? {
    if let board = young[name] { return board }
    guard let board = old[name] else { return nil }
    keep(board, under: name)
    return board
  }

  /// Keeps a board. What was not asked for since the last time that a generation was full goes.
  mutating func keep(_ board: PlaceBoard, under name: String) {
    claims += board.history.count
    if claims >= PlaceBoards.generation {
      old = young
      young = [:]
      claims = board.history.count
    }
    young[name] = board
  }

  /// Forgets a name.
  mutating func forget(_ name: String) {
    young[name] = nil
    old[name] = nil
  }
}
