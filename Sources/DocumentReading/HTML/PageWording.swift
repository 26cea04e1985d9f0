/// The wordings of what is no part of an article although it stands among its paragraphs.
enum PageWording {
  /// A heading over other articles, comments or notes about the page; in folded words.
  static func isEndHeading(_ written: String) -> Bool {
    // "30 comments".
    let words = written.split(separator: " ").drop { $0.allSatisfy(\.isNumber) }
    let folded = words.joined(separator: " ")
    return endHeadings.contains(folded)
      || endOpenings.contains { folded.hasPrefix($0) } && folded.utf8.count <= 60
  }

  /// A line that leads elsewhere or speaks of the page itself.
  static func isFurniture(_ text: String) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    let folded = WordBag.folded(text)
    if text.utf8.count <= 200, openings.contains(where: { folded.hasPrefix($0) }) {
      return true
    }
    return phrases.contains { folded.contains($0) }
  }

  private static let endHeadings: Set<String> = [
    "related", "read more", "comments", "comment", "most read", "most popular", "recommended",
    "trending", "top stories", "latest", "latest news", "latest stories", "newsletter", "tags",
    "topics", "share", "advertisement", "also read", "read also", "see also", "popular", "more",
    "popular now", "responses", "replies", "reader comments", "reactions", "editors picks",
    "editor s picks", "up next", "leave a reply", "in other news",
    "footnotes", "contact us", "about us", "elsewhere", "don t miss", "must read", "opinion",
    "further reading",
  ]
  private static let endOpenings = [
    "related ", "more on ", "more from ", "more stories", "more news", "read more", "you may ",
    "you might ", "recommended ", "most read ", "most viewed", "most popular ", "about the author",
    "share this", "follow us", "sign up", "subscribe", "join the conversation", "leave a ",
    "also in ", "other news", "what to read", "popular in", "trending ", "latest from", "comments ",
    "discussion", "our other", "top stories", "latest ", "in pictures", "around the web",
    "from the archive", "sponsored",
  ]
  private static let openings = [
    "read more", "read also", "also read", "see also", "related ", "more on this", "watch ",
    "listen ", "photo ", "image ", "picture ", "file photo", "file image", "video ",
    "advertisement",
    "sign up", "subscribe", "follow us", "follow the", "share this", "copyright", "click here",
    "join our", "join us", "download our", "get our", "get the latest", "support our", "read our",
    "read the full", "read this", "continue reading", "don t miss", "in pictures", "have your say",
    "this article was amended", "published ", "updated ", "last updated", "posted ", "by ",
    "getty images", "source getty", "credit ", "caption ", "comments ", "tags ", "topics ",
    "skip to", "back to top", "print this", "email this", "save this", "your email",
    "recommended ", "more from", "editor s picks",
  ]
  private static let phrases = [
    "all rights reserved", "we use cookies", "uses cookies", "cookie policy", "privacy policy",
    "terms of service", "terms of use", "sign up for", "subscribe to our", "subscribe to the",
    "our newsletter", "follow us on", "enable javascript", "your browser", "log in to comment",
    "subscribe now", "already a subscriber", "free trial", "download the app",
    "our telegram channel",
    "click here to",
  ]
}
