internal import EventModel

/// The line that introduces an article where many are printed.
enum ArticleHeading {
  /// "town.txt: Army retakes town (2025-01-28, Morning Wire)", as much of it as is known.
  static func line(for article: Article) -> String {
    var line = article.identifier
    if let title = article.title { line += ": " + title }
    let origin = [article.published?.iso, article.outlet].compactMap(\.self)
    if !origin.isEmpty { line += " (" + origin.joined(separator: ", ") + ")" }
    return line
  }
}
