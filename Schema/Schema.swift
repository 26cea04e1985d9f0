/// One step in the history of the database's schema.
public struct Migration: Hashable, Sendable {
  /// Its number, from 1 without gaps; the database's `user_version` once it is applied.
  public let version: Int
  /// Name of its file without number and ending, such as "articles".
  public let name: String
  /// The statements.
  public let sql: String

  private init(_ version: Int, _ name: String, _ bytes: [UInt8]) {
    self.version = version
    self.name = name
    sql = String(decoding: bytes, as: UTF8.self)
  }

  /// All migrations in order. A released one is never edited; a change is a new one.
  public static let all = [
    Migration(1, "articles", PackageResources.v0001_articles_sql),
    Migration(2, "events", PackageResources.v0002_events_sql),
    Migration(3, "provenance", PackageResources.v0003_provenance_sql),
    Migration(4, "views", PackageResources.v0004_views_sql),
    Migration(5, "linking", PackageResources.v0005_linking_sql),
    Migration(6, "editors", PackageResources.v0006_editors_sql),
    Migration(7, "standard-codes", PackageResources.v0007_standard_codes_sql),
    Migration(8, "exchange-views", PackageResources.v0008_exchange_views_sql),
    Migration(9, "report-views", PackageResources.v0009_report_views_sql),
    Migration(10, "claim-views", PackageResources.v0010_claim_views_sql),
    Migration(11, "search", PackageResources.v0011_search_sql),
    Migration(12, "review", PackageResources.v0012_review_sql),
    Migration(13, "reports", PackageResources.v0013_reports_sql),
    Migration(14, "places", PackageResources.v0014_places_sql),
    Migration(15, "receipts", PackageResources.v0015_receipts_sql),
    Migration(16, "publishing", PackageResources.v0016_publishing_sql),
    Migration(17, "nightly", PackageResources.v0017_nightly_sql),
  ]

  /// The schema version that this build writes and reads.
  public static let latestVersion = 17

  /// What the database's `application_id` says in a Dateline database: "DATL" in ASCII.
  public static let applicationID: Int64 = 0x4441_544C
}
