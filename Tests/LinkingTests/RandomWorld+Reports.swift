import EventModel
import Linking
import TestSupport

extension RandomWorld {
  /// What its articles tell, as linking takes it.
  var reports: [LinkableReport] {
    stories.flatMap { story in
      story.extraction.findings.enumerated().map { index, finding in
        let published = story.article.published?.day
        return LinkableReport(
          key: ReportKey(article: story.article.sha256, ordinal: index + 1),
          event: finding.event, published: published,
          dateIsStated: finding.dateIsStated(published: published),
          outlet: story.article.outlet, sketch: TextSketch(of: story.article.text))
      }
    }
  }
}
