internal import CLinux
internal import Glibc

/// An open folder. Names are looked up in it whatever becomes of its path meanwhile, and never
/// through a link.
final class Folder {
  /// Open for listing it, naming files in it and making it durable.
  let descriptor: Int32
  /// What it is called in errors.
  let path: String

  /// Opens a folder that the configuration names; its path may go through links.
  init(path: String) throws(SystemCallError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemCallError("open", path) }
  }

  /// Opens a folder beneath another, without following a link.
  init(_ names: DropPath, beneath folder: Folder) throws(SystemCallError) {
    path = folder.path + "/\(names)"
    let result = names.withCString { dateline_open_folder_beneath(folder.descriptor, $0) }
    guard result >= 0 else {
      throw SystemCallError("openat2", folder.path + "/\(names)", number: -result)
    }
    descriptor = result
  }

  deinit {
    close(descriptor)
  }

  /// Looks at an entry without following a link; nil where there is nothing.
  func look(at name: DropPath) throws(SystemCallError) -> FileFingerprint? {
    var status = stat()
    let result = name.withCString { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
    guard result == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw SystemCallError("lstat", path + "/\(name)")
    }
    return FileFingerprint(status)
  }

  /// The names of its entries, "." and ".." left out, in no order.
  func names() throws(SystemCallError) -> [DropPath] {
    // A descriptor of its own, as reading moves it and closing the stream closes it.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemCallError("open", path) }
    guard let stream = fdopendir(copy) else {
      let error = SystemCallError("fdopendir", path)
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    var names: [DropPath] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      // The bytes of `d_name` end with a NUL and go on in the entry's memory.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          DropPath(UnsafeBufferPointer(start: bytes, count: 256).prefix { $0 != 0 })
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw SystemCallError("readdir", path) }
    return names
  }

  /// Makes what was named and renamed in it durable.
  func makeDurable() throws(SystemCallError) {
    // Some file systems of shares cannot do this, and need not.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw SystemCallError("fsync", path)
    }
  }
}
