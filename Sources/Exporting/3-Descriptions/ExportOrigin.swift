public import EventModel

/// Where an export comes from, told in all that describes it.
public struct ExportOrigin: Sendable {
  /// A short name of the desk for people and file names, such as "newsdesk".
  public var desk: String
  /// When it is made, ISO 8601 in UTC with a Z.
  public var madeAt: String
  /// The UTC day on which it is made.
  public var day: CalendarDay
  /// Version of the program.
  public var programVersion: String

  /// Names the origin.
  public init(desk: String, madeAt: String, day: CalendarDay, programVersion: String) {
    self.desk = desk
    self.madeAt = madeAt
    self.day = day
    self.programVersion = programVersion
  }

  /// What is true of every export, for people who meet it without its makers.
  static let caution =
    "What articles say, not what happened: nobody here knows who holds a village. Ranges are ranges;"
    + " no two figures for one thing are ever added. What publishers hold back is left out."
}
