import Foundation

// GNU Readline is C with globals and one thread; this file is the only one that touches it.
@preconcurrency import CReadline

/// Reads lines from the terminal with GNU Readline, in its callback form, so that signals and
/// announcements come in between keys.
final class LineEditor {
  /// What a read ends with.
  enum Event {
    case line(String)
    /// Ctrl-D on an empty line.
    case end
    /// The terminal went away, or the program was asked to go.
    case terminated
  }

  /// What Tab offers for the line so far.
  var completions: [String] {
    get { offered }
    set { offered = newValue }
  }

  private let history: HistoryFile
  private let signals: SignalPipe
  private var last: String?

  init(history: HistoryFile, completions: [String]) {
    self.history = history
    signals = SignalPipe([SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP])
    Self.useUTF8()
    offered = completions
    // `$if frontdesk` in inputrc; readline keeps the pointer.
    rl_readline_name = UnsafePointer(strdup("frontdesk"))
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_attempted_completion_function = complete
    rl_completer_word_break_characters = UnsafePointer(strdup(" \t,,。;;"))
    rl_completion_append_character = 0
    using_history()
    stifle_history(Self.remembered)
    read_history(history.path)
    history_truncate_file(history.path, Self.remembered)
    chmod(history.path, 0o600)
  }

  /// How many lines are remembered.
  private static let remembered: Int32 = 5000

  /// Columns of the terminal.
  var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// What is said while nobody types, and how the prompt reads from then on.
  struct Announcement {
    let text: String
    let prompt: String
  }

  /// Reads a line.
  ///
  /// Ctrl-C drops what was typed and goes on reading.
  ///
  /// - Parameters:
  ///   - ticks: whether the clock goes on.
  ///   - everyMinute: asked as each minute begins while no key comes; what it says is written above the
  ///     line, which stays as it was typed.
  func read(prompt: String, ticks: Bool, everyMinute: () -> Announcement) -> Event {
    received = nil
    rl_callback_handler_install(prompt) { typed in
      received = .some(typed.map { String(cString: $0) })
      free(typed)
      // Removed at once: readline would show the next prompt before the reply.
      rl_callback_handler_remove()
    }
    while true {
      let wait = ticks ? Self.untilNextMinute : nil
      switch signals.wait(for: STDIN_FILENO, atMost: wait) {
      case .ready: rl_callback_read_char()
      // Within a search the line is not the user's own: the next minute will do.
      case .idle: if rl_readline_state & Self.searching == 0 { announce(everyMinute()) }
      case .hangUp: return terminate()
      case .signal(let signal): if !handle(signal) { return terminate() }
      }
      if let outcome = received {
        received = nil
        guard let text = outcome else { return .end }
        remember(text)
        return .line(text)
      }
    }
  }

  /// Milliseconds until the clock shows another minute, or as `FRONTDESK_TICK` says in seconds.
  private static var untilNextMinute: Int32 {
    let tick = Environment.variable("FRONTDESK_TICK").flatMap(Int32.init) ?? 60
    return tick == 60 ? Int32(60 - time(nil) % 60) * 1000 : max(1, min(tick, 3600)) * 1000
  }

  private func announce(_ announcement: Announcement) {
    let isNewPrompt = announcement.prompt != rl_prompt.map { String(cString: $0) }
    guard !announcement.text.isEmpty || isNewPrompt else { return }
    rl_clear_visible_line()
    // Readline's output is buffered, ours is not.
    fflush(rl_outstream)
    Console.write(announcement.text)
    rl_set_prompt(announcement.prompt)
    rl_on_new_line()
    rl_redisplay()
  }

  private static let searching = UInt(RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_SEARCH)

  private func remember(_ text: String) {
    guard !text.isEmpty, text.first != " ", text != last else { return }
    last = text
    for line in text.split(whereSeparator: \.isNewline) {
      add_history(String(line))
      history.append(String(line))
    }
  }

  /// - Returns: whether reading goes on.
  private func handle(_ signal: Int32) -> Bool {
    switch signal {
    case SIGINT:
      rl_callback_sigcleanup()
      rl_free_line_state()
      rl_point = rl_end
      rl_redisplay()
      Console.write("^C\n")
      rl_replace_line("", 0)
      rl_on_new_line()
      rl_redisplay()
    case SIGWINCH: rl_resize_terminal()
    case SIGTSTP:
      rl_cleanup_after_signal()
      signals.stop()
      rl_reset_after_signal()
      rl_forced_update_display()
    default: return false
    }
    return true
  }

  private func terminate() -> Event {
    rl_callback_handler_remove()
    return .terminated
  }

  /// In the C locale, or one that is not installed, readline takes the bytes of Chinese for keys;
  /// it reads the variables itself, so they are set as well.
  private static func useUTF8() {
    setlocale(LC_ALL, "")
    if String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" { return }
    for locale in ["C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, locale) != nil {
      setenv("LC_ALL", locale, 1)
      return
    }
  }
}

// What readline's callbacks reach. They run within `rl_callback_read_char`, on the one thread.
private nonisolated(unsafe) var received: String??
private nonisolated(unsafe) var offered: [String] = []

private func complete(
  _ text: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  // Never names of files, whatever we find.
  rl_attempted_completion_over = 1
  return text.flatMap { rl_completion_matches($0, nextMatch) }
}

private nonisolated(unsafe) var matches: [String] = []

private func nextMatch(
  _ text: UnsafePointer<CChar>?, _ state: Int32
) -> UnsafeMutablePointer<CChar>? {
  if state == 0, let text {
    let typed = String(cString: text)
    matches = offered.filter { $0.hasPrefix(typed) && !typed.isEmpty }.reversed()
  }
  return matches.popLast().map { strdup($0) }
}
