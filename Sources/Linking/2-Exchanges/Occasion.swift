internal import EventModel

/// One exchange that took place on one day.
struct Occasion {
  let parties: [Party]
  let day: CalendarDay
  /// The report whose figures and place stand for it where a day has several.
  let founder: ExchangeTelling
  var members: [(telling: ExchangeTelling, reason: LinkReason)]

  /// Whether its members tell of remains alone, of people alone, or of both.
  var contents: ExchangeTelling.Contents {
    let kinds = Set(members.map(\.telling.contents))
    return kinds.count == 1 ? founder.contents : .both
  }

  /// How a report's figures compare with all that is told of it.
  func compared(with telling: ExchangeTelling) -> (equal: Int, different: Int) {
    var best = (equal: 0, different: 0)
    for (index, member) in members.enumerated() {
      let result = telling.figures.compared(with: member.telling.figures)
      if index == 0 || (result.equal, -result.different) > (best.equal, -best.different) {
        best = result
      }
    }
    return best
  }

  /// Whether the parties that a report names can be those of the occasion.
  func admits(_ telling: ExchangeTelling) -> Bool {
    !telling.parties.isEmpty
      && (telling.parties.allSatisfy { parties.contains($0) }
        || parties.allSatisfy { telling.parties.contains($0) })
      && (telling.contents == contents || telling.contents == .both || contents == .both)
  }
}
