public import EventModel

/// How well events that were found agree with gold events, over any number of documents.
public struct EvaluationReport: Hashable, Sendable {
  /// A slot of one kind of event.
  public struct SlotName: Hashable, Comparable, Sendable {
    /// The kind.
    public let kind: EventKind
    /// The slot.
    public let slot: String

    /// Orders by kind, then by slot.
    public static func < (left: SlotName, right: SlotName) -> Bool {
      (left.kind, left.slot) < (right.kind, right.slot)
    }
  }

  /// What came of the documents that tell no event.
  public struct FalseAlarms: Hashable, Sendable {
    /// How many such documents there are.
    public internal(set) var documents = 0
    /// How many events were found in them.
    public internal(set) var events = 0
    /// In how many of them one was found.
    public internal(set) var documentsHit = 0
  }

  /// Events found at all, by kind.
  public private(set) var events: [EventKind: Tally] = [:]
  /// Values right, by kind.
  public private(set) var slots: [EventKind: Tally] = [:]
  /// Values right, by slot.
  public private(set) var slotsByName: [SlotName: Tally] = [:]
  /// How many gold events were found with every slot right.
  public private(set) var whollyRight = 0
  /// How many gold events there are.
  public private(set) var goldEvents = 0
  /// Events in documents that tell none.
  public private(set) var falseAlarms = FalseAlarms()
  /// The gold documents that no output came for, in the order of the gold.
  public private(set) var missingDocuments: [String] = []
  /// Everything that is not right, document by document.
  public private(set) var differences: [Difference] = []

  /// Compares what was found, by document id, with each document of the gold. What was found in
  /// other documents does not count.
  public init(gold: GoldSet, found: [String: [Event]]) {
    for document in gold.documents { add(document, found[document.id]) }
  }

  /// Events of both kinds.
  public var allEvents: Tally { events.values.reduce(Tally(), +) }

  /// Values of both kinds.
  public var allSlots: Tally { slots.values.reduce(Tally(), +) }

  private mutating func add(_ document: GoldDocument, _ found: [Event]?) {
    if found == nil { missingDocuments.append(document.id) }
    let found = found ?? []
    if document.events.isEmpty {
      falseAlarms.documents += 1
      falseAlarms.events += found.count
      falseAlarms.documentsHit += found.isEmpty ? 0 : 1
    }
    goldEvents += document.events.count
    for event in document.events { events[event.kind, default: Tally()].gold += 1 }
    for event in found { events[EventKind(of: event), default: Tally()].found += 1 }
    let alignment = EventAlignment(gold: document.events, found: found)
    for pair in alignment.pairs.sorted(by: { $0.gold < $1.gold }) { add(pair, document) }
    for index in alignment.missed { addMissed(index, document) }
    for index in alignment.spurious { addSpurious(index, found[index], document) }
  }

  private mutating func add(_ pair: EventAlignment.Pair, _ document: GoldDocument) {
    let kind = document.events[pair.gold].kind
    events[kind, default: Tally()].hits += 1
    if pair.slots.allSatisfy(\.isRight) { whollyRight += 1 }
    for slot in pair.slots {
      count(slot.tally, slot.slot, kind)
      guard !slot.isRight else { continue }
      differences.append(
        Difference(
          nature: .wrong, document: document.id, kind: kind, event: pair.gold + 1,
          slot: slot.slot, expected: slot.expected, found: slot.found))
    }
  }

  private mutating func addMissed(_ index: Int, _ document: GoldDocument) {
    let event = document.events[index]
    for slot in EventAlignment.slots(of: event, found: nil) {
      count(Tally(gold: slot.tally.gold), slot.slot, event.kind)
    }
    differences.append(
      Difference(
        nature: .missed, document: document.id, kind: event.kind, event: index + 1, slot: nil,
        expected: Wording.event(event), found: nil))
  }

  /// Every value of a false event is wrong.
  private mutating func addSpurious(_ index: Int, _ event: Event, _ document: GoldDocument) {
    let asGold = GoldEvent(event)
    for slot in EventAlignment.slots(of: asGold, found: event) {
      count(Tally(found: slot.tally.found), slot.slot, asGold.kind)
    }
    differences.append(
      Difference(
        nature: .spurious, document: document.id, kind: asGold.kind, event: index + 1, slot: nil,
        expected: nil, found: Wording.event(asGold)))
  }

  private mutating func count(_ tally: Tally, _ slot: String, _ kind: EventKind) {
    slots[kind, default: Tally()] += tally
    slotsByName[SlotName(kind: kind, slot: slot), default: Tally()] += tally
  }
}
