internal import CLinux

/// What kind of file system a folder lies on, as far as noticing new files is concerned.
struct FileSystemKind: Hashable {
  /// Its name, such as "ext4" or "nfs"; its number where it has no name here.
  let name: String
  /// Whether others may write to it behind the back of this host's kernel, which then tells nothing
  /// of it and knows nothing of who has a file open.
  let isShared: Bool

  /// Asks for the kind of an open folder's file system.
  init(of folder: Folder) {
    let number = dateline_file_system_type(folder.descriptor)
    let known = FileSystemKind.known[number]
    name = known?.name ?? (number < 0 ? "unknown" : "0x" + String(number, radix: 16))
    isShared = known?.isShared ?? false
  }

  // As <linux/magic.h> and the file systems' own sources number them.
  private static let known: [Int64: (name: String, isShared: Bool)] = [
    0xEF53: ("ext4", false), 0x5846_5342: ("xfs", false), 0x9123_683E: ("btrfs", false),
    0x0102_1994: ("tmpfs", false), 0xF2F5_2010: ("f2fs", false), 0x2FC1_2FC1: ("zfs", false),
    0x4D44: ("vfat", false), 0x2011_BAB0: ("exfat", false), 0x8584_58F6: ("ramfs", false),
    0x6969: ("nfs", true), 0x517B: ("smb", true), 0xFF53_4D42: ("cifs", true),
    0xFE53_4D42: ("smb2", true), 0x6573_5546: ("fuse", true), 0x794C_7630: ("overlay", true),
    0x0102_1997: ("9p", true), 0x5346_414F: ("afs", true), 0x00C3_6400: ("ceph", true),
    0x7375_7245: ("coda", true), 0x564C: ("ncp", true), 0x786F_4256: ("vboxsf", true),
    0x0116_1970: ("gfs2", true), 0x7461_636F: ("ocfs2", true), 0x0BD0_0BD0: ("lustre", true),
    0x1983_0326: ("beegfs", true),
  ]
}
