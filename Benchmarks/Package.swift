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
    .executableTarget(
      name: "hot-path", dependencies: [.product(name: "SurveyKit", package: "svodka")], swiftSettings: settings),
    .executableTarget(
      name: "simulate", dependencies: [.product(name: "SurveyKit", package: "svodka")], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
