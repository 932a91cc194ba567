// swift-tools-version: 6.2
import PackageDescription

// A tool of the suite as seen from outside: it has FrontDeskKit and nothing else.
let package = Package(
  name: "OutsideKit",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "frontdesk", path: "../..")],
  targets: [
    .executableTarget(
      name: "outside", dependencies: [.product(name: "FrontDeskKit", package: "frontdesk")],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ],
  swiftLanguageModes: [.v6]
)
