/// A version of a publisher's item.
struct ItemVersion: Hashable {
  var articleID: Int64
  var sha256: String
  var version: Int?
  var status: ArticlePublishing.Status
  var embargoedUntil: UnixTime?
  /// When the version was published, as finely as it tells.
  var publishedAt: String?
  /// How it stands now.
  var setAside: SetAside?

  /// Orders versions of one item by what they say of themselves, never by when they came in.
  static func isEarlier(_ left: ItemVersion, _ right: ItemVersion) -> Bool {
    (left.version ?? 0, left.publishedAt ?? "", left.sha256)
      < (right.version ?? 0, right.publishedAt ?? "", right.sha256)
  }
}

/// Which of the versions of an item counts: a pure function of the versions, in any order.
///
/// What a publisher takes back or holds back, with all that came before it, counts no more; of what
/// is left and may be published, the latest counts alone. A version that may not be published yet
/// leaves the one before it standing.
enum ItemStanding {
  /// For each version why it does not count; nothing for the one that does.
  static func reasons(of versions: [ItemVersion], at now: UnixTime) -> [Int64: SetAside] {
    let versions = versions.sorted(by: ItemVersion.isEarlier)
    var reasons: [Int64: SetAside] = [:]
    let stopped = versions.lastIndex { $0.status != .usable }
    if let stopped {
      let stop = versions[stopped]
      for version in versions[...stopped] {
        reasons[version.articleID] = SetAside(
          reason: stop.status == .canceled ? .canceled : .withheld,
          byArticleID: version.articleID == stop.articleID ? nil : stop.articleID)
      }
    }
    let open = versions[(stopped.map { $0 + 1 } ?? 0)...]
    for version in open {
      if let until = version.embargoedUntil, until.seconds > now.seconds {
        reasons[version.articleID] = SetAside(reason: .embargoed, until: until)
      }
    }
    guard let current = open.last(where: { reasons[$0.articleID] == nil }) else { return reasons }
    for version in open
    where ItemVersion.isEarlier(version, current) && reasons[version.articleID] == nil {
      reasons[version.articleID] = SetAside(reason: .superseded, byArticleID: current.articleID)
    }
    return reasons
  }
}
