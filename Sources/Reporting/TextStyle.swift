/// What the place where a text is shown can do.
public struct TextStyle: Hashable, Sendable {
  /// Whether a terminal shows it, which obeys control characters.
  public var isTerminal: Bool
  /// Whether colours are wanted.
  public var hasColour: Bool
  /// How many columns a line may have, where it is to be folded; nil for as many as it takes.
  public var width: Int?

  /// Makes a style; without arguments that of a file.
  public init(isTerminal: Bool = false, hasColour: Bool = false, width: Int? = nil) {
    self.isTerminal = isTerminal
    self.hasColour = hasColour
    self.width = width
  }

  /// The text in bold, where there are colours.
  func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// A cell in the colour of what it says, where there are colours: what is in doubt stands out.
  func toned(_ cell: String) -> String {
    guard hasColour else { return cell }
    let code: String? =
      switch cell.drop(while: { $0 == " " }) {
      case "contested", "suspended": "33"
      case "denied", "failed", "rejected": "31"
      case "conceded", "completed": "32"
      case "-": "2"
      default: nil
      }
    return code.map { "\u{1B}[\($0)m\(cell)\u{1B}[0m" } ?? cell
  }
}
