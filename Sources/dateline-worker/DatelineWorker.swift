internal import Extraction
internal import Glibc
internal import ProgramSupport
internal import Workers

/// The program that reads files of strangers for the service.
///
/// Its first arguments are plain words, since nobody types them: kind, parent, bytes of memory,
/// seconds of processor time, and a lexicon folder where there is one. With --text-layer it becomes
/// `pdftotext` in a sandbox.
@main
enum DatelineWorker {
  private static let help = """
    Usage: dateline-worker --check [LEXICON]

    Reads dropped files for datelined, which starts it; there is nothing for people to start here.
    --check says whether it can start and what keeps it from doing harm.

    """

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "--help", nil: say(help)
    case "--version": say("dateline-worker \(ProgramVersion.current)\n")
    case "--check": exit(check(lexiconFolder: arguments.dropFirst().first))
    case "--text-layer":
      exit(TextLayerProgram.become(addressSpace: 512 << 20, processorSeconds: 20))
    default: exit(work(Array(arguments)))
    }
  }

  private static func work(_ arguments: [String]) -> Int32 {
    guard (4...5).contains(arguments.count), let kind = WorkerKind(rawValue: arguments[0]),
      let parent = Int32(arguments[1]), let addressSpace = Int(arguments[2]), addressSpace > 0,
      let processorSeconds = Int(arguments[3]), processorSeconds >= 0
    else {
      complain("unknown arguments; try --help")
      return ExtractionWorker.ExitStatus.usage.rawValue
    }
    guard
      let worker = ExtractionWorker(
        kind: kind, parent: parent, addressSpace: addressSpace, processorSeconds: processorSeconds)
    else { return ExtractionWorker.ExitStatus.channel.rawValue }
    do {
      return worker.run(lexicon: try lexicon(arguments.count == 5 ? arguments[4] : nil))
    } catch {
      return ExtractionWorker.ExitStatus.lexicon.rawValue
    }
  }

  private static func check(lexiconFolder: String?) -> Int32 {
    do {
      _ = try lexicon(lexiconFolder)
    } catch {
      complain("\(error)")
      return ExtractionWorker.ExitStatus.lexicon.rawValue
    }
    guard let missing = ExtractionWorker.check() else {
      complain("the sandbox cannot be closed; no file is read without it")
      return ExtractionWorker.ExitStatus.sandbox.rawValue
    }
    say(
      missing.isEmpty
        ? "All is well: no file, no connection, no other program is within reach of a worker.\n"
        : "A worker can start, but the kernel lacks: \(missing.joined(separator: "; ")).\n")
    return 0
  }

  private static func lexicon(_ folder: String?) throws -> Lexicon {
    guard let folder else { return try Lexicon() }
    return try LexiconFolder(path: folder).lexicon()
  }

  private static func say(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  private static func complain(_ text: String) {
    write("dateline-worker: \(text)\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
