internal import ArgumentParser
internal import EventStore
internal import Gazetteer
internal import Glibc

/// `dateline places import`.
struct PlacesImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Looks up where the places of a desk lie in a list such as that of GeoNames.",
    discussion: """
      FILE is a dump of GeoNames as it comes out of its zip: allCountries.txt, UA.txt, \
      cities500.txt; - is standard input. A place is found by its name or another name of it, \
      within the region or country that articles put it in. What the list has more than once is \
      not guessed: “dateline places review” lists it.

      The names of regions are in the dump itself; cities500.txt and the like lack them, and then \
      admin1CodesASCII.txt and countryInfo.txt beside the file are read, if they are there, or \
      what --regions and --countries name.

      An import takes the place of the one before; what editors set stays. Import again when new \
      places have come in. A service on the desk may go on meanwhile.

      Examples:
        dateline places import allCountries.txt --desk newsdesk
        unzip -p allCountries.zip | dateline places import - --desk newsdesk
      """)

  @Argument(help: "The list, tab-separated, nineteen columns; - for standard input.")
  var file: String

  @Option(help: ArgumentHelp("Names of first-level regions.", valueName: "admin1CodesASCII.txt"))
  var regions: String?

  @Option(help: ArgumentHelp("Names of countries.", valueName: "countryInfo.txt"))
  var countries: String?

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let places = try desk.ask { reader throws(EventStoreError) in try reader.soughtPlaces() }
    guard !places.isEmpty else {
      Complaint.write("the desk has no places yet; nothing was imported.")
      return
    }
    var search = PlaceSearch(for: places)
    let size: Int
    do throws(UnreadableInput) {
      size = try read(into: &search)
    } catch {
      throw Failure(error.status, error.message)
    }
    let findings = search.findings()
    var regionNames: [Int64: String] = [:]
    for entry in findings.flatMap(\.candidates) {
      regionNames[entry.id] = search.regionName(of: entry)
    }
    let found = PlaceImport(
      fileName: file == "-" ? "standard input" : String(file.split(separator: "/").last ?? "-"),
      fileSize: size, entries: search.counts.entries, findings: findings,
      regionNames: regionNames)
    try desk.change { writer throws(EventStoreError) in try writer.store(found) }
    try report(found, search.counts)
  }

  private func read(into search: inout PlaceSearch) throws(UnreadableInput) -> Int {
    if let path = regions ?? beside("admin1CodesASCII.txt") {
      try forEachText(in: path) { search.take(regionLine: $0) }
    }
    if let path = countries ?? beside("countryInfo.txt") {
      try forEachText(in: path) { search.take(countryLine: $0) }
    }
    let scanner = try LineScanner(path: file)
    var progress = ProgressLine(what: "read", of: scanner.size, unit: .bytes)
    defer { progress.end() }
    var bytes = 0
    try scanner.forEachLine { line throws(UnreadableInput) in
      if line.starts(with: "PK\u{3}\u{4}".utf8) {
        throw UnreadableInput(
          status: .badInput,
          message: "\(scanner.name): is a zip file. Unpack it first, or pass it on with: unzip -p"
            + " \(file) | dateline places import -")
      }
      search.take(line: line)
      // A file that is something else is refused before gigabytes of it are read.
      if search.counts.malformed >= 100, search.counts.entries == 0 {
        throw notAList(scanner.name)
      }
    } advance: { count in
      bytes += count
      progress.advance(by: count)
    }
    guard search.counts.entries > 0 else { throw notAList(scanner.name) }
    return bytes
  }

  private func notAList(_ name: String) -> UnreadableInput {
    UnreadableInput(
      status: .badInput,
      message: "\(name): is no list of GeoNames: no line has nineteen columns parted by tabs with a"
        + " number, a name and a position. Nothing was changed.")
  }

  private func forEachText(
    in path: String, _ body: (String) -> Void
  ) throws(UnreadableInput) {
    try LineScanner(path: path).forEachLine { line throws(UnreadableInput) in
      body(String(decoding: line, as: UTF8.self))
    } advance: { _ in
    }
  }

  /// The path of a file in the folder of the list; nil where there is none.
  private func beside(_ name: String) -> String? {
    guard file != "-" else { return nil }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    return access(folder + name, R_OK) == 0 ? folder + name : nil
  }

  private func report(_ found: PlaceImport, _ counts: PlaceSearch.Counts) throws {
    let unknown = found.findings.count - found.matched - found.ambiguous
    var output = StandardOutput()
    try output.writeLine(
      "\(found.entries) entries read. Of \(found.findings.count) places \(found.matched) are found,"
        + " \(found.ambiguous) wait for an editor, \(unknown) are not in the list.")
    try output.flush()
    if found.ambiguous > 0 { Complaint.write("“dateline places review” lists those that wait.") }
    if counts.malformed > 0 {
      Complaint.write(
        "left out \(counts.malformed) lines that are no entries, the first of them line"
          + " \(counts.firstMalformed).")
    }
  }
}
