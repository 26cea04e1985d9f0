public import EventStore

/// Gives out a desk's tables as a folder of files with their description.
public struct TablePackage {
  private let reader: EventStoreReader
  private let origin: ExportOrigin

  /// Makes the package.
  public init(reader: EventStoreReader, origin: ExportOrigin) {
    self.reader = reader
    self.origin = origin
  }

  /// What was written.
  public struct Summary: Hashable, Sendable {
    /// Tables written.
    public var tables = 0
    /// Rows in all of them.
    public var rows = 0
  }

  /// Writes the folder; it has its name only once it is whole.
  ///
  /// - Parameters:
  ///   - path: The folder, which is not there yet or empty.
  ///   - format: What files the tables become.
  ///   - begin: Is told how many rows there are, before the first.
  ///   - advance: Is told of rows that are written.
  /// - Throws: `EventStoreError`, `ExportError`, or what the closures throw.
  public func write(
    to path: String, as format: TableFormat, begin: (Int) throws -> Void,
    advance: (Int) throws -> Void
  ) throws -> Summary {
    let folder = try ExportFolder(path: path)
    var tables: [(table: ExportTable, rows: Int)] = []
    var current: (index: Int, writer: any TableWriter)?
    func fileName(_ table: ExportTable) -> String { "\(table.name).\(format.rawValue)" }
    // Every table gets its file, also one without rows.
    func move(to index: Int) throws {
      while current?.index ?? -1 < index {
        if var (_, writer) = current { try writer.finish() }
        let next = (current?.index ?? -1) + 1
        guard next < tables.count else { break }
        let table = tables[next].table
        current = (next, try format.writer(for: table, to: folder.file(fileName(table))))
      }
    }
    try reader.exportTables(
      begin: { described in
        tables = described
        try begin(described.reduce(0) { $0 + $1.rows })
      },
      row: { index, row in
        try move(to: index)
        try current?.writer.write(row)
        try advance(1)
      })
    try move(to: tables.count - 1)
    if var (_, writer) = current { try writer.finish() }

    let resources = try tables.map { table, rows throws(ExportError) in
      let name = fileName(table)
      let (digest, count) = try FileDigest.sha256(of: folder.file(name))
      return DataPackage.Resource(
        table: table, fileName: name, rows: rows, digest: digest, byteCount: count)
    }
    try folder.write(
      DataPackage(origin: origin, format: format, resources: resources).bytes,
      as: "datapackage.json")
    try folder.write(DictionaryFile.bytes(of: tables.map(\.table)), as: DictionaryFile.name)
    try folder.write(
      Checksums.bytes(of: resources.map { ($0.fileName, $0.digest) }), as: Checksums.name)
    try folder.finish()
    return Summary(tables: tables.count, rows: tables.reduce(0) { $0 + $1.rows })
  }
}

extension ExportFolder {
  /// Writes a file of the folder as a whole.
  func write(_ bytes: [UInt8], as name: String) throws(ExportError) {
    let file = try OutputFile(path: file(name))
    try file.write(bytes)
    _ = try file.close()
  }
}
