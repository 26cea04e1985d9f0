"""Inputs 23 to 45 and 49 to 59: documents that are broken, hostile or odd inside."""

from __future__ import annotations

import datetime
import os
import random

import articles
import build_docx as office
import build_news as news
import build_pdf as paper
from case import Bench, case
from specimens import (
    OK, REJECTED, WARN, Filed, Specimen, bad, canary_of, examine, good, people, reports, text_holds,
    warned)

MEGABYTE = 1 << 20


@case("I23", "a document of 200 KB that unpacks to 200 MB")
def unpacking_bomb(bench: Bench) -> None:
    bomb = office.bomb(1)
    bench.note(f"{len(bomb) // 1024} KiB")
    examine(bench, [bad("bomb.docx", bomb, "E-ZIP-RATIO")])


@case("I24", "a document whose sizes lie")
def lying_sizes(bench: Bench) -> None:
    parts = office.parts(office.body(1) + office.paragraph("x " * 200_000))
    small = [office.raw_member(name.encode(), data, told=1000 if name.startswith("word") else None)
             for name, data in parts.items()]
    large = [office.raw_member(name.encode(), data, told=10**9 if name.startswith("word") else None)
             for name, data in office.parts(office.body(2)).items()]
    examine(bench, [
        bad("told-small.docx", office.raw_zip(small), "E-ZIP-INCONSISTENT", "E-ZIP-RATIO"),
        bad("told-large.docx", office.raw_zip(large), "E-ZIP-INCONSISTENT", "E-ZIP-RATIO",
            "E-TOO-LARGE")])


@case("I25", "archives in archives; entries that overlap")
def nested_archives(bench: Bench) -> None:
    inner = office.packed({"0.zip": office.packed({"1.zip": office.packed({"a.txt": b"x" * 9999})})})
    members = [office.raw_member(name.encode(), data) for name, data in office.parts("").items()]
    kernel = office.raw_member(b"word/document.xml", office.document(office.body(1)))
    examine(bench, [
        bad("nested.zip", inner, "E-TYPE", "E-ZIP-ENTRIES", "E-ZIP-INCONSISTENT", "E-ZIP-RATIO"),
        bad("overlapping.docx", office.raw_zip([kernel, *members, *[kernel] * 50], overlapping=True),
            "E-ZIP-INCONSISTENT", "E-ZIP-RATIO", "E-ZIP-ENTRIES")])


@case("I26", "entries named ../../x, /x, and links")
def entries_that_climb(bench: Bench) -> None:
    canary = canary_of(bench)
    climbing = {
        "../../climbed.txt": b"out", "/tmp/dateline-climbed.txt": b"out",
        "..\\..\\climbed.txt": b"out", "word/../../climbed.xml": b"out"}
    link = office.raw_member(b"word/media/link", str(canary.file).encode(), attributes=0o120777 << 16)
    linked = [office.raw_member(name.encode(), data)
              for name, data in office.parts(office.body(2)).items()]
    examine(bench, [
        Specimen("climbing.docx", office.with_parts(1, climbing), {OK, WARN, REJECTED}),
        Specimen("linked.docx", office.raw_zip([*linked, link]), {OK, WARN, REJECTED})],
        canary=canary)
    bench.expect(not os.path.exists("/tmp/dateline-climbed.txt"), "an entry was written outside")
    climbed = [name for _, _, names in os.walk(bench.folder) for name in names if "climbed" in name]
    bench.expect(not climbed, f"an entry was written: {climbed}")


@case("I27", "70,000 entries; 64-bit headers; bytes before the header")
def many_entries(bench: Bench) -> None:
    parts = [office.raw_member(name.encode(), data)
             for name, data in office.parts(office.body(1)).items()]
    empty = [office.Member(b"e/%d" % number, b"", 0, 0) for number in range(70_000)]
    examine(bench, [
        bad("many.docx", office.raw_zip([*parts, *empty]), "E-ZIP-ENTRIES", "E-ZIP-INCONSISTENT"),
        good("long-form.docx", office.zip64([
            office.raw_member(name.encode(), data)
            for name, data in office.parts(office.body(2)).items()]), also={WARN, REJECTED}),
        Specimen("garbage-before.docx", b"#!/bin/sh\n" * 20 + office.docx(3), {OK, WARN, REJECTED})])


@case("I28", "encrypted documents")
def encrypted(bench: Bench) -> None:
    locked = [office.raw_member(name.encode(), data, flags=1)
              for name, data in office.parts(office.body(3)).items()]
    desk = examine(bench, [
        bad("office.docx", office.compound_encrypted(), "E-ENCRYPTED"),
        bad("packed.docx", office.raw_zip(locked), "E-ENCRYPTED", "E-ZIP-INCONSISTENT"),
        bad("paper.pdf", paper.encrypted(1), "E-ENCRYPTED")])
    for name in ("office.docx", "paper.pdf"):
        for path in desk.find(desk.rejected, name):
            note = desk.note_beside(path).lower()
            bench.expect("password" in note or "encrypt" in note, f"{name}: the note does not say why")


@case("I29", "documents that ask for pictures and templates from elsewhere")
def external_relations(bench: Bench) -> None:
    canary = canary_of(bench)
    asking = office.relations(
        ("image", f"{canary.address}/a.png"), ("attachedTemplate", f"{canary.address}/t.dotm"),
        ("image", canary.path), ("hyperlink", canary.address), ("oleObject", canary.path))
    drawn = office.parts(
        office.body(1) + '<w:p><w:r><w:drawing><a:blip xmlns:a="x" r:link="rId10"/></w:drawing></w:r>'
        "</w:p>")
    examine(bench, [good(
        "asking.docx", office.packed(drawn | {"word/_rels/document.xml.rels": asking}), reports(1),
        also={WARN})], canary=canary)


@case("I30", "documents with macros and embedded objects")
def embedded_objects(bench: Bench) -> None:
    examine(bench, [warned(
        "macros.docx", office.with_parts(1, {
            "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(600),
            "word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0" + bytes(600),
            "word/embeddings/sheet.xlsx": office.packed({"a": b"b"})}), "W-EMBEDDED",
        check=reports(1))])


@case("I31", "documents with deleted, inserted, moved and hidden text")
def tracked_changes(bench: Bench) -> None:
    who = 'w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"'
    line = articles.paragraph(1).splitlines()[0]
    before, after = line.split(" 21 ") if " 21 " in line else line.split(f" {20 + 1 % 180} ")
    content = (
        office.paragraph("Sides return captives") + office.paragraph(str(articles.day(1)))
        + f"<w:p>{office.run(before + ' ')}"
        f'<w:del {who}><w:r><w:delText>777</w:delText></w:r></w:del>'
        f'<w:ins {who}>{office.run("55")}</w:ins>{office.run(" " + after)}</w:p>'
        f'<w:p><w:moveFrom {who}>{office.run("Moved away sentence.")}</w:moveFrom></w:p>'
        f'<w:p><w:moveTo {who}>{office.run("Moved here sentence.")}</w:moveTo></w:p>'
        f'<w:p>{office.run("Hidden sentence.", "<w:rPr><w:vanish/></w:rPr>")}</w:p>')
    examine(bench, [good(
        "changes.docx", office.packed(office.parts(content)),
        text_holds("55", "Moved here", without=("777", "Moved away", "Hidden")), also={WARN})])


@case("I32", "a document cut off before its directory")
def cut_document(bench: Bench) -> None:
    whole = office.docx(1)
    examine(bench, [
        bad("cut.docx", whole[:len(whole) * 2 // 3], "E-TRUNCATED"),
        bad("head.docx", office.docx(2)[:60], "E-TRUNCATED")])


def _with_doctype(number: int, declarations: str, use: str = "&x;") -> bytes:
    doctype = f"<!DOCTYPE nitf [{declarations}]>"
    text = articles.paragraph(number)
    return news.nitf(number, doctype, f"{text}\n{use}").encode()


@case("I33", "XML entities that read a file or call a port")
def external_entities(bench: Bench) -> None:
    canary = canary_of(bench)
    refused = ("E-XML-DTD", "E-XML-ENTITY")
    page = news.html(5).replace(
        "<!DOCTYPE html>", f'<!DOCTYPE html [<!ENTITY x SYSTEM "{canary.path}">]>')
    word = office.packed(office.parts("") | {"word/document.xml": office.document(
        office.body(4) + office.paragraph("&x;")).replace(
            b"<w:document", f'<!DOCTYPE d [<!ENTITY x SYSTEM "{canary.path}">]><w:document'.encode())})
    examine(bench, [
        bad("file.xml", _with_doctype(1, f'<!ENTITY x SYSTEM "{canary.path}">'), *refused),
        bad("port.xml", _with_doctype(2, f'<!ENTITY x SYSTEM "{canary.address}/x">'), *refused),
        bad("unused.xml", _with_doctype(3, f'<!ENTITY x SYSTEM "{canary.path}">', ""), *refused),
        bad("word.docx", word, *refused),
        Specimen("page.html", page.encode(), {OK, WARN, REJECTED})], canary=canary)


@case("I34", "parameter entities, outside definitions, XInclude, schema locations")
def outside_definitions(bench: Bench) -> None:
    canary = canary_of(bench)
    refused = ("E-XML-DTD", "E-XML-ENTITY")
    smuggling = (
        f'<!ENTITY % file SYSTEM "{canary.path}"><!ENTITY % load SYSTEM "{canary.address}/load.dtd">'
        "%load;")
    outside = news.nitf(2, f'<!DOCTYPE nitf SYSTEM "{canary.address}/nitf.dtd">')
    include = news.nitf(3).replace(
        "</body.content>", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" '
        f'href="{canary.path}" parse="text"/></body.content>')
    schema = news.newsml(4, attributes=(
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation='
        f'"http://iptc.org/std/nar/2006-10-01/ {canary.address}/newsml.xsd"'))
    sheet = news.nitf(5, f'<?xml-stylesheet type="text/xsl" href="{canary.address}/a.xsl"?>')
    remote = news.newsml(6).replace(
        "</contentSet>", f'<remoteContent href="{canary.address}/r"/></contentSet>')
    examine(bench, [
        bad("smuggling.xml", _with_doctype(1, smuggling, ""), *refused),
        Specimen("outside.xml", outside.encode(), {REJECTED, OK, WARN}, set(refused)),
        Specimen("include.xml", include.encode(), {OK, WARN, REJECTED}),
        good("schema.xml", schema.encode(), reports(1), also={WARN}),
        Specimen("sheet.xml", sheet.encode(), {OK, WARN, REJECTED}),
        good("remote.xml", remote.encode(), reports(1), also={WARN})], canary=canary)


@case("I35", "entities that multiply", alone=True)
def multiplying_entities(bench: Bench) -> None:
    laughs = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 12))
    quadratic = f'<!ENTITY a "{"x" * 50_000}">'
    for name, data in (
            ("laughs.xml", _with_doctype(1, laughs, "&a11;")),
            ("quadratic.xml", _with_doctype(2, quadratic, "&a;" * 50_000))):
        # Settling, the grace of examine and a busy machine are in the time; the work is not a second.
        examine(bench, [bad(name, data, "E-XML-ENTITY", "E-XML-DTD", "E-XML-LIMITS")], limit=6)


@case("I36", "XML 20,000 deep; a million attributes; 60 MB in one attribute or comment")
def xml_without_measure(bench: Bench) -> None:
    deep = news.nitf(1, text="").replace(
        "<body.content>", "<body.content>" + "<q>" * 20_000 + "deep" + "</q>" * 20_000)
    attributes = news.nitf(2).replace(
        "<body.content>", "<body.content " + " ".join(f'a{n}="1"' for n in range(1_000_000)) + ">")
    long = news.nitf(3).replace("<body.content>", f'<body.content a="{"x" * 60 * MEGABYTE}">')
    comment = news.nitf(4).replace("<body.content>", f'<body.content><!--{"x" * 60 * MEGABYTE}-->')
    limits = ("E-XML-LIMITS", "E-XML", "E-TOO-LARGE", "E-WORKER-MEMORY", "E-WORKER-CPU")
    examine(bench, [
        bad("deep.xml", deep.encode(), "E-XML-LIMITS"),
        bad("attributes.xml", attributes.encode(), *limits), bad("long.xml", long.encode(), *limits),
        bad("comment.xml", comment.encode(), *limits, also={OK, WARN})], limit=120)


@case("I37", "an entity used as it is meant to be")
def honest_entity(bench: Bench) -> None:
    text = articles.paragraph(1)
    name = articles.town(1)
    data = news.nitf(1, f'<!DOCTYPE nitf [<!ENTITY town "{name}">]>', text.replace(name, "&town;"))
    plain = news.nitf(2, text=articles.paragraph(2).replace("on time", "at 5 &amp; 6 o&#39;clock"))
    examine(bench, [
        Specimen("town.xml", data.encode(), {OK, WARN, REJECTED}, {"E-XML-DTD", "E-XML-ENTITY"},
                 lambda bench, filed: filed.outcome == REJECTED or text_holds(name)(bench, filed)),
        good("signs.xml", plain.encode(), text_holds("5 & 6 o'clock"))])


@case("I38", "encodings that are not what is said")
def encodings(bench: Bench) -> None:
    russian = "Стороны обменялись пленными в четверг, сообщило министерство обороны России."
    page = news.html(1).replace("<article>", f"<article><p>{russian}</p>")
    utf_7 = articles.text(4).replace("near", "+AG4-ear")
    examine(bench, [
        Specimen("said-utf8.html", page.encode("cp1251", "replace"), {WARN, REJECTED},
                 {"W-ENCODING", "E-ENCODING"}),
        Specimen("said-utf8.xml", news.nitf(2, text=articles.paragraph(2) + "\n" + russian)
                 .encode("cp1251", "replace"), {WARN, REJECTED}, {"W-ENCODING", "E-ENCODING", "E-XML"}),
        Specimen("koi8.txt", (articles.text(3) + russian * 8).encode("koi8-r", "replace"),
                 {OK, WARN, REJECTED}, {"W-ENCODING", "E-ENCODING"}),
        Specimen("utf7.txt", utf_7.encode(), {OK, WARN, REJECTED}),
        Specimen("utf32.txt", articles.text(5).encode("utf-32"), {WARN, REJECTED, OK},
                 {"W-ENCODING", "E-ENCODING", "E-BINARY"}),
        good("utf16.txt", articles.text(6).encode("utf-16"), reports(1), also={WARN})])


@case("I39", "pages nested 200,000 deep; nothing closed; a picture of 20 MB inside")
def pages_without_measure(bench: Bench) -> None:
    deep = news.html(1, before="<div>" * 200_000, after="</div>" * 200_000)
    unclosed = "<html><body>" + "<p><b><i><table><tr><td><ul><li>" * 20_000 + articles.paragraph(2)
    picture = news.html(3, before=f'<img src="data:image/png;base64,{"QUJD" * 5 * MEGABYTE}">')
    examine(bench, [
        Specimen("deep.html", deep.encode(), {OK, WARN, REJECTED}),
        Specimen("unclosed.html", unclosed.encode(), {OK, WARN, REJECTED}),
        good("picture.html", picture.encode(), reports(1), also={WARN})], limit=120)


@case("I40", "pages with scripts, frames, redirections and tracking pictures")
def pages_that_fetch(bench: Bench) -> None:
    canary = canary_of(bench)
    head = (
        f'<base href="{canary.address}/"><meta http-equiv="refresh" content="0;url={canary.address}">'
        f'<link rel="stylesheet" href="{canary.address}/a.css"><script>document.write("SCRIPTED 888 '
        f'prisoners")</script><script src="{canary.address}/a.js"></script>')
    before = (
        f'<iframe src="{canary.path}"></iframe><img src="{canary.address}/pixel.gif" width="1">'
        f'<object data="{canary.path}"></object><svg onload="fetch(\'{canary.address}\')"></svg>')
    examine(bench, [good(
        "fetching.html", news.html(1, head, before).encode(),
        text_holds(articles.town(1), without=("SCRIPTED", "document.write", "<img", "fetch(")),
        also={WARN})], canary=canary)


@case("I41", "JSON-LD in arrays, graphs, broken, twice, and unlike its page")
def json_ld_forms(bench: Bench) -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    graph = news.json_ld({"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "Invented News"}, news.news_article(2)]})
    other = news.json_ld(news.news_article(3, articleBody=articles.paragraph(33)))
    examine(bench, [
        good("array.html", news.html(1, news.json_ld([news.news_article(1)])).encode(), reports(1),
             also={WARN}),
        good("graph.html", news.html(2, graph).encode(), reports(1), also={WARN}),
        good("broken.html", news.html(4, broken).encode(), reports(1), also={WARN}),
        Specimen("unlike.html", news.html(3, other).encode(), {WARN, OK}, {"W-CONFLICT"}),
        Specimen("two.html", news.html(
            5, news.json_ld(news.news_article(5)) + news.json_ld(news.news_article(55))).encode(),
            {OK, WARN}, {"W-CONFLICT"})])


@case("I42", "a page with thirty teasers of other exchanges")
def teasers(bench: Bench) -> None:
    others = "".join(
        f'<li><a href="/{n}">Russia and Ukraine each returned {300 + n} prisoners of war near '
        f"{articles.town(n)} on Monday, the Russian Defence Ministry said</a></li>" for n in range(30))
    cards = "".join(
        f'<div class="card"><h3><a href="/c{n}">Israel and Hamas exchange {400 + n} hostages</a></h3>'
        f"<p>Hamas handed over {400 + n} hostages on Friday.</p></div>" for n in range(6))
    wanted = 20 + 1 % 180
    examine(bench, [
        good("aside.html", news.html(1, after=f"<aside><ul>{others}</ul></aside>").encode(),
             people(wanted), also={WARN}),
        good("list.html", news.html(
            2, before=f"<div class='most-read'><ul>{others}</ul></div>",
            after=f"<section class='related'>{cards}</section>").encode(), people(wanted + 1),
            also={WARN})])


@case("I43", "JSON without measure: depth, length, twins, numbers, halves of letters")
def json_without_measure(bench: Bench) -> None:
    deep = b'{"uri":"a","headline":"h","body_text":"t","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    long = news.coded(news.ninjs(1, description_text="x" * 16 * MEGABYTE))
    twins = news.coded(news.ninjs(2))[:-1] + b', "headline": "Another headline"}'
    refused = ("E-JSON", "E-JSON-LIMITS")
    examine(bench, [
        bad("deep.json", deep, *refused),
        Specimen("long.json", long, {OK, WARN, REJECTED}, {*refused, "E-TOO-LARGE"}),
        Specimen("twins.json", twins, {WARN, REJECTED}, {"W-DUPLICATE-KEY", *refused}),
        bad("nan.json", news.coded(news.ninjs(3))[:-1] + b', "urgency": NaN}', *refused),
        Specimen("huge.json", news.coded(news.ninjs(4))[:-1] + b', "urgency": 1e999}',
                 {OK, WARN, REJECTED}, set(refused)),
        Specimen("half.json", news.coded(news.ninjs(5))[:-1] + b', "byline": "\\ud800"}',
                 {OK, WARN, REJECTED}, set(refused)),
        bad("cut.json", news.coded(news.ninjs(6))[:-40], *refused, "E-TRUNCATED")], limit=90)


@case("I44", "archives with a bad line, other line ends, no last line end, a line without end")
def archives(bench: Bench) -> None:
    lines = [news.json_line(number) for number in range(60 if bench.short else 10_000)]
    spoilt = list(lines)
    spoilt[16] = b'{"title": "cut off\n'
    huge = b'{"title": "long", "text": "' + b"x" * (20 * MEGABYTE) + b'"}\n'

    def line_named(number: int, good_lines: int):
        def check(bench: Bench, filed: Filed) -> None:
            bench.expect(str(number) in filed.note, f"{filed.specimen.name}: line {number} is not named")
            found = filed.desk.count(
                "SELECT count(*) FROM article WHERE title LIKE '%report%'")
            bench.expect(found >= good_lines, f"{filed.specimen.name}: {found} articles of {good_lines}")
        return check

    examine(bench, [Specimen(
        "one-bad.jsonl", b"".join(spoilt), {WARN}, {"W-BAD-LINES"}, line_named(17, len(lines) - 1))],
        limit=300)
    examine(bench, [
        good("dos.jsonl", b"".join(news.json_line(n).replace(b"\n", b"\r\n") for n in range(5)),
             also={WARN}),
        good("open-end.jsonl", b"".join(news.json_line(n) for n in range(10, 15)).rstrip(b"\n"),
             also={WARN})])
    examine(bench, [Specimen(
        "huge-line.jsonl", b"".join(lines[20:24]) + huge + b"".join(lines[24:28]), {WARN, REJECTED},
        {"W-BAD-LINES", "E-JSON-LIMITS"})], limit=120)


@case("I45", "ninjs without a name, of versions 1 and 3, with items that hold themselves")
def ninjs_forms(bench: Bench) -> None:
    nameless = news.ninjs(1)
    del nameless["uri"]
    cycle = news.ninjs(3)
    cycle["associations"] = {"related": dict(
        news.ninjs(3), associations={"related": {"uri": cycle["uri"], "type": "text"}})}
    examine(bench, [
        Specimen("nameless.json", news.coded(nameless), {WARN}, {"W-NO-URI"}, reports(1)),
        good("version-1.json", news.coded(news.ninjs(2)), reports(1)),
        good("version-3.json", news.coded(news.ninjs_3(4)), reports(1), also={WARN}),
        good("cycle.json", news.coded(cycle), reports(1), also={WARN})])


@case("I49", "PDF with loops in its pages or tables, and negative counts")
def looping_pdf(bench: Bench) -> None:
    loop = paper.objects_of([paper.page_text(["x"])])
    loop[2] = b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"
    deep = paper.objects_of([paper.page_text(["x"])])
    deep[2] = b"<< /Type /Pages /Kids [4 0 R] /Count 1 /Parent 4 0 R >>"
    deep[4] = b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"
    negative = paper.objects_of([paper.page_text(["x"])])
    negative[2] = b"<< /Type /Pages /Kids [] /Count -5 >>"
    whole = paper.pdf(4)
    table = whole.rindex(b"trailer")
    start = int(whole[whole.rindex(b"startxref"):].split()[1])
    circular = whole[:table] + b"trailer\n<< /Size 12 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        start, start)
    refused = ("E-PDF", "E-NO-TEXT-LAYER", "E-EXTRACT-TIMEOUT", "E-WORKER-CPU", "E-TRUNCATED")
    examine(bench, [
        bad("loop.pdf", paper.assembled(loop), *refused), bad("deep.pdf", paper.assembled(deep), *refused),
        bad("negative.pdf", paper.assembled(negative), *refused),
        Specimen("table.pdf", circular, {OK, WARN, REJECTED}, set(refused))], limit=120)


@case("I50", "a scanned PDF; letters that stand for nothing")
def pdf_without_text(bench: Bench) -> None:
    examine(bench, [
        bad("scanned.pdf", paper.scanned(), "E-NO-TEXT-LAYER"),
        Specimen("unmapped.pdf", paper.without_map(), {WARN, REJECTED},
                 {"W-GARBLED", "E-NO-TEXT-LAYER", "E-NO-TEXT"})])


@case("I51", "PDF with scripts, forms, programs to start; 50,000 pages")
def active_pdf(bench: Bench) -> None:
    canary = canary_of(bench)
    action = (
        b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('%s'\\)) >> /AcroForm << /XFA (x) >> "
        b"/AA << /WC << /S /Launch /F (/bin/sh) >> >>" % canary.address.encode())
    fetching = b"/OpenAction << /S /URI /URI (%s/u) >>" % canary.address.encode()
    pages = 5_000 if bench.short else 50_000
    examine(bench, [
        good("active.pdf", paper.pdf(1, action), reports(1), also={WARN}),
        good("fetching.pdf", paper.pdf(2, fetching), reports(1), also={WARN}),
        warned("pages.pdf", paper.many_pages(3, pages), "W-PAGES")], canary=canary, limit=120)


@case("I52", "a PDF cut off while it came")
def cut_pdf(bench: Bench) -> None:
    whole = paper.pdf(1)
    examine(bench, [
        bad("cut.pdf", whole[:len(whole) // 2], "E-TRUNCATED"),
        bad("head.pdf", paper.pdf(2)[:30], "E-TRUNCATED", "E-PDF")])


@case("I53", "e-mails of 10,000 nested parts, of endless headers", alone=True)
def mail_without_measure(bench: Bench) -> None:
    nested = news.nested_mail(1, 10_000)
    empty = news.multipart(2, [b"Content-Type: text/plain\r\n\r\n"] * 100_000)
    endless = news.mail(3, headers="X-Long: " + "x" * 5 * MEGABYTE + "\r\n")
    many = news.mail(5, headers="X-A: b\r\n" * 200_000)
    colons = news.mail(4).replace(b"desk@example.org", b"a" + b":" * 99_999 + b"@example.org")
    limits = ("E-MIME-LIMITS",)
    examine(bench, [
        bad("nested.eml", nested, *limits), bad("empty.eml", empty, *limits),
        bad("endless.eml", endless, *limits), bad("many.eml", many, *limits),
        bad("colons.eml", colons, *limits, also={OK, WARN})], limit=20)


@case("I54", "e-mails with wrong charsets, broken codes, mails in mails")
def odd_mails(bench: Bench) -> None:
    examine(bench, [
        good("plain.eml", news.mail(1), reports(1)),
        Specimen("charset.eml", news.mail(2, kind="text/plain; charset=x-martian"), {OK, WARN}),
        Specimen("liar.eml", news.mail(
            3, content=(articles.paragraph(3) + "\nCafé é").encode("cp1252")), {OK, WARN}),
        Specimen("base64.eml", news.multipart(4, [news.encoded_part(articles.paragraph(4), True)]),
                 {OK, WARN, REJECTED}),
        Specimen("pieces.eml", news.mail(5, kind="text/plain; " + "; ".join(
            f'name*{n}*="%41"' for n in range(3000))), {OK, WARN, REJECTED}),
        Specimen("border.eml", news.mail(6, kind="multipart/mixed"), {OK, WARN, REJECTED}),
        Specimen("chain.eml", news.forwarded_chain(7, 40), {OK, WARN, REJECTED},
                 {"E-MIME-LIMITS", "W-MIME", "W-EMBEDDED", "E-NO-TEXT"}),
        good("alternative.eml", news.multipart(8, [
            news.text_part(articles.paragraph(8)),
            news.text_part(news.html(8), "text/html; charset=utf-8")], "alternative"), reports(1),
            also={WARN}),
        good("attached.eml", news.multipart(9, [
            news.text_part(articles.paragraph(9)),
            b"Content-Type: application/octet-stream\r\nContent-Disposition: attachment; "
            b"filename=../../x.exe\r\n\r\nMZ\r\n"]), reports(1), also={WARN})])


@case("I55", "texts that make patterns try for ever")
def endless_patterns(bench: Bench) -> None:
    names = ", ".join(f"{articles.town(n)} Ivanov{chr(97 + n % 26)}" for n in range(10_000))
    head = "Sides return captives\n\n3 May 2024\n\n"
    slow = ("E-EXTRACT-TIMEOUT", "E-WORKER-CPU", "E-NO-TEXT", "E-TOO-LARGE", "E-BINARY")
    chance = random.Random(5)
    blocks = {
        "one-word.txt": "a" * MEGABYTE, "shout.txt": "a" * 200_000 + "!",
        "names.txt": names + " were returned.", "brackets.txt": "(" * 300_000,
        "quotes.txt": "“‘\"'" * 100_000, "numbers.txt": "1,000 for 1,000 for " * 30_000,
        "commas.txt": "Russia, Ukraine, " * 60_000 + "returned 5 prisoners of war.",
        "each.txt": "Russia and Ukraine each returned 5 prisoners of war and " * 10_000,
        "letters.txt": "".join(chance.choice("abc ,.'\"-–()0123") for _ in range(500_000))}
    examine(bench, [
        Specimen(name, (head + text + "\n").encode(), {OK, WARN, REJECTED}, set(slow))
        for name, text in blocks.items()], limit=150)


@case("I56", "texts with turned, invisible, look-alike and piled-up letters")
def odd_letters(bench: Bench) -> None:
    number = 20 + 1 % 180
    text = articles.text(1)
    turned = text.replace(str(number), f"\u202e{str(number)[::-1]}\u202c").replace("drivers", "\u2067drivers\u2069")
    invisible = articles.text(2).replace("prisoners", "pris\u200boners").replace("Russia", "Rus\u00adsia")
    alike = articles.text(3).replace("Russia", "Ruѕѕia")
    piled = articles.text(4).replace("road", "r" + "\u0301" * 5000 + "oad")
    desk = examine(bench, [
        Specimen(name, value.encode(), {OK, WARN}) for name, value in (
            ("turned.txt", turned), ("invisible.txt", invisible), ("alike.txt", alike),
            ("piled.txt", piled))])
    for command in (("search", "captives"), ("sql", "SELECT title, text FROM article_text JOIN article "
                                             "USING (article_id)")):
        done = desk.programs.command(*command, "--desk", desk.root)
        bench.expect("\u202e" not in done.stdout, f"dateline {command[0]} prints turning marks")
    for path in desk.find(desk.done, "turned.txt"):
        bench.expect("\u202e" not in desk.note_beside(path), "a turning mark is in a note")


@case("I57", "texts with SQL, formulas, scripts, escapes")
def hostile_texts(bench: Bench) -> None:
    title = "'; DROP TABLE article; -- <script>alert(1)</script> \x1b]0;owned\x07 return of captives"
    first = f"{title}\n\n3 May 2024\n\n" + articles.paragraph(1)
    formula = "=HYPERLINK(\"http://127.0.0.1\",\"go\") captives\n\n4 May 2024\n\n" + articles.paragraph(2)
    desk = examine(bench, [
        Specimen("sql.txt", first.encode(), {OK, WARN}),
        Specimen("formula.txt", formula.encode(), {OK, WARN})])
    stored = desk.sql("SELECT group_concat(title) FROM article")[0][0]
    bench.expect("DROP TABLE article" in stored, "the title is not stored as it was written")
    for command in (("status",), ("report", "sources"), ("search", "captives")):
        done = desk.programs.command(*command, "--desk", desk.root)
        bench.expect("\x1b" not in done.stdout + done.stderr, f"dateline {command[0]} prints escapes")


@case("I58", "dates: 31 February, year 0, 9999, no dateline")
def odd_dates(bench: Bench) -> None:
    heads = {
        "february.txt": "31 February 2024", "zero.txt": "1 January 0", "far.txt": "31 December 9999",
        "gap.txt": "31 March 2024 02:30", "hijri.txt": "12 Ramadan 1445", "none.txt": ""}
    body = "Russia and Ukraine each returned {} prisoners of war {}, the ministry said.\n"
    specimens = []
    for number, (name, head) in enumerate(heads.items()):
        when = "yesterday" if name == "none.txt" else "on 30 February"
        text = f"Sides return captives {number}\n\n{head}\n\n{body.format(50 + number, when)}"
        specimens.append(Specimen(name, text.encode(), {OK, WARN, REJECTED}, {"E-DATE"}))
    desk = examine(bench, specimens)
    today = datetime.datetime.now(datetime.UTC).date()
    guessed = desk.sql(
        "SELECT title FROM article WHERE published_on >= "
        f"'{today - datetime.timedelta(days=2)}' AND title NOT LIKE 'Buses%' AND published_on < '9000'")
    bench.expect(not guessed, f"a date was guessed from the clock: {guessed}")
    far = desk.sql("SELECT title FROM article WHERE published_on >= '9000'")
    bench.expect(not far, f"the year 9999 was taken for a date: {far}")
    events = desk.sql(
        "SELECT start_on FROM report_day WHERE start_on >= "
        f"'{today - datetime.timedelta(days=3)}' AND start_on < '9000'")
    bench.expect(not events, f"the day of an event was guessed from the clock: {events}")


@case("I59", "numbers: thousand-odd, 10^30, 300-for-1, negative")
def odd_numbers(bench: Bench) -> None:
    sentences = (
        "Russia returned two thousand-odd prisoners of war to Ukraine on Friday.",
        f"Russia returned 1{'0' * 30} prisoners of war to Ukraine on Friday.",
        "Russia and Ukraine agreed a 300-for-1 exchange of prisoners of war on Friday.",
        "Russia returned -50 prisoners of war to Ukraine on Friday.",
        "Russia returned 9,223,372,036,854,775,808 prisoners of war to Ukraine on Friday.",
        "Russia returned 18446744073709551615 million billion prisoners of war to Ukraine on Friday.",
        "Russia returned 1e400 prisoners, then 0x7fffffffffffffff prisoners, then ½ prisoners on Friday.")
    desk = examine(bench, [
        Specimen(f"number-{index}.txt", f"Captives return {index}\n\n3 May 2024\n\n{text}\n".encode(),
                 {OK, WARN}) for index, text in enumerate(sentences)])
    worst = desk.count("SELECT coalesce(max(max(coalesce(people_low,0), coalesce(people_high,0))),0) FROM transfer")
    bench.expect(worst < 10**9, f"{worst} people in one transfer")
