/// A way in which outlets build their pages; each is written after no page in particular.
struct PageTemplate: Sendable {
  var name: String
  var page: @Sendable (Story) -> String

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  static func paragraphs(_ story: Story, _ open: String = "<p>", _ close: String = "</p>") -> String
  {
    story.paragraphs.map { open + escaped($0) + close }.joined(separator: "\n")
  }

  static func linkedData(_ story: Story, body: Bool = false, type: String = "NewsArticle") -> String
  {
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    let text =
      body ? ",\"articleBody\":" + quoted(story.paragraphs.joined(separator: " ")) : ""
    return "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":"
      + "\"\(type)\",\"headline\":\(quoted(story.title)),\"datePublished\":\"\(story.day)T10:00:00Z\","
      + "\"author\":[{\"@type\":\"Person\",\"name\":\"\(story.author)\"}],"
      + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Karn News\"}\(text)}</script>"
  }

  static func teasers(_ count: Int, _ row: (String, String) -> String) -> String {
    (0..<count).map { index in
      row(
        Elsewhere.headlines[index % Elsewhere.headlines.count],
        Elsewhere.summaries[index % Elsewhere.summaries.count])
    }.joined(separator: "\n")
  }

  static let menu = """
    <ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li>
    <li><a href="/war">The war</a></li><li><a href="/sport">Sport</a></li></ul>
    """

  static let all = [
    PageTemplate(name: "JSON-LD, classes that say what is what") { story in
      """
      <!DOCTYPE html><html lang="en"><head><title>\(escaped(story.title)) | Karn News</title>
      \(linkedData(story))</head><body class="has-sidebar">
      <nav class="main-nav">\(menu)</nav>
      <main><article class="article"><header><h1>\(escaped(story.title))</h1>
      <p class="byline">By \(story.author)</p></header>
      <figure><img src="a.jpg"><figcaption>Soldiers wait at the crossing before 60 captives are
      exchanged, 2 May 2021. Photo: Karn News</figcaption></figure>
      <div class="article-body">\(paragraphs(story))</div></article></main>
      <aside class="sidebar"><h2>Most read</h2><ul>\(teasers(8) { h, _ in
        "<li><a href=\"/x\">\(h)</a></li>" })</ul></aside>
      <footer><p>© 2024 Karn News. All rights reserved.</p></footer></body></html>
      """
    },
    PageTemplate(name: "no metadata, no classes") { story in
      """
      <html><head><title>\(escaped(story.title))</title></head><body>
      <div>\(menu)</div>
      <div><h1>\(escaped(story.title))</h1><div>By \(story.author)</div>
      <div>Published \(story.day)</div>\(paragraphs(story))</div>
      <div>\(teasers(10) { h, s in
        "<div><h3><a href=\"/x\">\(h)</a></h3><p>\(s)</p></div>" })</div>
      <div>Copyright Karn News</div></body></html>
      """
    },
    PageTemplate(name: "teasers inside the article") { story in
      let middle = story.paragraphs.count / 2
      var parts = story.paragraphs.map { "<p>\(escaped($0))</p>" }
      parts.insert(
        "<div class=\"inline-related\"><h4>Related</h4>\(teasers(3) { h, s in "<div class=\"item\"><a href=\"/y\">\(h)</a><p>\(s)</p></div>" })</div>",
        at: middle)
      parts.insert("<p><a href=\"/z\">READ MORE: \(Elsewhere.headlines[0])</a></p>", at: 1)
      return """
        <html><head><meta property="og:title" content="\(escaped(story.title))">
        <meta property="og:site_name" content="Karn News">
        <meta property="article:published_time" content="\(story.day)T08:00:00+02:00"></head>
        <body><article><h1>\(escaped(story.title))</h1>\(parts.joined(separator: "\n"))</article>
        </body></html>
        """
    },
    PageTemplate(name: "comments longer than the article") { story in
      let comments = (0..<30).map { index in
        "<li class=\"comment\"><b>reader\(index)</b> <time datetime=\"2024-12-0\(index % 9 + 1)\">then</time><p>\(Elsewhere.comments[index % 3])</p></li>"
      }.joined()
      return """
        <html><body><div id="page"><h1>\(escaped(story.title))</h1>
        <time datetime="\(story.day)">\(story.day)</time>
        <div class="entry-content">\(paragraphs(story))</div>
        <section id="comments"><h2>30 responses</h2><ol>\(comments)</ol></section></div></body></html>
        """
    },
    PageTemplate(name: "paragraphs cut by line breaks alone") { story in
      """
      <html><head><title>\(escaped(story.title)) - Karn News</title></head><body>
      <table width="100%"><tr><td width="150">\(teasers(10) { h, _ in "<a href=\"/x\">\(h)</a><br>" })</td>
      <td><font size="5"><b>\(escaped(story.title))</b></font><br><br>
      \(story.paragraphs.map(escaped).joined(separator: "<br><br>\n"))</td></tr></table></body></html>
      """
    },
    PageTemplate(name: "everything in one form, generated class names") { story in
      """
      <html><head><meta name="dc.date" content="\(story.day)"></head><body><form id="aspnetForm">
      <div class="css-1a2b"><a href="/">Karn News</a> <a href="/war">War</a></div>
      <div class="css-9zz"><h1 class="css-h">\(escaped(story.title))</h1>
      <div class="css-77">\(paragraphs(story, "<div class=\"css-p\">", "</div>"))</div></div>
      <div class="css-55"><div class="css-56">\(teasers(6) { h, s in
        "<div class=\"css-57\"><a href=\"/x\"><div>\(h)</div><div>\(s)</div></a></div>" })</div></div>
      </form></body></html>
      """
    },
    PageTemplate(name: "articles in a list after the article") { story in
      """
      <html><head>\(linkedData(story, body: true))</head><body><main>
      <article><h1>\(escaped(story.title))</h1>\(paragraphs(story))</article>
      \(teasers(8) { h, s in "<article><h2><a href=\"/x\">\(h)</a></h2><p>\(s)</p></article>" })
      </main></body></html>
      """
    },
    PageTemplate(name: "a body in pieces between advertisements") { story in
      """
      <html><body><div class="story"><h1>\(escaped(story.title))</h1>
      \(story.paragraphs.map { "<div class=\"story-body__part\"><p>\(escaped($0))</p></div><div class=\"ad-slot\"><p>Advertisement: buy our new armoured boots now.</p></div>" }.joined())
      </div><div class="recommended"><h3>You may also like</h3>\(teasers(6) { h, s in
        "<p><a href=\"/x\">\(h)</a></p><p>\(s)</p>" })</div></body></html>
      """
    },
    PageTemplate(name: "a cookie banner before all") { story in
      """
      <html><body><div class="cookie-consent"><p>We use cookies to show you news that you like. By going
      on you agree to our terms. You can change this at any time in the settings of your account.</p>
      <button>Accept</button></div><div class="wrap"><h1>\(escaped(story.title))</h1>
      <section>\(paragraphs(story))</section>
      <section><h2>More on this story</h2>\(teasers(5) { h, s in
        "<h3>\(h)</h3><p>\(s)</p>" })</section></div></body></html>
      """
    },
    PageTemplate(name: "a newsletter box and an author's life in the text") { story in
      """
      <html><head><meta name="author" content="\(story.author)"></head><body>
      <div class="post"><h1>\(escaped(story.title))</h1><div class="post-content">
      \(paragraphs(story))
      <p>Sign up for our newsletter to get the day's news in your letterbox every morning.</p>
      <div class="author-bio"><p>\(story.author) has written of the war since it began and won two
      prizes for her reports on prisoners of war who were exchanged at Brod in 2019.</p></div>
      </div></div></body></html>
      """
    },
    PageTemplate(name: "nothing is closed") { story in
      """
      <html><head><title>\(escaped(story.title))</title><body><h1>\(escaped(story.title))
      <div class=article-text>\(story.paragraphs.map { "<p>" + escaped($0) }.joined())
      </div><div class=related><ul>\(teasers(6) { h, s in "<li><a href=/x>\(h)</a> \(s)" })
      """
    },
    PageTemplate(name: "sections with headings of their own") { story in
      let half = story.paragraphs.count / 2
      let first = story.paragraphs[..<half].map { "<p>\(escaped($0))</p>" }.joined()
      let second = story.paragraphs[half...].map { "<p>\(escaped($0))</p>" }.joined()
      return """
        <html><body><div class="content"><h1>\(escaped(story.title))</h1>
        <div class="block">\(first)</div><div class="block">\(second)</div>
        <div class="links"><h2>Latest news</h2>\(teasers(7) { h, s in
          "<div><a href=\"/x\">\(h)</a> <span>\(s)</span></div>" })</div></div></body></html>
        """
    },
    PageTemplate(name: "thirty headlines of other exchanges around it") { story in
      """
      <html><body><div class="left">\(teasers(15) { h, s in "<div class=\"t\"><h3>\(h)</h3><a href=\"/x\">More</a><p>\(s)</p></div>" })</div>
      <div class="center"><h1>\(escaped(story.title))</h1>\(paragraphs(story))</div>
      <div class="right">\(teasers(15) { h, _ in "<p><a href=\"/x\">\(h)</a></p>" })</div></body></html>
      """
    },
    PageTemplate(name: "a description of two articles, the other's first") { story in
      let other = Story(
        title: "Rebels seize the port of Hald", author: "N. N.", day: "2020-01-01", paragraphs: [])
      return """
        <html><head><link rel="canonical" href="https://news.example/own">
        \(linkedData(other))
        <script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"x"},{"@type":
        ["NewsArticle"],"url":"https://news.example/own","headline":"\(story.title)",
        "datePublished":"\(story.day)","publisher":{"name":"Karn News"},"author":"\(story.author)"}]}
        </script></head><body><h1>\(escaped(story.title))</h1>
        <div itemprop="articleBody">\(paragraphs(story))</div>
        <div class="readmore-list">\(teasers(5) { h, s in "<p>\(h). \(s)</p>" })</div></body></html>
        """
    },
    PageTemplate(name: "a live blog with its posts as articles") { story in
      """
      <html><body><main><h1>\(escaped(story.title))</h1>
      \(story.paragraphs.enumerated().map { index, text in "<article class=\"post\"><time datetime=\"\(story.day)T1\(index % 10):00\">1\(index % 10).00</time><p>\(escaped(text))</p></article>" }.joined())
      </main><div class="sidebar">\(teasers(5) { h, _ in "<a href=\"/x\">\(h)</a>" })</div></body></html>
      """
    },
  ]
}
