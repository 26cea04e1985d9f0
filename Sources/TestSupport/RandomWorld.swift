public import EventModel

/// A few articles about a few parties and places within some days or months, such as bring every
/// rule of linking into play: figures that agree or not, reprints, dates that are told, taken from
/// the article, spans or none, plans and denials, stages of a deal, running totals, places of one
/// name in two regions, and spellings of one place.
public struct RandomWorld {
  /// An article with what was found in it.
  public struct Story: Sendable {
    /// The article.
    public var article: Article
    /// What was found in it.
    public var extraction: Extraction
  }

  /// The articles.
  public private(set) var stories: [Story] = []

  private let number: Int
  private var numbers: SeededNumbers
  private let first: CalendarDay
  private let length: Int
  private let parties: [Party]
  private let places: [[String]]
  private let isOfGround: Bool

  /// Makes the world of a number: each has parties and places of its own.
  public init(number: Int) {
    self.number = number
    numbers = SeededNumbers(seed: UInt64(number) &* 7919 &+ 13)
    first = CalendarDay(dayNumber: 18_000 + Int32(number % 50) * 7)
    length = [3, 6, 12, 40, 150, 400].randomElement(using: &numbers) ?? 12
    parties = ["A", "B", "C", "D"].map { Party("W\(number)\($0)") }
    let name = RandomWorld.name(number)
    places = [
      ["\(name)ivka", "\(name)iwka", "the village of \(name)ivka"], ["\(name)orod"], ["\(name)est"],
    ]
    isOfGround = numbers.isOne(in: 2)
    // In some worlds one place is in the news all the time.
    let most = isOfGround && number % 4 == 0 ? 40 : 14
    for index in 0..<Int.random(in: 3...most, using: &numbers) { stories.append(story(index)) }
  }

  /// A name that sounds like that of no other world.
  private static func name(_ number: Int) -> String {
    let syllables = ["ba", "de", "fo", "gu", "la", "me", "no", "pu", "ra", "te", "zo", "shu"]
    var rest = number
    var name = "X"
    for _ in 0..<4 {
      name += syllables[rest % syllables.count]
      rest /= syllables.count
    }
    return name
  }

  private mutating func story(_ index: Int) -> Story {
    var published: CalendarDay? = day()
    if numbers.isOne(in: 12) { published = nil }
    let digits = (0..<4).map { _ in String(numbers.next() | 1 << 63, radix: 16) }.joined()
    let world = String(number, radix: 16)
    let sha256 = String(
      (String(repeating: "0", count: 4 - min(4, world.count)) + world + digits).prefix(64))
    var findings: [Finding] = []
    for _ in 0..<numbers.one(of: 1, 1, 1, 2, 3) {
      findings.append(isOfGround ? claim(published) : exchange(published))
    }
    let article = Article(
      identifier: "\(number)-\(index)", sha256: sha256,
      published: published.map { Publication(day: $0) },
      outlet: numbers.one(of: "Post", "Wire"), text: text())
    return Story(
      article: article, extraction: Extraction(findings: findings, extractorVersion: "1/1"))
  }

  private mutating func day() -> CalendarDay {
    first.adding(days: Int.random(in: 0..<length, using: &numbers))
  }

  /// One of three stories, at times with a word changed, or one of a kind.
  private mutating func text() -> String {
    let story = numbers.one(of: "river", "bridge", "harbour")
    var words = (0..<40).map { "\(story)\($0 * 7 % 11)x\($0)" }
    if numbers.isOne(in: 3) { words[20] = "changed\(numbers.next() % 100)" }
    if numbers.isOne(in: 4) { words = words.map { "\($0)-\(numbers.next() % 1000)" } }
    return words.joined(separator: " ")
  }

  /// When something happened, and the words for it, in an article of a day.
  private mutating func date(
    _ published: CalendarDay?
  ) -> (date: DateInterval?, origins: [FieldOrigin]) {
    let words = FieldOrigin(field: "date", zone: .text, start: 0, end: 6, text: "Monday")
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: return (nil, [])
    case 1:
      let start = day()
      let days = numbers.one(of: 1, 3, 6, 20, 45)
      return (DateInterval(start: start, end: start.adding(days: days)), [words])
    case 2, 3, 4:
      // The date of the article, for want of another.
      return (published.map { DateInterval(day: $0) }, [])
    case 5: return (DateInterval(day: day()), [words])
    default:
      let back = Int.random(in: 0...3, using: &numbers)
      return (published.map { DateInterval(day: $0.adding(days: -back)) }, [words])
    }
  }

  private mutating func exchange(_ published: CalendarDay?) -> Finding {
    let (date, origins) = date(published)
    var sides = parties.shuffled(using: &numbers)
    // Most of what is told is of one pair.
    if !numbers.isOne(in: 3) { sides = [parties[0], parties[1]].shuffled(using: &numbers) }
    let status = numbers.one(
      of: Exchange.Status.completed, .completed, .completed, .completed, .agreed, .negotiating,
      .suspended, .denied)
    var transfers: [Exchange.Transfer] = []
    let category = numbers.one(
      of: Exchange.Category.prisonerOfWar, .prisonerOfWar, .civilian, .body)
    let source = numbers.isOne(in: 3) ? Source(name: "Ministry", party: sides[0]) : nil
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0:
      transfers = [
        Exchange.Transfer(
          from: nil, to: nil, category: category, count: count(), source: source)
      ]
    case 1:
      transfers = [Exchange.Transfer(from: sides[0], to: nil, category: category, count: count())]
    case 2 where sides.count > 2:
      transfers = [
        Exchange.Transfer(from: sides[0], to: sides[1], category: category, count: count()),
        Exchange.Transfer(from: sides[2], to: sides[0], category: category, count: count()),
      ]
    case 3:
      transfers = [
        Exchange.Transfer(from: sides[0], to: sides[1], category: .prisonerOfWar, count: count()),
        Exchange.Transfer(from: sides[0], to: sides[1], category: .body, count: count()),
      ]
    default:
      transfers = [
        Exchange.Transfer(
          from: sides[0], to: sides[1], category: category, count: count(), source: source),
        Exchange.Transfer(from: sides[1], to: sides[0], category: category, count: count()),
      ]
    }
    return Finding(
      event: .exchange(
        Exchange(
          status: status, scope: numbers.isOne(in: 7) ? .cumulative : .single, date: date,
          place: numbers.isOne(in: 4) ? "the bridge" : nil, transfers: transfers,
          sources: source.map { [$0] } ?? [])),
      rules: ["rule"], origins: origins)
  }

  private mutating func count() -> QuantityRange? {
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: nil
    case 1: QuantityRange(low: 10, high: nil)
    case 2: QuantityRange(low: 30, high: 30, approximate: true)
    default: .exactly(numbers.one(of: 10, 10, 25, 30))
    }
  }

  private mutating func claim(_ published: CalendarDay?) -> Finding {
    let (date, origins) = date(published)
    let actor = numbers.isOne(in: 10) ? nil : parties[numbers.one(of: 0, 1, 0, 1, 2)]
    let other = actor == parties[0] ? parties[1] : parties[0]
    let action = numbers.one(
      of: TerritorialClaim.Action.seize, .seize, .regain, .hold, .advance, .withdraw, .annex)
    let assertion = numbers.one(
      of: TerritorialClaim.Assertion.asserted, .asserted, .asserted, .asserted, .denied,
      .intended)
    var claimants: [Source] = []
    if !numbers.isOne(in: 3) {
      claimants = [Source(name: "General staff", party: numbers.one(of: parties[0], parties[1]))]
    }
    var claim = TerritorialClaim(
      action: action, assertion: assertion, actor: actor,
      against: numbers.isOne(in: 2) ? other : nil, claimants: claimants, date: date)
    if numbers.isOne(in: 5) {
      claim.region = "\(places[2][0]) region"
      claim.settlements = numbers.isOne(in: 4) ? nil : .exactly(numbers.one(of: 3, 3, 5))
    } else {
      var names = places
      if !numbers.isOne(in: 4) { names = [places[0]] }
      for spellings in names.shuffled(using: &numbers).prefix(numbers.one(of: 1, 1, 2)) {
        let name = spellings.randomElement(using: &numbers) ?? ""
        let region = numbers.one(
          of: nil, nil, "North Vale", "Upland", "Upland region", "eastern part")
        claim.places.append(TerritorialClaim.Place(name: name, region: region))
      }
    }
    return Finding(event: .territorialClaim(claim), rules: ["rule"], origins: origins)
  }
}
