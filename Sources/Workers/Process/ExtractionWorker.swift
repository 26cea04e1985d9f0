internal import ArticleReading
internal import CLinux
internal import DocumentReading
public import Extraction
internal import Glibc

/// A worker: the side of `dateline-worker` that reads files of strangers.
///
/// It has one channel, over which files come as descriptors and what was found goes back. It opens
/// nothing, starts nothing and keeps nothing.
public struct ExtractionWorker {
  /// Exit statuses, beside 0 for a channel that was closed.
  public enum ExitStatus: Int32, Sendable {
    /// The command line is wrong.
    case usage = 64
    /// The lexicon cannot be read.
    case lexicon = 65
    /// A limit or a part of the sandbox could not be set.
    case sandbox = 69
    /// The channel ended in the middle of a frame.
    case channel = 70
    /// Memory ran out.
    case memory = 71
  }

  /// The descriptor of the channel in a worker.
  public static let channelDescriptor: Int32 = 3

  private let kind: WorkerKind
  private let addressSpace: Int
  private let textLayers: TextLayerLauncher?
  private let channel = BlockingChannel(descriptor: channelDescriptor)

  /// Prepares the process; the first that it does.
  ///
  /// - Parameters:
  ///   - kind: how many files it reads.
  ///   - parent: the process that started it, without which it ends.
  ///   - addressSpace: bytes of memory that it may map.
  ///   - processorSeconds: how much processor time a program that it needs may take for a file.
  /// - Returns: nil where the parent is gone.
  public init?(kind: WorkerKind, parent: Int32, addressSpace: Int, processorSeconds: Int) {
    self.kind = kind
    self.addressSpace = addressSpace
    guard dateline_close_from(ExtractionWorker.channelDescriptor + 1) == 0,
      dateline_die_with_parent(parent) == 0
    else { return nil }
    // While there is one thread, and nothing of a stranger's in memory.
    textLayers =
      kind == .single
      ? TextLayerLauncher(addressSpace: addressSpace, processorSeconds: processorSeconds) : nil
  }

  /// Reads files until the channel is closed; a single worker reads one.
  ///
  /// - Parameter lexicon: read before, since no path can be opened from here on.
  /// - Returns: The exit status.
  public func run(lexicon: Lexicon) -> Int32 {
    let pipeline = ExtractionPipeline(lexicon: lexicon)
    do {
      let missing = try WorkerSandbox(addressSpace: addressSpace).close()
      try send(WorkerGreeting(extractorVersion: pipeline.version, missing: missing))
      while let (bytes, file) = try channel.receive() {
        let request: WorkerRequest = try FrameReader.value(from: bytes[...])
        dateline_forget_failed_allocations()
        let answer = answer(request, file: file, pipeline)
        try send(answer)
        if kind == .single { break }
      }
      textLayers?.close()
      return 0
    } catch is WorkerSandbox.Failure {
      return ExitStatus.sandbox.rawValue
    } catch {
      return ExitStatus.channel.rawValue
    }
  }

  /// Closes the sandbox around a process of its own, to see whether it can be.
  ///
  /// - Returns: What of it the kernel does not have, in plain words; nil where it cannot be closed.
  public static func check() -> [String]? {
    var ends: [Int32] = [-1, -1]
    guard dateline_channel(&ends) == 0 else { return nil }
    let process = dateline_fork()
    if process == 0 {
      do {
        let missing = try WorkerSandbox(addressSpace: 512 << 20).close()
        let greeting = WorkerGreeting(extractorVersion: "", missing: missing)
        try BlockingChannel(descriptor: ends[1]).send(Frame.bytes(of: greeting) ?? [])
      } catch {
        _exit(ExitStatus.sandbox.rawValue)
      }
      _exit(0)
    }
    close(ends[1])
    defer { close(ends[0]) }
    guard process > 0, waitpid(process, nil, 0) == process else { return nil }
    do {
      guard let (bytes, _) = try BlockingChannel(descriptor: ends[0]).receive() else { return nil }
      return try (FrameReader.value(from: bytes[...]) as WorkerGreeting).missing
    } catch {
      return nil
    }
  }

  private func send(_ value: some FrameCodable) throws {
    guard let frame = Frame.bytes(of: value) else { throw MalformedFrame() }
    try channel.send(frame)
  }

  private func answer(
    _ request: WorkerRequest, file: Int32, _ pipeline: ExtractionPipeline
  ) -> WorkerAnswer {
    guard file >= 0 else { return .unreadable(Int(EBADF)) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: request.size)
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes { bytes in
        pread(file, bytes.baseAddress?.advanced(by: count), bytes.count - count, off_t(count))
      }
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { return .unreadable(more < 0 ? Int(errno) : 0) }
      count += more
    }
    if kind == .recycled, ExtractionWorker.wantsOwnProcess(bytes) { return .wantsOwnProcess }
    do throws(ArticleReadingError) {
      let pdfText = textLayers.map { launcher in
        { @Sendable (pdf: [UInt8]) in launcher.textLayer(of: pdf) }
      }
      let document = try DocumentReader(pdfText: pdfText)
        .document(from: bytes, identifier: request.identifier)
      return .extracted(ExtractedDocument(document, by: pipeline))
    } catch {
      return .refused(error)
    }
  }

  /// Whether a file is of a rich format, whose readers are libraries or have deep states.
  private static func wantsOwnProcess(_ bytes: [UInt8]) -> Bool {
    switch FormatSniffer.format(of: bytes) {
    case .text, .jsonLines, .ninjs, nil: false
    case .html, .email, .docx, .pdf, .newsmlG2, .nitf: true
    }
  }
}

extension ExtractedDocument {
  /// Finds the events of a document's articles.
  init(_ document: Document, by pipeline: ExtractionPipeline) {
    self.init(
      format: document.format,
      items: document.items.map { item in
        Item(item: item, extraction: pipeline.extract(from: item.article))
      },
      refusals: document.refusals, warnings: document.warnings)
  }
}
