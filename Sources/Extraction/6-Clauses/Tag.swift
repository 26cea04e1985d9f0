/// What a token is in its sentence.
enum Tag: UInt8, Sendable {
  case determiner, possessive, adjective, noun, name, number, pronoun, possessiveMark
  case verb, auxiliary, modal, infinitiveMark, negation
  case preposition, coordinator, subordinator, relative, that
  case adverb, date
  case comma, stop, colon, semicolon, dash, hyphen, openQuote, closeQuote, openBracket, closeBracket
  case other
}
