import EventStore
import Reporting
import Testing

/// Small tables whose text is written out by hand.
@Suite("Rendering a table of results")
struct ReportRendererTests {
  let claims = ResultTable(
    columns: ["claimant", "settlements", "area_km2"],
    rows: [
      [.text("Ukraine"), .integer(7), .real(450)],
      [.null, .integer(1200), .real(12.5)],
    ])

  func text(
    _ table: ResultTable, _ format: ReportFormat, isForTerminal: Bool = false
  ) -> String {
    ReportRenderer(format: format, isForTerminal: isForTerminal).text(of: table)
  }

  func cells(_ cells: SQLiteValue...) -> ResultTable {
    ResultTable(columns: cells.indices.map { "c\($0 + 1)" }, rows: [cells])
  }

  @Test("a table aligns words on the left and numbers on the right, and shows null as a dash")
  func aligned() {
    #expect(
      text(claims, .table) == """
        claimant  settlements  area_km2
        --------  -----------  --------
        Ukraine             7       450
        -                1200      12.5

        """)
  }

  @Test("no line of a table ends in spaces")
  func noTrailingSpaces() {
    let lines = text(
      ResultTable(columns: ["a", "long name"], rows: [[.integer(1), .text("x")]]), .table)
    #expect(lines == "a  long name\n-  ---------\n1  x\n")
  }

  @Test("East Asian letters count two columns, joining marks none")
  func widths() {
    let table = ResultTable(
      columns: ["place", "n"],
      rows: [
        [.text("東京"), .integer(1)], [.text("Que\u{301}bec"), .integer(2)],
        [.text("Київ"), .integer(3)],
      ])
    #expect(
      text(table, .table)
        == "place   n\n------  -\n東京    1\nQue\u{301}bec  2\nКиїв    3\n")
  }

  @Test("a line that is wider than the terminal is folded, and loses nothing")
  func folded() {
    let table = ResultTable(
      columns: ["place", "n"],
      rows: [[.text("the village of Kruhlianka in Kharkiv"), .integer(1)], [.null, .integer(22)]])
    let renderer = ReportRenderer(
      format: .table, style: TextStyle(isTerminal: true, hasColour: false, width: 20))
    #expect(
      renderer.text(of: table) == """
        place              n
        ----------------  --
        the village of     1
        Kruhlianka in
        Kharkiv
        -                 22

        """)
  }

  @Test("a page escapes whatever an article says, and fetches nothing")
  func page() {
    let table = ResultTable(
      columns: ["a<b"], rows: [[.text("<script>alert(1)</script>\"'&\u{1B}")], [.null]])
    let page = ReportRenderer(format: .html).text(of: table, title: "A <b>title</b>")
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\\u{1B}"))
    #expect(page.contains("<title>A &lt;b&gt;title&lt;/b&gt;</title>"))
    #expect(page.contains("<caption>") && page.contains("scope=\"col\""))
    #expect(!page.contains("src=") && !page.contains("@import") && !page.contains("url("))
  }

  @Test("TSV has no tab or line end in a value, and defuses formulas")
  func tabs() {
    #expect(
      text(cells(.text("a\tb\nc"), .null, .real(2.5), .text("=1+1")), .tsv)
        == "c1\tc2\tc3\tc4\na b c\t\t2.5\t'=1+1\n")
  }

  @Test("JSON Lines has an object a line, and nothing without rows")
  func objectLines() {
    #expect(text(claims, .jsonl).split(separator: "\n").count == 2)
    #expect(text(ResultTable(columns: ["a"], rows: []), .jsonl).isEmpty)
  }

  @Test("a long value is never cut")
  func neverCut() {
    let long = String(repeating: "word ", count: 400) + "end"
    for format in ReportFormat.allCases {
      #expect(text(cells(.text(long)), format, isForTerminal: true).contains(long))
    }
  }

  @Test("control characters of a value never reach a terminal", arguments: ReportFormat.allCases)
  func controls(format: ReportFormat) {
    let hostile = cells(.text("a\u{1B}[31mred\u{7}\u{9B}2J\u{202E}gnp"))
    let written = text(hostile, format, isForTerminal: true)
    #expect(written.contains("red"))
    let obeyed = written.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\r"
        || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x202E
    }
    #expect(obeyed.isEmpty)
  }

  @Test("a line end inside a value does not break the row of a table")
  func lineEndInTable() {
    #expect(
      text(cells(.text("one\ntwo\tthree")), .table)
        == "c1\n---------------\none\\ntwo\\tthree\n")
  }

  @Test("CSV quotes commas, quotes and line ends, and keeps null apart from an empty text")
  func quoting() {
    let row = cells(.text("a,b"), .text("say \"no\""), .text("one\r\ntwo"), .null, .text(""))
    #expect(
      text(row, .csv)
        == "c1,c2,c3,c4,c5\r\n\"a,b\",\"say \"\"no\"\"\",\"one\r\ntwo\",,\"\"\r\n")
  }

  @Test(
    "CSV defuses what a spreadsheet would run",
    arguments: [
      ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-A1", "'-A1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("-", "'-"), ("-1-1", "'-1-1"), ("+1e", "'+1e"),
      ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ])
  func formulas(cell: String, written: String) {
    #expect(text(cells(.text(cell)), .csv) == "c1\r\n\(written)\r\n")
  }

  @Test(
    "CSV leaves plain numbers alone",
    arguments: [
      (SQLiteValue.text("-5"), "-5"), (.text("+1.5e3"), "+1.5e3"), (.text("-.5"), "-.5"),
      (.integer(-7), "-7"), (.real(-0.25), "-0.25"), (.real(3_000_000), "3000000"),
    ])
  func numbers(cell: SQLiteValue, written: String) {
    #expect(text(cells(cell), .csv) == "c1\r\n\(written)\r\n")
  }

  @Test("JSON keeps the order of the columns and the kind of each value")
  func objects() {
    #expect(
      text(claims, .json) == """
        [
          {"claimant": "Ukraine", "settlements": 7, "area_km2": 450},
          {"claimant": null, "settlements": 1200, "area_km2": 12.5}
        ]

        """)
  }

  @Test("JSON escapes quotes, backslashes and controls, and writes blobs as base64")
  func escapes() {
    let row = cells(
      .text("\"\\\n\u{1}é"), .blob(Array("ab".utf8)), .blob(Array("abc".utf8)), .blob([]),
      .real(.infinity))
    #expect(
      text(row, .json)
        == "[\n  {\"c1\": \"\\\"\\\\\\n\\u0001é\", \"c2\": \"YWI=\", \"c3\": \"YWJj\", "
        + "\"c4\": \"\", \"c5\": null}\n]\n")
  }

  @Test("columns of one name get keys of their own in JSON")
  func sameNames() {
    let table = ResultTable(
      columns: ["n", "n", "n_2"], rows: [[.integer(1), .integer(2), .integer(3)]])
    #expect(text(table, .json) == "[\n  {\"n\": 1, \"n_2\": 2, \"n_2_2\": 3}\n]\n")
  }

  @Test("Markdown aligns numbers and lets no value out of its cell")
  func markdown() {
    let table = ResultTable(
      columns: ["name", "n"],
      rows: [[.text("a|b\n<b>*x*"), .integer(1)], [.null, .integer(20)]])
    #expect(
      text(table, .markdown) == """
        | name | n |
        | --- | ---: |
        | a\\|b<br>&lt;b>\\*x\\* | 1 |
        |  | 20 |

        """)
  }

  @Test(
    "a result without rows",
    arguments: [
      (ReportFormat.table, ""), (.csv, "claimant,n\r\n"), (.json, "[]\n"),
      (.markdown, "| claimant | n |\n| --- | --- |\n"),
    ])
  func empty(format: ReportFormat, written: String) {
    #expect(text(ResultTable(columns: ["claimant", "n"], rows: []), format) == written)
  }

  let sections = [
    SummarySection(
      name: "claims", title: "Territorial claims",
      table: ResultTable(
        columns: ["actor", "claims"],
        rows: [[.text("SDN"), .integer(2)], [.null, .integer(1)]])),
    SummarySection(
      name: "places", title: "Places named",
      table: ResultTable(columns: ["place"], rows: [])),
  ]

  @Test("sections stand under their headings, one without rows says none")
  func sectionsForEyes() {
    #expect(
      ReportRenderer(format: .table, isForTerminal: false).text(of: sections) == """
        Territorial claims

        actor  claims
        -----  ------
        SDN         2
        -           1

        Places named

        none

        """)
  }

  @Test("sections in CSV are one well-formed table with one figure a row")
  func sectionsInCSV() {
    #expect(
      ReportRenderer(format: .csv, isForTerminal: false).text(of: sections)
        == "section,row,column,value\r\nclaims,1,actor,SDN\r\nclaims,1,claims,2\r\n"
        + "claims,2,actor,\r\nclaims,2,claims,1\r\n")
  }

  @Test("sections in JSON are one object with an array for each")
  func sectionsInJSON() {
    #expect(
      ReportRenderer(format: .json, isForTerminal: false).text(of: sections) == """
        {
        "claims": [
          {"actor": "SDN", "claims": 2},
          {"actor": null, "claims": 1}
        ],
        "places": []
        }

        """)
  }

  @Test("a record has one line a field for eyes, and is one row elsewhere")
  func record() {
    let record = ResultTable(
      columns: ["queued", "last_file"], rows: [[.integer(3), .text("a\u{7}.txt")]])
    #expect(
      ReportRenderer(format: .table, isForTerminal: false).text(ofRecord: record)
        == "queued     3\nlast_file  a\\u{7}.txt\n")
    #expect(
      ReportRenderer(format: .csv, isForTerminal: false).text(ofRecord: record)
        == "queued,last_file\r\n3,a\u{7}.txt\r\n")
  }
}
