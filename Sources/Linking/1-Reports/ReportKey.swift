/// Names a report by what it is, not by when it came in: the article's bytes and the place of the
/// event in it. Everything that linking decides by order, it decides by this one, so that the
/// order of arrival cannot matter.
public struct ReportKey: Hashable, Comparable, Sendable {
  /// SHA-256 of the article's bytes, lower-case hexadecimal.
  public var article: String
  /// Place of the event in the order of the article, from 1.
  public var ordinal: Int

  /// Makes a key.
  public init(article: String, ordinal: Int) {
    self.article = article
    self.ordinal = ordinal
  }

  /// By article, then by place in it.
  public static func < (left: ReportKey, right: ReportKey) -> Bool {
    (left.article, left.ordinal) < (right.article, right.ordinal)
  }
}
