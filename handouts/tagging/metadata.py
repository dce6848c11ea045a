"""What the file says about itself: the XMP packet, the sRGB output intent, the dates."""

import datetime
import re
from dataclasses import dataclass
from struct import pack

PRODUCER = "ReportLab PDF Library"


@dataclass(frozen=True, slots=True)
class Description:
    """Title, language and the other facts about the document; `created` is the only date in the file."""

    title: str
    language: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    created: datetime.date

    @property
    def information(self) -> dict[str, str]:
        """The information dictionary (ISO 32000-1, 14.3.3), equal to the XMP packet entry by entry."""
        date = f"D:{self.created:%Y%m%d}000000+00'00'"
        entries = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": ", ".join(self.keywords),
            "Creator": PRODUCER,
            "Producer": PRODUCER,
            "CreationDate": date,
            "ModDate": date,
        }
        return {key: value for key, value in entries.items() if value}


def xmp_packet(about: Description) -> bytes:
    """The metadata stream (ISO 16684-1), with the claim of PDF/UA-1 and PDF/A-2a."""
    date = f"{about.created:%Y-%m-%d}T00:00:00+00:00"
    properties = [
        "<dc:format>application/pdf</dc:format>",
        f"<dc:title>{_alternatives(about.title)}</dc:title>",
        f"<dc:language>{_items('Bag', [about.language])}</dc:language>",
        about.author and f"<dc:creator>{_items('Seq', [about.author])}</dc:creator>",
        about.subject and f"<dc:description>{_alternatives(about.subject)}</dc:description>",
        about.keywords and f"<dc:subject>{_items('Bag', about.keywords)}</dc:subject>",
        about.keywords and f"<pdf:Keywords>{_escaped(', '.join(about.keywords))}</pdf:Keywords>",
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
        f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>",
        *(f"<xmp:{key}>{date}</xmp:{key}>" for key in ("CreateDate", "ModifyDate", "MetadataDate")),
        _CLAIMS,
    ]
    body = "\n".join(line for line in properties if line)
    return f"{_HEAD}\n{body}\n{_TAIL}".encode()


def srgb_profile() -> bytes:
    """A small sRGB profile (ICC.1:2001-04, version 2.1): matrix, white point and one shared tone curve."""
    curve = b"curv" + pack(">4xI256H", 256, *(round(65535 * _linear(step / 255)) for step in range(256)))
    text = b"sRGB"
    description = b"desc" + pack(">4xI", len(text) + 1) + text + bytes(1 + 4 + 4 + 2 + 1 + 67)
    tags: list[tuple[bytes, bytes]] = [
        (b"desc", description),
        (b"cprt", b"text" + bytes(4) + b"No copyright, use freely\0"),
        (b"wtpt", _xyz(*_D50)),
        (b"rXYZ", _xyz(0.43607, 0.22249, 0.01392)),
        (b"gXYZ", _xyz(0.38515, 0.71687, 0.09708)),
        (b"bXYZ", _xyz(0.14307, 0.06061, 0.71410)),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    ]
    table, data, offsets = b"", b"", dict[bytes, int]()
    start = 128 + 4 + 12 * len(tags)
    for signature, value in tags:
        if value not in offsets:
            offsets[value] = start + len(data)
            data += value + bytes(-len(value) % 4)
        table += signature + pack(">II", offsets[value], len(value))
    size = start + len(data)
    header = pack(">I4xI4s4s4s", size, 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    header += pack(">6H4s", 2000, 1, 1, 0, 0, 0, b"acsp") + bytes(28) + _xyz(*_D50)[8:] + bytes(48)
    return header + pack(">I", len(tags)) + table + data


_D50 = (0.9642, 1.0, 0.8249)


def _xyz(x: float, y: float, z: float) -> bytes:
    return b"XYZ " + pack(">4x3i", *(round(value * 65536) for value in (x, y, z)))


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold (XML 1.0, 2.2), and the controls that it could. A no-break space may stand."""


def _escaped(text: str) -> str:
    if _CONTROL.search(text):
        raise ValueError(f"{text!r} holds an invisible character; type it again")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _items(kind: str, values: tuple[str, ...] | list[str]) -> str:
    return (
        f"<rdf:{kind}>"
        + "".join(f"<rdf:li>{_escaped(value)}</rdf:li>" for value in values)
        + f"</rdf:{kind}>"
    )


def _alternatives(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_escaped(text)}</rdf:li></rdf:Alt>'


_HEAD = """<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">"""

# PDF/A knows nothing of the pdfuaid property, so it must be described here (ISO 19005-2, 6.6.2.3).
_CLAIMS = """<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""

_TAIL = """</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
