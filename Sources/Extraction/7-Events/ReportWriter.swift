internal import EventModel

/// Turns tokens into the character offsets and sentences that a report carries.
struct ReportWriter {
  let text: TokenizedText
  /// Scalars before every 256th byte, so that an offset costs a short count.
  private let checkpoints: [Int]
  private static let stride = 256

  init(text: TokenizedText) {
    self.text = text
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(text.bytes.count / ReportWriter.stride + 1)
    var scalars = 0
    for start in Swift.stride(from: 0, to: text.bytes.count, by: ReportWriter.stride) {
      checkpoints.append(scalars)
      let end = min(start + ReportWriter.stride, text.bytes.count)
      for index in start..<end { scalars += text.bytes[index] & 0xc0 == 0x80 ? 0 : 1 }
    }
    checkpoints.append(scalars)
    self.checkpoints = checkpoints
  }

  /// An event with its evidence and the origin of each field.
  func finding(_ merged: MergedEvent) -> Finding {
    let evidence = merged.sentences.sorted().map(evidence)
    var event = merged.event
    switch event {
    case .exchange(var exchange):
      exchange.evidence = evidence
      event = .exchange(exchange)
    case .territorialClaim(var claim):
      claim.evidence = evidence
      event = .territorialClaim(claim)
    }
    return Finding(event: event, rules: merged.rules, origins: merged.origins.compactMap(origin))
  }

  /// A trigger word that gave nothing.
  func unused(_ rejection: Rejection) -> UnusedTrigger {
    UnusedTrigger(
      trigger: text.string(rejection.trigger), rule: rejection.rule, reason: rejection.reason,
      evidence: evidence(rejection.sentence))
  }

  private func evidence(_ sentence: Int) -> Evidence {
    let bytes = text.sentences[sentence].bytes
    let (zone, start, end) = scalars(bytes)
    return Evidence(
      zone: zone, start: start, end: end,
      sentence: String(decoding: text.bytes[bytes], as: UTF8.self))
  }

  private func origin(_ origin: (field: String, tokens: Range<Int>)) -> FieldOrigin? {
    guard let first = origin.tokens.first, let last = origin.tokens.last else { return nil }
    let bytes = Int(text.tokens[first].start)..<Int(text.tokens[last].end)
    let (zone, start, end) = scalars(bytes)
    return FieldOrigin(
      field: origin.field, zone: zone, start: start, end: end,
      text: String(decoding: text.bytes[bytes], as: UTF8.self))
  }

  private func scalars(_ bytes: Range<Int>) -> (ArticleZone, Int, Int) {
    if bytes.lowerBound < text.textStart {
      return (.title, scalars(before: bytes.lowerBound), scalars(before: bytes.upperBound))
    }
    let base = scalars(before: text.textStart)
    return (
      .text, scalars(before: bytes.lowerBound) - base, scalars(before: bytes.upperBound) - base
    )
  }

  private func scalars(before byte: Int) -> Int {
    let checkpoint = min(byte / ReportWriter.stride, checkpoints.count - 1)
    var count = checkpoints[checkpoint]
    for index in checkpoint * ReportWriter.stride..<max(byte, checkpoint * ReportWriter.stride)
    where text.bytes[index] & 0xc0 != 0x80 {
      count += 1
    }
    return count
  }
}
