internal import EventStore
internal import Glibc

/// Says whether a file is a whole backup.
public struct BackupCheck {
  /// The database file.
  public let path: String
  /// Whether a file without a manifest may pass, such as one that another program copied.
  public var acceptsWithoutManifest = false

  /// Names a file; nothing is opened yet.
  public init(path: String) {
    self.path = path
  }

  /// Reads the file from its first byte to its last row.
  ///
  /// - Returns: Its manifest; nil where it has none and that was accepted.
  /// - Throws: `OperatingError` with `.invalid` saying what is wrong, `EventStoreError` where it
  ///   cannot be read.
  @discardableResult
  public func verify() throws -> BackupManifest? {
    let manifest = try BackupManifest.read(besideDatabase: path)
    let digest = try DurableFile.digest(of: path)
    if let manifest, digest != manifest.sha256 {
      throw refused(
        "its bytes are not those that were backed up (they are \(try size()) and should "
          + "be \(manifest.bytes), or others)")
    }
    let problems = try StoreCheck.problems(ofFile: path)
    guard problems.isEmpty else { throw refused(problems.joined(separator: " ")) }
    guard let manifest else {
      if acceptsWithoutManifest { return nil }
      throw OperatingError(
        .invalid,
        "\(path) has no manifest (\(DurableFile.name(of: BackupManifest.path(of: path)))) that tells "
          + "what it should hold, so that nobody can say whether it is complete.",
        remedy: "Use a file that “dateline backup” made, or say --without-manifest.")
    }
    var ledger = ArticleLedger()
    let contents = try EventStoreReader(file: path).contents { ledger.add($0) }
    guard contents.articles == manifest.articles, ledger.digest == manifest.articleLedger,
      contents.receipts == manifest.receipts, contents.lastReceiptID == manifest.lastReceiptID
    else {
      throw refused(
        "it holds \(contents.articles) articles and \(contents.receipts) receipts; its manifest "
          + "tells of \(manifest.articles) and \(manifest.receipts), or of others")
    }
    return manifest
  }

  private func refused(_ why: String) -> OperatingError {
    OperatingError(
      .invalid, "\(path) is no whole backup: \(why).".replacingDoubledStop(),
      remedy: "Use another one.")
  }

  private func size() throws(OperatingError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw DurableFile.failure("stat", path) }
    return Int(status.st_size)
  }
}

extension String {
  /// One full stop where two sentences were joined.
  fileprivate func replacingDoubledStop() -> String {
    hasSuffix("..") ? String(dropLast()) : self
  }
}
