/// A value that goes from a worker to the service, or back, as bytes.
///
/// Reading what was written gives an equal value. Reading anything else gives a value that is valid
/// or throws; it never traps.
protocol FrameCodable {
  /// Writes the value.
  func write(to writer: inout FrameWriter)
  /// Reads a value.
  init(from reader: inout FrameReader) throws(MalformedFrame)
}

extension String: FrameCodable {
  func write(to writer: inout FrameWriter) { writer.write(self) }
  init(from reader: inout FrameReader) throws(MalformedFrame) { self = try reader.string() }
}

extension Int: FrameCodable {
  func write(to writer: inout FrameWriter) { writer.write(self) }
  init(from reader: inout FrameReader) throws(MalformedFrame) { self = try reader.int() }
}

extension Double: FrameCodable {
  func write(to writer: inout FrameWriter) { writer.write(self) }
  init(from reader: inout FrameReader) throws(MalformedFrame) { self = try reader.double() }
}
