internal import Glibc

/// What lies in a folder.
enum FolderEntries {
  /// The names, hidden ones too, in order; nil where the folder is not there.
  ///
  /// Bytes that are not UTF-8 are shown as replacement characters.
  static func names(in path: String) throws(OperatingError) -> [String]? {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return nil }
      throw DurableFile.failure("opendir", path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          String(
            decoding: UnsafeBufferPointer(start: bytes, count: 256).prefix { $0 != 0 },
            as: UTF8.self)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
