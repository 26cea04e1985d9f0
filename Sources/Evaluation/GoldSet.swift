/// The gold documents that a system is measured by, each id once, in the order of the file.
public struct GoldSet: Hashable, Sendable {
  /// The documents.
  public private(set) var documents: [GoldDocument] = []
  private var positions: [String: Int] = [:]

  /// Makes an empty set.
  public init() {}

  /// Adds a document. One with the same id is replaced, as the later line of a file corrects the
  /// earlier.
  ///
  /// - Returns: false if one was replaced.
  @discardableResult
  public mutating func add(_ document: GoldDocument) -> Bool {
    if let position = positions[document.id] {
      documents[position] = document
      return false
    }
    positions[document.id] = documents.count
    documents.append(document)
    return true
  }

  /// Whether there is a document for an article.
  public func contains(_ id: String) -> Bool { positions[id] != nil }

  /// The id of an article: its path without the folders, or its id in an archive.
  public static func id(ofArticle identifier: String) -> String {
    identifier.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
      ?? identifier
  }
}
