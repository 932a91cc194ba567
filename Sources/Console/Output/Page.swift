import Conversation
import DataFiles
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

  private static func pair(_ pair: (name: String, value: String)) -> [String: Any] {
    ["name": pair.name, "value": pair.value]
  }
}
