internal import EventStore
internal import Logging

extension IngestLoop {
  /// Lets the articles out whose embargo has ended.
  func releaseWhatIsDue() {
    do throws(EventStoreError) {
      let count = try recorder.writer.releaseDue()
      if count > 0 { logger.info("embargo ended", metadata: ["articles": "\(count)"]) }
    } catch {
      // They stay hidden, which harms nobody, and are tried again with the next scan.
      logger.warning("embargoed articles wait", metadata: ["reason": "\(error)"])
    }
  }
}
