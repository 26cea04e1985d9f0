internal import CLibXML2

/// Reads a page with libxml2, which mends what is not closed, and copies what is looked at.
enum HTMLTreeBuilder {
  /// The page; empty where nothing can be made of it.
  ///
  /// - Parameter html: the page; what it says of its own encoding no longer counts.
  static func tree(of html: String) -> HTMLTree {
    LibXML2.prepare()
    var html = html
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    guard let parser = htmlNewParserCtxt() else { return HTMLTree() }
    defer { htmlFreeParserCtxt(parser) }
    // Without it the parser gives up at a depth of 256, which careless pages reach: they close
    // nothing. What is walked here has no recursion.
    parser.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    let document = html.withUTF8 { bytes -> htmlDocPtr? in
      guard let start = bytes.baseAddress, bytes.count < Int(Int32.max) else { return nil }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        htmlCtxtReadMemory(parser, $0, Int32(bytes.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return HTMLTree() }
    defer { xmlFreeDoc(document) }
    var tree = HTMLTree()
    copy(xmlDocGetRootElement(document), into: &tree)
    return tree
  }

  /// Goes through the nodes by their links: down, along, and up again.
  private static func copy(_ root: xmlNodePtr?, into tree: inout HTMLTree) {
    var node = root
    var depth = 0
    while let current = node {
      add(current, depth, to: &tree)
      if tree.isCut { break }
      if current.pointee.type == XML_ELEMENT_NODE, let child = current.pointee.children {
        node = child
        depth += 1
        continue
      }
      var last = current
      while last.pointee.next == nil, depth > 0, let parent = last.pointee.parent {
        last = parent
        depth -= 1
      }
      node = depth > 0 || last.pointee.next != nil ? last.pointee.next : nil
    }
    tree.close(to: 0)
  }

  private static func add(_ node: xmlNodePtr, _ depth: Int, to tree: inout HTMLTree) {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      let name = string(node.pointee.name).lowercased()
      tree.append(name, .attributes(attributes(of: node)), depth: depth)
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      guard let content = node.pointee.content else { return }
      let length = Int(xmlStrlen(content))
      guard tree.hasRoom(for: length) else { return }
      let text = String(
        decoding: UnsafeBufferPointer(start: content, count: length), as: UTF8.self)
      tree.append("", .text(text), depth: depth)
    default: break
    }
  }

  private static func attributes(of node: xmlNodePtr) -> [String: String] {
    var values: [String: String] = [:]
    var attribute = node.pointee.properties
    var count = 0
    while let current = attribute, count < 200 {
      count += 1
      attribute = current.pointee.next
      let name = string(current.pointee.name).lowercased()
      guard HTMLTree.attributes.contains(name) else { continue }
      guard let child = current.pointee.children, let content = child.pointee.content else {
        values[name] = ""
        continue
      }
      // What is looked at is short; a picture written into an address is not.
      let length = min(Int(xmlStrlen(content)), longestAttribute)
      values[name] = String(
        decoding: UnsafeBufferPointer(start: content, count: length), as: UTF8.self)
    }
    return values
  }

  private static let longestAttribute = 8 << 10

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
