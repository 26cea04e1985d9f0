internal import EventModel

/// An event of one place with the tellings that make it.
struct GroundEvent {
  let matter: SpellGrouping.Matter
  /// The region by which the place is told from others of its name.
  let region: String
  /// Whether it is a spell of days, and not told without any.
  let isSpell: Bool
  let members: [(telling: GroundTelling, reason: LinkReason)]
  let linked: LinkedEvent
}
