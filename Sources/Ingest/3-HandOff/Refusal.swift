internal import ArticleReading
internal import EventStore

/// Why a file is moved to `rejected`, in words for the person who dropped it.
struct Refusal: Hashable {
  /// Stable code: `E-TYPE`, `E-TOO-LARGE`, `E-LINK`, `E-HARDLINK`, `E-PERMISSION`, `E-RECEIPT`,
  /// `E-NO-TEXT`, `E-STORE-INVALID`, or that of an `ArticleReadingError`.
  let code: String
  /// What is wrong.
  let reason: String
  /// What to do.
  let remedy: String

  /// Refuses a note of the service's own; nil for any other name. What a file is, its content
  /// tells.
  static func ofName(_ name: String) -> Refusal? {
    let lowered = name.lowercased()
    if lowered.hasSuffix(".events.txt") || lowered.hasSuffix(".reason.txt") {
      return Refusal(
        code: "E-RECEIPT", reason: "This is a note that was written about an article, no article.",
        remedy: "Drop the article itself.")
    }
    return nil
  }

  static let symbolicLink = Refusal(
    code: "E-LINK", reason: "This is a link to a file, not a file.",
    remedy: "Copy the file itself into the drop folder.")

  static let hardLink = Refusal(
    code: "E-HARDLINK",
    reason: "The file has a second name elsewhere (a hard link), from where it could be changed.",
    remedy: "Copy the file into the drop folder.")

  static let noPermission = Refusal(
    code: "E-PERMISSION", reason: "The file may not be read by the service.",
    remedy: "Give everybody the right to read it; it is then taken in by itself.")

  static let noText = Refusal(
    code: "E-NO-TEXT", reason: "Nothing that could be an article is in it.",
    remedy: "Drop the article itself.")

  static func tooLarge(_ size: Int, limit: Int) -> Refusal {
    Refusal(
      code: "E-TOO-LARGE",
      reason: "The file has \(size) bytes; articles of at most \(limit) bytes are read.",
      remedy: "Drop each article as a file of its own.")
  }

  static func unreadable(_ error: ArticleReadingError) -> Refusal {
    let place =
      switch error.place {
      case .line(let number): " (line \(number))"
      case .byte(let offset): " (byte \(offset))"
      case nil: ""
      }
    return Refusal(code: error.code, reason: error.message + place, remedy: error.remedy)
  }

  static func notStorable(_ error: EventStoreError) -> Refusal {
    Refusal(
      code: error.code.rawValue,
      reason: "What was found in the article cannot be stored. \(error.message)",
      remedy: "Keep the file and tell whoever looks after the service: this is a fault in it.")
  }
}
