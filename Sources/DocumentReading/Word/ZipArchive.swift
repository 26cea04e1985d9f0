internal import ArticleReading
internal import CLibZip
internal import Glibc

/// A zip file in memory, read with libzip. No name in it ever becomes a path.
struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  private let identifier: String
  /// The names of its entries.
  let names: [String]

  /// The most entries that an archive may have.
  static let mostEntries: Int64 = 4096
  /// What an entry may unpack to, whatever its size.
  private static let freeBytes = 1 << 20
  /// How many times its size it may unpack to beyond that.
  private static let mostRatio = 100
  /// The most that one entry may unpack to.
  private static let longestEntry = 256 << 20

  /// Opens an archive.
  ///
  /// - Throws: `E-TRUNCATED`, `E-ZIP-INCONSISTENT` or `E-ZIP-ENTRIES`.
  init(_ bytes: [UInt8], identifier: String) throws(ArticleReadingError) {
    // libzip frees the copy together with the source.
    guard let copy = malloc(max(bytes.count, 1)) else {
      throw ZipArchive.inconsistent(identifier, "There is not enough memory for it.")
    }
    bytes.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, $0.count) } }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw ZipArchive.inconsistent(identifier, "There is not enough memory for it.")
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      let code = zip_error_code_zip(&error)
      zip_source_free(source)
      guard ZipArchive.hasDirectory(bytes) else {
        throw .truncated(identifier, "The Word file has no end: its table of contents is missing.")
      }
      throw ZipArchive.inconsistent(
        identifier, code == ZIP_ER_INCONS ? "What it says of its parts is wrong." : "It is damaged."
      )
    }
    let count = zip_get_num_entries(archive, 0)
    guard count <= ZipArchive.mostEntries else {
      zip_discard(archive)
      throw ArticleReadingError(
        code: "E-ZIP-ENTRIES", identifier: identifier,
        message: "The file is a zip file with \(count) entries, more than any Word file has.",
        remedy: "Open it in Word and save it again.")
    }
    var names: [String] = []
    for index in 0..<UInt64(max(count, 0)) {
      // Undecoded: a name that is no UTF-8 is none that is looked for.
      if let name = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)) {
        names.append(String(cString: name))
      }
    }
    self.archive = archive
    self.identifier = identifier
    self.names = names
  }

  deinit {
    zip_discard(archive)
  }

  /// Unpacks an entry piece by piece, counting what comes out and not believing what it says.
  ///
  /// - Returns: False where there is no entry of that name.
  /// - Throws: `E-ENCRYPTED`, `E-ZIP-RATIO`, `E-ZIP-INCONSISTENT`, and what `body` throws.
  func read(
    _ name: String, _ body: (UnsafeBufferPointer<UInt8>) throws(ArticleReadingError) -> Void
  ) throws(ArticleReadingError) -> Bool {
    let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_ENC_RAW))
    guard index >= 0 else { return false }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, UInt64(index), 0, &status) == 0 else {
      throw ZipArchive.inconsistent(identifier, "What it says of its parts is wrong.")
    }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw .encrypted(identifier, "The Word file is locked with a password.")
    }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
      throw ZipArchive.inconsistent(identifier, "A part of it cannot be opened.")
    }
    defer { zip_fclose(file) }
    let packed = Int(clamping: status.comp_size)
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = buffer.withUnsafeMutableBytes {
        zip_fread(file, $0.baseAddress, UInt64($0.count))
      }
      guard count >= 0 else {
        throw ZipArchive.inconsistent(identifier, "A part of it is damaged.")
      }
      if count == 0 { break }
      total += Int(count)
      guard total <= ZipArchive.longestEntry,
        total <= ZipArchive.freeBytes || total / ZipArchive.mostRatio <= packed
      else {
        throw ArticleReadingError(
          code: "E-ZIP-RATIO", identifier: identifier,
          message: "The Word file unpacks to more than \(ZipArchive.mostRatio) times its size.",
          remedy: "Open it in Word and save it again.")
      }
      guard total <= status.size else {
        throw ZipArchive.inconsistent(identifier, "A part of it is longer than it says.")
      }
      var failure: ArticleReadingError?
      buffer.withUnsafeBufferPointer { pointer in
        do throws(ArticleReadingError) {
          try body(UnsafeBufferPointer(rebasing: pointer.prefix(Int(count))))
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
    guard total == status.size else {
      throw ZipArchive.inconsistent(identifier, "A part of it is shorter than it says.")
    }
    return true
  }

  /// True where the record that ends every zip file is there.
  private static func hasDirectory(_ bytes: [UInt8]) -> Bool {
    let tail = bytes.suffix(22 + 0xFFFF)
    return tail.indices.contains { index in
      tail[index] == 0x50 && tail[index...].starts(with: [0x50, 0x4B, 0x05, 0x06])
    }
  }

  private static func inconsistent(
    _ identifier: String, _ message: String
  ) -> ArticleReadingError {
    ArticleReadingError(
      code: "E-ZIP-INCONSISTENT", identifier: identifier,
      message: "The Word file is packed wrongly. \(message)",
      remedy: "Open it in Word and save it again.")
  }
}
