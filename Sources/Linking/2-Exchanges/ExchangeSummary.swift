public import EventModel

/// What all reports of one exchange together say of it.
public struct ExchangeSummary: Hashable, Sendable {
  /// Who is handed over.
  public enum Contents: String, Sendable, CaseIterable {
    /// The living alone.
    case people
    /// Remains alone.
    case remains
    /// Both.
    case both
  }

  /// The sides that are named, in the order of their codes.
  public var parties: [Party]
  /// The two sides, where its reports name more and one of them no more than these two; nil where
  /// there is no need to tell.
  public var sides: [Party]?
  /// How far it has come: done where anybody tells it so, else what the latest article says.
  public var status: Exchange.Status
  /// One occasion or a running total.
  public var scope: Exchange.Scope
  /// Who is handed over.
  public var contents: Contents

  /// Sums up the reports of one event; those of other kinds are left out.
  public init(of reports: [LinkableReport]) {
    let tellings = reports.compactMap(ExchangeTelling.init).sorted { $0.key < $1.key }
    parties = Set(tellings.flatMap(\.parties)).sorted()
    let named = Set(tellings.map(\.parties).filter { $0.count == 2 })
    sides = parties.count > 2 && named.count == 1 ? named.first : nil
    status = ExchangeNaming.status(of: tellings)
    scope = tellings.first?.scope ?? .single
    let kinds = Set(tellings.map(\.contents))
    contents = kinds == [.people] ? .people : kinds == [.remains] ? .remains : .both
  }
}
