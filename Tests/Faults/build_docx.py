"""Word documents and ZIP files, made byte by byte: whole, odd and broken."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import articles

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>')
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    '/officeDocument" Target="word/document.xml"/></Relationships>')


def paragraph(text: str) -> str:
    """A paragraph of plain text."""
    return f"<w:p>{run(text)}</w:p>"


def run(text: str, style: str = "") -> str:
    """A run of text."""
    return f'<w:r>{style}<w:t xml:space="preserve">{text}</w:t></w:r>'


def body(number: int) -> str:
    """The paragraphs of an article."""
    return "".join(paragraph(line) for line in articles.text(number).splitlines() if line)


def document(content: str) -> bytes:
    """The main part."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {_NAMESPACES}><w:body>'
        f"{content}</w:body></w:document>").encode()


def parts(content: str) -> dict[str, bytes]:
    """The parts of a whole document."""
    return {
        "[Content_Types].xml": _TYPES.encode(), "_rels/.rels": _RELATIONS.encode(),
        "word/document.xml": document(content)}


def relations(*targets: tuple[str, str]) -> bytes:
    """External relationships of the main part: type and target."""
    entries = "".join(
        f'<Relationship Id="rId{number}" TargetMode="External" Target="{target}" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/>'
        for number, (kind, target) in enumerate(targets, 10))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><Relationships '
        f'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}'
        "</Relationships>").encode()


def packed(members: dict[str, bytes], level: int = 9) -> bytes:
    """A ZIP file of members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), data,
                             zipfile.ZIP_DEFLATED, level)
    return buffer.getvalue()


def docx(number: int, **more: bytes) -> bytes:
    """A whole document."""
    return packed(parts(body(number)) | more)


def with_parts(number: int, more: dict[str, bytes]) -> bytes:
    """A whole document with parts beside the text."""
    return packed(parts(body(number)) | more)


def bomb(number: int, megabytes: int = 200) -> bytes:
    """A document that unpacks to over a thousand times its size."""
    blank = (" " * 65536).encode()
    head, tail = document(body(number) + "@").split(b"@")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    check, size, data = 0, 0, bytearray()
    for piece in (head, *([blank] * (megabytes * 16)), tail):
        check = zlib.crc32(piece, check)
        size += len(piece)
        data += packer.compress(piece)
    data += packer.flush()
    members = [raw_member(name.encode(), value) for name, value in parts("").items()
               if name != "word/document.xml"]
    return raw_zip([*members, Member(b"word/document.xml", bytes(data), check, size, 8)])


class Member:
    """An entry of a ZIP file whose fields can lie."""

    def __init__(
        self, name: bytes, data: bytes, check: int, size: int, method: int = 0, flags: int = 0,
        told: int | None = None, attributes: int = 0
    ) -> None:
        self.name, self.data, self.check, self.method = name, data, check, method
        self.flags, self.attributes = flags, attributes
        self.size = size if told is None else told


def raw_member(name: bytes, data: bytes, flags: int = 0, told: int | None = None,
               attributes: int = 0) -> Member:
    """An entry, packed, whose size may be told wrongly."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed_data = packer.compress(data) + packer.flush()
    return Member(name, packed_data, zlib.crc32(data), len(data), 8, flags, told, attributes)


def raw_zip(members: list[Member], overlapping: bool = False, count: int | None = None) -> bytes:
    """A ZIP file of such entries; overlapping ones all point at the first entry's bytes."""
    out, directory = bytearray(), bytearray()
    first = 0
    for index, member in enumerate(members):
        at = first if overlapping and index else len(out)
        fields = (
            20, member.flags, member.method, 0, 0x5821, member.check, len(member.data), member.size,
            len(member.name), 0)
        if not (overlapping and index):
            out += b"PK\3\4" + struct.pack("<HHHHHIIIHH", *fields) + member.name + member.data
        directory += (
            b"PK\1\2" + struct.pack("<H", 0x0314) + struct.pack("<HHHHHIIIHH", *fields)
            + struct.pack("<HHHII", 0, 0, 0, member.attributes, at) + member.name)
    total = len(members) if count is None else count
    return bytes(out + directory + b"PK\5\6" + struct.pack(
        "<HHHHIIH", 0, 0, total & 0xFFFF, total & 0xFFFF, len(directory), len(out), 0))


def zip64(members: list[Member]) -> bytes:
    """A ZIP file whose end is told in the 64-bit form."""
    plain = raw_zip(members)
    end = plain.rindex(b"PK\5\6")
    count, _, size, offset = struct.unpack("<HHII", plain[end + 8:end + 20])
    record = b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, size, offset)
    locator = b"PK\6\7" + struct.pack("<IQI", 0, end, 1)
    last = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return plain[:end] + record + locator + last


def compound_encrypted() -> bytes:
    """The container in which office programs put an encrypted document."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack(
        "<HHHHHHIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0,
        0xFFFFFFFE, 0) + struct.pack("<I", 0) + b"\xff" * (108 * 4)
    table = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * 504
    entries = b""
    for name, kind in (("Root Entry", 5), ("EncryptionInfo", 2), ("EncryptedPackage", 2), ("", 0)):
        coded = name.encode("utf-16-le")
        entries += coded.ljust(64, b"\0") + struct.pack(
            "<HBBIII", len(coded) + 2 if name else 0, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF,
        ) + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0)
    return (header[:512] + table + entries).ljust(4096, b"\0")
