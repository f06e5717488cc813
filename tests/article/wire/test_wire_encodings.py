"""What real exports and feeds hold beside their words: encodings, escapes, damage."""

from __future__ import annotations

from pathlib import Path

import pytest

from audit.article import Article
from audit.article.several import read_all
from audit.errors import ReadError
from tests.article.invariants import check

FEED = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    "<title>F</title>{}</channel></rss>"
)
ITEM = "<item><title>Café</title><content:encoded>{}</content:encoded></item>"
PLAIN = FEED.format(ITEM.format("&lt;p&gt;Ida said the “café” is 🤿 open.&lt;/p&gt;"))
READS = "Café\n\nIda said the “café” is 🤿 open."


def read(folder: Path, data: bytes | str, name: str = "a.xml") -> list[Article]:
    file = folder / name
    file.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    found = list(read_all(str(file)))
    for article in found:
        check(article)
    return found


@pytest.mark.parametrize(
    "data",
    [
        f'<?xml version="1.0" encoding="UTF-16"?>{PLAIN}'.encode("utf-16"),
        b"\xfe\xff" + PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-16-le"),
        f'<?xml version="1.0" encoding="UTF-16"?>{PLAIN}'.encode("utf-16-be"),
        b"\xef\xbb\xbf" + f'<?xml version="1.0" encoding="utf-8"?>\r\n{PLAIN}'.encode(),
        f'<?xml version="1.0" encoding="UTF-16"?>{PLAIN}'.encode(),
        f'\n\n <?xml version="1.0" encoding="utf-8"?>\n{PLAIN}'.encode(),
        f'<?xml version="1.1"?>{PLAIN}'.encode(),
    ],
)
def test_every_encoding_gives_the_same_words(tmp_path: Path, data: bytes) -> None:
    assert [one.text for one in read(tmp_path, data)] == [READS]


@pytest.mark.parametrize(
    ("declared", "codec", "words"),
    [
        ("ISO-8859-1", "latin-1", "Ida said the café is open."),
        ("ISO-8859-1", "windows-1252", "Ida said “the café” is open."),
        ("windows-1252", "windows-1252", "Ida said “the café” is open."),
        ("ISO-8859-2", "iso-8859-2", "Żółć said the café is open."),
    ],
)
def test_a_declared_encoding_is_honoured(
    tmp_path: Path, declared: str, codec: str, words: str
) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?>\n' + FEED.format(ITEM.format(words))
    (article,) = read(tmp_path, text.encode(codec))
    assert article.text == f"Café\n\n{words}"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<![CDATA[<p>One ]]]]><![CDATA[> two said.</p>]]>", "One ]]> two said."),
        ("<![CDATA[<p>One tw]]>o &lt;b&gt;said<![CDATA[.</b></p>]]>", "One two said."),
        ("Ida&nbsp;said &mdash; caf&eacute; &bogus; R&amp;D", "Ida said — café &bogus; R&D"),
        ("A&#0;bell&#x1f;&#31; rang, she said.", "A bell rang, she said."),
        ("&amp;lt;p&amp;gt;It&amp;#8217;s he said.&amp;lt;/p&amp;gt;", "It’s he said."),
        ("&lt;p&gt;Write &amp;lt;p&amp;gt;, he said.&lt;/p&gt;", "Write <p>, he said."),
        ("&lt;p&gt;R&amp;amp;D is &amp;#8220;open&amp;#8221;, he said.&lt;/p&gt;",
         "R&D is “open”, he said."),
    ],
)  # fmt: skip
def test_each_escape_is_undone_once_and_keeps_its_place(
    tmp_path: Path, content: str, text: str
) -> None:
    (article,) = read(tmp_path, FEED.format(ITEM.format(content)))
    assert article.text.split("\n\n", 1)[1] == text


def test_escaped_twice_has_the_places_of_the_file(tmp_path: Path) -> None:
    content = "&amp;lt;p&amp;gt;It&amp;#8217;s open.&amp;lt;/p&amp;gt;"
    (article,) = read(tmp_path, FEED.format(ITEM.format(content)))
    assert article.excerpt(article.blocks[-1].span) == "It&amp;#8217;s open."


EMPTY = ["", "<![CDATA[ ]]>", "<![CDATA[<p></p><img src='x'><!-- more -->&nbsp;]]>"]


@pytest.mark.parametrize("content", EMPTY)
def test_where_the_full_text_is_empty_a_long_description_is_it(
    tmp_path: Path, content: str
) -> None:
    described = "&lt;p&gt;Ida said that it is open again today.&lt;/p&gt;" * 20
    item = ITEM.format(content).replace("</item>", f"<description>{described}</description></item>")
    (article,) = read(tmp_path, FEED.format(item))
    assert article.text.startswith("Café\n\nIda said that it is open again today.\n\n")


@pytest.mark.parametrize("content", EMPTY)
def test_an_item_without_a_word_is_no_article(tmp_path: Path, content: str) -> None:
    (article,) = read(tmp_path, FEED.format(ITEM.format(content) + ITEM.format("It rained.")))
    assert article.text == "Café\n\nIt rained."
    with pytest.raises(ReadError, match="no text of an article"):
        read(tmp_path, FEED.format(ITEM.format(content)))


def test_a_gallery_is_no_article(tmp_path: Path) -> None:
    wordpress = FEED.replace("<rss ", '<rss xmlns:wp="http://wordpress.org/export/1.2/" ')
    items = ITEM.format('[gallery ids="1,2"]') + ITEM.format("It rained [sic].")
    assert [one.text for one in read(tmp_path, wordpress.format(items))] == [
        "Café\n\nIt rained [sic]."
    ]
