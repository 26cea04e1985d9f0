internal import EventModel

/// How parties, sources and mediators are called within a sentence.
struct PartyNames: Sendable {
  private let name: @Sendable (Party) -> String

  init(name: @escaping @Sendable (Party) -> String) {
    self.name = name
  }

  /// "Ukraine", "the United States".
  func callAsFunction(_ party: Party) -> String {
    English.definite(name(party))
  }

  /// Whether a party takes a plural verb.
  func isPlural(_ party: Party) -> Bool { English.isPlural(name(party)) }

  /// ", according to A and B"; empty without sources.
  func attribution(_ sources: [Source]) -> String {
    sources.isEmpty ? "" : ", according to " + list(sources)
  }

  /// "A and B".
  func list(_ sources: [Source]) -> String {
    var names: [String] = []
    for source in sources {
      let name = English.definite(PlainText.oneLine(source.name))
      if !names.contains(name) { names.append(name) }
    }
    return English.list(names)
  }

  /// "brokered by A and B"; empty without mediators, which are party codes or names of bodies.
  func brokered(by mediators: [String]) -> String {
    guard !mediators.isEmpty else { return "" }
    return "brokered by " + English.list(mediators.map { self(Party($0)) })
  }
}
