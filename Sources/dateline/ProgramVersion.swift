/// The version of the program, as `--version` and `status` print it.
enum ProgramVersion {
  static let current = "0.1.0"
}
