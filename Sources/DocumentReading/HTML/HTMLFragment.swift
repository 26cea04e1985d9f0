/// Markup within the fields of other formats: the body of a ninjs item, a part of an e-mail.
enum HTMLFragment {
  /// The text, paragraphs apart by an empty line.
  static func text(of markup: String) -> String {
    guard markup.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return markup
    }
    let tree = HTMLTreeBuilder.tree(of: markup)
    return PageBlocks(tree, leavingOut: .nothing).blocks.map(\.text).joined(separator: "\n\n")
  }
}
