// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: imports stay internal unless they are said to be public.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// Settings of the targets that touch C or raw memory.
let fenced: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
  name: "svodka",
  platforms: [.macOS(.v15)],
  products: [
    .library(
      name: "SurveyKit",
      targets: ["SurveyKit", "SurveyModel", "SurveyWords", "SurveyCodebook", "SurveyTally", "SurveyStatistics"]),
    .executable(name: "svodka", targets: ["svodka"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),

    .target(name: "CSurveyScan"),
    .target(name: "CLibraryLoading"),
    .target(name: "CUchardet", dependencies: ["CLibraryLoading"]),

    .target(name: "SurveyModel", swiftSettings: fenced),
    .target(name: "SurveyWords", dependencies: ["SurveyModel"], swiftSettings: strict),
    .target(
      name: "SurveyCodebook", dependencies: ["SurveyModel", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "SurveyIngest", dependencies: ["SurveyModel", "CCSV", "CSurveyScan", "CUchardet"], swiftSettings: fenced),
    .target(
      name: "SurveyDraft", dependencies: ["SurveyModel", "SurveyWords", "SurveyCodebook", "SurveyIngest"],
      swiftSettings: strict),
    .target(name: "CSurveyCount", dependencies: ["CSurveyScan"]),
    .target(name: "SurveyTally", dependencies: ["SurveyModel", "CSurveyCount"], swiftSettings: fenced),
    .target(name: "CBoostMath", publicHeadersPath: "include"),
    .target(name: "SurveyStatistics", dependencies: ["SurveyModel", "CBoostMath"], swiftSettings: strict),
    .target(
      name: "SurveyTables",
      dependencies: ["SurveyModel", "SurveyWords", "SurveyTally", "SurveyStatistics"],
      swiftSettings: strict),
    .target(name: "CPicture", dependencies: ["CLibraryLoading"]),
    .target(name: "CXLSXWriter", dependencies: ["CLibraryLoading"]),
    .target(name: "CDigest", dependencies: ["CLibraryLoading"]),
    .target(name: "SurveyDigest", dependencies: ["CDigest"], swiftSettings: fenced),
    .target(name: "CZip", dependencies: ["CLibraryLoading"]),
    .target(name: "CXMLReader", dependencies: ["CLibraryLoading"]),
    .target(
      name: "SurveyExport",
      dependencies: [
        "SurveyModel", "SurveyTables", "SurveyDigest", "CPicture", "CXLSXWriter", "CZip", "CXMLReader",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: fenced),
    .target(
      name: "SurveyStore",
      dependencies: [
        "SurveyModel", "SurveyDigest", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: fenced),
    .target(
      name: "SurveyKit",
      dependencies: [
        "SurveyModel", "SurveyWords", "SurveyCodebook", "SurveyIngest", "SurveyDraft", "SurveyTally", "SurveyTables",
        "SurveyExport", "SurveyStore", "SurveyDigest",
      ],
      swiftSettings: fenced),
    .executableTarget(
      name: "svodka",
      dependencies: [
        "SurveyKit", "SurveyModel", "SurveyWords",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: fenced),

    .target(
      name: "SurveyTestSupport", dependencies: ["SurveyModel"], path: "Tests/SurveyTestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "SurveyModelTests", dependencies: ["SurveyModel", "SurveyTestSupport"], swiftSettings: strict),
    .testTarget(name: "SurveyWordsTests", dependencies: ["SurveyWords", "SurveyModel"], swiftSettings: strict),
    .testTarget(
      name: "SurveyCodebookTests", dependencies: ["SurveyCodebook", "SurveyModel", "SurveyTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SurveyIngestTests",
      dependencies: ["SurveyIngest", "SurveyCodebook", "SurveyModel", "SurveyTestSupport", "CCSV", "CSurveyScan"],
      swiftSettings: fenced),
    .testTarget(
      name: "SurveyDraftTests",
      dependencies: [
        "SurveyDraft", "SurveyCodebook", "SurveyIngest", "SurveyModel", "SurveyWords", "SurveyTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SurveyTallyTests", dependencies: ["SurveyTally", "SurveyModel", "SurveyTestSupport", "CSurveyCount"],
      swiftSettings: fenced),
    .testTarget(
      name: "SurveyStatisticsTests", dependencies: ["SurveyStatistics", "SurveyModel", "SurveyTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SurveyTablesTests",
      dependencies: ["SurveyTables", "SurveyTally", "SurveyModel", "SurveyWords", "SurveyTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SurveyExportTests",
      dependencies: ["SurveyExport", "SurveyTables", "SurveyModel", "SurveyTestSupport"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "SurveyKitTests",
      dependencies: [
        "SurveyKit", "SurveyModel", "SurveyWords", "SurveyStore", "SurveyTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(name: "SurveyDigestTests", dependencies: ["SurveyDigest"], swiftSettings: strict),
    .testTarget(
      name: "SurveyStoreTests",
      dependencies: [
        "SurveyStore", "SurveyDigest", "SurveyCodebook", "SurveyModel", "SurveyTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "svodkaTests", dependencies: ["SurveyTestSupport", "svodka"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// `Scripts/fuzz` alone builds this: a program that sees inside the library, with libFuzzer's coverage of what it is about. Of
// comparisons it is told nothing: that takes longer than reading does.
if Context.environment["SVODKA_FUZZ"] != nil {
  let coverage = [
    "-enable-testing", "-sanitize=fuzzer", "-sanitize-coverage=edge",
    "-Xllvm", "-sanitizer-coverage-inline-8bit-counters", "-Xllvm", "-sanitizer-coverage-pc-table",
  ]
  for target in package.targets where ["SurveyIngest", "CSurveyScan"].contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(coverage)]
    target.cSettings = [.unsafeFlags(["-fsanitize=fuzzer-no-link", "-fno-sanitize-coverage=trace-cmp"])]
  }
  package.targets.append(
    .executableTarget(
      name: "reading-fuzzer", dependencies: ["SurveyIngest", "SurveyCodebook", "SurveyModel"],
      path: "Tests/ReadingFuzzer", exclude: ["corpus.txt"], swiftSettings: fenced,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
