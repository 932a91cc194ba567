import DataFiles
import Phrasebook

/// A phrasebook of one courtesy file.
func book(_ yaml: String) throws -> Phrasebook {
  try Phrasebook(reading: [YAMLReader.read(yaml, file: "site.yaml")])
}

/// An entry whose sentence is the same in every language.
func entry(_ id: String, for occasion: Occasion = .assigned, saying text: String) -> String {
  """
  - id: \(id)
    situation: progress-report
    for: [\(occasion.rawValue)]
    text: {zh-Hans: "\(text)", zh-Hant: "\(text)", en: "\(text)"}

  """
}

/// Something for every blank.
let everything: [Blank: String] = [
  .person: "王女士", .room: "3-2-502", .ticket: "#12", .department: "工程部", .assignee: "李师傅",
  .deadline: "今天18:00", .project: "翠湖花园", .staff: "小陈", .matter: "厨房漏水",
]
