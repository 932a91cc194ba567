import Folding
import FrontDesk
import Phrasebook

/// What the desk must know of an emergency at once, from `Data/emergencies.yaml`.
enum Emergencies {
  private static let words: [(occasion: Occasion, words: [[Unicode.Scalar]])] = {
    let entries = (try? BoundData.emergencies.node["occasions"]?.entries()) ?? []
    return entries.compactMap { entry in
      guard let occasion = Occasion(rawValue: entry.key), let words = try? entry.value.texts()
      else { return nil }
      return (occasion, words.map { FoldedText($0).scalars })
    }
  }()

  private static let inEveryBuilding: Set<String> = {
    let places = (try? BoundData.emergencies.node["in-every-building"]?.texts()) ?? []
    return Set(places.map { FoldedText($0).text })
  }()

  /// Whether whoever is sent would know where to go.
  static func isLocated(_ request: TicketRequest) -> Bool {
    if request.room?.building != nil { return true }
    guard let place = request.place else { return request.room != nil }
    return !inEveryBuilding.contains(FoldedText(place).text)
  }

  /// The occasion; the general one when no word tells.
  static func occasion(of matter: String) -> Occasion {
    let text = FoldedText(matter).scalars
    return words.first { $0.words.contains { contains(text, $0) } }?.occasion ?? .emergency
  }

  private static func contains(_ text: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
    guard !word.isEmpty, text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
  }
}
