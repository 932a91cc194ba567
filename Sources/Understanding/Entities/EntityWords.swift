import DataFiles

/// The readers with their words, made once from the data files bound into the program.
struct EntityWords: Sendable {
  let rooms: RoomReader
  let phones: PhoneReader
  let identifiers: IdentifierReader
  let tickets: TicketReader
  let places: PlaceReader
  let people: PersonReader
  let departments: DepartmentReader
  let amounts: AmountReader
  let channels: ChannelReader
  let picks: PickReader
  /// The names of the site's contractors.
  let contractors: WordTable<Bool>

  /// The readers with the words of the program, and a site's own on top.
  init(site: SiteWords = .none) throws(DataFileError) {
    let numbers = try NumberWords(BoundData.numbers.node)
    let amountWords = try AmountWords(BoundData.amounts.node)
    let dispatch = try DispatchCues(BoundData.departments.node)
    rooms = RoomReader(
      cues: try RoomCues(BoundData.rooms.node),
      names: WordTable(site.buildings.map { ($0.key, $0.value) }), ticketVerbs: numbers.ticketVerbs)
    phones = PhoneReader(words: numbers)
    identifiers = IdentifierReader(
      words: numbers, carriers: amountWords.carriers, documents: amountWords.documents)
    tickets = TicketReader(words: numbers)
    places = try PlaceReader(BoundData.places.node, site: site.places)
    people = PersonReader(
      words: try PeopleWords(BoundData.people.node), dispatch: dispatch,
      colleagues: WordTable(site.staff.keys.map { ($0, true) }))
    departments = DepartmentReader(cues: dispatch)
    amounts = AmountReader(words: amountWords, numbers: numbers)
    contractors = WordTable(site.contractors.map { ($0, true) })
    picks = numbers.picks
    channels = try ChannelReader(BoundData.channels.node)
  }
}
