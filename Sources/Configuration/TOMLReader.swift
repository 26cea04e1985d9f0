/// Reads the part of TOML that a configuration needs, and knows the line of each value.
///
/// Keys are bare and may be dotted; values are strings on one line, whole numbers, numbers with a
/// point, `true` and `false`; `[section]` headers and comments. Lists, dates, tables in braces and
/// strings of several lines set nothing here and are refused by name. A general TOML library would
/// accept them, but gives no line for a value that is well written and wrong, which is what people
/// need to be told; see <https://toml.io/en/v1.0.0>.
struct TOMLReader {
  /// A key with what it is set to.
  struct Entry: Hashable {
    /// With its section: "intake.settle".
    let key: String
    let value: TOMLValue
    /// From 1.
    let line: Int
  }

  private(set) var entries: [Entry] = []
  private(set) var problems: [ConfigurationError.Problem] = []
  private var section = ""
  private var sectionLines: [String: Int] = [:]
  private var keyLines: [String: Int] = [:]

  /// Reads the lines of a file; what is wrong with one does not hide what is wrong with the next.
  init(_ text: String) {
    var number = 0
    // A line feed alone ends a line, as one within "\r\n" does.
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var scanner = TOMLLineScanner(line.last == 0x0D ? line.dropLast() : line)
      do throws(TOMLLineScanner.Refusal) {
        switch try scanner.statement() {
        case .nothing: break
        case .section(let name): enter(name, at: number)
        case .entry(let key, let value): add(key, value, at: number)
        }
      } catch {
        problems.append(.init(line: number, message: error.message, remedy: error.remedy))
      }
    }
  }

  private mutating func enter(_ name: String, at line: Int) {
    section = name
    if let first = sectionLines.updateValue(line, forKey: name) {
      problems.append(
        .init(
          line: line, message: "The section [\(name)] was opened before, on line \(first).",
          remedy: "Put its keys into one section."))
    }
  }

  private mutating func add(_ key: String, _ value: TOMLValue, at line: Int) {
    let key = section.isEmpty ? key : section + "." + key
    if let first = keyLines.updateValue(line, forKey: key) {
      problems.append(
        .init(
          line: line, message: "“\(key)” was set before, on line \(first).",
          remedy: "Keep one of the two."))
      return
    }
    entries.append(Entry(key: key, value: value, line: line))
  }
}
