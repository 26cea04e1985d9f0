import EventModel

@testable import Narration

let narrator = EventNarrator { party in
  [
    "UKR": "Ukraine", "RUS": "Russia", "ISR": "Israel", "HAMAS": "Hamas", "HOUTHI": "Houthis",
    "USA": "United States", "ARE": "United Arab Emirates", "SYR": "Syria",
  ][party.rawValue] ?? party.rawValue
}

let ukraine = Party("UKR")
let russia = Party("RUS")
let israel = Party("ISR")
let hamas = Party("HAMAS")

func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? CalendarDay(dayNumber: 0) }

func on(_ iso: String) -> DateInterval { DateInterval(day: day(iso)) }

func transfer(
  _ from: Party?, _ to: Party?, _ category: Exchange.Category = .prisonerOfWar,
  _ count: QuantityRange? = nil, source: Source? = nil, of composition: [Exchange.Component] = []
) -> Exchange.Transfer {
  Exchange.Transfer(
    from: from, to: to, category: category, count: count, source: source, composition: composition)
}

func told(_ exchange: Exchange) -> String { narrator.sentence(for: .exchange(exchange)) }

func told(_ claim: TerritorialClaim) -> String { narrator.sentence(for: .territorialClaim(claim)) }
