import EventModel
import Testing

@testable import Evaluation

@Suite("Likeness of names")
struct NameSimilarityTests {
  @Test(
    "spellings of one name are alike, whichever comes first",
    arguments: [
      ("Raqqa", "raqqa"),  // case
      ("the Kursk region", "Kursk"),  // words that come and go
      ("Republic of the Sudan", "Sudan"),
      ("São Tomé", "Sao Tome"), ("Przemyśl", "Przemysl"), ("Ōsaka", "Osaka"),  // diacritics
      ("Cafe\u{301}", "Café"),  // composed and decomposed
      ("Omdurman", "Um Omdurman"),  // a word of the other
      ("Um Ruwaba", "Um Ruwaba, North Kordofan"),  // the beginning of the other
      ("Bakhmut", "Bahmut"),  // one letter, in transliteration
      ("Severodonetsk", "Sievierodonetsk"),  // two letters of fifteen
      ("Al-Fashir", "al Fashir"), ("field№5", "fieldno5"), ("Ｒａｆａｈ", "Rafah"),
      ("Deir\u{A0}Hafer", "Deir Hafer"),
    ])
  func alike(left: String, right: String) {
    #expect(NameSimilarity.areSimilar(left, right))
    #expect(NameSimilarity.areSimilar(right, left))
  }

  @Test(
    "other names are not",
    arguments: [
      ("Raqqa", "Idlib"),
      ("Kupiansk", "Kurakhove"),
      ("Novosilka", "Starosilka"),  // four of ten letters
      ("Bakhmut", "Balmat"),  // three of seven, one is allowed
      ("region", "the village"),  // nothing is left of either
      ("", ""), ("Бахмут", "Бахмут"),  // no ASCII in it
    ])
  func different(left: String, right: String) {
    #expect(!NameSimilarity.areSimilar(left, right))
    #expect(!NameSimilarity.areSimilar(right, left))
  }

  @Test("a fifth of the longer name may differ, and always one letter")
  func tolerance() {
    // Ten letters: two may differ, three may not.
    #expect(NameSimilarity.areSimilar("abcdefghij", "abcdefghxy"))
    #expect(!NameSimilarity.areSimilar("abcdefghij", "abcdefgxyz"))
    // Nine letters: one.
    #expect(NameSimilarity.areSimilar("abcdefghi", "abcdefghx"))
    #expect(!NameSimilarity.areSimilar("abcdefghi", "abcdefgxy"))
    // One letter of two.
    #expect(NameSimilarity.areSimilar("Ur", "Or"))
  }

  @Test("the distance counts letters added, dropped and changed")
  func distance() {
    func distance(_ left: String, _ right: String) -> Int {
      NameSimilarity.distance(Array(left.utf8), Array(right.utf8))
    }
    #expect(distance("", "") == 0)
    #expect(distance("", "abc") == 3)
    #expect(distance("abc", "") == 3)
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("flaw", "lawn") == 2)
  }

  @Test("a curly apostrophe and a dash vanish, a straight one parts words")
  func punctuation() {
    #expect(NameSimilarity.Form("Ukraine’s").words == [Array("ukraines".utf8)])
    #expect(NameSimilarity.Form("Ukraine's").words == [Array("ukraine".utf8), Array("s".utf8)])
    #expect(NameSimilarity.Form("Kherson–Mykolaiv").bytes == Array("khersonmykolaiv".utf8))
    #expect(NameSimilarity.Form("the_town and town").bytes == Array("the town and".utf8))
  }

  @Test("sources may share one word, but not a word like “of”")
  func sharedWord() {
    #expect(NameSimilarity.shareWord("Ministry of Defence", "the defence committee"))
    #expect(!NameSimilarity.shareWord("Ministry of Defence", "Committee of Elders"))
    #expect(!NameSimilarity.shareWord("", "Committee"))
  }
}

@Suite("Folding to ASCII")
struct LatinFoldingTests {
  @Test(
    "keeps the letter and drops what is on it",
    arguments: [
      ("Łódź", "odz"),  // Ł does not decompose
      ("Čačak Ørsta Đakovo", "cacak rsta akovo"), ("Nguyễn", "nguyen"), ("İstanbul", "istanbul"),
      ("Iași", "iasi"), ("ﬁeld", "field"), ("km²", "km2"), ("№ 5½", "no 512"), ("ＡＢＣ－１", "abc-1"),
      ("a…b", "a...b"), ("x\u{2009}y", "x y"), ("Київ", ""), ("’", ""), ("\u{212B}", "a"),
      ("ASCII_[kept]~", "ascii_[kept]~"),
    ])
  func folding(text: String, folded: String) {
    #expect(String(decoding: LatinFolding.folded(text), as: UTF8.self) == folded)
  }

  @Test("every letter of Latin-1 and Latin Extended that decomposes folds to its base")
  func wholeBlocks() {
    // Canonical equivalence, which the standard library decides, is the witness: a base letter
    // with one combining mark is the same character as the composed letter.
    var bases: [Character: String] = [:]
    for base in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      for mark in (0x300...0x33F).compactMap(Unicode.Scalar.init) {
        bases[Character("\(base)\(mark)")] = base.lowercased()
      }
    }
    var seen = 0
    for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(value), let base = bases[Character(scalar)] else {
        continue
      }
      seen += 1
      #expect(String(decoding: LatinFolding.folded(String(scalar)), as: UTF8.self) == base)
    }
    // Far more than a handful were witnessed.
    #expect(seen > 100)
  }
}
