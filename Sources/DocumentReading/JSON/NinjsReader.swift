internal import ArticleReading
internal import EventModel

/// Reads an item of ninjs (IPTC), of version 1, 2 or 3.
///
/// Version 1 has `headline` and `body_text`, the others lists of `headlines` and `bodies`. What an
/// item is associated with (pictures, other items) is not looked at.
struct NinjsReader {
  /// True for an object that is an item of ninjs rather than a line of an archive.
  static func isItem(_ object: JSONObject) -> Bool {
    let hasBody = object.members.contains { $0.key.hasPrefix("body_") || $0.key == "bodies" }
    return hasBody
      || object["uri"] != nil
        && (object["headline"] != nil || object["headlines"] != nil
          || object["pubstatus"] != nil)
  }

  /// Reads an item.
  ///
  /// - Parameters:
  ///   - bytes: the item's own bytes, whose digest is the article's.
  ///   - place: where in an archive it stands.
  /// - Throws: `E-NO-TEXT` for an item without a text that is not cancelled.
  static func item(
    from object: JSONObject, bytes: [UInt8], identifier: String,
    place: ArticleReadingError.Place? = nil
  ) throws(ArticleReadingError) -> (item: DocumentItem, warnings: [DocumentWarning]) {
    var warnings: [DocumentWarning] = []
    var publishing = Publishing(
      uri: ArticleFields.onOneLine(object["uri"]?.string), version: version(of: object))
    publishing.apply(status: object["pubstatus"]?.string)
    publishing.apply(embargo: object["embargoed"]?.string, warnings: &warnings)
    if publishing.uri == nil {
      warnings.append(.noURI)
    }
    let title = headline(of: object)
    let body = body(of: object)
    // A cancelled item often says no more than that it is.
    let text = body ?? (publishing.status == .canceled ? title ?? "Cancelled." : "")
    let dates = ["versioncreated", "contentcreated", "firstcreated"].compactMap {
      object[$0]?.string
    }
    do {
      let article = try ArticleFields(
        identifier: identifier, sha256: SHA256.hexDigest(of: bytes), title: title,
        published: dates.lazy.compactMap(ArticleFields.publication).first,
        outlet: outlet(of: object), text: text
      ).article()
      return (
        DocumentItem(
          article: article, place: place, author: author(of: object), publishing: publishing),
        warnings
      )
    } catch {
      throw ArticleReadingError(
        code: error.code, identifier: identifier, place: place,
        message: "The item has no text (“body_text”, “body_html” or “bodies”).",
        remedy: error.remedy)
    }
  }

  private static func version(of object: JSONObject) -> Int? {
    object["version"]?.integer.flatMap { $0 >= 0 ? $0 : nil }
  }

  private static func headline(of object: JSONObject) -> String? {
    if let headline = object["headline"]?.string { return ArticleFields.onOneLine(headline) }
    let headlines = (object["headlines"]?.elements ?? []).compactMap(\.object)
    let main = headlines.first { $0["role"]?.string == "main" } ?? headlines.first
    return ArticleFields.onOneLine(main?["value"]?.string)
  }

  private static func body(of object: JSONObject) -> String? {
    if let text = object["body_text"]?.string { return text }
    for key in ["body_html", "body_xhtml"] {
      if let markup = object[key]?.string { return HTMLFragment.text(of: markup) }
    }
    for member in object.members where member.key.hasPrefix("body_") {
      if let text = member.value.string { return HTMLFragment.text(of: text) }
    }
    let bodies = (object["bodies"]?.elements ?? []).compactMap(\.object)
    let main = bodies.filter { ($0["role"]?.string ?? "main") == "main" }
    for isWanted in [isPlainText, isMarkup] {
      for body in main + bodies {
        if let text = body["value"]?.string, isWanted(body["contenttype"]?.string ?? "") {
          return HTMLFragment.text(of: text)
        }
      }
    }
    return nil
  }

  private static func isPlainText(_ type: String) -> Bool { type.hasPrefix("text/plain") }
  private static func isMarkup(_ type: String) -> Bool {
    type.isEmpty || type.contains("html") || type.contains("xml")
  }

  private static func author(of object: JSONObject) -> String? {
    let written = ArticleFields.onOneLine(object["byline"]?.string ?? object["by"]?.string)
    guard let written else {
      let names = (object["people"] ?? object["person"])?.elements.compactMap { element in
        element.object?["rel"]?.string == "author" ? element.object?["name"]?.string : nil
      }
      return ArticleFields.onOneLine(names?.first)
    }
    return Byline.author(written)
  }

  private static func outlet(of object: JSONObject) -> String? {
    let sources = (object["infosources"] ?? object["infosource"])?.elements.compactMap {
      $0.object?["name"]?.string
    }
    return object["copyrightholder"]?.string ?? sources?.first ?? object["provider"]?.string
  }
}

/// A line that names an author.
enum Byline {
  /// "By A. Writer" without its first word.
  static func author(_ written: String) -> String? {
    guard let line = ArticleFields.onOneLine(written) else { return nil }
    return line.lowercased().hasPrefix("by ") ? String(line.dropFirst(3)) : line
  }
}
