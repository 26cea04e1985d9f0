/// When an article was published: its day, and the text it was read from where finer.
public struct Publication: Hashable, Sendable {
  /// The day that relative dates are resolved against.
  public let day: CalendarDay
  /// ISO 8601, day or finer.
  public let iso: String

  /// Makes a publication date; `iso` defaults to the day.
  public init(day: CalendarDay, iso: String? = nil) {
    self.day = day
    self.iso = iso ?? day.iso
  }
}

/// An article as it was read, before anything is found in it.
public struct Article: Hashable, Sendable {
  /// The file's path, or the id of a line of an archive.
  public var identifier: String
  /// SHA-256 of the bytes it was read from, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// The headline, where one is known.
  public var title: String?
  /// Its own date; nil if it has none. Never a file's time.
  public var published: Publication?
  /// Who published it.
  public var outlet: String?
  /// BCP 47 language, "en" or "und".
  public var language: String
  /// The whole text, which evidence counts its characters in.
  public var text: String
  /// True where the title is the first line of `text`, false where it is kept beside it.
  public var titleIsInText: Bool

  /// Makes an article.
  public init(
    identifier: String, sha256: String, title: String? = nil, published: Publication? = nil,
    outlet: String? = nil, language: String = "en", text: String, titleIsInText: Bool = true
  ) {
    self.identifier = identifier
    self.sha256 = sha256
    self.title = title
    self.published = published
    self.outlet = outlet
    self.language = language
    self.text = text
    self.titleIsInText = titleIsInText
  }
}
