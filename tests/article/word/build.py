"""Word documents made by hand, as Word writes them: parts as text, zipped."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DECLARED = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:w14="{W14}" xmlns:w15="{W15}" xmlns:mc="{MC}" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14 w15"'
)
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Hauszitat"><w:name w:val="Unser Zitat"/>
<w:basedOn w:val="Zitat"/></w:style>
<w:style w:type="paragraph" w:styleId="Autor"><w:name w:val="Gazette Byline"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Kommentarzeichen">
<w:name w:val="annotation reference"/></w:style>
"""


def docx(body: str, **parts: str) -> bytes:
    """Make a document; ``parts`` are the insides of footnotes, comments …, ``links`` targets."""
    kinds = [name for name in parts if name not in ("links", "extra")]
    content = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{PACKAGE}.{name}+xml"/>'
        for name in kinds
    )
    relations = "".join(
        f'<Relationship Id="p{n}" Type="{R}/{name}" Target="{name}.xml"/>'
        for n, name in enumerate(kinds)
    ) + "".join(
        f'<Relationship Id="rId{n}" Type="{R}/hyperlink" Target="{t}" TargetMode="External"/>'
        for n, t in enumerate(parts.get("links", "").split(), 1)
    )
    files = {
        "[Content_Types].xml": (
            f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{PACKAGE}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{PACKAGE}.styles+xml"/>'
            f"{content}</Types>"
        ),
        "_rels/.rels": _relations(
            f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": _relations(
            f'<Relationship Id="s" Type="{R}/styles" Target="styles.xml"/>{relations}'
        ),
        "word/document.xml": (
            f"{HEAD}<w:document {DECLARED}><w:body>{body}<w:sectPr/></w:body></w:document>"
        ),
        "word/styles.xml": f"{HEAD}<w:styles {DECLARED}>{STYLES}</w:styles>",
    }
    for name in kinds:
        root = f"w15:{name}" if name in ("commentsExtended", "people") else f"w:{name}"
        inside = parts[name]
        files[f"word/{name}.xml"] = f"{HEAD}<{root} {DECLARED}>{inside}</{root}>"
    return zipped(files)


def with_property(document: bytes, name: str, value: str) -> bytes:
    """Give a document a property of the house's own."""
    part = (
        f'{HEAD}<Properties xmlns="{CUSTOM}/custom-properties" xmlns:vt="{CUSTOM}/docPropsVTypes">'
        f'<property name="{name}"><vt:lpwstr>{value}</vt:lpwstr></property></Properties>'
    )
    return zipped({**unzipped(document), "docProps/custom.xml": part.encode()})


def zipped(files: dict[str, str] | dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return file.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def p(*inside: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p w:rsidR="00A1">{look}{"".join(inside)}</w:p>'


def r(text: str, look: str = "", tag: str = "w:t") -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r w:rsidRPr="00B2">{properties}<{tag} xml:space="preserve">{text}</{tag}></w:r>'


def tracked(kind: str, inside: str, id: int = 90) -> str:
    return f'<w:{kind} w:id="{id}" w:author="Ed" w:date="2026-05-01T00:00:00Z">{inside}</w:{kind}>'


def _relations(inside: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{inside}</Relationships>'


def about(id: int, words: str, before: str = "") -> str:
    """Runs that a comment is about, and a run before them."""
    start = f'{r(before) if before else ""}<w:commentRangeStart w:id="{id}"/>'
    mark = f'<w:r><w:commentReference w:id="{id}"/></w:r>'
    return f'{start}{words}<w:commentRangeEnd w:id="{id}"/>{mark}'


def comments(*said: tuple[int, str], author: str = "A. Ruiz") -> str:
    """The inside of the part that holds comments."""
    return "".join(
        f'<w:comment w:id="{id}" w:author="{author}">{p(r(text))}</w:comment>' for id, text in said
    )


ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_DECLARED = " ".join(
    f'xmlns:{name}="{ODF}:{space or name}:1.0"'
    for name, space in {
        "office": "", "text": "", "table": "", "style": "", "draw": "drawing", "meta": "",
        "manifest": "",
    }.items()
) + (
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    f' xmlns:fo="{ODF}:xsl-fo-compatible:1.0"'
)  # fmt: skip
ODT = "application/vnd.oasis.opendocument.text"


def odt(body: str, styles: str = "", meta: str = "", **parts: str) -> bytes:
    """Make an OpenDocument text; ``parts`` are further entries of the file."""
    return zipped(
        {
            "mimetype": ODT,
            "META-INF/manifest.xml": f"<manifest:manifest {ODF_DECLARED}><manifest:file-entry "
            f'manifest:full-path="/" manifest:media-type="{ODT}"/></manifest:manifest>',
            "content.xml": f"{HEAD}<office:document-content {ODF_DECLARED}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "meta.xml": f"{HEAD}<office:document-meta {ODF_DECLARED}><office:meta>{meta}"
            "</office:meta></office:document-meta>",
            **parts,
        }
    )
