import Conversation
import DataFiles
import FrontDesk
import Mustache

/// A page for paper, made from a template of `Data/templates.yaml`.
enum Page {
  /// The handover sheet as HTML.
  static func handover(_ sheet: HandoverSheet, language: String) throws -> String {
    let template = try MustacheTemplate(
      string: BoundData.templates.node.required("handover").text())
    let facts: [String: Any] = [
      "language": language, "title": sheet.title, "facts": sheet.facts.map(pair),
      "sections": sheet.sections.map { section in
        [
          "title": section.title,
          "lines": section.lines.map {
            ["text": $0.text, "isOverdue": $0.isOverdue] as [String: Any]
          },
        ] as [String: Any]
      }, "signatures": sheet.signatures.map(pair),
    ]
    return template.render(facts)
  }

  /// A small form as HTML.
  static func form(_ form: PrintedForm, language: String) throws -> String {
    let template = try MustacheTemplate(string: BoundData.templates.node.required("form").text())
    let page: [String: Any] = [
      "language": language, "title": form.title, "facts": form.facts.map(pair),
      "signatures": form.signatures.map { ["name": $0] },
    ]
    return template.render(page)
  }

  /// A notice for the board as HTML.
  static func notice(_ notice: NoticeText, language: String) throws -> String {
    let template = try MustacheTemplate(string: BoundData.templates.node.required("notice").text())
    let page: [String: Any] = [
      "language": language, "title": notice.title, "text": notice.body, "sender": notice.sender,
      "date": notice.date,
    ]
    return template.render(page)
  }

  /// The certificate of a trainee who passed every situation.
  static func certificate(
    _ standing: Standing, project: String?, wording: Wording, at now: Moment
  ) throws -> String {
    let template = try MustacheTemplate(
      string: BoundData.templates.node.required("certificate").text())
    let topics = standing.topics.map { topic in
      pair((wording.word("topic", topic.topic), "\(topic.best)"))
    }
    let page: [String: Any] = [
      "language": wording.language.rawValue, "title": wording[.certificateTitle],
      "text": wording[.certificateText, ["staff": standing.staff]], "project": project ?? "",
      "topics": topics, "day": "\(now.day)", "signature": wording[.signReview],
    ]
    return template.render(page)
  }

  private static func pair(_ pair: (name: String, value: String)) -> [String: Any] {
    ["name": pair.name, "value": pair.value]
  }
}
