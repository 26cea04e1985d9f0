/// The digests of files, as `sha256sum --check` reads them.
enum Checksums {
  static let name = "SHA256SUMS"

  /// A line a file.
  static func bytes(of files: [(name: String, digest: String)]) -> [UInt8] {
    files.flatMap { Array("\($0.digest)  \($0.name)\n".utf8) }
  }
}
