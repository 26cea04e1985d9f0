internal import CLinux
internal import Glibc

/// File systems that other machines write to as well.
enum FileSystemKind {
  /// The name of a network file system that a folder lies on; nil for a local one, or where it
  /// cannot be told.
  static func network(of folder: String) -> String? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    // The numbers of statfs(2).
    return switch dateline_file_system_type(descriptor) {
    case 0x6969: "NFS"
    case 0xFF53_4D42: "CIFS"
    case 0xFE53_4D42: "SMB"
    case 0x517B: "SMB"
    case 0x0102_1997: "9P"
    case 0x6573_5546: "FUSE"
    case 0x5346_414F: "AFS"
    case 0x7375_7245: "Coda"
    case 0x00C3_6400: "Ceph"
    default: nil
    }
  }
}
