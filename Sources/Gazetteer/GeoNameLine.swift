internal import Glibc

/// One line of the list: nineteen columns parted by tabs.
///
/// See <https://download.geonames.org/export/dump/readme.txt>.
struct GeoNameLine {
  /// How many columns a line has.
  static let columnCount = 19

  /// Columns by their number from 0.
  enum Column {
    static let id = 0
    static let name = 1
    static let asciiName = 2
    static let otherNames = 3
    static let latitude = 4
    static let longitude = 5
    static let featureClass = 6
    static let featureCode = 7
    static let country = 8
    static let firstRegion = 10
    static let secondRegion = 11
    static let population = 14
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var ends = InlineArray<19, Int>(repeating: 0)

  /// Finds the columns; nil where there are fewer or more.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var start = 0
    for column in 0..<GeoNameLine.columnCount - 1 {
      guard let end = GeoNameLine.index(of: UInt8(ascii: "\t"), in: bytes, from: start) else {
        return nil
      }
      ends[column] = end
      start = end + 1
    }
    guard GeoNameLine.index(of: UInt8(ascii: "\t"), in: bytes, from: start) == nil else {
      return nil
    }
    ends[GeoNameLine.columnCount - 1] = bytes.count
  }

  /// The bytes of a column.
  subscript(column: Int) -> UnsafeBufferPointer<UInt8> {
    let start = column == 0 ? 0 : ends[column - 1] + 1
    return UnsafeBufferPointer(rebasing: bytes[start..<ends[column]])
  }

  /// A column as text.
  func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }

  /// The entry; nil where a number is none or out of range.
  var entry: GeoName? {
    guard let id = Int64(text(Column.id)), id > 0,
      let latitude = Double(text(Column.latitude)), (-90...90).contains(latitude),
      let longitude = Double(text(Column.longitude)), (-180...180).contains(longitude)
    else { return nil }
    let name = text(Column.name)
    guard !name.isEmpty else { return nil }
    return GeoName(
      id: id, name: name, latitude: latitude, longitude: longitude,
      featureClass: text(Column.featureClass), featureCode: text(Column.featureCode),
      country: text(Column.country), firstRegion: text(Column.firstRegion),
      secondRegion: text(Column.secondRegion),
      population: max(0, Int64(text(Column.population)) ?? 0))
  }

  /// Where a byte stands next; nil where it does not.
  static func index(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}
