extension PageTemplate {
  /// Pages that help less: written after the rules were, to see how they do on what they do not know.
  static let harder = [
    PageTemplate(name: "a log with sharing and related posts inside the entry") { story in
      """
      <html><head><meta property="og:title" content="\(escaped(story.title))"></head><body class="single">
      <div id="content"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">
      \(escaped(story.title))</h1><div class="entry-meta">Posted on <time datetime="\(story.day)">\(story.day)</time></div></header>
      <div class="entry-content">\(paragraphs(story))
      <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="x">Mail</a></li></ul></div>
      <div id="jp-relatedposts"><h3><em>Related</em></h3>\(teasers(3) { h, s in
        "<div><a href=\"/x\">\(h)</a><p>\(s)</p><p>2 May 2019</p></div>" })</div></div>
      <footer class="entry-footer">Tagged <a href="x">war</a></footer></article>
      <nav class="post-navigation"><a href="x">\(Elsewhere.headlines[1])</a></nav></div></body></html>
      """
    },
    PageTemplate(name: "an old table with a column of unlinked notes") { story in
      """
      <html><body><table><tr><td colspan="3"><h2>KARN NEWS</h2></td></tr><tr>
      <td width="20%"><b>In brief</b><br>\(teasers(5) { h, s in "\(h). \(s)<br><br>" })</td>
      <td><h1>\(escaped(story.title))</h1>\(story.paragraphs.map(escaped).joined(separator: "<br><br>"))</td>
      <td>\(teasers(4) { h, _ in "<a href=\"/x\">\(h)</a><br>" })</td></tr></table></body></html>
      """
    },
    PageTemplate(name: "only the first paragraph shown, all of it described") { story in
      """
      <html><head>\(linkedData(story, body: true))</head><body><main><h1>\(escaped(story.title))</h1>
      <p>\(escaped(story.paragraphs[0]))</p><div class="paywall"><p>Subscribe to read on. Only 1 crown a
      week for the first year, cancel at any time.</p></div></main></body></html>
      """
    },
    PageTemplate(name: "the outlet's name as first heading") { story in
      """
      <html><head><title>\(escaped(story.title)) :: Karn News</title></head><body><div id="top"><h1>Karn News</h1>
      <p>The daily of the Arun valley since 1899, read by all who live along the river.</p></div>
      <div id="main"><h2>\(escaped(story.title))</h2>\(paragraphs(story))</div>
      <div id="more">\(teasers(6) { h, s in "<h4><a href=\"/x\">\(h)</a></h4><p>\(s)</p>" })</div></body></html>
      """
    },
    PageTemplate(name: "blocks named by what they hold") { story in
      """
      <html><body><main id="main-content"><article>
      <header><h1>\(escaped(story.title))</h1></header>
      \(story.paragraphs.map { "<div data-component=\"text-block\" class=\"ssrcss-1q0x1qg-RichText\"><p class=\"ssrcss-p\">\(escaped($0))</p></div>" }.joined())
      <div data-component="links-block"><h2>More on this story</h2><ul>\(teasers(4) { h, _ in
        "<li><a href=\"/x\">\(h)</a></li>" })</ul></div>
      <section data-component="topic-list"><ul><li><a href="x">War</a></li></ul></section></article>
      <section aria-label="Top stories"><h2>Top stories</h2>\(teasers(5) { h, s in
        "<div><p>\(h)</p><p>\(s)</p></div>" })</section></main></body></html>
      """
    },
    PageTemplate(name: "comments without a word that says so") { story in
      """
      <html><body><div><div><h1>\(escaped(story.title))</h1><div>\(paragraphs(story))</div></div>
      <div><h3>3 comments</h3>\(Elsewhere.comments.map { "<div><b>reader</b><p>\($0)</p></div>" }.joined())
      </div></div></body></html>
      """
    },
    PageTemplate(name: "an earlier article that is not shown") { story in
      """
      <html><body><div class="article"><h1>\(escaped(story.title))</h1><div class="article-content">
      \(paragraphs(story))</div></div><div class="article" style="display: none"><h1>\(Elsewhere.headlines[0])</h1>
      <div class="article-content">\(teasers(9) { _, s in "<p>\(s)</p>" })</div></div></body></html>
      """
    },
    PageTemplate(name: "a list of facts and a quotation in the text") { story in
      var parts = story.paragraphs.map { "<p>\(escaped($0))</p>" }
      parts[1] = "<blockquote><p>\(escaped(story.paragraphs[1]))</p></blockquote>"
      parts[3] = "<ul><li>\(escaped(story.paragraphs[3]))</li></ul>"
      return """
        <html><body><article><h1>\(escaped(story.title))</h1>\(parts.joined())
        <p><em>Also read: <a href="/x">\(Elsewhere.headlines[2])</a></em></p></article></body></html>
        """
    },
    PageTemplate(name: "paragraphs with links to what was reported before") { story in
      let parts = story.paragraphs.map { text -> String in
        let words = text.split(separator: " ")
        let linked = words.prefix(3).joined(separator: " ")
        return
          "<p><a href=\"/x\">\(escaped(linked))</a> \(escaped(words.dropFirst(3).joined(separator: " ")))</p>"
      }
      return """
        <html><body><div class="page"><h1>\(escaped(story.title))</h1><div class="txt">\(parts.joined())</div>
        <div class="list">\(teasers(8) { h, s in "<p><a href=\"/x\">\(h)</a>: \(s)</p>" })</div></div></body></html>
        """
    },
    PageTemplate(name: "the next article below, loaded without end") { story in
      let next = Story.all.first { $0.title != story.title } ?? story
      return """
        <html><head><meta property="og:title" content="\(escaped(story.title))"></head><body>
        <article><h1>\(escaped(story.title))</h1><div class="body">\(paragraphs(story))</div></article>
        <article><h1>\(escaped(next.title))</h1><div class="body">\(paragraphs(next))</div></article>
        </body></html>
        """
    },
  ]
}
