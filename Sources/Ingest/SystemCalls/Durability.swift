internal import CLinux
internal import Glibc

/// Makes many files durable together.
///
/// Each file alone costs the disk a wait of its own. From a handful on it is cheaper to have the
/// file system write out all it holds at once.
enum Durability {
  /// From how many files on a file system is written out as a whole.
  private static let fewestForAll = 6

  /// Makes files and the names in folders durable.
  ///
  /// - Throws: `SystemCallError`; then none of them may be taken for durable.
  static func assure(files: [OpenFile], folders: [Folder]) throws(SystemCallError) {
    if files.count < fewestForAll {
      for file in files { try file.makeDurable() }
      for folder in folders { try folder.makeDurable() }
      return
    }
    var devices: Set<UInt> = []
    for folder in folders {
      guard let look = try folder.look(at: "."), devices.insert(look.device).inserted else {
        continue
      }
      let result = dateline_make_file_system_durable(folder.descriptor)
      guard result == 0 else {
        throw SystemCallError("syncfs", folder.path, number: -result)
      }
    }
    // What lies on none of those file systems, such as a file under a mount of its own.
    for file in files where try !devices.contains(file.look().device) {
      try file.makeDurable()
    }
  }
}
