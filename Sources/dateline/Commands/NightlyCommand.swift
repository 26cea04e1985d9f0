internal import ArgumentParser
internal import Configuration
internal import Desk
internal import EventModel
internal import EventStore
internal import Extraction
internal import Reporting

/// `dateline nightly`.
struct NightlyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nightly",
    abstract: "Prints what is new on a desk, for a mail at seven in the morning.",
    discussion: """
      Without options: what came in yesterday, from midnight to midnight in the newsroom's time \
      zone. The same day gives the same text whenever it is printed. Where nothing is new it \
      prints nothing and ends with 0; once a week it says that it is alive.

      --since-last prints what came in since it was last called so, and notes how far it came. \
      --again prints that once more.

      Examples:
        dateline nightly --desk newsdesk
        dateline nightly --desk newsdesk --date 2025-03-14 --format html -o night.html
        dateline nightly --desk newsdesk --since-last --time-zone Europe/Kyiv
        dateline nightly --mail editors@example.org --pipe /usr/sbin/sendmail
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, html, markdown, json
  }

  @OptionGroup var desk: DeskOptions

  @Option(help: ArgumentHelp("The day to tell of (default: yesterday).", valueName: "yyyy-mm-dd"))
  var date: DayArgument?

  @Flag(help: "Tell what came in since this was last called so, and note it.")
  var sinceLast = false

  @Flag(help: "Tell once more what --since-last told last; note nothing.")
  var again = false

  @Option(
    help: ArgumentHelp(
      "The newsroom's time zone, by its name (default: time-zone of dateline.toml, else UTC).",
      valueName: "zone"))
  var timeZone: String?

  @Option(help: "How it is written.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Write a whole mail to this address, text and HTML, for sendmail -t.",
      valueName: "address"))
  var mail: String?

  @Option(
    help: ArgumentHelp(
      "Hand the mail to this program, called with -t, instead of printing it.",
      valueName: "program"))
  var pipe: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write into this file instead, whole or not at all.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard (date == nil ? 0 : 1) + (sinceLast ? 1 : 0) + (again ? 1 : 0) < 2 else {
      throw ValidationError("Say one of --date, --since-last and --again.")
    }
    if let mail {
      guard BriefMail.isAddress(mail) else {
        throw ValidationError("--mail “\(mail)” cannot be an address.")
      }
      guard format == .text else {
        throw ValidationError("A mail has text and HTML; --mail needs no --format.")
      }
    }
    if let pipe {
      guard mail != nil, output == nil else {
        throw ValidationError("--pipe hands on a mail: say --mail, and no --output.")
      }
      guard !pipe.isEmpty else { throw ValidationError("--pipe is empty.") }
    }
  }

  func run() throws {
    let zone = try timeZone ?? desk.configuration().timeZone
    guard let clock = NewsroomClock(zone: zone) else {
      throw Failure(
        .badInput,
        "--time-zone \(zone): this machine knows no such zone. Names are like Europe/Kyiv; on "
          + "Debian the package tzdata has them.")
    }
    let now = UnixTime.now
    guard let (span, day) = try span(clock, now) else { return }
    var digest = try desk.ask { reader throws(EventStoreError) in
      try reader.nightly(span, day: day)
    }
    // What lies about in the drop folder is known of this moment alone.
    if sinceLast || (date == nil && !again) {
      digest.ignored = IgnoredForLong.files(in: try desk.configuredDesk(), now)
    }
    try nameMediators(in: &digest)
    guard digest.hasNews || isSignOfLife(day, span, now) else { return }
    try write(digest, day: day, zone: zone)
    guard sinceLast else { return }
    let isNoted = try desk.change { writer throws(EventStoreError) in
      try writer.notePrinted(span, at: now)
    }
    guard isNoted else {
      throw Failure(
        .busy, "another “dateline nightly --since-last” told the same meanwhile; this is a copy.")
    }
  }

  /// Mediators are told by code, and states that only mediate are no party of the desk.
  private func nameMediators(in digest: inout NightlyDigest) throws {
    var codes: Set<String> = []
    for case .exchange(let exchange) in (digest.exchanges + digest.revised + digest.addedSince).map(
      \.event)
    {
      codes.formUnion(
        exchange.mediators.filter { $0 == $0.uppercased() && digest.partyNames[$0] == nil })
    }
    guard !codes.isEmpty else { return }
    let lexicon = try LexiconOptions.builtIn()
    for code in codes { digest.partyNames[code] = lexicon.name(of: Party(code)) }
  }

  /// What to tell of, and the newsroom's day that it is called by.
  private func span(
    _ clock: NewsroomClock, _ now: UnixTime
  ) throws -> (NightlySpan, CalendarDay)? {
    if sinceLast {
      let span = try desk.ask { reader throws(EventStoreError) in
        try reader.spanSinceLast(now: now)
      }
      return (span, clock.day(of: now))
    }
    if again {
      let span = try desk.ask { reader throws(EventStoreError) in try reader.lastSpan() }
      guard let span else {
        throw Failure(.noInput, "--since-last has told nothing yet, so that --again has nothing.")
      }
      return (span, clock.day(of: span.until))
    }
    let day = date?.day ?? clock.day(of: now).adding(days: -1)
    let span = try desk.ask { reader throws(EventStoreError) in
      try reader.span(from: clock.start(of: day), until: clock.start(of: day.adding(days: 1)))
    }
    return (span, day)
  }

  /// Mondays for a day; a week after the last word for what is told since then.
  private func isSignOfLife(_ day: CalendarDay, _ span: NightlySpan, _ now: UnixTime) -> Bool {
    if again { return true }
    guard sinceLast else { return day.weekday == 1 }
    return span.runsBefore == 0 || now.seconds - span.from.seconds >= 7 * 86_400
  }

  private func write(_ digest: NightlyDigest, day: CalendarDay, zone: String) throws {
    let brief = BriefWriter(
      digest: digest, day: day, zone: zone, isSinceLast: sinceLast || again
    ).brief
    let text =
      if let mail {
        BriefMail(brief, to: mail, name: "\(desk.desk.path) \(digest.span.from.iso) \(mail)").text
      } else {
        switch format {
        case .text: BriefText(brief).text
        case .html: BriefPage(brief).text
        case .markdown: BriefMarkdown(brief).text
        case .json: BriefJSON(digest: digest, day: day).text
        }
      }
    if let pipe { return try MailProgram.send(text, through: pipe) }
    if let output { return try WholeFile.write(text, to: output) }
    var standardOutput = StandardOutput()
    try standardOutput.write(text)
    try standardOutput.flush()
  }
}
