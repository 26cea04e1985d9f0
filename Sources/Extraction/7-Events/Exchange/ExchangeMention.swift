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
  /// True where the clause tells nothing new of its own: it only adds to an exchange told elsewhere
  /// in the article, and is dropped where there is none.
  var isReference = false
  var isTitle = false
  /// True where it tells how many passed in an exchange told elsewhere: "the 39 freed women".
  var givesFigure = false
  /// "another 103": part of, or beside, what was told before.
  var isFurther = false
  /// "a new exchange", "the next swap", "a second exchange": not the one told before.
  var isNew = false
  /// "received the same number": the figure of the other direction holds here too.
  var hasSameNumber = false
  var origins: [(field: String, tokens: Range<Int>)] = []
}

/// Figures of one sentence that may break down a figure told elsewhere: "67 privates and
/// sergeants and 28 officers".
struct ExchangeBreakdown: Sendable {
  var sentence: Int
  var parts: [Exchange.Component]
  /// The side whose people they are, where the sentence or its speaker tells.
  var side: Party?
  var source: Source?
}
