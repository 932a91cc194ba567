// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

// On Linux the system's headers are found as they are, and readline's pkg-config file names flags
// that SwiftPM warns of; on a Mac Homebrew keeps its own readline out of the way.
#if os(macOS)
  let readlinePackage: String? = "readline"
#else
  let readlinePackage: String? = nil
#endif
let readlineProviders: [SystemPackageProvider] = [
  .apt(["libreadline-dev"]), .brew(["readline"]),
]

/// A room of the house: a library target that may import what is listed, and nothing else.
func room(
  _ name: String, imports: [Target.Dependency], data: Bool = false
) -> Target {
  .target(
    name: name, dependencies: imports, exclude: data ? ["Data"] : [], swiftSettings: strict,
    plugins: data || name == "BoundBook" ? ["BindData"] : [])
}

func tests(of name: String, with others: [Target.Dependency] = [], fixtures: Bool = false) -> Target
{
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name)] + others,
    resources: fixtures ? [.copy("Fixtures")] : [], swiftSettings: strict)
}

let package = Package(
  name: "frontdesk",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "FrontDeskKit", targets: ["FrontDesk", "FrontDeskStore"]),
    .executable(name: "frontdesk", targets: ["Console"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    room("FrontDesk", imports: []),
    room("DataFiles", imports: ["Yams"]),
    room(
      "FrontDeskStore",
      imports: [
        "FrontDesk", "DataFiles", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ], data: true),
    room("Folding", imports: []),
    room("Phrasebook", imports: ["DataFiles", "Folding"]),
    room("BoundBook", imports: ["DataFiles", "Phrasebook"]),
    room("Understanding", imports: ["FrontDesk", "Folding", "DataFiles"], data: true),
    room(
      "Conversation",
      imports: [
        "FrontDesk", "DataFiles", "FrontDeskStore", "Folding", "Phrasebook", "BoundBook",
        "Understanding",
      ],
      data: true),
    .systemLibrary(name: "CReadline", pkgConfig: readlinePackage, providers: readlineProviders),
    .executableTarget(
      name: "Console",
      dependencies: [
        "FrontDesk", "DataFiles", "FrontDeskStore", "Phrasebook", "BoundBook", "Understanding",
        "Conversation", "CReadline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ], exclude: ["Data"], swiftSettings: strict, plugins: ["BindData"]),

    // In this package, not in one of its own: what it measures is shared by `package` access, which
    // ends where the package does. It depends on nothing that the house does not.
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["BoundBook", "FrontDesk", "FrontDeskStore", "Phrasebook", "Understanding"],
      path: "Tests/Benchmarks", exclude: ["lines.txt"], swiftSettings: strict),

    // Data files become Swift tables at build time.
    .executableTarget(
      name: "BookBinder", dependencies: ["DataFiles", "Folding", "Phrasebook"],
      swiftSettings: strict),
    .plugin(
      name: "BindData", capability: .buildTool(), dependencies: ["BookBinder"],
      path: "Sources/BindData"),

    tests(of: "FrontDesk", fixtures: true),
    tests(of: "DataFiles"),
    tests(of: "Folding"),
    tests(of: "Understanding", with: ["FrontDesk", "Folding"], fixtures: true),
    tests(of: "FrontDeskStore", with: ["DataFiles", "FrontDesk"], fixtures: true),
    tests(of: "Phrasebook", with: ["BoundBook", "DataFiles", "Folding"], fixtures: true),
    tests(
      of: "Conversation", with: ["FrontDesk", "FrontDeskStore", "Phrasebook", "Understanding"],
      fixtures: true),
    tests(
      of: "Console", with: ["BoundBook", "FrontDesk", "Phrasebook"], fixtures: true),
  ],
  swiftLanguageModes: [.v6]
)
