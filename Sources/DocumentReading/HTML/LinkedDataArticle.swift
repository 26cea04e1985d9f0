internal import ArticleReading

/// What a page's JSON-LD says of the article (schema.org `NewsArticle` and its kin).
struct LinkedDataArticle {
  private(set) var headline: String?
  /// As written, those that may be the date of publication.
  private(set) var dates: [String] = []
  private(set) var outlet: String?
  private(set) var author: String?
  private(set) var body: String?
  private(set) var isLiveBlog = false
  private(set) var addresses: [String] = []

  /// The articles that the scripts of a page describe, without the teasers of its lists.
  ///
  /// A script that is no JSON is passed over.
  static func all(in scripts: [String]) -> [LinkedDataArticle] {
    var found: [LinkedDataArticle] = []
    for script in scripts.prefix(mostScripts) {
      var parser = JSONParser(Array(unwrapped(script).utf8))
      let value: JSONNode
      do throws(JSONSyntaxError) {
        value = try parser.value()
      } catch {
        continue
      }
      for object in objects(in: value) where found.count < mostArticles {
        if let article = LinkedDataArticle(object) { found.append(article) }
      }
    }
    return found
  }

  private static let mostScripts = 100
  private static let mostArticles = 100

  /// The objects at the top, in arrays and graphs, and those that a page says it is about.
  private static func objects(in value: JSONNode) -> [JSONObject] {
    var found: [JSONObject] = []
    var waiting = Array(value.elements.reversed())
    while let next = waiting.popLast(), found.count < 10_000 {
      guard let object = next.object else {
        if case .array(let elements) = next { waiting += elements.reversed() }
        continue
      }
      found.append(object)
      for key in ["mainEntity", "mainEntityOfPage", "@graph"] {
        if let inner = object[key] { waiting += inner.elements.reversed() }
      }
    }
    return found
  }

  private init?(_ object: JSONObject) {
    let types = LinkedDataArticle.strings(object["@type"]).map { type in
      type.split(separator: "/").last.map(String.init) ?? type
    }
    guard types.contains(where: LinkedDataArticle.articleTypes.contains) else { return nil }
    isLiveBlog = types.contains("LiveBlogPosting")
    headline = LinkedDataArticle.words(object["headline"] ?? object["name"])
    dates = LinkedDataArticle.strings(object["datePublished"])
    outlet =
      LinkedDataArticle.names(object["publisher"])
      ?? LinkedDataArticle.names(object["sourceOrganization"])
    author = LinkedDataArticle.names(object["author"]) ?? LinkedDataArticle.names(object["creator"])
    let parts = LinkedDataArticle.strings(object["articleBody"])
    body = parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    addresses = LinkedDataArticle.strings(object["url"]) + LinkedDataArticle.strings(object["@id"])
    for page in object["mainEntityOfPage"]?.elements ?? [] {
      addresses += LinkedDataArticle.strings(page.object?["@id"] ?? page)
    }
  }

  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle",
    "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle",
    "AdvertiserContentArticle", "BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting",
  ]

  private static func strings(_ value: JSONNode?) -> [String] {
    (value?.elements ?? []).compactMap(\.string).filter { !$0.isEmpty }
  }

  /// A text without the tags and character references that some pages leave in it.
  private static func words(_ value: JSONNode?) -> String? {
    strings(value).first.flatMap { ArticleFields.onOneLine(HTMLFragment.text(of: $0)) }
  }

  /// The names of people or organisations, which may be strings or objects.
  private static func names(_ value: JSONNode?) -> String? {
    var names: [String] = []
    for element in value?.elements ?? [] {
      let name = words(element.object?["name"] ?? element)
      if let name, !name.contains("://"), !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? nil : names.prefix(10).joined(separator: ", ")
  }

  /// A script without the comment marks that were once put around it.
  private static func unwrapped(_ script: String) -> String {
    var text = Substring(script)
    func trim() {
      text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      while text.last?.isWhitespace == true { text.removeLast() }
    }
    trim()
    for opening in ["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["]
    where text.hasPrefix(opening) {
      text = text.dropFirst(opening.count)
      trim()
    }
    for closing in ["-->", "//]]>", "/*]]>*/", "]]>"] where text.hasSuffix(closing) {
      text = text.dropLast(closing.count)
      trim()
    }
    while text.last == ";" { text.removeLast() }
    return String(text)
  }
}
