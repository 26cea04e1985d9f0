internal import Glibc

/// A folder that appears with its name only when all that belongs into it is there.
///
/// It is filled under another name beside its own, with a file INCOMPLETE in it, and renamed at the
/// end. Whoever finds the name finds the whole; what a power cut leaves says by name and by that file
/// that it is not whole.
public final class ExportFolder {
  /// The name that it gets.
  public let path: String
  /// Where it is filled.
  public let temporaryPath: String
  private var isFinished = false

  /// The file that marks a folder as not whole.
  static let mark = "INCOMPLETE"

  /// Makes the folder under its temporary name.
  ///
  /// - Throws: `ExportError`; `.exists` where the name is taken by anything but an empty folder.
  public init(path: String) throws(ExportError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    guard ExportFolder.isFree(path) else { throw ExportFolder.taken(path) }
    try ExportFolder.makeParents(of: path)
    var template = Array("\(path).part-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { name in
      name.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    temporaryPath = template.withUnsafeBufferPointer { characters in
      String(
        decoding: characters.lazy.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    guard made else {
      throw .failed(
        "The folder cannot be made", temporaryPath, reason: String(cString: strerror(errno)))
    }
    let mark = try OutputFile(path: temporaryPath + "/" + ExportFolder.mark)
    try mark.write("This export was broken off, or is not finished yet. Do not use it.\n".utf8)
    _ = try mark.close()
  }

  deinit {
    if !isFinished { remove() }
  }

  /// The path of a file in it, while it is filled.
  public func file(_ name: String) -> String { temporaryPath + "/" + name }

  /// Gives the folder its name: all of it is there.
  public func finish() throws(ExportError) {
    let mark = file(ExportFolder.mark)
    guard unlink(mark) == 0 else {
      throw .failed("The mark cannot be removed", mark, reason: String(cString: strerror(errno)))
    }
    var mask: mode_t = umask(0)
    mask = umask(mask)
    guard chmod(temporaryPath, 0o777 & ~mask) == 0 else {
      throw .failed(
        "The folder cannot be opened to others", path, reason: String(cString: strerror(errno)))
    }
    try ExportFolder.sync(temporaryPath)
    // An empty folder of the name gives way; anything else does not.
    guard rename(temporaryPath, path) == 0 else {
      let reason = errno
      if reason == ENOTEMPTY || reason == EEXIST || reason == ENOTDIR {
        throw ExportFolder.taken(path)
      }
      throw .failed(
        "The folder cannot get its name", path, reason: String(cString: strerror(reason)))
    }
    isFinished = true
    try ExportFolder.sync(ExportFolder.parent(of: path))
  }

  /// Takes away what was written; what cannot be taken away keeps its mark.
  private func remove() {
    guard let folder = opendir(temporaryPath) else { return }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != "..", name != ExportFolder.mark { names.append(name) }
    }
    closedir(folder)
    for name in names { unlink(file(name)) }
    unlink(file(ExportFolder.mark))
    rmdir(temporaryPath)
  }

  private static func isFree(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return errno == ENOENT }
    guard status.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count <= 2
  }

  private static func taken(_ path: String) -> ExportError {
    ExportError(
      code: .exists, path: path, message: "There is something of that name already.",
      remedy: "Nothing is ever written over: name another folder, or remove that one.")
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func makeParents(of path: String) throws(ExportError) {
    let folder = parent(of: path)
    var status = stat()
    if stat(folder, &status) == 0 { return }
    try makeParents(of: folder)
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw .failed("The folder cannot be made", folder, reason: String(cString: strerror(errno)))
    }
  }

  private static func sync(_ path: String) throws(ExportError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // Some file systems know no such thing for a folder (EINVAL); they need none.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .failed("The folder cannot be kept", path, reason: String(cString: strerror(errno)))
    }
  }
}
