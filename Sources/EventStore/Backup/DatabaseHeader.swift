internal import Glibc

/// The first 100 bytes of a database file, read without SQLite.
///
/// See <https://www.sqlite.org/fileformat2.html#the_database_header>.
enum DatabaseHeader {
  private static let size = 100

  /// What the header tells is wrong with a file that should be whole by itself; nil where nothing.
  static func problem(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      return "The file cannot be opened: \(String(cString: strerror(errno)))."
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return "It is not a file."
    }
    var header = [UInt8](repeating: 0, count: size)
    guard read(descriptor, &header, size) == size,
      header.prefix(16).elementsEqual("SQLite format 3\0".utf8)
    else { return "It is not a database." }
    // Write and read version: 2 stands for a write-ahead log, which lies in a second file.
    guard header[18] == 1, header[19] == 1 else {
      return
        "It is a copy of a database in use, without its write-ahead log: what was written last is "
        + "missing."
    }
    let pageSize = header[16] == 0 && header[17] == 1 ? 65_536 : Int(header[16]) << 8
    let pages = header[28..<32].reduce(0) { $0 << 8 | Int($1) }
    guard pageSize >= 512, pageSize & (pageSize - 1) == 0 else { return "Its header is damaged." }
    guard Int(status.st_size) == pageSize * pages else {
      return "It should have \(pageSize * pages) bytes and has \(status.st_size): it was cut off."
    }
    return nil
  }
}
