"""schema.org's NewsArticle in pages, in each of its shapes: JSON-LD, microdata, RDFa Lite."""

from __future__ import annotations

import json
from typing import Any

import pytest

from audit.article import Metadata, read_text

BODY = "<h1>Dike breach floods farms</h1><p>The dike broke at night, the mayor said.</p>"


def page(*given: Any) -> Metadata:
    scripts = "".join(
        f"<script type='application/ld+json'>{json.dumps(one)}</script>" for one in given
    )
    return read_text(f"<html><head>{scripts}</head><body>{BODY}", format="html").metadata


def marked(html: str) -> Metadata:
    return read_text(f"<body>{html}", format="html").metadata


def article(**properties: Any) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@type": "NewsArticle", **properties}


def field(metadata: Metadata, name: str) -> str | None:
    return dict(metadata.fields).get(name)


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("By Ana Ruiz", "Ana Ruiz"),
        (["Ana Ruiz", "Tom Bell"], "Ana Ruiz, Tom Bell"),
        ({"@type": "Person", "name": "Ana Ruiz", "jobTitle": "Reporter"}, "Ana Ruiz"),
        ([{"name": "Ana Ruiz"}, "Tom Bell", {"name": "Ana Ruiz"}], "Ana Ruiz, Tom Bell"),
        ({"@list": [{"name": ["Ana Ruiz"]}, {"name": {"@value": "Tom Bell"}}]},
         "Ana Ruiz, Tom Bell"),
        ({"givenName": "Ana", "familyName": "Ruiz"}, "Ana Ruiz"),
        ({"@id": "#ana"}, "Ana Ruiz"),
        ("#ana", "Ana Ruiz"),
        ("https://ouseby.example/ana", None),
        ([{"url": "https://ouseby.example/ana"}, 7, None, True], None),
        ("Sm&iacute;th &amp; Sons", "Smíth & Sons"),
    ],
)  # fmt: skip
def test_authors_in_every_shape(author: Any, byline: str | None) -> None:
    found = page(article(author=author), {"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"})
    assert found.byline == byline


@pytest.mark.parametrize(
    "given",
    [
        article(headline="Dike breach"),
        [{"@type": "WebSite", "name": "Ouseby Post"}, article(headline="Dike breach")],
        {"@graph": [{"@type": "WebPage", "@id": "/x"}, article(headline="Dike breach")]},
        {"@type": "WebPage", "mainEntity": article(headline="Dike breach")},
        {"@type": ["Thing", "https://schema.org/ReportageNewsArticle"], "headline": "Dike breach"},
        {"@type": "schema:NewsArticle", "schema:headline": {"@value": "Dike breach"}},
        [{"@type": "ItemList", "itemListElement": [{"item": article(headline="Other")}]},
         article(headline="Dike breach")],
    ],
)  # fmt: skip
def test_the_pages_own_article_is_found_wherever_it_stands(given: Any) -> None:
    assert page(given).title == "Dike breach"


def test_all_that_an_article_states_has_the_names_of_all_formats() -> None:
    found = page(
        {
            "@graph": [
                article(
                    dateline="OUSEBY, Nov. 24 —",
                    datePublished="2026-11-24T08:00:00Z",
                    dateModified="2026-11-25",
                    articleSection=["Courts", "Local"],
                    publisher={"@id": "#post"},
                    sourceOrganization={"name": "Ouseby News Agency"},
                    creditText="Ruiz/ONA",
                    copyrightHolder={"@id": "#post"},
                    keywords="floods, farms",
                    isBasedOn={
                        "@type": "Report",
                        "name": "What officials knew",
                        "author": {"name": "Ouse Water Board"},
                    },
                    citation=["Mayor’s letter", "https://ouseby.example/law",
                              {"@type": "CreativeWork", "name": "Dikes 2026"}],
                    expires="2027-01-01",
                    inLanguage="en-GB",
                    identifier={"@type": "PropertyValue", "value": "dike-7"},
                    url="https://ouseby.example/dike",
                ),
                {"@type": "NewsMediaOrganization", "@id": "#post", "name": "Ouseby Post",
                 "parentOrganization": {"name": "Ouse Media"}},
            ]
        }
    )  # fmt: skip
    assert (found.dateline, found.date) == ("OUSEBY, Nov. 24", "2026-11-24")
    assert (found.section, found.publisher) == ("Courts, Local", "Ouseby Post")
    assert found.sources == ("Ouse Water Board", "Mayor’s letter"), "a title is nobody's name"
    assert dict(found.lists)["citations"] == (
        "What officials knew", "Mayor’s letter", "https://ouseby.example/law", "Dikes 2026",
    )  # fmt: skip
    assert dict(found.lists)["keywords"] == ("floods", "farms")
    stated = {
        "credit": "Ruiz/ONA",
        "infosource": "Ouseby News Agency",
        "copyright": "Ouseby Post",
        "type": "NewsArticle",
        "updated": "2026-11-25",
        "expires": "2027-01-01",
        "language": "en-GB",
        "guid": "dike-7",
        "link": "https://ouseby.example/dike",
    }
    assert {name: field(found, name) for name in stated} == stated
    assert found.embargo is None, "schema.org has none; what expires is no embargo"


MICRODATA = """<div itemscope itemtype="https://schema.org/NewsArticle" itemref="foot">
<h1 itemprop="headline">Dike breach floods farms</h1>
<p>By <span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url"
 href="/ana"><span itemprop="name">Ana Ruiz</span></a>, <b itemprop="jobTitle">reporter</b></span>
 and <a itemprop="author" href="/tom">Tom Bell</a></p>
<time itemprop="datePublished" datetime="2026-11-24T08:00">Tuesday</time>
<p itemprop="dateline">OUSEBY</p><meta itemprop="articleSection" content="Courts &amp; law">
<div itemprop="articleBody"><p>The dike broke at night, Mayor Ida Falk said on Tuesday.</p></div>
<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Troll
</b><i itemprop="dateline">HELL</i></div></div>
<footer id="foot"><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization">
<span itemprop="name">Ouseby Post</span></span><span itemprop="creditText">Ruiz/ONA</span></footer>
"""
RDFA = """<div vocab="https://schema.org/" typeof="NewsArticle">
<h1 property="headline">Dike breach floods farms</h1>
<p>By <span property="author" typeof="Person"><span property="name">Ana Ruiz</span></span> and
 <span property="schema:author">Tom Bell</span></p>
<time property="datePublished" datetime="2026-11-24T08:00">Tuesday</time>
<p property="dateline">OUSEBY</p><meta property="articleSection" content="Courts &amp; law">
<div property="articleBody"><p>The dike broke at night, Mayor Ida Falk said on Tuesday.</p></div>
<div property="publisher" typeof="Organization"><b property="name">Ouseby Post</b></div>
<b property="creditText">Ruiz/ONA</b></div>
<div typeof="Comment"><b property="author">Troll</b></div>
"""


@pytest.mark.parametrize("html", [MICRODATA, RDFA])
def test_marked_up_words_say_the_same(html: str) -> None:
    found = marked(html)
    assert found.title == "Dike breach floods farms"
    assert found.byline == "Ana Ruiz, Tom Bell", "neither a job nor who comments is an author"
    assert (found.dateline, found.date) == ("OUSEBY", "2026-11-24")
    assert (found.section, found.publisher) == ("Courts & law", "Ouseby Post")
    assert (field(found, "credit"), field(found, "type")) == ("Ruiz/ONA", "NewsArticle")


@pytest.mark.parametrize("html", [MICRODATA, RDFA])
def test_a_marked_up_body_is_the_article(html: str) -> None:
    more = "<p>Sign up for our newsletter, the best there is, and it comes daily.</p>"
    text = read_text(f"<body><div>{more}</div>{html}", format="html").text
    assert "The dike broke at night" in text
    assert "newsletter" not in text
    assert "Troll" not in text


def test_json_ld_comes_first_and_marked_up_words_fill_in() -> None:
    json_ld = "<script type=application/ld+json>" + json.dumps(article(author="Eva Lind"))
    found = marked(f"{json_ld}</script>{MICRODATA}")
    assert (found.byline, found.dateline) == ("Eva Lind", "OUSEBY")


def test_objects_that_refer_to_each_other_in_a_ring_do_no_harm() -> None:
    ring = [{"@id": "#a", "@type": "NewsArticle", "author": {"@id": "#a"}, "headline": "Ring"}]
    assert page({"@graph": ring}).title == "Ring"
    twice = (
        '<div itemscope itemtype="NewsArticle" itemref="i" id="i"><b itemprop="name">N</b></div>'
    )
    assert marked(twice + BODY).byline is None
