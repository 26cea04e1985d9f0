/// What `pdftotext` made of a PDF file: its text layer, and how the program ended.
public struct PDFTextLayer: Hashable, Sendable {
  /// Its standard output: UTF-8, a form feed after each page.
  public var output: [UInt8]
  /// Its exit status; 128 and the signal's number where a signal ended it.
  public var exitStatus: Int32
  /// The beginning of its standard error.
  public var diagnostics: String
  /// True where it had more to say than was read.
  public var isCut: Bool

  /// Pages that are read; `pdftotext` is asked for one more, to know of it.
  public static let mostPages = 2000

  /// Makes a text layer.
  public init(output: [UInt8], exitStatus: Int32, diagnostics: String = "", isCut: Bool = false) {
    self.output = output
    self.exitStatus = exitStatus
    self.diagnostics = diagnostics
    self.isCut = isCut
  }
}
