internal import CLibXML2

/// What an XML file is read by, as it comes: elements open and close, and text stands between.
protocol XMLContentHandler: AnyObject {
  /// An element opens.
  func open(_ element: XMLElementStart)
  /// The element that opened last, and has not closed, closes.
  func close()
  /// Text, in pieces of any length.
  func text(_ text: String)
}

/// The opening of an element.
struct XMLElementStart {
  /// Its name without a prefix.
  var name: String
  /// Its namespace; empty for none.
  var namespace: String
  /// Its attributes by their names without prefixes.
  var attributes: [String: String]
  /// The line it stands in, from 1.
  var line: Int
}

/// Why an XML file is not read.
enum XMLFailure: Error {
  case guarded(XMLGuard.Violation)
  /// A name that only a document type would explain; the line.
  case entity(Int)
  case malformed(line: Int, message: String)
  case truncated
}

/// Reads XML with libxml2, piece by piece. No document type is read, no entity resolved and nothing
/// opened.
final class XMLStream {
  private let handler: any XMLContentHandler
  private var context: xmlParserCtxtPtr?
  private var scanner = XMLGuard()
  private var error: (code: Int32, line: Int, message: String)?

  /// Begins a file.
  init(_ handler: any XMLContentHandler) {
    LibXML2.prepare()
    self.handler = handler
    var sax = xmlSAXHandler()
    sax.initialized = XMLStream.version2
    sax.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
      XMLStream.of(context)?.open(name, namespace, Int(count), attributes)
    }
    sax.endElementNs = { context, _, _, _ in XMLStream.of(context)?.handler.close() }
    sax.characters = { context, text, count in XMLStream.of(context)?.take(text, count) }
    sax.ignorableWhitespace = { context, text, count in XMLStream.of(context)?.take(text, count) }
    sax.cdataBlock = { context, text, count in XMLStream.of(context)?.take(text, count) }
    sax.serror = { context, error in XMLStream.of(context)?.note(error) }
    let ownself = Unmanaged.passUnretained(self).toOpaque()
    context = xmlCreatePushParserCtxt(&sax, ownself, nil, 0, nil)
    if let context {
      _ = xmlCtxtUseOptions(
        context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    }
  }

  deinit {
    if let context { xmlFreeParserCtxt(context) }
  }

  /// XML_SAX2_MAGIC, which Swift does not import.
  private static let version2: UInt32 = 0xDEED_BEAF

  /// Reads the next bytes: UTF-8.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFailure) {
    do throws(XMLGuard.Violation) {
      try scanner.check(bytes)
    } catch {
      throw .guarded(error)
    }
    guard let context, let start = bytes.baseAddress else { return }
    _ = start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      xmlParseChunk(context, $0, Int32(bytes.count), 0)
    }
    try check()
  }

  /// Ends the file.
  func finish() throws(XMLFailure) {
    guard let context else { return }
    if !scanner.isClosed { throw .truncated }
    _ = xmlParseChunk(context, nil, 0, 1)
    try check()
    if context.pointee.wellFormed == 0 {
      throw .malformed(line: 1, message: "The XML file is damaged.")
    }
  }

  private func check() throws(XMLFailure) {
    guard let error else { return }
    if error.code == Int32(XML_ERR_UNDECLARED_ENTITY.rawValue)
      || error.code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue)
    {
      throw .entity(error.line)
    }
    throw .malformed(line: error.line, message: error.message)
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
    context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func open(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var values: [String: String] = [:]
    if let attributes {
      // Five pointers each: name, prefix, namespace, the value's start and its end.
      for index in 0..<count {
        guard let key = attributes[index * 5], let start = attributes[index * 5 + 3],
          let end = attributes[index * 5 + 4]
        else { continue }
        values[String(cString: key)] = String(
          decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      }
    }
    let line = context?.pointee.input?.pointee.line ?? 0
    handler.open(
      XMLElementStart(
        name: name.map { String(cString: $0) } ?? "",
        namespace: namespace.map { String(cString: $0) } ?? "", attributes: values,
        line: Int(line)))
  }

  private func take(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let text, count > 0 else { return }
    handler.text(
      String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self))
  }

  private func note(_ found: xmlErrorPtr?) {
    guard error == nil, let found = found?.pointee, found.level != XML_ERR_WARNING else { return }
    // A prefix that nobody declared, or an odd address of a namespace, is no damage.
    guard found.domain != XML_FROM_NAMESPACE.rawValue else { return }
    let words = found.message.map { String(cString: $0) } ?? ""
    error = (found.code, Int(found.line), words.filter { $0 != "\n" })
  }
}
