internal import EventModel

/// An exchange as one clause tells it.
struct ExchangeMention: Sendable {
  var rule: String
  var sentence: Int
  var trigger: Int
  var status: Exchange.Status
  var scope: Exchange.Scope = .single
  var date: DateInterval?
  var hasOwnDate = false
  var place: String?
  var transfers: [Exchange.Transfer] = []
  var occasions: QuantityRange?
  var mediators: [String] = []
  var sources: [Source] = []
  /// The two sides, where the clause names them.
  var sides: [Party] = []
  /// True where people pass in both directions.
  var isTwoWay = false
  /// True where the clause speaks of "the exchange" already told, not of a new one.
  var isDefinite = false
  var isTitle = false
  /// "another 103": part of, or beside, what was told before.
  var isFurther = false
  /// Breakdown of a figure told before.
  var composition: [Exchange.Component] = []
  var origins: [(field: String, tokens: Range<Int>)] = []
}
