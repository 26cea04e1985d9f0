/// The version of both programs, as `--version` and `status` print it.
public enum ProgramVersion {
  /// Three numbers: "0.1.0".
  public static let current = "0.1.0"
}
