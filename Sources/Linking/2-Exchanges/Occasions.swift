public import EventModel

/// The occasions that reports of hand-overs of some days make.
public struct Occasions {
  private let occasions: [Occasion]
  private let names: [String]
  private let attachment: ExchangeAttachment
  private let byFounder: [ReportKey: Int]

  /// Puts reports of hand-overs together; others are left out. Holds for the days of which all
  /// reports of the parties are given, and those before them that theirs may come late for.
  public init(of parts: some Sequence<ExchangePart>) {
    occasions = OccasionGrouping.occasions(
      of: parts.filter(\.isHandover).map(\.telling).sorted { $0.key < $1.key })
    names = ExchangeNaming.names(of: occasions)
    attachment = ExchangeAttachment(occasions)
    byFounder = Dictionary(
      occasions.enumerated().map { ($1.founder.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where each report of a hand-over belongs, and why.
  public var placements: [ReportKey: (event: String, reason: LinkReason)] {
    var placements: [ReportKey: (event: String, reason: LinkReason)] = [:]
    for (index, occasion) in occasions.enumerated() {
      for member in occasion.members {
        placements[member.telling.key] = (names[index], member.reason)
      }
    }
    return placements
  }

  /// The occasion that a report means which is no hand-over, and why.
  public func target(of part: ExchangePart) -> (event: String, reason: LinkReason)? {
    guard let target = attachment.target(of: part.telling),
      let index = byFounder[target.occasion.founder.key]
    else { return nil }
    return (names[index], target.reason)
  }

  /// What reports that refer to the occasions of a day look at.
  private struct Face: Hashable {
    var name: String
    var founder: ReportKey
    var contents: ExchangeTelling.Contents
    var figures: Set<HandoverFigures>
  }

  private var faces: [CalendarDay: Set<Face>] {
    var faces: [CalendarDay: Set<Face>] = [:]
    for (occasion, name) in zip(occasions, names) {
      faces[occasion.day, default: []].insert(
        Face(
          name: name, founder: occasion.founder.key, contents: occasion.contents,
          figures: Set(occasion.members.map(\.telling.figures))))
    }
    return faces
  }

  /// The days on which a report that refers to an occasion would find something else there.
  public func daysChanged(since earlier: Occasions) -> Set<CalendarDay> {
    let (old, new) = (earlier.faces, faces)
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
  }
}
