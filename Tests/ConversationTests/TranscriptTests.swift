import Foundation
import Testing

@Suite("Talking at the desk")
struct TranscriptTests {
  /// With FRONTDESK_RECORD=1 what is answered now is written down instead of compared.
  static let isRecording = ProcessInfo.processInfo.environment["FRONTDESK_RECORD"] == "1"

  @Test("answers as the transcript has it", arguments: Transcript.all)
  func answers(transcript: Transcript) throws {
    let played = try transcript.replayed()
    if Self.isRecording { return try played.record() }
    #expect(played.text == transcript.text, "\(transcript.firstDifference(from: played))")
  }

  @Test("has a transcript of every story that the desk must master")
  func stories() {
    #expect(Transcript.all.count >= 12)
  }

  @Test("shows no phone whole, whatever was typed", arguments: Transcript.all)
  func masking(transcript: Transcript) throws {
    let exposed = try transcript.replayed().replies.filter { line in
      line.split(whereSeparator: { !$0.isNumber }).contains { $0.count >= 7 }
    }
    #expect(exposed == [])
  }

  @Test(
    "leaves no blank unfilled and ends no line in white space",
    arguments: Transcript.all)
  func shape(transcript: Transcript) throws {
    let lines = try transcript.replayed().replies
    #expect(lines.filter { $0.last?.isWhitespace == true } == [])
    #expect(lines.filter { $0.contains("{") || $0.contains("}") } == [])
  }
}

extension Transcript {
  /// The first line that another playing answers otherwise.
  fileprivate func firstDifference(from other: Transcript) -> String {
    let (old, new) = (text.components(separatedBy: "\n"), other.text.components(separatedBy: "\n"))
    let index = zip(old, new).prefix { $0 == $1 }.count
    func line(_ lines: [String]) -> String { index < lines.count ? lines[index] : "(the end)" }
    return "\(name).txt:\(index + 1): “\(line(old))” is now “\(line(new))”"
  }
}
