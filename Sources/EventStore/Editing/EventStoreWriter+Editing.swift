internal import EventModel
internal import Linking
internal import SQLite

extension EventStoreWriter {
  /// What a correction changed.
  public struct Change: Hashable, Sendable {
    /// The field.
    public let field: String
    /// What it was; nil for none.
    public let old: String?
    /// What it is; nil for none.
    public let new: String?
    /// The events that the report tells of now, in order.
    public let events: [String]
  }

  /// Corrects fields of a report, all or none, and links it anew. What was read stays beside it.
  ///
  /// - Parameters:
  ///   - reportID: The report.
  ///   - values: Each field, such as `status`, `transfers.1.count` or `actor`, with the value as it
  ///     is written; nil or empty for none.
  ///   - word: Who, why and when.
  /// - Throws: `EventStoreError`; `.unknown` without such a report, `.invalid` with what can be
  ///   written where a field or a value is wrong.
  public func correct(
    reportID: Int64, _ values: [(field: String, value: String?)], _ word: EditorsWord
  ) throws(EventStoreError) -> [Change] {
    let session = try open()
    return try reporting(path: path) {
      try session.transaction {
        guard let report = try session.linker.report(reportID) else {
          throw unknownReport(reportID)
        }
        var event = report.linkable.event
        var changes: [(field: String, old: String?, new: String?)] = []
        for (field, value) in values {
          do throws(EventField.Invalid) {
            let old = try EventField.value(of: field, in: event)
            try EventField.set(field, of: &event, to: value)
            changes.append((field, old, try EventField.value(of: field, in: event)))
          } catch {
            throw EventStoreError(
              code: .invalid, path: path, message: error.description,
              remedy: "Nothing was changed.")
          }
        }
        for change in changes {
          try session.editing.correct(
            reportID, change.field, from: change.old, to: change.new, word)
        }
        session.linker.forget([reportID])
        try session.linker.relink([reportID])
        let events = try session.linker.events.events(of: reportID)
        return changes.map {
          Change(field: $0.field, old: $0.old, new: $0.new, events: events)
        }
      }
    }
  }

  /// Says that a report is right, or takes it out of all events.
  ///
  /// - Throws: `EventStoreError`; `.unknown` without such a report.
  public func judge(
    reportID: Int64, _ verdict: Verdict, _ word: EditorsWord
  ) throws(EventStoreError) {
    let session = try open()
    try reporting(path: path) {
      try session.transaction {
        guard try session.editing.kind(of: reportID) != nil else { throw unknownReport(reportID) }
        try session.editing.judge(reportID, verdict, word)
        session.linker.forget([reportID])
        try session.linker.relink([reportID])
      }
    }
  }

  /// Says that two events are one.
  ///
  /// - Returns: The name of the event that both are now.
  /// - Throws: `EventStoreError`; `.unknown` without such an event, `.invalid` where they are of
  ///   two kinds or the same.
  public func join(
    _ eventID: String, _ otherID: String, _ word: EditorsWord
  ) throws(EventStoreError) -> String {
    let session = try open()
    return try reporting(path: path) {
      try session.transaction {
        let item = try firstItem(of: eventID, in: session)
        let other = try firstItem(of: otherID, in: session)
        guard
          try session.editing.kind(of: item.reportID) == session.editing.kind(of: other.reportID),
          eventID != otherID
        else {
          throw EventStoreError(
            code: .invalid, path: path,
            message: eventID == otherID
              ? "Both names are of one event." : "One is an exchange, the other a claim on ground.",
            remedy: "Nothing was changed.")
        }
        try session.editing.decide(join: true, item, other, word)
        try session.linker.applyDecisions()
        return try session.linker.events.event(of: item) ?? eventID
      }
    }
  }

  /// Says that some reports of an event tell of another one, each of its own.
  ///
  /// - Returns: The names of the events that they tell of now.
  /// - Throws: `EventStoreError`; `.unknown` without such an event or report in it, `.invalid`
  ///   where none would be left.
  public func split(
    _ eventID: String, reports: [Int64], _ word: EditorsWord
  ) throws(EventStoreError) -> [String] {
    let session = try open()
    return try reporting(path: path) {
      try session.transaction {
        let items = try session.editing.items(of: eventID)
        guard !items.isEmpty else { throw unknownEvent(eventID) }
        let apart = items.filter { reports.contains($0.reportID) }
        if let stranger = reports.first(where: { report in
          !items.contains { $0.reportID == report }
        }) {
          throw EventStoreError(
            code: .unknown, path: path,
            message: "Report \(stranger) is not one of \(eventID).",
            remedy: "“dateline history \(eventID)” lists its reports.")
        }
        guard let rest = items.first(where: { !reports.contains($0.reportID) }) else {
          throw EventStoreError(
            code: .invalid, path: path, message: "No report of \(eventID) would be left in it.",
            remedy: "Leave one out; nothing was changed.")
        }
        for item in apart {
          try session.editing.decide(join: false, item, rest, word)
        }
        try session.linker.applyDecisions()
        return try apart.compactMap { try session.linker.events.event(of: $0) }
      }
    }
  }

  private func firstItem(
    of eventID: String, in session: Session
  ) throws -> EventTables.Item {
    guard let item = try session.editing.items(of: eventID).first else {
      throw unknownEvent(eventID)
    }
    return item
  }

  private func unknownReport(_ reportID: Int64) -> EventStoreError {
    EventStoreError(
      code: .unknown, path: path, message: "There is no report \(reportID).",
      remedy: "“dateline review” and the views v_exchange_report and v_claim_report list reports.")
  }

  private func unknownEvent(_ eventID: String) -> EventStoreError {
    EventStoreError(
      code: .unknown, path: path, message: "There is no event \(eventID).",
      remedy: "The views v_exchange and v_claim list events.")
  }
}
