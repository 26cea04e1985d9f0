internal import SQLite

extension EventStoreWriter {
  /// Lets the articles count whose embargo is over, and links what they report. Costs nothing while
  /// none is due.
  ///
  /// Until this is called an article stays hidden, whatever its readers' clocks say: none comes out
  /// too early.
  ///
  /// - Returns: How many articles came out.
  @discardableResult
  public func releaseDue(at now: UnixTime = .now) throws(EventStoreError) -> Int {
    if let nextRelease, nextRelease.seconds > now.seconds { return 0 }
    let session = try open()
    return try reporting(path: path) {
      let count = try session.transaction { try session.releaseDue(at: now) }
      nextRelease = try session.publishing.nextDue() ?? UnixTime(seconds: Int64.max / 4)
      return count
    }
  }

  /// Why an article counts for nothing; nil where it counts.
  public func setAside(articleID: Int64) throws(EventStoreError) -> SetAside? {
    let session = try open()
    return try reporting(path: path) { try session.publishing.setAside(articleID) }
  }
}

extension EventStoreWriter.Session {
  /// Notes what is known of the publishing of a new article, and what that means for other versions
  /// of it. Its own reports are linked after this.
  func insertPublishing(
    of item: Arrival.Item, _ arrival: Arrival, articleID: Int64
  ) throws {
    guard item.author != nil || arrival.format != nil || item.publishing != ArticlePublishing()
    else { return }
    try publishing.insert(
      item.publishing, author: item.author, format: arrival.format, articleID: articleID)
    guard item.publishing != ArticlePublishing() else { return }
    try applyStanding(around: articleID, newArticleID: articleID, at: arrival.receivedAt)
  }

  /// Lets all count whose time has come.
  func releaseDue(at now: UnixTime) throws -> Int {
    let due = try publishing.due(at: now)
    for articleID in due { try applyStanding(around: articleID, at: now) }
    return due.count
  }

  /// Sets aside, or lets count, the versions of the item that an article is a version of.
  ///
  /// - Parameter newArticleID: an article whose reports are not linked yet, and will be.
  func applyStanding(
    around articleID: Int64, newArticleID: Int64? = nil, at now: UnixTime
  ) throws {
    let versions = try publishing.versions(around: articleID)
    let reasons = ItemStanding.reasons(of: versions, at: now)
    var moved: [Int64] = []
    for version in versions where reasons[version.articleID] != version.setAside {
      try publishing.set(
        reasons[version.articleID], of: version.articleID, before: version.setAside)
      let counts = reasons[version.articleID] == nil
      if counts != (version.setAside == nil), version.articleID != newArticleID {
        moved += try reextraction.reports(of: version.articleID).map(\.reportID)
      }
    }
    if !moved.isEmpty { try linker.relink(moved) }
  }
}
