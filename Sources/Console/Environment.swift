import Conversation
import Foundation
import FrontDesk
import FrontDeskStore
import Phrasebook

/// What the program was told from outside: options first, then the environment, then defaults.
struct Environment {
  let wording: Wording
  let storePath: String
  /// Who is at the desk, as far as options and variables tell.
  let actor: Actor
  /// Whether somebody was named; else whoever sat down last is at the desk.
  let namesStaff: Bool
  let clock: Clock
  let palette: Palette
  private let phrasebook: String?

  /// The desk's clock: the system's, or one that stands still.
  enum Clock {
    case system
    case fixed(Moment)

    /// Whether it stands still.
    var stands: Bool { if case .fixed = self { true } else { false } }

    var now: Moment {
      switch self {
      case .fixed(let moment): return moment
      case .system:
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        return Moment(seconds: Int(seconds) + local.tm_gmtoff)
      }
    }
  }

  /// Reads the options; an unusable one ends the program with status 2.
  init(_ options: DeskOptions) throws(Failure) {
    let wording = Self.wording(asked: options.lang)
    func unusable(_ words: Words, _ value: String) -> Failure {
      Failure(sentence: wording[words, ["value": value]], status: .unusable)
    }
    if let lang = options.lang, Language(rawValue: lang) == nil {
      throw unusable(.badLanguage, lang)
    }
    if let now = options.now {
      guard let moment = Moment(iso: now) else { throw unusable(.badNow, now) }
      clock = .fixed(moment)
    } else {
      clock = .system
    }
    if let color = options.color {
      guard let wish = Palette.Wish(rawValue: color) else { throw unusable(.badColor, color) }
      palette = Palette(wish, on: STDOUT_FILENO)
    } else {
      palette = Palette(.auto, on: STDOUT_FILENO)
    }
    self.wording = wording
    phrasebook = options.phrasebook
    storePath = Self.storePath(asked: options.store)
    let named = options.staff ?? Self.variable("FRONTDESK_STAFF")
    let staff = named ?? Self.userName ?? wording[.unnamedStaff]
    namesStaff = named != nil
    actor = Actor(staff: staff, desk: Self.hostName)
  }

  /// An option that makes no sense, as an end of the program.
  func unusable(_ words: Words, _ values: [String: String]) -> Failure {
    Failure(sentence: wording[words, values], status: .unusable)
  }

  /// The phrasebook, with the site's own entries.
  var book: BookFolder {
    get throws(Failure) { try BookFolder(asked: phrasebook, wording) }
  }

  /// The site's own files.
  var site: SiteFolder { SiteFolder(wording) }

  /// Opens the store, or ends the program with status 3.
  func openStore() throws(Failure) -> DeskStore {
    do {
      return try DeskStore.open(at: storePath)
    } catch {
      throw failure(error)
    }
  }

  /// A store's error as an end of the program.
  func failure(_ error: StoreError) -> Failure {
    Failure(sentence: wording.text(of: error), status: .storeFailed)
  }

  /// A variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }

  /// A folder of the XDG base directories; one that is not absolute counts as unset.
  static func folder(_ name: String, default fallback: String) -> String {
    if let value = variable(name), value.hasPrefix("/") { return value }
    return (variable("HOME") ?? NSHomeDirectory()) + fallback
  }

  private static func storePath(asked: String?) -> String {
    asked ?? variable("FRONTDESK_STORE")
      ?? folder("XDG_DATA_HOME", default: "/.local/share") + "/frontdesk/frontdesk.sqlite"
  }

  private static var userName: String? { variable("USER") ?? variable("LOGNAME") }

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "desk" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension Environment {
  /// The wording of the language asked for; else of the locale; else Simplified Chinese.
  ///
  /// `Locale.current` ignores LANG on Linux, so the variables are read in POSIX's order.
  static func wording(asked: String?) -> Wording {
    if let language = asked.flatMap(Language.init(rawValue:)) { return Wording(language) }
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return Wording(language(of: locale))
  }

  private static func language(of locale: String) -> Language {
    let tag = locale.prefix { $0 != "." && $0 != "@" }.lowercased()
    if tag.hasPrefix("en") { return .english }
    let traditional = ["zh_tw", "zh_hk", "zh_mo", "zh_hant", "zh-hant", "zh-tw", "zh-hk"]
    return traditional.contains { tag.hasPrefix($0) } ? .traditionalChinese : .simplifiedChinese
  }
}
