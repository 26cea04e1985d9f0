/// A report that can be asked for by name: what it reads, what it prints and how it can be narrowed.
///
/// The command, its list of reports and docs/reports.md are all made from this table, so that none
/// of them can promise what another does not keep.
public struct ReportDefinition: Hashable, Sendable {
  /// A column that is printed, or a key that rows can be put together by.
  public struct Column: Hashable, Sendable {
    /// Its name, which stays.
    public let name: String
    /// What it says, in a few words.
    public let meaning: String
    /// What it is in the terms of the view.
    let sql: String

    init(_ name: String, _ meaning: String, sql: String? = nil) {
      self.name = name
      self.meaning = meaning
      self.sql = sql ?? name
    }
  }

  /// What a report can be narrowed by.
  public enum Filter: String, CaseIterable, Sendable {
    /// The first day counted in.
    case since
    /// The first day no longer counted in.
    case until
    /// A party that has a part in it.
    case party
    /// The place or region.
    case place
    /// Who speaks.
    case speaker
    /// The kind, as the report understands it.
    case kind
  }

  /// What it is called on the command line.
  public let name: String
  /// What a row is, in one line.
  public let summary: String
  /// What to know of it, in a few sentences.
  public let explanation: String
  /// The view that it reads, which can be asked with SQL as well.
  public let view: String
  /// What a row has where rows are not put together.
  public let columns: [Column]
  /// What rows can be put together by.
  public let keys: [Column]
  /// What is counted where they are.
  public let measures: [Column]
  /// The keys by which they are put together unless others are named; none for a row each.
  public let defaultKeys: [String]
  /// What `kind` means here; nil where the report has none.
  public let kindMeaning: String?

  /// Conditions in the terms of the view; `?` stands for what is asked for.
  let conditions: [Filter: String]
  /// The order of single rows, the latest first.
  let order: String
  /// The order of rows that are put together by the default keys; others are in the order of keys.
  let groupOrder: String?
  /// What makes a row of the view one of its kind; nil where the rows of the view are cheap to make.
  let rowKey: String?

  /// What it can be narrowed by, in a fixed order.
  public var filters: [Filter] { Filter.allCases.filter { conditions[$0] != nil } }

  init(
    name: String, summary: String, explanation: String, view: String, columns: [Column] = [],
    keys: [Column], measures: [Column], defaultKeys: [String] = [], kindMeaning: String? = nil,
    conditions: [Filter: String], order: String = "", groupOrder: String? = nil,
    rowKey: String? = nil
  ) {
    self.name = name
    self.summary = summary
    self.explanation = explanation
    self.view = view
    self.columns = columns
    self.keys = keys
    self.measures = measures
    self.defaultKeys = defaultKeys
    self.kindMeaning = kindMeaning
    self.conditions = conditions
    self.order = order
    self.groupOrder = groupOrder
    self.rowKey = rowKey
  }

  /// All reports, in the order in which they are listed.
  public static let all = [
    exchanges, returned, figures, claims, claimants, contested, places, speakers, outlets, coverage,
  ]

  /// The report of a name; nil where there is none.
  public static func named(_ name: String) -> ReportDefinition? {
    all.first { $0.name == name }
  }
}
