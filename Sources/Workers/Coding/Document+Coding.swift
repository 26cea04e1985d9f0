internal import ArticleReading
internal import DocumentReading
internal import EventModel

extension Publication: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(day)
    writer.write(iso)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(day: try reader.value(), iso: try reader.string())
  }
}

extension Article: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(identifier)
    writer.write(sha256)
    writer.write(optional: title)
    writer.write(optional: published)
    writer.write(optional: outlet)
    writer.write(language)
    writer.write(text)
    writer.write(titleIsInText)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      identifier: try reader.string(), sha256: try reader.string(), title: try reader.optional(),
      published: try reader.optional(), outlet: try reader.optional(),
      language: try reader.string(), text: try reader.string(), titleIsInText: try reader.bool())
  }
}

extension ArticleReadingError.Place: FrameCodable {
  func write(to writer: inout FrameWriter) {
    switch self {
    case .line(let number):
      writer.write(byte: 0)
      writer.write(number)
    case .byte(let offset):
      writer.write(byte: 1)
      writer.write(offset)
    }
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    switch try reader.byte() {
    case 0: self = .line(try reader.natural())
    case 1: self = .byte(try reader.natural())
    default: throw MalformedFrame()
    }
  }
}

extension ArticleReadingError: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(code)
    writer.write(identifier)
    writer.write(optional: place)
    writer.write(message)
    writer.write(remedy)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      code: try reader.string(), identifier: try reader.string(), place: try reader.optional(),
      message: try reader.string(), remedy: try reader.string())
  }
}

extension Publishing: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(optional: uri)
    writer.write(optional: version)
    writer.write(case: status)
    writer.write(optional: embargoedUntil)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      uri: try reader.optional(), version: try reader.optional(), status: try reader.oneOf(),
      embargoedUntil: try reader.optional())
  }
}

extension DocumentWarning: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(code)
    writer.write(message)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(code: try reader.string(), message: try reader.string())
  }
}

extension DocumentItem: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(article)
    writer.write(optional: place)
    writer.write(optional: author)
    writer.write(publishing)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      article: try reader.value(), place: try reader.optional(), author: try reader.optional(),
      publishing: try reader.value())
  }
}

extension ExtractedDocument.Item: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(item)
    writer.write(extraction)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(item: try reader.value(), extraction: try reader.value())
  }
}

extension ExtractedDocument: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(case: format)
    writer.write(items)
    writer.write(refusals)
    writer.write(warnings)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      format: try reader.oneOf(), items: try reader.values(), refusals: try reader.values(),
      warnings: try reader.values())
  }
}
