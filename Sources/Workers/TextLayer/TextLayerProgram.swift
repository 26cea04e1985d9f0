internal import CLinux
public import DocumentReading
internal import Glibc

/// `pdftotext` of the package poppler-utils, which reads a PDF on its standard input and writes the
/// text of its pages on its standard output.
public enum TextLayerProgram {
  /// Where it is looked for; a search path would come from an environment.
  static var path: String? {
    ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"].first { access($0, X_OK) == 0 }
  }

  /// Of one page more than is read, to know that there are more.
  static let arguments = [
    "-enc", "UTF-8", "-eol", "unix", "-l", "\(PDFTextLayer.mostPages + 1)", "-", "-",
  ]

  /// Exit status where it is not there or cannot be started.
  static let missingStatus: Int32 = 127

  /// Becomes `pdftotext`, in its sandbox: standard input and output are those of the caller.
  ///
  /// - Returns: An exit status, where that is not possible.
  public static func become(addressSpace: Int, processorSeconds: Int) -> Int32 {
    guard let path else { return missingStatus }
    guard dateline_close_from(STDERR_FILENO + 1) == 0 else { return missingStatus }
    do throws(WorkerSandbox.Failure) {
      try WorkerSandbox(addressSpace: addressSpace)
        .close(around: path, processorSeconds: processorSeconds)
    } catch {
      return ExtractionWorker.ExitStatus.sandbox.rawValue
    }
    return withCStrings([path] + arguments) { pointers in
      dateline_become(path, pointers)
      return missingStatus
    }
  }
}

/// Reads the text of PDF files for a program that is no worker: each in a process of its own, in the
/// sandbox of `pdftotext`.
public struct PDFTextProcess: Sendable {
  private let program: String

  /// How long a file may take.
  private static let deadline: Duration = .seconds(60)

  /// Finds `pdftotext`, and `dateline-worker`, which closes the sandbox; nil where one of them is
  /// missing.
  ///
  /// - Parameter program: where `dateline-worker` lies; nil for the folder of the running program.
  public init?(program: String? = nil) {
    guard TextLayerProgram.path != nil else { return nil }
    do throws(WorkerProgram.Missing) {
      self.program = try WorkerProgram(path: program).path
    } catch {
      return nil
    }
  }

  /// What `pdftotext` makes of a PDF.
  public func textLayer(of pdf: [UInt8]) -> PDFTextLayer {
    PipedProgram(path: program, arguments: ["--text-layer"], deadline: PDFTextProcess.deadline)
      .run(input: pdf)
  }
}
