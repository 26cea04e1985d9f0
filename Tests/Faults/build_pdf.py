"""PDF files, object by object."""

from __future__ import annotations

import zlib

import articles


def _escaped(text: str) -> bytes:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252", "replace")


def page_text(lines: list[str]) -> bytes:
    """The drawing of a page of text."""
    shown = b" T* ".join(b"(%s) Tj" % _escaped(line) for line in lines)
    return b"BT /F1 11 Tf 13 TL 50 780 Td " + shown + b" ET"


def article_lines(number: int) -> list[str]:
    """An article in lines that fit a page."""
    lines: list[str] = []
    for block in articles.text(number).splitlines():
        line = ""
        for word in block.split():
            if len(line) + len(word) > 80:
                lines.append(line)
                line = ""
            line = f"{line} {word}".strip()
        lines += [line, ""] if line else []
    return lines


def assembled(objects: dict[int, bytes], trailer: bytes = b"", root: int = 1) -> bytes:
    """A file of objects with a right table at its end."""
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets: dict[int, int] = {}
    for number, content in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    size = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        known = number in offsets
        out += b"%010d %05d %s \n" % (offsets.get(number, 0), 0 if known else 65535,
                                      b"n" if known else b"f")
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        size, root, trailer, start)
    return bytes(out)


def stream(data: bytes, more: bytes = b"", packed: bool = False) -> bytes:
    """A stream object."""
    if packed:
        data, more = zlib.compress(data, 9), more + b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n" % (len(data), more) + data + b"\nendstream"


def objects_of(pages: list[bytes], catalog: bytes = b"", font: bytes | None = None) -> dict[int, bytes]:
    """The objects of a document of drawn pages."""
    kids = b" ".join(b"%d 0 R" % (10 + 2 * index) for index in range(len(pages)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        3: font or b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"}
    for index, drawing in enumerate(pages):
        objects[10 + 2 * index] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (11 + 2 * index))
        objects[11 + 2 * index] = stream(drawing)
    return objects


def pdf(number: int, catalog: bytes = b"", more: dict[int, bytes] | None = None,
        trailer: bytes = b"") -> bytes:
    """A whole document of one page."""
    return assembled(
        objects_of([page_text(article_lines(number))], catalog) | (more or {}), trailer)


def many_pages(number: int, count: int) -> bytes:
    """A document of very many pages; all but the first share one empty drawing."""
    objects = objects_of([page_text(article_lines(number))])
    objects[5] = stream(b"BT /F1 11 Tf 50 700 Td (Page) Tj ET")
    for index in range(1, count):
        objects[20 + index] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>")
    kids = b"10 0 R " + b" ".join(b"%d 0 R" % (20 + index) for index in range(1, count))
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return assembled(objects)


def encrypted(number: int) -> bytes:
    """A document that asks for a password that nobody has."""
    handler = (
        b"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <%s> /U <%s> >>"
        % (b"5a" * 32, b"c3" * 32))
    return pdf(number, more={7: handler}, trailer=b"/Encrypt 7 0 R /ID [<00112233> <00112233>]")


def scanned() -> bytes:
    """A document of one picture, without any text."""
    picture = stream(
        bytes(64 * 64), b"/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray "
        b"/BitsPerComponent 8", packed=True)
    objects = objects_of([b"q 500 0 0 700 40 40 cm /Im1 Do Q"])
    objects[10] = objects[10].replace(b"/Font << /F1 3 0 R >>", b"/XObject << /Im1 6 0 R >>")
    objects[6] = picture
    return assembled(objects)


def without_map() -> bytes:
    """A document whose letters stand for nothing that can be looked up."""
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] "
        b"/FirstChar 1 /LastChar 60 /Widths [%s] /CharProcs << %s >> "
        b"/Encoding << /Type /Encoding /Differences [1 %s] >> /Resources << >> >>"
        % (b"500 " * 60, b" ".join(b"/x%d 8 0 R" % index for index in range(60)),
           b" ".join(b"/x%d" % index for index in range(60))))
    letters = bytes(1 + (index * 7) % 60 for index in range(400)).hex().encode()
    objects = objects_of([b"BT /F1 11 Tf 50 780 Td <%s> Tj ET" % letters], font=font)
    objects[8] = stream(b"500 0 0 0 500 700 d1 0 0 500 700 re f")
    return assembled(objects)
