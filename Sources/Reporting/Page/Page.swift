/// A page that stands by itself: nothing in it is fetched from anywhere.
struct Page {
  /// Its title.
  var title: String
  /// What stands under the title.
  var note: String
  /// What it holds.
  var content: [HTMLNode]
  /// Links to its parts; none where it has one.
  var parts: [(id: String, title: String)] = []

  /// The whole text. The style sheet is the project's own and is the one thing not escaped.
  var text: String {
    var body = ""
    let header = element(
      "header", [:], element("p", ["class": "brand"], "Dateline"),
      element("h1", [:], .text(title)),
      note.isEmpty ? .group([]) : element("p", ["class": "note"], .text(note)))
    let links = element(
      "nav", ["aria-label": "Parts of this page"],
      element(
        "ul", [:],
        all: parts.map {
          element("li", [:], element("a", ["href": "#" + $0.id], .text($0.title)))
        }))
    for node in [
      element("a", ["class": "skip", "href": "#content"], "Skip to the content"), "\n", header,
      parts.count > 1 ? links : .group([]),
      element("main", ["id": "content"], all: content),
      element("footer", [:], element("p", [:], .text(Page.caution))),
    ] { node.write(to: &body) }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(PageStyle.sheet)</style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private static let caution = """
    Figures and claims are those of the articles; Dateline says who says what, not what is so.
    """
}
