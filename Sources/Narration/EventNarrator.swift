public import EventModel
public import Extraction

/// Tells an event as one sentence of plain English.
public struct EventNarrator: Sendable {
  private let names: PartyNames

  /// Makes a narrator that calls parties by their names in a lexicon.
  public init(lexicon: Lexicon) {
    names = PartyNames { lexicon.name(of: $0) }
  }

  /// Makes a narrator with names of one's own.
  public init(names: @escaping @Sendable (Party) -> String) {
    self.names = PartyNames(name: names)
  }

  /// One sentence with its full stop. What the article leaves open is left out.
  ///
  /// "Russia handed over 103 prisoners of war to Ukraine and Ukraine handed over 103 to Russia on
  /// 14 September 2024, according to the Russian Defence Ministry."
  public func sentence(for event: Event) -> String {
    let text =
      switch event {
      case .exchange(let exchange): ExchangeSentence(exchange, names: names).text
      case .territorialClaim(let claim): ClaimSentence(claim, names: names).text
      }
    return English.capitalized(PlainText.oneLine(text)) + "."
  }

  /// The first sentence that carries the event, on one line and shortened to about 240
  /// characters; empty when the event has no evidence.
  public func quote(for event: Event) -> String {
    PlainText.shortened(event.evidence.first?.sentence ?? "", to: 240)
  }
}
