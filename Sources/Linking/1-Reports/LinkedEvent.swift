public import EventModel

/// An event put together from the reports that tell of it.
public struct LinkedEvent: Hashable, Sendable {
  /// Its name, made of what it is: "exchange-2024-09-14-RUS-UKR". The same reports give the same
  /// name in whatever order they came, and another report of it does not change it.
  public var id: String
  /// What is told.
  public var subject: Subject
  /// First and last day on which it is told to have happened; nil where nobody dates it.
  public var days: DateInterval?
  /// The reports, each once, in the order of their keys.
  public var members: [Member]
  /// The event that this one is a stage of; nil where there is none.
  public var parentID: String?

  /// Makes an event.
  public init(
    id: String, subject: Subject, days: DateInterval?, members: [Member], parentID: String?
  ) {
    self.id = id
    self.subject = subject
    self.days = days
    self.members = members
    self.parentID = parentID
  }

  /// What an event is about.
  public enum Subject: Hashable, Sendable {
    /// An exchange between these parties, as far as they are named, in the order of their codes.
    case exchange(parties: [Party], status: Exchange.Status, scope: Exchange.Scope)
    /// A change or state of ground.
    case ground(Ground)
  }

  /// A side's taking, holding or leaving of one place in one spell of time.
  public struct Ground: Hashable, Sendable {
    /// The place; nil where only a region is told.
    public var place: String?
    /// The region; nil where none is told.
    public var region: String?
    /// Whose forces act; nil where unnamed.
    public var actor: Party?
    /// What they do.
    public var change: Change
    /// Whether it is planned, or ruled out, and not said to be so.
    public var isPlan: Bool

    /// Makes ground.
    public init(place: String?, region: String?, actor: Party?, change: Change, isPlan: Bool) {
      self.place = place
      self.region = region
      self.actor = actor
      self.change = change
      self.isPlan = isPlan
    }
  }

  /// What is done to ground, as far as reports must agree on it: whether land that is taken was
  /// once one's own, sides and outlets say differently of one taking.
  public enum Change: String, Sendable, CaseIterable {
    /// Seized or regained: a change.
    case take
    /// Held or defended: a state.
    case hold
    /// Entered or pushed forward on.
    case advance
    /// Left or lost: a change.
    case leave
    /// Declared one's own by law.
    case annex
  }

  /// A report in an event.
  public struct Member: Hashable, Sendable {
    /// The report.
    public var report: ReportKey
    /// Which of its places the event is about, from 1; nil for an exchange or a bare region.
    public var place: Int?
    /// Why it stands here.
    public var reason: LinkReason

    /// Makes a member.
    public init(report: ReportKey, place: Int? = nil, reason: LinkReason) {
      self.report = report
      self.place = place
      self.reason = reason
    }
  }
}

/// Why a report was put with an event.
public enum LinkReason: String, Sendable, CaseIterable {
  /// It is the only one, or the first by name of those that made the event.
  case founded
  /// The same parties on the same day.
  case sameDay = "same_day"
  /// Two of that day: this one's figures or place fit the event best.
  case bestFit = "best_fit"
  /// Dated by its article alone, with the figures of an exchange one or two days before.
  case reprinted
  /// Dated by several days or none, with the same figures.
  case sameFigures = "same_figures"
  /// The only event of these parties in the days it gives.
  case onlyInSpan = "only_in_span"
  /// An announcement, talk, delay or denial of what took place on that day.
  case announcedDay = "announced_day"
  /// An announcement or delay up to two weeks before what took place.
  case announcedBefore = "announced_before"
  /// The same running total.
  case sameTotal = "same_total"
  /// Talks of the same parties in the same month.
  case sameMonth = "same_month"
  /// The same side did the same to the place, with nobody else taking it in between.
  case sameSpell = "same_spell"
  /// It has no date; the last such spell before its article.
  case lastSpell = "last_spell"
  /// An editor joined or split it.
  case editor
}
