/// A dropped file as its receipt keeps it.
public struct DroppedFile: Hashable, Sendable {
  /// Its name; a byte that belongs to no character stands as "\xE9".
  public var name: String
  /// The sub-folder of the drop folder that it lay in; nil for none.
  public var folder: String?
  /// The bytes of its path in hexadecimal, where name and folder do not give them exactly.
  public var pathBytes: String?
  /// SHA-256 of its bytes, 64 lower-case hexadecimal digits; nil where they were not read.
  public var sha256: String?
  /// Its size in bytes; nil where it is unknown.
  public var size: Int?

  /// Makes a description of a file.
  public init(
    name: String, folder: String? = nil, pathBytes: String? = nil, sha256: String? = nil,
    size: Int? = nil
  ) {
    self.name = name
    self.folder = folder
    self.pathBytes = pathBytes
    self.sha256 = sha256
    self.size = size
  }
}

/// Something about a file that its receipt tells: a part that was refused ("E-"), or something odd
/// about what was read ("W-").
public struct ReceiptRemark: Hashable, Sendable {
  /// Stable code.
  public var code: String
  /// Where in the file ("line 12"); nil for the whole of it.
  public var place: String?
  /// What is odd or wrong, one sentence or two.
  public var message: String

  /// Makes a remark.
  public init(code: String, place: String? = nil, message: String) {
    self.code = code
    self.place = place
    self.message = message
  }
}

/// What became of a dropped file itself.
public enum Disposition: String, Hashable, Sendable, CaseIterable {
  /// It was moved to where finished files go.
  case moved
  /// It cannot be moved, and stays where it is.
  case leftInPlace = "left-in-place"
  /// It was gone before it could be read.
  case vanished
}
