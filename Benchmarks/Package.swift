// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "svodka-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "svodka", path: "..")],
  targets: [
    .executableTarget(
      name: "hot-path", dependencies: [.product(name: "SurveyKit", package: "svodka")],
      swiftSettings: [
        .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("ExistentialAny"),
        .strictMemorySafety(),
      ])
  ],
  swiftLanguageModes: [.v6]
)
