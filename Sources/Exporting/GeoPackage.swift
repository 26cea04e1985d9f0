internal import EventModel
public import EventStore

/// Gives out places and what was told of them as GeoJSON (RFC 7946): a point where the place is
/// known, else no geometry.
public struct GeoPackage {
  private let reader: EventStoreReader

  /// Makes the package.
  public init(reader: EventStoreReader) {
    self.reader = reader
  }

  /// What was written.
  public struct Summary: Hashable, Sendable {
    /// Features with a point.
    public var located = 0
    /// Features without.
    public var unlocated = 0
  }

  /// Writes the folder with `places.geojson`, `claims.geojson` and `exchanges.geojson`; it has its
  /// name only once it is whole.
  ///
  /// - Throws: `EventStoreError`, `ExportError`.
  public func write(
    to path: String, begin: (Int) throws -> Void, advance: (Int) throws -> Void
  ) throws -> Summary {
    let folder = try ExportFolder(path: path)
    var summary = Summary()
    var layers: [GeoLayer] = []
    var current: (index: Int, file: OutputFile, count: Int)?
    func finish() throws {
      guard let (_, file, count) = current else { return }
      try file.write((count > 0 ? "\n]}\n" : "]}\n").utf8)
      _ = try file.close()
    }
    func move(to index: Int) throws {
      while current?.index ?? -1 < index {
        try finish()
        let next = (current?.index ?? -1) + 1
        guard next < layers.count else { break }
        let file = try OutputFile(path: folder.file(layers[next].name + ".geojson"))
        try file.write("{\"type\":\"FeatureCollection\",\"features\":[\n".utf8)
        current = (next, file, 0)
      }
    }
    try reader.exportLayers(
      begin: { found, rows in
        layers = found
        try begin(rows)
      },
      row: { index, row in
        try move(to: index)
        let feature = GeoPackage.feature(row, in: layers[index])
        try current?.file.write((current?.count ?? 0 > 0 ? ",\n" : "").utf8)
        try current?.file.write(feature.value.utf8())
        current?.count += 1
        summary.located += feature.isLocated ? 1 : 0
        summary.unlocated += feature.isLocated ? 0 : 1
        try advance(1)
      })
    try move(to: layers.count - 1)
    try finish()
    let files = try layers.map { layer throws(ExportError) in
      let name = layer.name + ".geojson"
      return (name, try FileDigest.sha256(of: folder.file(name)).digest)
    }
    try folder.write(Checksums.bytes(of: files), as: Checksums.name)
    try folder.finish()
    return summary
  }

  /// A row whose first two columns are latitude and longitude.
  private static func feature(
    _ row: [SQLiteValue], in layer: GeoLayer
  ) -> (value: JSONValue, isLocated: Bool) {
    var geometry = JSONValue.null
    if row.count >= 2, case .real(let latitude) = row[0], case .real(let longitude) = row[1] {
      // Longitude first: RFC 7946.
      geometry = .object([
        "type": .string("Point"), "coordinates": .array([.number(longitude), .number(latitude)]),
      ])
    }
    let properties = zip(layer.columns, row).dropFirst(2).map {
      ($0.name, JSONValue($1, as: $0.isBoolean ? .boolean : .text))
    }
    let feature = JSONValue.object([
      "type": .string("Feature"), "geometry": geometry, "properties": .object(properties),
    ])
    return (feature, geometry != .null)
  }
}
