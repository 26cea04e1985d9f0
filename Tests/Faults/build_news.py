"""Pages, e-mails and news items in their standard forms."""

from __future__ import annotations

import base64
import json

import articles


def body_html(number: int) -> str:
    """An article's sentences as paragraphs of a page."""
    return "".join(f"<p>{line}</p>\n" for line in articles.paragraph(number).splitlines() if line)


def html(number: int, head: str = "", before: str = "", after: str = "",
         charset: str = "utf-8") -> str:
    """A page with an article in it."""
    title = f"Buses on a dry road, report {number}"
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="{charset}"><title>{title}</title>\n'
        f'<meta property="og:type" content="article"><meta property="og:title" content="{title}">\n'
        f'<meta property="article:published_time" content="{articles.day(number)}T08:00:00Z">{head}'
        f"</head>\n<body>{before}<article><h1>{title}</h1>\n{body_html(number)}</article>{after}"
        "</body></html>\n")


def json_ld(value: object) -> str:
    """A block of JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def news_article(number: int, **more: object) -> dict[str, object]:
    """An article as JSON-LD tells it."""
    return {
        "@context": "https://schema.org", "@type": "NewsArticle",
        "headline": f"Buses on a dry road, report {number}",
        "datePublished": f"{articles.day(number)}T08:00:00Z",
        "articleBody": articles.paragraph(number)} | more


def mail(number: int, headers: str = "", content: bytes | None = None,
         kind: str = "text/plain; charset=utf-8") -> bytes:
    """An e-mail with an article as its text."""
    date = articles.day(number).strftime("%a, %d %b %Y 08:00:00 +0000")
    text = articles.paragraph(number).encode() if content is None else content
    return (
        f"From: Desk <desk@example.org>\r\nTo: news@example.org\r\nDate: {date}\r\n"
        f"Message-ID: <{number}@example.org>\r\nMIME-Version: 1.0\r\n"
        f"Subject: Buses on a dry road, report {number}\r\n{headers}"
        f"Content-Type: {kind}\r\n\r\n").encode() + text.replace(b"\n", b"\r\n") + b"\r\n"


def multipart(number: int, parts: list[bytes], kind: str = "mixed", border: str = "frontier") -> bytes:
    """An e-mail of parts, each with its own head."""
    lines = b"".join(b"--%s\r\n%s\r\n" % (border.encode(), part) for part in parts)
    return mail(
        number, content=b"", kind=f'multipart/{kind}; boundary="{border}"') + lines + (
            b"--%s--\r\n" % border.encode())


def text_part(text: str, kind: str = "text/plain; charset=utf-8") -> bytes:
    """A part of text."""
    return f"Content-Type: {kind}\r\n\r\n".encode() + text.replace("\n", "\r\n").encode() + b"\r\n"


def nested_mail(number: int, depth: int) -> bytes:
    """An e-mail whose parts lie in parts, so deep."""
    head = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (level, level)
        for level in range(depth))
    return mail(number, content=b"", kind='multipart/mixed; boundary="top"') + (
        b"--top\r\n" + head + text_part(articles.paragraph(number)) + b"--top--\r\n")


def forwarded_chain(number: int, depth: int) -> bytes:
    """An e-mail in an e-mail in an e-mail."""
    message = mail(number)
    for _ in range(depth):
        message = mail(number, content=b"", kind="message/rfc822") + message
    return message


def encoded_part(text: str, broken: bool = False) -> bytes:
    """A part in base64, perhaps damaged."""
    data = base64.encodebytes(text.encode())
    if broken:
        data = data[:40] + b"!!!\xff~~" + data[40:-5] + b"=A"
    return b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + data


def nitf(number: int, doctype: str = "", text: str | None = None) -> str:
    """An article in NITF."""
    date = articles.day(number).strftime("%Y%m%dT080000Z")
    lines = articles.paragraph(number) if text is None else text
    content = "".join(f"<p>{line}</p>" for line in lines.splitlines() if line)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<nitf><head>'
        f"<title>Buses on a dry road, report {number}</title><docdata>"
        f'<doc-id id-string="n{number}"/><date.issue norm="{date}"/></docdata></head><body>'
        f"<body.head><hedline><hl1>Buses on a dry road, report {number}</hl1></hedline></body.head>"
        f"<body.content>{content}</body.content></body></nitf>")


def newsml(number: int, version: int = 1, status: str = "usable", embargoed: str = "",
           guid: str | None = None, head: str = "", attributes: str = "") -> str:
    """An article in NewsML-G2."""
    name = guid or f"tag:example.org,2024:item-{number}"
    title = f"Buses on a dry road, report {number}"
    hold = f"<embargoed>{embargoed}</embargoed>" if embargoed else ""
    text = "".join(f"<p>{line}</p>" for line in articles.paragraph(number).splitlines() if line)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<newsItem '
        f'xmlns="http://iptc.org/std/nar/2006-10-01/" {attributes} guid="{name}" version="{version}" '
        'standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="en"><itemMeta>'
        '<itemClass qcode="ninat:text"/>'
        f'<versionCreated>{articles.day(number)}T08:00:0{version % 10}Z</versionCreated>{hold}'
        f'<pubStatus qcode="stat:{status}"/></itemMeta><contentMeta>'
        f"<contentCreated>{articles.day(number)}T08:00:00Z</contentCreated>"
        f"<headline>{title}</headline></contentMeta><contentSet>"
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>{title}</title></head><body>{text}</body></html></inlineXML></contentSet>"
        "</newsItem>")


def ninjs(number: int, **more: object) -> dict[str, object]:
    """An article in ninjs 1."""
    return {
        "uri": f"tag:example.org,2024:ninjs-{number}", "type": "text", "language": "en",
        "pubstatus": "usable", "version": "1",
        "headline": f"Buses on a dry road, report {number}",
        "versioncreated": f"{articles.day(number)}T08:00:00Z",
        "body_text": articles.paragraph(number)} | more


def ninjs_3(number: int) -> dict[str, object]:
    """An article in ninjs 3, where headlines and bodies are lists."""
    return {
        "uri": f"tag:example.org,2024:ninjs3-{number}", "type": "text", "language": "en",
        "pubstatus": "usable", "version": "1", "standard": {"name": "ninjs", "version": "3.0"},
        "headlines": [{"role": "main", "value": f"Buses on a dry road, report {number}"}],
        "versioncreated": f"{articles.day(number)}T08:00:00Z",
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": articles.paragraph(number)}]}


def coded(value: object) -> bytes:
    """JSON."""
    return json.dumps(value).encode()


def json_line(number: int) -> bytes:
    """An article as a line of an archive."""
    return coded({
        "title": f"Buses on a dry road, report {number}",
        "published": str(articles.day(number)), "outlet": "Invented News",
        "text": articles.paragraph(number)}) + b"\n"
