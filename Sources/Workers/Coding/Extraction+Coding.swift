internal import EventModel

extension Evidence: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(case: zone)
    writer.write(start)
    writer.write(end)
    writer.write(sentence)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      zone: try reader.oneOf(), start: try reader.natural(), end: try reader.natural(),
      sentence: try reader.string())
    guard start <= end else { throw MalformedFrame() }
  }
}

extension FieldOrigin: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(field)
    writer.write(case: zone)
    writer.write(start)
    writer.write(end)
    writer.write(text)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      field: try reader.string(), zone: try reader.oneOf(), start: try reader.natural(),
      end: try reader.natural(), text: try reader.string())
    guard start <= end else { throw MalformedFrame() }
  }
}

extension Finding: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(event)
    writer.write(rules)
    writer.write(origins)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      event: try reader.value(), rules: try reader.values(), origins: try reader.values())
  }
}

extension UnusedTrigger: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(trigger)
    writer.write(rule)
    writer.write(reason)
    writer.write(evidence)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      trigger: try reader.string(), rule: try reader.string(), reason: try reader.string(),
      evidence: try reader.value())
  }
}

extension Extraction: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(findings)
    writer.write(unusedTriggers)
    writer.write(extractorVersion)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      findings: try reader.values(), unusedTriggers: try reader.values(),
      extractorVersion: try reader.string())
  }
}
