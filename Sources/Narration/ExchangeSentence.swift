internal import EventModel

/// The sentence that tells an exchange.
struct ExchangeSentence {
  private let exchange: Exchange
  private let names: PartyNames

  init(_ exchange: Exchange, names: PartyNames) {
    self.exchange = exchange
    self.names = names
  }

  /// The sentence without its full stop.
  var text: String {
    let circumstances = Circumstances(exchange)
    let attribution = names.attribution(exchange.sources)
    switch exchange.status {
    case .completed, .agreed:
      let clause = clause(exchange.status == .completed ? .past : .planned)
      return total + clause + circumstances.text + brokeredAfterwards + attribution
    case .negotiating:
      return "\(noun) was being negotiated\(detail(.conditional, circumstances))" + attribution
    case .proposed:
      return "\(noun) was proposed\(detail(.conditional, circumstances))" + attribution
    case .suspended:
      return "\(noun)\(detail(.pastPlan, circumstances)) was put on hold" + attribution
    case .failed:
      return "\(noun)\(detail(.pastPlan, circumstances)) fell through" + attribution
    case .denied:
      let who = exchange.sources.isEmpty ? "it was" : names.list(exchange.sources)
      return "\(who) denied that \(clause(.past))" + circumstances.text + brokeredAfterwards
    }
  }

  /// "In all, " before a running total.
  private var total: String { exchange.scope == .cumulative ? "in all, " : "" }

  private var brokeredAfterwards: String {
    exchange.mediators.isEmpty ? "" : ", " + names.brokered(by: exchange.mediators)
  }

  /// "an exchange brokered by Qatar".
  private var noun: String {
    let directions = Set(exchange.transfers.map { Direction($0) })
    let isOneWay = directions.count == 1 && directions.first?.isOpen == false
    let noun =
      switch (exchange.scope, isOneWay) {
      case (.single, true): "a handover"
      case (.single, false): "an exchange"
      case (.cumulative, true): "a series of handovers"
      case (.cumulative, false): "a series of exchanges"
      }
    return exchange.mediators.isEmpty ? noun : noun + " " + names.brokered(by: exchange.mediators)
  }

  /// " in which Russia would hand over … on 14 September 2024"; without transfers, when and where.
  private func detail(_ mood: TransferClause.Mood, _ circumstances: Circumstances) -> String {
    exchange.transfers.isEmpty
      ? circumstances.text : " in which " + clause(mood) + circumstances.text
  }

  private func clause(_ mood: TransferClause.Mood) -> String {
    TransferClause(exchange, mood: mood, names: names).text
  }
}

/// When, where and in how many exchanges.
private struct Circumstances {
  /// Each part after a blank; empty when nothing is known.
  let text: String

  init(_ exchange: Exchange) {
    var text = ""
    if let occasions = exchange.occasions, let phrase = QuantityPhrase(occasions) {
      text += " in " + phrase.with(("exchange", "exchanges"))
    }
    if let place = exchange.place {
      text += " " + PlacePhrase.location(place)
    }
    if let date = exchange.date {
      text += " " + DatePhrase.interval(date)
    }
    self.text = text
  }
}
