internal import EventModel
internal import SQLite

/// Writes the names that events share: parties, sources, places, regions and mediators.
struct NameTables: ~Copyable {
  private let partyName: (Party) -> String
  private let insertParty: Statement
  private let sources: LookupTable
  private let regions: LookupTable
  private let places: LookupTable
  private let mediators: LookupTable
}

extension NameTables {
  init(
    on connection: Connection, partyName: @escaping (Party) -> String
  ) throws(SQLiteError) {
    try self.init(
      partyName: partyName,
      insertParty: Statement(
        """
        INSERT INTO party (party_code, name) VALUES (?, ?)
        ON CONFLICT (party_code) DO UPDATE SET name = excluded.name WHERE name <> excluded.name
        """, on: connection, isLongLived: true),
      sources: LookupTable(
        "source", key: "source_id", columns: ["name", "party_code"], on: connection),
      regions: LookupTable("region", key: "region_id", columns: ["name"], on: connection),
      places: LookupTable(
        "place", key: "place_id", columns: ["name", "region_id"], on: connection),
      mediators: LookupTable("mediator", key: "mediator_id", columns: ["name"], on: connection))
  }

  /// The code of a party, stored if need be.
  func code(of party: Party?) throws(SQLiteError) -> String? {
    guard let party else { return nil }
    try insertParty.run(party.rawValue, partyName(party))
    return party.rawValue
  }

  /// The key of a source.
  func key(of source: Source?) throws(SQLiteError) -> Int64? {
    guard let source else { return nil }
    return try sources.key(for: source.name, code(of: source.party))
  }

  /// The key of a region.
  func key(ofRegion name: String?) throws(SQLiteError) -> Int64? {
    guard let name else { return nil }
    return try regions.key(for: name)
  }

  /// The key of a place.
  func key(ofPlace name: String?, region: String? = nil) throws(SQLiteError) -> Int64? {
    guard let name else { return nil }
    return try places.key(for: name, key(ofRegion: region))
  }

  /// The key of a mediator.
  func key(ofMediator name: String) throws(SQLiteError) -> Int64 {
    try mediators.key(for: name)
  }
}
