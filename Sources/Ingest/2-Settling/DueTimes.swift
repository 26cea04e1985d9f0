/// When which file is due, the first at hand: a binary heap, so that a hundred thousand files that
/// wait cost no sorting each round.
///
/// A file whose time changes is inserted again; its older times are dropped when they come up,
/// since they are not what its owner says.
struct DueTimes {
  /// A file and when it is due.
  struct Item {
    var path: DropPath
    var due: ContinuousClock.Instant

    /// The order of files due at one time is that of their names.
    static func < (left: Item, right: Item) -> Bool {
      left.due != right.due ? left.due < right.due : left.path < right.path
    }
  }

  private var heap: [Item] = []

  /// Adds a time.
  mutating func insert(_ path: DropPath, due: ContinuousClock.Instant) {
    heap.append(Item(path: path, due: due))
    var index = heap.count - 1
    while index > 0, heap[index] < heap[(index - 1) / 2] {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  /// The first item that stands.
  ///
  /// - Parameter currentDue: when a file is due as its owner knows; nil for one that does not wait.
  mutating func first(
    where currentDue: (DropPath) -> ContinuousClock.Instant?
  ) -> Item? {
    while let item = heap.first {
      if currentDue(item.path) == item.due { return item }
      removeFirst()
    }
    return nil
  }

  /// Removes the first item.
  mutating func removeFirst() {
    guard let last = heap.popLast(), !heap.isEmpty else { return }
    heap[0] = last
    var index = 0
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2] where child < heap.count {
        if heap[child] < heap[least] { least = child }
      }
      if least == index { return }
      heap.swapAt(index, least)
      index = least
    }
  }
}
