// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "dateline",
  products: [
    .executable(name: "dateline", targets: ["dateline"]),
    .executable(name: "datelined", targets: ["datelined"]),
    .executable(name: "dateline-worker", targets: ["dateline-worker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Values that every stage speaks in.
    .target(name: "EventModel"),

    // bytes -> Article
    .target(name: "ArticleReading", dependencies: ["EventModel"]),

    // file -> its articles: sniffs the format, then one reader a format.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(
      name: "DocumentReading",
      dependencies: ["ArticleReading", "CLibXML2", "CLibZip", "EventModel"]),

    // Article -> events: pure, no file, no clock, no database.
    .target(
      name: "CLexicon",
      exclude: ["Data"]
    ),
    .target(name: "Extraction", dependencies: ["CLexicon", "EventModel"]),

    // reports of all articles -> events: pure, like the extraction.
    .target(name: "Linking", dependencies: ["EventModel"]),

    // a list of places -> where the places of a desk lie: pure, no file, no database.
    .target(name: "Gazetteer", dependencies: ["EventModel", "Linking"]),

    // events -> one transaction -> views
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(
      name: "Schema", path: "Schema",
      exclude: ["README.md", "current.sql", "data-dictionary.sql"],
      resources: [.embedInCode("Migrations")]),
    .target(
      name: "EventStore", dependencies: ["EventModel", "Gazetteer", "Linking", "SQLite", "Schema"]),

    // events -> plain English; rows -> tables
    .target(name: "Narration", dependencies: ["EventModel", "Extraction"]),
    .target(name: "Reporting", dependencies: ["EventModel", "EventStore", "Narration"]),

    // rows -> files for other programs
    .target(
      name: "Exporting", dependencies: ["ArticleReading", "EventModel", "EventStore", "Reporting"]),

    // events against gold events -> precision, recall, F1
    .target(name: "Evaluation", dependencies: ["EventModel"]),

    // System calls that Swift cannot import.
    .target(name: "CLinux"),

    // files -> the stages above, in processes that may crash
    .target(
      name: "Workers",
      dependencies: ["ArticleReading", "CLinux", "DocumentReading", "EventModel", "Extraction"]),

    // dateline.toml -> every limit and interval
    .target(name: "Configuration"),

    // drop folder -> the stages above -> done or rejected
    .target(name: "Desk", dependencies: ["EventModel"]),
    .target(
      name: "Ingest",
      dependencies: [
        "ArticleReading", "CLinux", "Configuration", "Desk", "DocumentReading", "EventModel",
        "EventStore",
        "Extraction", "Narration", "Workers",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),

    // a desk -> its backups, its state, what is wrong with it
    .target(
      name: "Operating",
      dependencies: [
        "ArticleReading", "CLinux", "Configuration", "Desk", "EventModel", "EventStore",
      ]),

    // The two programs and what they share.
    .target(name: "ProgramSupport", dependencies: ["Extraction"]),
    .executableTarget(
      name: "dateline",
      dependencies: [
        "ArticleReading", "Configuration", "Desk", "DocumentReading", "Evaluation", "EventModel",
        "EventStore", "Exporting", "Gazetteer",
        "Extraction", "Linking",
        "Narration", "Operating", "ProgramSupport", "Reporting", "Workers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "datelined",
      dependencies: [
        "Configuration", "Desk", "EventStore", "Extraction", "Ingest", "Operating",
        "ProgramSupport", "SQLite",
        "Workers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),

    .executableTarget(
      name: "dateline-worker", dependencies: ["Extraction", "ProgramSupport", "Workers"]),

    // What measures the linking of many articles; no product, as nobody installs it.
    .executableTarget(
      name: "linking-benchmark",
      dependencies: [
        "ArticleReading", "EventModel", "EventStore", "Extraction", "SQLite",
      ],
      path: "Benchmarks/Linking"),

    // Tests: one target a module, and one that runs the two programs.
    .target(name: "TestSupport", dependencies: ["EventModel"]),
    .testTarget(name: "ConfigurationTests", dependencies: ["Configuration", "TestSupport"]),
    .testTarget(name: "EventModelTests", dependencies: ["EventModel"]),
    .testTarget(name: "ArticleReadingTests", dependencies: ["ArticleReading", "EventModel"]),
    .testTarget(
      name: "DocumentReadingTests",
      dependencies: ["ArticleReading", "CLibZip", "DocumentReading", "EventModel"]),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["ArticleReading", "EventModel", "Extraction", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "LinkingTests", dependencies: ["EventModel", "Linking", "TestSupport"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"]),
    .testTarget(
      name: "EventStoreTests",
      dependencies: [
        "ArticleReading", "EventModel", "EventStore", "Extraction", "Linking", "SQLite", "Schema",
        "TestSupport",
      ]),
    .testTarget(name: "NarrationTests", dependencies: ["EventModel", "Narration"]),
    .testTarget(
      name: "IngestTests",
      dependencies: [
        "ArticleReading", "Desk", "DocumentReading", "EventModel", "EventStore", "Extraction",
        "Ingest",
        "SQLite", "TestSupport", "Workers",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    .testTarget(
      name: "OperatingTests",
      dependencies: [
        "ArticleReading", "Desk", "EventModel", "EventStore", "Extraction", "Operating", "SQLite",
        "TestSupport",
      ]),
    .testTarget(
      name: "WorkersTests",
      dependencies: [
        "ArticleReading", "CLinux", "DocumentReading", "EventModel", "Extraction", "TestSupport",
        "Workers", "dateline-worker",
      ]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["ArticleReading", "Evaluation", "EventModel", "Extraction", "TestSupport"]),
    .testTarget(name: "GazetteerTests", dependencies: ["Gazetteer", "Linking"]),
    .testTarget(name: "ExportingTests", dependencies: ["Exporting", "TestSupport"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "ArticleReading", "EventModel", "EventStore", "Extraction", "Reporting", "SQLite",
        "TestSupport",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["TestSupport", "dateline", "dateline-worker", "datelined"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Every target is held to the same rules.
for target in package.targets
where target.type != .system && !["CLexicon", "CLinux"].contains(target.name) {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
