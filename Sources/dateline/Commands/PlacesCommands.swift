internal import ArgumentParser
internal import EventStore
internal import Reporting

/// `dateline places`.
struct PlacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: "Finds out where the places of a desk lie.",
    subcommands: [
      PlacesImportCommand.self, PlacesListCommand.self, PlacesReviewCommand.self,
      PlacesSetCommand.self,
    ])
}

/// `dateline places list`.
struct PlacesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the places with what is known of where they lie.")

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  func run() throws {
    let table = try desk.ask { reader throws(EventStoreError) in try reader.places() }
    try format.print(table, ifEmpty: "the desk has no places.")
  }
}

/// `dateline places review`.
struct PlacesReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Lists places that the imported list has more than once, with what each may be.",
    discussion: """
      Also places that the list has, but not where articles put them. “dateline places set” says \
      which it is.

      Example:
        dateline places review --limit 10 --desk newsdesk
      """)

  @Option(help: "How many places at most.")
  var limit = 50

  @OptionGroup var desk: DeskOptions

  @OptionGroup var format: FormatOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is a number from 1.") }
  }

  func run() throws {
    let table = try desk.ask { reader throws(EventStoreError) in
      try reader.placesToReview(limit: limit)
    }
    try format.print(table, ifEmpty: "no place waits for an editor.")
  }
}

/// `dateline places set`.
struct PlacesSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Says where a place lies; no later import changes that.",
    discussion: """
      PLACE is the number of a place, as “dateline places review” and “list” print it, GEONAMEID \
      that of an entry. Where the list has none, --at gives the position.

      Examples:
        dateline places set 17 3019 --by "A. Okoye" --why "the one on the river"
        dateline places set 17 --at 49.9935,36.2304 --by "A. Okoye" --why "from the map"
      """)

  @Argument(help: "The number of the place.")
  var place: Int64

  @Argument(help: ArgumentHelp("The number of the entry.", valueName: "geonameid"))
  var entry: Int64?

  @Option(
    help: ArgumentHelp(
      "Degrees north and east, such as 49.9935,36.2304; south and west are negative.",
      valueName: "latitude,longitude"))
  var at: PositionArgument?

  @OptionGroup var editing: EditingOptions

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    guard (entry == nil) != (at == nil) else {
      throw ValidationError("Give the number of an entry, or a position with --at.")
    }
  }

  func run() throws {
    let word = editing.word
    try desk.change { writer throws(EventStoreError) in
      if let entry {
        try writer.setPlace(place, geoNameID: entry, word)
      } else if let at {
        try writer.setPlace(place, latitude: at.latitude, longitude: at.longitude, word)
      }
    }
  }
}

/// A position on the command line: degrees north and east, parted by a comma.
struct PositionArgument: ExpressibleByArgument {
  let latitude: Double
  let longitude: Double

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]),
      (-90...90).contains(latitude), (-180...180).contains(longitude)
    else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}
