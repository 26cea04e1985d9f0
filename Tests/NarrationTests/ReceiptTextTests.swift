import EventModel
import Testing

@testable import Narration

@Suite("A receipt")
struct ReceiptTextTests {
  private let article = Article(
    identifier: "swap.txt", sha256: String(repeating: "0", count: 64), title: "Sides swap captives",
    published: Publication(day: day("2024-09-14")), outlet: "Sample News", text: "…")

  private func evidence(_ sentence: String) -> [Evidence] {
    [Evidence(zone: .text, start: 0, end: sentence.unicodeScalars.count, sentence: sentence)]
  }

  private var finding: Finding {
    Finding(
      event: .exchange(
        Exchange(
          status: .completed, date: on("2024-09-14"),
          transfers: [transfer(russia, ukraine, .prisonerOfWar, .exactly(103))],
          evidence: evidence("Russia\n returned 103 soldiers, who came home on Saturday."))),
      rules: ["x"])
  }

  @Test("tells file, time, title, date and each event with its quote")
  func whole() {
    let text = ReceiptText.done(
      fileName: "swap.txt", receivedAt: 1_726_324_139,
      articles: [
        .init(
          article: article,
          extraction: Extraction(
            findings: [finding],
            unusedTriggers: [
              UnusedTrigger(
                trigger: "captured", rule: "y", reason: "the object is a vehicle, not ground",
                evidence: evidence("They captured a tank.")[0])
            ], extractorVersion: "1/1"))
      ],
      narrator: narrator)
    #expect(
      text == """
        What was found in this article
        ==============================

        File      swap.txt
        Taken in  14 September 2024, 14:28 UTC
        Title     Sides swap captives
        Date      14 September 2024
        Outlet    Sample News
        Events    1, told below

        1. Russia handed over 103 prisoners of war to Ukraine on 14 September
           2024.

           | Russia returned 103 soldiers, who came home on Saturday.

        Looked at as well, but no event:
        -  “captured”: the object is a vehicle, not ground
           | They captured a tank.

        Read with rules and word lists 1/1.

        """)
  }

  @Test("says what a missing date means")
  func noDate() {
    var undated = article
    undated.published = nil
    undated.title = nil
    let text = ReceiptText.done(
      fileName: "a.txt", receivedAt: 0,
      articles: [.init(article: undated, extraction: Extraction(extractorVersion: "1"))],
      narrator: narrator)
    #expect(
      text.contains(
        """
        Title     none found
        Date      none found, so that “on Thursday” and other relative dates
                  could not be resolved
        """))
    #expect(text.contains("Events    none found\n"))
  }

  @Test("of bytes that came before names their first arrival")
  func duplicate() {
    let text = ReceiptText.done(
      fileName: "b.txt", receivedAt: 86_400,
      articles: [
        .init(
          article: article, extraction: Extraction(extractorVersion: "1"),
          sameness: .bytes(.init(fileName: "a.txt", receivedAt: 0)))
      ], narrator: narrator)
    #expect(
      text.contains(
        """
        This article was known already: the same file came in as “a.txt” on 1
        January 1970, 00:00 UTC. It is counted once, and nothing was added.
        """))
  }

  @Test("shows a few of the sentences that gave no event, and how many more there are")
  func manyUnusedTriggers() {
    let triggers = (1...8).map { number in
      UnusedTrigger(
        trigger: "took", rule: "y", reason: "reason \(number)",
        evidence: evidence("It took long.")[0])
    }
    let text = ReceiptText.done(
      fileName: "b.txt", receivedAt: 0,
      articles: [
        .init(
          article: article, extraction: Extraction(unusedTriggers: triggers, extractorVersion: "1"))
      ], narrator: narrator)
    #expect(text.contains("reason 5"))
    #expect(!text.contains("reason 6"))
    #expect(text.contains("-  and 3 more."))
  }

  @Test("of a refused file says what is wrong, what to do and the code")
  func rejected() {
    let text = ReceiptText.rejected(
      fileName: "note.pdf", receivedAt: 0, reason: "Files of the kind “.pdf” are not read.",
      remedy: "Save the article as plain text (.txt).", code: "E-TYPE")
    #expect(
      text == """
        Why this file was not taken in
        ==============================

        File      note.pdf
        Refused   1 January 1970, 00:00 UTC
        Code      E-TYPE

        What is wrong:  Files of the kind “.pdf” are not read.

        What to do:     Save the article as plain text (.txt).

        Nothing of it was stored. Put the mended file into the drop folder
        again; this note and the refused file may be deleted.

        """)
  }

  @Test("holds nothing that steers a terminal, whatever the file is called")
  func steering() {
    var hostile = article
    hostile.title = "A\u{1B}[31m\u{202E}title\u{7}"
    let text = ReceiptText.done(
      fileName: "a\n\u{1B}]0;x\u{7}.txt", receivedAt: 0,
      articles: [.init(article: hostile, extraction: Extraction(extractorVersion: "1"))],
      narrator: narrator)
    #expect(text.contains("File      a ]0;x.txt\n"))
    #expect(text.contains("Title     A[31mtitle\n"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test("is never wider than 72 columns but for a word that is")
  func width() {
    var wide = article
    wide.title = (1...60).map { "word\($0)" }.joined(separator: " ")
    let text = ReceiptText.done(
      fileName: String(repeating: "n", count: 100), receivedAt: 0,
      articles: [
        .init(
          article: wide,
          extraction: Extraction(findings: [finding, finding], extractorVersion: "1"))
      ],
      narrator: narrator)
    for line in text.split(separator: "\n") where !line.contains("nnn") {
      #expect(line.count <= 72, "\(line)")
    }
  }

  @Test("quotes a long sentence only in part, cut between words")
  func longQuote() {
    let sentence = (1...80).map { "word\($0)" }.joined(separator: " ")
    let quote = narrator.quote(
      for: .territorialClaim(TerritorialClaim(action: .seize, evidence: evidence(sentence))))
    #expect(quote.count <= 240)
    #expect(quote.hasSuffix("…"))
    #expect(sentence.hasPrefix(String(quote.dropLast()) + " "))
    #expect(narrator.quote(for: .territorialClaim(TerritorialClaim(action: .seize))) == "")
  }

  @Test("of an archive lists each article, what was odd, and each line that was refused")
  func archive() {
    let found = ReceiptText.ArticleFound(
      article: article,
      extraction: Extraction(findings: [finding], extractorVersion: "1"), place: "line 1")
    var second = found
    second.place = "line 3"
    second.sameness = .words(.init(fileName: "b.txt", receivedAt: 0))
    let text = ReceiptText.done(
      fileName: "wire/all.jsonl", receivedAt: 0, articles: [found, second],
      remarks: [
        .init(code: "E-JSON", place: "line 2", text: "This line is no JSON. Mend it.")
      ], isLeftInPlace: true, narrator: narrator)
    #expect(text.contains("Articles  2, listed below\nEvents    2, told below\n"))
    #expect(text.contains("Please note:\n-  Line 2: This line is no JSON. Mend it. (E-JSON)\n"))
    #expect(text.contains("Article 1 (line 1)\nTitle     Sides swap captives\n"))
    #expect(text.contains("Article 2 (line 3)\n"))
    #expect(text.contains("The words of this article were known already"))
    #expect(text.contains("W-LEFT-IN-PLACE"))
  }

  @Test("does not mention everyday words that only lack what would make them a claim")
  func everydayWords() {
    let triggers = [("come", "No force is named as moving."), ("fell", "It is a question.")].map {
      UnusedTrigger(
        trigger: $0.0, rule: "y", reason: $0.1, evidence: evidence("They \($0.0) home.")[0])
    }
    let text = ReceiptText.done(
      fileName: "b.txt", receivedAt: 0,
      articles: [
        .init(
          article: article, extraction: Extraction(unusedTriggers: triggers, extractorVersion: "1"))
      ], narrator: narrator)
    #expect(!text.contains("“come”"))
    #expect(text.contains("“fell”: It is a question."))
  }
}
