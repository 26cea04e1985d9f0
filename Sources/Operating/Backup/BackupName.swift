internal import EventStore

/// Names of backups: "newsdesk-20261121T142800Z.sqlite", so that they sort by their age.
struct BackupName: Hashable, Comparable {
  /// Name of the desk's folder.
  let desk: String
  /// "20261121T142800Z".
  let time: String

  /// The name of a backup made at a time.
  init(desk: String, at time: UnixTime) {
    self.desk = desk
    self.time = String(time.iso.filter { $0 != "-" && $0 != ":" })
  }

  /// Reads a file name; nil for one that is no backup of this desk.
  init?(_ name: String, desk: String) {
    guard name.hasPrefix(desk + "-"), name.hasSuffix(".sqlite") else { return nil }
    let time = name.dropFirst(desk.count + 1).dropLast(".sqlite".count)
    let isTime = time.utf8.enumerated().allSatisfy { index, byte in
      switch index {
      case 8: byte == UInt8(ascii: "T")
      case 15: byte == UInt8(ascii: "Z")
      default: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    }
    guard time.utf8.count == 16, isTime else { return nil }
    self.desk = desk
    self.time = String(time)
  }

  /// The file's name.
  var text: String { "\(desk)-\(time).sqlite" }

  /// Orders by time.
  static func < (left: BackupName, right: BackupName) -> Bool { left.time < right.time }
}
