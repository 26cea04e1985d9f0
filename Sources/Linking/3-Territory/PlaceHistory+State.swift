internal import EventModel

extension PlaceHistory {
  /// An event with what decides whether one more telling would change its name.
  struct State {
    /// A spelling and the claim that gives it, of which the first names the event.
    struct Spelling {
      var text: String
      var key: ReportKey

      func precedes(_ other: Spelling) -> Bool { (text, key) < (other.text, other.key) }
    }

    let name: String
    var ground: AssessedGround
    var event: Event
    /// The claim that founded it.
    let founder: ReportKey?
    let spelling: Spelling?
    let regional: Spelling?
    /// How its place is spelt.
    var spellings: SpellingTally

    init(_ event: GroundEvent) {
      name = event.linked.id
      var tally = GroundTally()
      var spelling: Spelling?
      var regional: Spelling?
      for (telling, _) in event.members {
        tally.add(telling.testimony, of: event.matter)
        let own = Spelling(text: telling.spelling, key: telling.key)
        if spelling.map(own.precedes) ?? true { spelling = own }
        guard !telling.region.isEmpty, telling.region == event.region else { continue }
        let other = Spelling(text: telling.regionSpelling, key: telling.key)
        if regional.map(other.precedes) ?? true { regional = other }
      }
      self.spelling = spelling
      self.regional = regional
      spellings = SpellingTally(event.members.map(\.telling))
      founder = event.members.first { $0.reason == .founded }?.telling.key
      ground = AssessedGround(
        matter: event.matter, region: event.region, days: event.linked.days, tally: tally)
      var told = LinkedEvent.Ground(
        place: nil, region: nil, actor: event.matter.actor, change: event.matter.change,
        isPlan: event.matter.isPlan)
      if case .ground(let subject) = event.linked.subject { told = subject }
      // Judged beside the others once all are there.
      self.event = Event(
        days: event.linked.days, ground: told, assessment: ground.assessment(among: []))
    }
  }
}
