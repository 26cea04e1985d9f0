internal import Configuration
internal import Desk
internal import Ingest
internal import Operating
internal import Synchronization

/// Lets files in while there is room for them on the disks of the desk.
final class RoomGate: IngestGate, Sendable {
  private struct State {
    var marks: FreeSpaceMarks
    var reason: String?
    var nextLook = ContinuousClock.now
  }

  private let interval: Duration
  private let state: Mutex<State>

  init(desk: Desk, marks: DeskConfiguration.Disk) {
    interval = marks.checkInterval
    state = Mutex(State(marks: FreeSpaceMarks(desk: desk, marks: marks)))
  }

  func pauseReason() -> String? {
    state.withLock { state in
      let now = ContinuousClock.now
      if now >= state.nextLook {
        state.nextLook = now.advanced(by: interval)
        state.reason = state.marks.reason()
      }
      return state.reason
    }
  }
}
