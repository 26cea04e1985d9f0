internal import Desk
internal import Glibc

/// Lists the drop folder with its sub-folders, down to a depth.
///
/// Each folder is given to `enter` before it is read, so that it can be watched first and nothing
/// falls in between. A folder that cannot be read is given to `fail`, and the others are gone through.
struct DropFolderListing {
  let drop: DropFolder
  /// How many folders deep it goes.
  let depth: Int

  /// Goes through everything.
  ///
  /// - Parameters:
  ///   - enter: is given each folder that is about to be read: its path, empty for the drop folder.
  ///   - file: is given what is no folder.
  ///   - fail: is given a folder that cannot be read.
  ///   - tooDeep: is given a folder that lies too deep to be read.
  /// - Throws: `SystemCallError` where the drop folder itself cannot be read.
  func run(
    enter: (DropPath, Folder) -> Void = { _, _ in },
    fail: (DropPath, SystemCallError) -> Void = { _, _ in },
    tooDeep: (DropPath) -> Void = { _ in }, file: (DropPath, FileFingerprint) -> Void
  ) throws(SystemCallError) {
    try drop.followPath()
    var waiting: [(path: DropPath, depth: Int)] = [(DropPath([]), 0)]
    while let next = waiting.popLast() {
      do {
        let root = try drop.root()
        let folder = next.depth == 0 ? root : try Folder(next.path, beneath: root)
        enter(next.path, folder)
        for name in try folder.names() where !IgnoredNames.contains(name.escapedText) {
          guard let look = try folder.look(at: name) else { continue }
          let path = next.path.appending(name)
          if look.kind != .folder {
            file(path, look)
          } else if next.depth < depth, path.bytes.count < DropFolderListing.longestPath {
            waiting.append((path, next.depth + 1))
          } else {
            tooDeep(path)
          }
        }
      } catch {
        if next.depth == 0 { throw error }
        // Somebody has taken it away since.
        if error.number != ENOENT { fail(next.path, error) }
      }
    }
  }

  /// A path beyond this many bytes leaves no room for a name that Linux would take.
  private static let longestPath = 3800
}
