internal import Desk
internal import Glibc

/// The folder that articles are dropped in.
struct DropFolder {
  /// Its path.
  let path: String

  /// The path of an entry.
  func path(of name: String) -> String { path + "/" + name }

  /// Lists what is there, ignored names left out.
  ///
  /// A name that is not UTF-8 cannot be printed, stored or quoted, so the file is first given one
  /// that is, with each such byte as "%E9".
  func entries() throws(SystemCallError) -> [String: FileFingerprint] {
    guard let stream = opendir(path) else { throw SystemCallError("opendir", path) }
    defer { closedir(stream) }
    var entries: [String: FileFingerprint] = [:]
    while let entry = readdir(stream) {
      // The bytes of `d_name` end with a NUL and go on in the entry's memory.
      let bytes = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { name in
          Array(UnsafeBufferPointer(start: name, count: 256).prefix { $0 != 0 })
        }
      }
      guard let name = try readableName(bytes), !IgnoredNames.contains(name) else { continue }
      if let fingerprint = try FileFingerprint(path: path(of: name)) {
        entries[name] = fingerprint
      }
    }
    return entries
  }

  private func readableName(_ bytes: [UInt8]) throws(SystemCallError) -> String? {
    if let name = String(validating: bytes, as: UTF8.self) { return name }
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 && byte != UInt8(ascii: "%") {
        escaped.append(byte)
      } else {
        escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    let name = String(decoding: escaped.prefix(240), as: UTF8.self)
    guard try FileFingerprint(path: path(of: name)) == nil else { return nil }
    let source = Array(path.utf8) + [UInt8(ascii: "/")] + bytes + [0]
    let result = source.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { rename($0, path(of: name)) } ?? -1
      }
    }
    guard result == 0 else { throw SystemCallError("rename", path(of: name)) }
    return name
  }
}
