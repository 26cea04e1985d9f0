import CLibZip
import Foundation
import Testing

/// Writes small zip files, and wrong ones.
struct ZipBuilder {
  var entries: [(name: String, content: [UInt8])] = []
  /// What an entry says of its unpacked length, where that is not true.
  var declaredSizes: [String: UInt32] = [:]
  /// Bit 0 of an entry's flags: it says that it is encrypted.
  var saysEncrypted = false

  init(_ entries: KeyValuePairs<String, String>) {
    self.entries = entries.map { ($0.key, Array($0.value.utf8)) }
  }

  /// The archive with its entries stored as they are.
  var stored: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      let offset = UInt32(bytes.count)
      let size = declaredSizes[name] ?? UInt32(content.count)
      let common =
        two(20) + two(saysEncrypted ? 1 : 0) + two(0) + four(0) + four(ZipBuilder.crc(content))
        + four(UInt32(content.count)) + four(size) + two(UInt16(name.utf8.count)) + two(0)
      bytes += [0x50, 0x4B, 3, 4] + common + name.utf8 + content
      directory +=
        [0x50, 0x4B, 1, 2] + two(20) + common + two(0) + two(0) + two(0) + four(0)
        + four(offset) + name.utf8
    }
    let start = UInt32(bytes.count)
    bytes += directory
    bytes +=
      [0x50, 0x4B, 5, 6] + four(0) + two(UInt16(truncatingIfNeeded: entries.count))
      + two(UInt16(truncatingIfNeeded: entries.count)) + four(UInt32(directory.count)) + four(start)
      + two(0)
    return bytes
  }

  /// The archive as libzip packs it.
  func packed() throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).zip"
    defer { unlink(path) }
    var code: Int32 = 0
    let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code))
    for (name, content) in entries {
      let copy = try #require(malloc(content.count + 1))
      content.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, $0.count) } }
      let source = zip_source_buffer(archive, copy, UInt64(content.count), 1)
      _ = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_OVERWRITE))
    }
    #expect(zip_close(archive) == 0)
    return try Array(Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private func four(_ value: UInt32) -> [UInt8] {
    two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16))
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
