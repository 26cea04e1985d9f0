internal import ArticleReading
internal import DocumentReading
internal import EventModel

extension ExtractedDocument {
  /// Whether a document can be what an honest worker of this version makes of a job's file.
  ///
  /// A worker whose master is the file may answer what it likes about the text; it may not point
  /// beyond the text, speak of another file or call itself another version.
  func isPlausible(for job: ExtractionJob, extractorVersion: String) -> Bool {
    guard !items.isEmpty || !refusals.isEmpty else { return false }
    for item in items {
      let article = item.item.article
      guard SHA256Digest.isOne(article.sha256),
        item.extraction.extractorVersion == extractorVersion,
        (item.item.publishing.version ?? 1) >= 0
      else { return false }
      // The only article of a file has the digest of the file, which is known.
      if items.count == 1, item.item.place == nil, article.sha256 != job.sha256 { return false }
      guard item.extraction.pointsInto(article) else { return false }
    }
    return true
  }
}

enum SHA256Digest {
  static func isOne(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

extension Extraction {
  /// Whether all offsets lie within an article.
  fileprivate func pointsInto(_ article: Article) -> Bool {
    guard !findings.isEmpty || !unusedTriggers.isEmpty else { return true }
    let text = article.text.unicodeScalars.count
    let title = article.title?.unicodeScalars.count ?? 0
    func length(_ zone: ArticleZone) -> Int { zone == .text ? text : title }
    func isWithin(_ evidence: Evidence) -> Bool {
      evidence.start <= evidence.end && evidence.end <= length(evidence.zone)
    }
    return findings.allSatisfy { finding in
      finding.event.evidence.allSatisfy(isWithin)
        && finding.origins.allSatisfy { $0.start <= $0.end && $0.end <= length($0.zone) }
    } && unusedTriggers.allSatisfy { isWithin($0.evidence) }
  }
}
