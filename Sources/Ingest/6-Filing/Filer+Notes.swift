internal import ArticleReading
internal import DocumentReading
internal import EventModel
internal import EventStore
internal import Narration
internal import Workers

/// The notes for those who dropped the files.
extension Filer {
  /// The note of a file.
  func note(of recorded: Recorded, isLeftInPlace: Bool = false) -> String {
    let path = recorded.decision.path.escapedText
    let receivedAt = recorded.file.receivedAt.seconds
    switch recorded.decision.verdict {
    case .refused(let refusal):
      return ReceiptText.rejected(
        fileName: path, receivedAt: receivedAt, reason: refusal.reason, remedy: refusal.remedy,
        code: refusal.code, isLeftInPlace: isLeftInPlace)
    case .accepted(let document):
      let articles = zip(document.items, recorded.file.articles).map { item, stored in
        ReceiptText.ArticleFound(
          article: item.item.article, extraction: item.extraction,
          place: item.item.place?.words, sameness: sameness(of: stored))
      }
      return ReceiptText.done(
        fileName: path, receivedAt: receivedAt, articles: articles,
        remarks: remarks(of: document), isLeftInPlace: isLeftInPlace, narrator: narrator)
    }
  }

  private func sameness(of stored: RecordedArticle) -> ReceiptText.Sameness? {
    guard let earlier = stored.earlier else { return nil }
    let drop = ReceiptText.Earlier(
      fileName: earlier.fileName, receivedAt: earlier.receivedAt.seconds)
    return stored.sameness == .sameText ? .words(drop) : .bytes(drop)
  }

  private func remarks(of document: ExtractedDocument) -> [ReceiptText.Remark] {
    document.warnings.map { ReceiptText.Remark(code: $0.code, text: $0.message) }
      + document.refusals.map { refusal in
        ReceiptText.Remark(
          code: refusal.code, place: refusal.place?.words,
          text: refusal.message + " " + refusal.remedy)
      }
  }
}
