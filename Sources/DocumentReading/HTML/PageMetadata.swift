internal import ArticleReading
internal import EventModel

/// What the head of a page says of its article: the first word of each source in its order.
struct PageMetadata {
  private(set) var title: String?
  private(set) var published: Publication?
  private(set) var outlet: String?
  private(set) var author: String?
  /// The article's JSON-LD.
  private(set) var linkedData: LinkedDataArticle?
  private(set) var addresses: [String] = []

  /// Reads a page's head.
  ///
  /// - Parameter latestDay: no article is published later; a later date is no date.
  init(_ tree: HTMLTree, latestDay: CalendarDay) {
    var metas: [String: [String]] = [:]
    var scripts: [String] = []
    var documentTitle: String?
    var headings: [String] = []
    var seconds: [String] = []
    for (index, node) in tree.nodes.enumerated() {
      switch node.name {
      case "meta":
        guard let content = node.attribute("content"), !content.isEmpty else { continue }
        for key in ["property", "name", "itemprop"] {
          if let name = node.attribute(key)?.lowercased() {
            metas[name, default: []].append(content)
          }
        }
      case "script":
        if node.attribute("type")?.lowercased().hasPrefix("application/ld+json") == true {
          scripts.append(tree.rawText(of: index))
        }
      case "title": documentTitle = documentTitle ?? tree.text(of: index)
      case "h1", "h2":
        let heading = tree.text(of: index)
        if node.name == "h1" { headings.append(heading) } else { seconds.append(heading) }
      case "link":
        if node.attribute("rel")?.lowercased() == "canonical", let address = node.attribute("href")
        {
          addresses.append(address)
        }
      default: break
      }
    }
    addresses += metas["og:url"] ?? []
    let social = PageMetadata.words(metas["og:title"]) ?? PageMetadata.words(metas["twitter:title"])
    linkedData = PageMetadata.article(
      among: LinkedDataArticle.all(in: scripts), addresses: addresses,
      titles: [social, documentTitle].compactMap { $0 } + headings)
    outlet =
      linkedData?.outlet
      ?? PageMetadata.first(
        of: ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"],
        in: metas)
    title =
      linkedData?.headline
      ?? PageMetadata.first(of: ["og:title", "dc.title", "dcterms.title", "headline"], in: metas)
      ?? PageMetadata.heading(headings + seconds, in: documentTitle)
      ?? headings.first { !$0.isEmpty } ?? PageMetadata.words(metas["twitter:title"])
      ?? documentTitle
    title = title.map { PageMetadata.withoutOutlet($0, outlet, headings) }
    author =
      linkedData?.author
      ?? PageMetadata.first(
        of: [
          "author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author",
          "sailthru.author",
        ],
        in: metas)
    let dates =
      (linkedData?.dates ?? []) + PageMetadata.dateNames.flatMap { metas[$0] ?? [] }
    published = dates.lazy.compactMap { PageMetadata.publication($0, latestDay) }.first
  }

  /// A date of publication that can be one.
  static func publication(_ written: String, _ latestDay: CalendarDay) -> Publication? {
    guard let date = ArticleFields.publication(written), date.day <= latestDay,
      date.day.components.year >= 1900
    else { return nil }
    return date
  }

  /// Names under which pages give the day of publication; none gives the day of a change.
  private static let dateNames = [
    "article:published_time", "og:article:published_time", "og:published_time",
    "article:published", "datepublished", "date_published", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "pubdate", "publishdate",
    "publish-date", "publication_date", "publish_date", "parsely-pub-date", "sailthru.date",
    "article.published", "cxenseparse:recs:publishtime", "rnews:datepublished", "date",
  ]

  /// The one that is the page's own: by its address, by its headline, else the first.
  private static func article(
    among articles: [LinkedDataArticle], addresses: [String], titles: [String]
  ) -> LinkedDataArticle? {
    guard articles.count > 1 else { return articles.first }
    let ownAddresses = Set(addresses.map(bareAddress))
    let byAddress = articles.first { article in
      article.addresses.contains { ownAddresses.contains(bareAddress($0)) }
    }
    let byTitle = articles.first { article in
      guard let headline = article.headline.map(WordBag.folded), !headline.isEmpty else {
        return false
      }
      return titles.contains { WordBag.folded($0).contains(headline) }
    }
    return byAddress ?? byTitle ?? articles.first
  }

  private static func bareAddress(_ address: String) -> Substring {
    var bare = address.prefix { $0 != "#" && $0 != "?" }
    if bare.last == "/" { bare.removeLast() }
    return bare
  }

  private static func first(of names: [String], in metas: [String: [String]]) -> String? {
    names.lazy.compactMap { words(metas[$0]) }.first { !$0.contains("://") }
  }

  private static func words(_ values: [String]?) -> String? {
    values?.lazy.compactMap { ArticleFields.onOneLine($0) }.first
  }

  /// The heading that the document's title begins with: its first heading may name the outlet alone.
  private static func heading(_ headings: [String], in documentTitle: String?) -> String? {
    guard let title = documentTitle.map(WordBag.folded) else { return nil }
    return headings.first { $0.utf8.count >= 15 && title.hasPrefix(WordBag.folded($0)) }
  }

  /// "Army leaves town - Sample News" without the outlet.
  private static func withoutOutlet(
    _ title: String, _ outlet: String?, _ headings: [String]
  ) -> String {
    for heading in headings where heading.utf8.count >= 15 && title.hasPrefix(heading) {
      return heading
    }
    guard let outlet, title.lowercased().hasSuffix(outlet.lowercased()) else { return title }
    let marks: Set<Character> = ["-", "|", "–", "—", "·", "•", ":", "»"]
    var rest = title.dropLast(outlet.count)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    guard let mark = rest.last, marks.contains(mark) else { return title }
    rest.removeLast()
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest.isEmpty ? title : String(rest)
  }
}
