/// What a sentence may leave open, written `{room}` in a data file.
///
/// Sentences are written round these forms; who fills a blank keeps to them.
package enum Blank: String, CaseIterable, Sendable {
  /// The person spoken to, with title: 王女士, Ms Wang.
  case person
  /// The room as it is read out: 3-2-502; a building alone as 5栋, Block 5.
  case room
  /// The number of the request: #12.
  case ticket
  /// Who does the work: 工程部; in English the bare word, for “our engineering team”.
  case department
  /// The colleague who comes: 李师傅, Mr Li.
  case assignee
  /// A moment without a preposition, for “{deadline}前” and “by {deadline}”: 今天18:00, 18:00 today.
  case deadline
  /// The name of the estate: 翠湖花园.
  case project
  /// Who speaks: 小陈.
  case staff
  /// What it is about, as it was said: 厨房漏水. Sentences put it in quotation marks.
  case matter

  /// What may stand in it, for trying sentences out.
  func example(in language: Language) -> String {
    switch (self, language) {
    case (.person, .english): "Ms Wang"
    case (.person, _): "王女士"
    case (.room, _): "3-2-502"
    case (.ticket, _): "#12"
    case (.department, .english): "engineering"
    case (.department, _): "工程部"
    case (.assignee, .english): "Mr Li"
    case (.assignee, .traditionalChinese): "李師傅"
    case (.assignee, .simplifiedChinese): "李师傅"
    case (.deadline, .english): "18:00 today"
    case (.deadline, _): "今天18:00"
    case (.project, .english): "Emerald Lake Gardens"
    case (.project, .traditionalChinese): "翠湖花園"
    case (.project, .simplifiedChinese): "翠湖花园"
    case (.staff, .english): "Chen"
    case (.staff, .traditionalChinese): "小陳"
    case (.staff, .simplifiedChinese): "小陈"
    case (.matter, .english): "kitchen leak"
    case (.matter, .traditionalChinese): "廚房漏水"
    case (.matter, .simplifiedChinese): "厨房漏水"
    }
  }
}
