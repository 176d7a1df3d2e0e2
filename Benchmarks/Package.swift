// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("ExistentialAny"),
  .strictMemorySafety(),
]

let package = Package(
  name: "svodka-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "svodka", path: "..")],
  targets: [
    .target(
      name: "MadeUpSurvey", dependencies: [.product(name: "SurveyKit", package: "svodka")], swiftSettings: settings),
    .target(name: "CWorkCount"),
    .executableTarget(
      name: "hot-path", dependencies: ["MadeUpSurvey", .product(name: "SurveyKit", package: "svodka")],
      swiftSettings: settings),
    .executableTarget(
      name: "stages",
      dependencies: ["MadeUpSurvey", "CWorkCount", .product(name: "SurveyKit", package: "svodka")],
      swiftSettings: settings),
    .executableTarget(
      name: "simulate", dependencies: [.product(name: "SurveyKit", package: "svodka")], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
