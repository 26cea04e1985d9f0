/// Whether what is claimed of a place stands, by what the sides say of it.
public enum Standing: String, Sendable, CaseIterable {
  /// Somebody says it and nobody denies it.
  case uncontested
  /// Somebody says it, and somebody else denies it or says the contrary of the same days.
  case contested
  /// The side that loses by it says so itself.
  case conceded
  /// Only denials of it are told.
  case denied
  /// It is meant, or ruled out, and not said to be so.
  case planned
}
