internal import EventModel
internal import EventStore

/// The descriptor `datapackage.json` of Frictionless Data: what lies in the folder, and what each
/// column means. The licence is left to whoever publishes it.
///
/// See <https://specs.frictionlessdata.io/data-package/>.
struct DataPackage {
  /// A file of the folder.
  struct Resource {
    let table: ExportTable
    let fileName: String
    let rows: Int
    let digest: String
    let byteCount: Int
  }

  private let origin: ExportOrigin
  private let format: TableFormat
  private let resources: [Resource]

  init(origin: ExportOrigin, format: TableFormat, resources: [Resource]) {
    self.origin = origin
    self.format = format
    self.resources = resources
  }

  /// The descriptor as UTF-8.
  var bytes: [UInt8] {
    let package = JSONValue.object([
      "profile": .string(format == .csv ? "tabular-data-package" : "data-package"),
      "name": .string("dateline-\(origin.day.iso)"),
      "title": .string("Exchanges and territorial claims, desk \(origin.desk)"),
      "description": .string(ExportOrigin.caution),
      "created": .string(origin.madeAt),
      "generator": .string("dateline \(origin.programVersion)"),
      "resources": .array(resources.map(resource)),
    ])
    return package.utf8(isIndented: true) + [UInt8(ascii: "\n")]
  }

  private func resource(_ resource: Resource) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("name", .string(resource.table.name.replacing("_", with: "-"))),
      ("title", .string(resource.table.title)),
      ("description", .string(resource.table.meaning)),
      ("path", .string(resource.fileName)),
      ("format", .string(format.rawValue)),
      ("mediatype", .string(format.mediaType)),
      ("bytes", .integer(resource.byteCount)),
      ("hash", .string("sha256:" + resource.digest)),
      ("rows", .integer(resource.rows)),
      ("schema", schema(of: resource.table)),
    ]
    if format != .parquet { members.append(("encoding", .string("utf-8"))) }
    if format == .csv {
      members.append(("profile", .string("tabular-data-resource")))
      members.append(
        (
          "dialect",
          .object([
            "delimiter": .string(","), "quoteChar": .string("\""), "doubleQuote": .bool(true),
            "lineTerminator": .string("\r\n"), "header": .bool(true),
          ])
        ))
    }
    return .object(members)
  }

  private func schema(of table: ExportTable) -> JSONValue {
    var members: [(String, JSONValue)] = [
      (
        "fields", .array(table.columns.map { field($0, isKey: table.primaryKey.contains($0.name)) })
      ),
      ("missingValues", .array([.string("")])),
    ]
    if !table.primaryKey.isEmpty {
      members.append(("primaryKey", .array(table.primaryKey.map(JSONValue.string))))
    }
    if !table.foreignKeys.isEmpty {
      members.append(
        (
          "foreignKeys",
          .array(
            table.foreignKeys.map { key in
              .object([
                "fields": .array([.string(key.column)]),
                "reference": .object([
                  // The empty name is the table itself.
                  "resource": .string(
                    key.table == table.name ? "" : key.table.replacing("_", with: "-")),
                  "fields": .array([.string(key.key)]),
                ]),
              ])
            })
        ))
    }
    return .object(members)
  }

  private func field(_ column: ExportTable.Column, isKey: Bool) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("name", .string(column.name)),
      ("title", .string(column.name.replacing("_", with: " "))),
      ("description", .string("\(column.meaning) (\(column.unit))")),
    ]
    if isKey { members.append(("constraints", .object(["required": .bool(true)]))) }
    switch column.type {
    case .text: members.append(("type", .string("string")))
    case .integer: members.append(("type", .string("integer")))
    case .real: members.append(("type", .string("number")))
    case .day: members.append(("type", .string("date")))
    case .time: members.append(("type", .string("datetime")))
    case .boolean:
      members.append(("type", .string("boolean")))
      if format == .csv {
        members.append(("trueValues", .array([.string("1")])))
        members.append(("falseValues", .array([.string("0")])))
      }
    }
    return .object(members)
  }
}
