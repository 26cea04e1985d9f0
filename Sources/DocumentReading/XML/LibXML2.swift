internal import CLibXML2

/// The one place where libxml2 is set up: no file and no address is ever opened by it.
enum LibXML2 {
  /// Makes libxml2 ready and takes its means of loading anything from it.
  ///
  /// The options of each parser forbid it already; this holds where an option is forgotten.
  static func prepare() {
    _ = isPrepared
  }

  private static let isPrepared: Bool = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
    return true
  }()
}
