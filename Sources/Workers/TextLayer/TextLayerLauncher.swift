internal import CLinux
internal import DocumentReading
internal import Glibc

/// A worker's way to `pdftotext`, which it may not start itself.
///
/// A process that is forked before the worker's sandbox closes waits for a PDF, starts `pdftotext`
/// with it and sends back what that wrote. It is in the sandbox of `pdftotext`: the system's
/// libraries to read and start, no socket, no other process to reach. It ends with the worker.
final class TextLayerLauncher: Sendable {
  private let channel: BlockingChannel
  private let process: pid_t

  /// Forks the process; nil where there is no `pdftotext`, or no process or socket to be had.
  init?(addressSpace: Int, processorSeconds: Int) {
    guard let program = TextLayerProgram.path else { return nil }
    var ends: [Int32] = [-1, -1]
    guard dateline_channel(&ends) == 0 else { return nil }
    // Both ends wait.
    dateline_wait_on(ends[0])
    let worker = getpid()
    let process = dateline_fork()
    if process == 0 {
      Glibc.close(ends[0])
      Glibc.close(ExtractionWorker.channelDescriptor)
      guard dateline_die_with_parent(worker) == 0 else { _exit(0) }
      let sandbox = WorkerSandbox(addressSpace: addressSpace)
      do throws(WorkerSandbox.Failure) {
        try sandbox.close(around: program, processorSeconds: processorSeconds)
      } catch {
        _exit(ExtractionWorker.ExitStatus.sandbox.rawValue)
      }
      TextLayerLauncher.serve(BlockingChannel(descriptor: ends[1]), program)
      _exit(0)
    }
    Glibc.close(ends[1])
    guard process > 0 else {
      Glibc.close(ends[0])
      return nil
    }
    self.process = process
    channel = BlockingChannel(descriptor: ends[0])
  }

  /// What `pdftotext` makes of a PDF.
  func textLayer(of pdf: [UInt8]) -> PDFTextLayer {
    do {
      guard let request = Frame.bytes(of: WaitingPDF(bytes: pdf)) else { throw MalformedFrame() }
      try channel.send(request)
      guard let (answer, _) = try channel.receive() else { throw MalformedFrame() }
      return try FrameReader.value(from: answer[...])
    } catch {
      return PDFTextLayer(
        output: [], exitStatus: TextLayerProgram.missingStatus,
        diagnostics: "The process that starts pdftotext ended.")
    }
  }

  /// Ends the process and waits for that.
  func close() {
    Glibc.close(channel.descriptor)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  private static func serve(_ channel: BlockingChannel, _ program: String) {
    let program = PipedProgram(path: program, arguments: TextLayerProgram.arguments)
    do {
      while let (bytes, _) = try channel.receive() {
        let pdf: WaitingPDF = try FrameReader.value(from: bytes[...])
        guard let answer = Frame.bytes(of: program.run(input: pdf.bytes)) else { return }
        try channel.send(answer)
      }
    } catch {
      // The worker is gone or is no longer itself.
    }
  }
}

private struct WaitingPDF: FrameCodable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  func write(to writer: inout FrameWriter) { writer.write(bytes) }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(bytes: try reader.data())
  }
}

extension PDFTextLayer: FrameCodable {
  func write(to writer: inout FrameWriter) {
    writer.write(output)
    writer.write(Int(exitStatus))
    writer.write(diagnostics)
    writer.write(isCut)
  }

  init(from reader: inout FrameReader) throws(MalformedFrame) {
    self.init(
      output: try reader.data(), exitStatus: Int32(truncatingIfNeeded: try reader.int()),
      diagnostics: try reader.string(), isCut: try reader.bool())
  }
}
