internal import Extraction

/// What `--version` prints.
enum Version {
  static let text = "datelined 0.1.0 (rules \(ExtractionPipeline.rulesVersion))"
}
