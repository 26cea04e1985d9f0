import Linking
import Testing

@testable import Gazetteer

/// An invented list: two countries, Vesland (VX) and Orland (OX).
enum List {
  static func line(
    _ id: Int, _ name: String, _ others: String = "", at position: (Double, Double) = (50, 30),
    kind: String = "P.PPL", in region: String, population: Int = 0
  ) -> String {
    let kinds = kind.split(separator: ".").map(String.init)
    let regions = (region.split(separator: ".").map(String.init) + ["", ""])
    return [
      String(id), name, name, others, String(position.0), String(position.1), kinds[0], kinds[1],
      regions[0], "", regions[1], regions[2], "", "", String(population), "", "0",
      "Vesland/Capital", "2025-01-01",
    ].joined(separator: "\t")
  }

  static let lines = [
    line(1, "Vesland", "Republic of Vesland", kind: "A.PCLI", in: "VX"),
    line(2, "Northern March", "Nordmark,Марка", kind: "A.ADM1", in: "VX.01"),
    line(3, "Hill Oblast", "Hill,Hil'skaya Oblast'", kind: "A.ADM1", in: "VX.02"),
    line(10, "Myrivka", "Mirovka,Мирівка", at: (50.1, 30.1), in: "VX.01", population: 300),
    line(11, "Myrivka", "", at: (48.0, 33.0), in: "VX.02", population: 900),
    line(12, "Hill", "", at: (48.5, 33.5), in: "VX.02", population: 80_000),
    line(13, "Hill", "", at: (10, 10), in: "OX.07", population: 500),
    line(14, "Żółta Woda", "Zolta Voda", at: (49, 31), in: "VX.01", population: 10),
    line(15, "Al-Qasr", "Qasr", at: (33, 44), in: "OX.01", population: 4),
    line(16, "Twice", "", at: (20, 20), in: "OX.01", population: 7),
    line(17, "Twice", "", at: (20.01, 20.01), in: "OX.01", population: 9),
    line(18, "Lone Ridge", "", at: (21, 21), kind: "T.RDGE", in: "OX.01"),
    line(19, "Orchard", "", at: (22, 22), kind: "A.ADM2", in: "OX.01.5", population: 100),
    line(20, "Orchard", "", at: (25, 25), in: "OX.02", population: 5),
  ]

  static func search(_ places: [(String, String?)], _ lines: [String] = lines) -> PlaceSearch {
    var search = PlaceSearch(
      for: places.enumerated().map {
        SoughtPlace(id: Int64($0.offset + 1), name: $0.element.0, region: $0.element.1)
      })
    for line in lines { Array(line.utf8).withUnsafeBufferPointer { search.take(line: $0) } }
    return search
  }

  static func matches(_ places: [(String, String?)]) -> [String] {
    search(places).findings().map { finding in
      finding.match.map { "\($0.entry.id) \($0.reason.rawValue)" }
        ?? "\(finding.candidates.count) candidates"
    }
  }
}

@Suite("A place is looked for in a list")
struct PlaceSearchTests {
  @Test("by its name, another name, with other accents, articles and generic words")
  func names() {
    #expect(
      List.matches([
        ("Qasr", nil), ("the village of al-Qasr", nil), ("Zolta Woda", nil), ("Żółta Woda", nil),
        ("Zolta Voda", nil), ("lone ridge", nil), ("Nowhere", nil),
      ]) == [
        "15 only_one", "15 only_one", "0 candidates", "14 only_one", "14 only_one",
        "18 only_one", "0 candidates",
      ])
  }

  @Test("within the region or country that articles put it in")
  func regions() {
    #expect(
      List.matches([
        ("Myrivka", "Northern March"), ("Mirovka", "Nordmark region"), ("Myrivka", "Hill"),
        ("Hill", "Vesland"), ("Hill", "eastern Vesland"),
      ]) == ["10 region", "10 region", "11 region", "12 region", "12 region"])
  }

  @Test("and not guessed where several are of that name, or none where articles put it")
  func ambiguous() {
    #expect(List.matches([("Myrivka", nil)]) == ["2 candidates"])
    #expect(List.matches([("Myrivka", "Vesland")]) == ["2 candidates"])
    #expect(List.matches([("Al-Qasr", "Hill")]) == ["1 candidates"])
    // A region that the list does not know tells nothing apart.
    #expect(List.matches([("Myrivka", "the Faraway front")]) == ["2 candidates"])
    #expect(List.matches([("Al-Qasr", "the Faraway front")]) == ["15 only_one"])
  }

  @Test("as the one that is by far the largest, as one entered twice, as the settlement")
  func preferences() {
    #expect(
      List.matches([("Hill", nil), ("Twice", nil), ("Orchard", nil)])
        == ["12 population", "17 only_one", "20 only_one"])
  }

  @Test("whatever the order of the lines")
  func order() {
    let places: [(String, String?)] = [
      ("Myrivka", "Nordmark"), ("Hill", nil), ("Twice", nil), ("Myrivka", nil),
    ]
    let forward = List.search(places).findings()
    let backward = List.search(places, List.lines.reversed()).findings()
    #expect(forward == backward)
  }

  @Test("in other letters where articles write it so")
  func otherLetters() {
    #expect(List.matches([("Мирівка", nil)]) == ["10 only_one"])
  }

  @Test("with the region's name from the list or from its companion files")
  func regionNames() throws {
    let search = List.search([("Myrivka", "Hill")])
    let entry = try #require(search.findings()[0].match?.entry)
    #expect(search.regionName(of: entry) == "Hill Oblast")
    var companion = List.search([("Myrivka", "Highlands"), ("Hill", "Orland")])
    companion.take(regionLine: "VX.02\tHighlands\tHighlands\t3")
    companion.take(countryLine: "OX\tORL\t000\tOR\tOrland\tCapital")
    companion.take(countryLine: "# comment")
    companion.take(regionLine: "broken")
    let findings = companion.findings()
    #expect(findings.map { $0.match?.entry.id } == [11, 13])
    #expect(companion.regionName(of: entry) == "Highlands")
  }

  @Test("among lines that are damaged, which are counted and left out")
  func malformed() {
    let search = List.search(
      [("Myrivka", nil)],
      [
        "", "# comment", "nonsense", List.line(10, "Myrivka", in: "VX.01") + "\tmore",
        List.line(10, "Myrivka", at: (91, 0), in: "VX.01"),
        List.line(-1, "Myrivka", in: "VX.01"), List.line(10, "Myrivka", in: "VX.01"),
        String(repeating: "\t", count: 18),
      ])
    #expect(search.findings()[0].match?.entry.id == 10)
    #expect(search.counts.entries == 1)
    #expect(search.counts.malformed == 4)
    #expect(search.counts.firstMalformed == 3)
  }
}

@Suite("The number of a name")
struct NameHashTests {
  @Test("is the same exactly where the folded names are")
  func agreement() {
    let names = [
      "Myrivka", "MYRIVKA", "the village of Myrivka", "My-rivka", "My rivka", "Al-Qaim", "Qaim",
      "Kharkiv region", "Kharkiv", "O'Neil", "ONeil", "Żółta Woda", "ota Woda", "The", "the", "Of",
      "Київ", "київ", "北京", "", " ", "-", "Saint-Étienne", "Saint Etienne", "Um Ruwaba",
    ]
    let hash = NameHash(hasOtherLetters: true)
    for one in names {
      for other in names {
        #expect(
          (FoldedName.of(one) == FoldedName.of(other))
            == (NameHash.of(one) == NameHash.of(other)), "“\(one)” and “\(other)”")
      }
      let number = Array(one.utf8).withUnsafeBufferPointer { hash.of($0) }
      #expect(number == NameHash.of(one), "“\(one)”")
    }
  }
}
