"""The page in a real browser: by mouse, by keyboard, on paper, in the dark, and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.report.fictional import harbour
from tests.report.html.browser import (
    MISSING,
    axe,
    browser,
    complaints,
    in_scheme,
    press,
    printed,
    shown,
    sized,
    tab,
    until_shown,
)
from tests.report.html.pages import hostile, page_of, several, waived
from tests.report.made import UNREADABLE

pytestmark = pytest.mark.skipif(MISSING, reason="no chromium and chromium-driver here")
Pages = dict[str, str]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    folder = tmp_path_factory.mktemp("pages")
    made = {
        "one": page_of(harbour()),
        "waived": page_of(waived()),
        "several": page_of(*several(), errors=[UNREADABLE]),
        "hostile": page_of(hostile()),
    }
    for name, text in made.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in made}


@pytest.fixture(scope="module")
def opened() -> Iterator[Chrome]:
    with browser() as driver:
        yield driver


@pytest.fixture
def driver(opened: Chrome) -> Iterator[Chrome]:
    in_scheme(opened, "light")
    sized(opened, 1440)
    opened.get("about:blank")
    complaints(opened)
    yield opened
    assert complaints(opened) == []


def lit(driver: Chrome, part: str) -> str:
    return " ".join(shown(driver, f".on.is-{part}"))


def test_the_article_reads_as_it_is_with_its_notes_beside_it(driver: Chrome, pages: Pages) -> None:
    driver.get(pages["one"])
    assert shown(driver, "h1")[0].startswith("Harbour wall “a risk to life”")
    words = driver.find_element(By.CSS_SELECTOR, ".w.warning")
    note = driver.find_element(By.CSS_SELECTOR, ".note.warning")
    assert note.location["x"] > words.location["x"] + 300
    assert len(shown(driver, ".note")) == 7


@pytest.mark.parametrize("name", ["one", "waived", "several", "hostile"])
def test_nothing_is_wider_than_a_phone_and_notes_stand_below(
    driver: Chrome, pages: Pages, name: str
) -> None:
    sized(driver, 360)
    for place in ("", "#article-1"):
        driver.get(pages[name] + place)
        assert driver.execute_script("return document.documentElement.scrollWidth") == 360
    above, below = (driver.find_element(By.CSS_SELECTOR, one) for one in (".words", ".note"))
    assert below.location["y"] > above.location["y"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["one", "waived", "several"])
def test_axe_finds_nothing_in_either_scheme(
    driver: Chrome, pages: Pages, scheme: str, name: str
) -> None:
    in_scheme(driver, scheme)
    driver.get(pages[name])
    driver.execute_script("document.querySelectorAll('details').forEach((one) => one.open = true)")
    for rule in driver.find_elements(By.CSS_SELECTOR, ".note .rule")[:2]:
        if rule.is_displayed():
            rule.send_keys(Keys.ENTER)
    for choice in driver.find_elements(By.NAME, "said")[:1]:
        if choice.is_displayed():
            choice.click()
    assert axe(driver) == []


def test_an_attribution_is_shown_on_hover(driver: Chrome, pages: Pages) -> None:
    driver.get(pages["one"])
    content = driver.find_element(By.CSS_SELECTOR, '.text [data-a~="a2:content"]')
    ActionChains(driver).move_to_element(content).perform()
    assert "worker at the yard" in lit(driver, "source")
    assert lit(driver, "cue") == "told"
    assert "keep quiet about the cracks" in lit(driver, "content")
    assert shown(driver, "#strip .cue") == ["told"]
    ActionChains(driver).move_to_element(driver.find_element(By.CSS_SELECTOR, ".brand")).perform()
    assert lit(driver, "source") == ""


def test_an_attribution_is_shown_by_keyboard_pinned_and_put_away(
    driver: Chrome, pages: Pages
) -> None:
    driver.get(pages["one"])
    handle = driver.find_element(By.CSS_SELECTOR, '[data-h~="a2"]')
    for _ in range(60):
        tab(driver)
        if driver.switch_to.active_element == handle:
            break
    assert driver.switch_to.active_element == handle
    assert "worker at the yard" in lit(driver, "source")
    assert handle.aria_role == "button"
    described = driver.find_element(By.ID, handle.get_attribute("aria-describedby"))
    assert "keep quiet" in described.get_attribute("textContent")
    press(driver, Keys.ENTER)
    tab(driver)
    assert handle.get_attribute("aria-pressed") == "true"
    assert "worker at the yard" in lit(driver, "source")
    press(driver, Keys.ESCAPE)
    assert handle.get_attribute("aria-pressed") == "false"
    assert lit(driver, "source") == ""


def test_a_number_in_the_text_leads_to_its_note_and_back(driver: Chrome, pages: Pages) -> None:
    driver.get(pages["one"])
    marker = driver.find_element(By.CSS_SELECTOR, ".marker.error")
    marker.send_keys(Keys.ENTER)
    assert driver.current_url.endswith(marker.get_attribute("href").split("#")[1])
    note = driver.find_element(By.CSS_SELECTOR, ":target")
    assert "tells readers nothing" in note.text
    note.find_element(By.CSS_SELECTOR, ".what a").send_keys(Keys.ENTER)
    assert driver.find_element(By.CSS_SELECTOR, ":target") == marker


def test_a_rule_is_explained_in_the_note_with_what_backs_it(driver: Chrome, pages: Pages) -> None:
    driver.get(pages["one"])
    rule = driver.find_element(By.CSS_SELECTOR, '.note[data-rule="bare-source"] .rule')
    assert rule.get_attribute("aria-expanded") == "false"
    rule.send_keys(Keys.ENTER)
    assert rule.get_attribute("aria-expanded") == "true"
    (told,) = shown(driver, ".explain")
    assert "Readers can only weigh" in told
    assert "The Wall Street Journal" in told
    rule.send_keys(Keys.ESCAPE)
    assert shown(driver, ".explain") == []
    assert rule.get_attribute("aria-expanded") == "false"


def test_filters_hide_notes_and_marks_by_severity_and_rule(driver: Chrome, pages: Pages) -> None:
    driver.get(pages["one"])
    driver.find_element(By.CSS_SELECTOR, '[name="level"][value="warning"]').click()
    assert shown(driver, ".note.warning") == shown(driver, ".marker.warning") == []
    assert driver.find_elements(By.CSS_SELECTOR, ".w.warning") == []
    assert shown(driver, ".count") == ["4 of 7 shown"]
    driver.find_element(By.CSS_SELECTOR, ".filters summary").click()
    driver.find_element(By.CSS_SELECTOR, '[name="rule"][value="bare-source"]').send_keys(Keys.SPACE)
    assert shown(driver, ".count") == ["3 of 7 shown"]
    assert "bare-source" not in " ".join(shown(driver, ".note"))


def test_what_is_set_aside_is_shown_with_its_reason(driver: Chrome, pages: Pages) -> None:
    driver.get(pages["waived"])
    told = " ".join(shown(driver, ".note.aside"))
    for words in ("Waived", "on legal advice", "Ada Bello", "2026-12-31", "audit.yaml:4", "Known"):
        assert words in told


def test_the_page_on_paper_has_every_explanation(
    driver: Chrome, pages: Pages, tmp_path: Path
) -> None:
    driver.get(pages["one"])
    paper = " ".join(printed(driver, tmp_path / "page.pdf").split())
    for one in harbour().findings:
        assert " ".join(one.message.split()) in paper
        assert " ".join(one.remedy.split()) in paper
    assert "Readers can only weigh" in paper
    assert "All attributions" not in paper


def test_light_and_dark_by_system_and_by_button(driver: Chrome, pages: Pages) -> None:
    def paper() -> str:
        script = "return getComputedStyle(document.body).backgroundColor"
        return str(driver.execute_script(script))

    driver.get(pages["one"])
    light = paper()
    driver.find_element(By.ID, "theme").click()
    dark = paper()
    in_scheme(driver, "dark")
    driver.get(pages["one"])
    assert paper() == dark != light
    driver.find_element(By.ID, "theme").click()
    assert paper() == light


def test_the_index_is_sorted_by_keyboard_and_leads_to_articles(
    driver: Chrome, pages: Pages
) -> None:
    driver.get(pages["several"])
    assert shown(driver, "main > article") == []
    assert "old.doc" in " ".join(shown(driver, ".failures li"))
    heads = driver.find_elements(By.CSS_SELECTOR, ".index thead th")
    heads[1].find_element(By.TAG_NAME, "button").send_keys(Keys.ENTER)
    assert heads[1].get_attribute("aria-sort") == "descending"
    assert shown(driver, ".index tbody td:nth-child(2)") == ["2", "1", "0"]
    heads[1].find_element(By.TAG_NAME, "button").send_keys(Keys.SPACE)
    assert heads[1].get_attribute("aria-sort") == "ascending"
    assert shown(driver, ".index tbody td:nth-child(2)") == ["0", "1", "2"]
    heads[0].find_element(By.TAG_NAME, "button").send_keys(Keys.ENTER)
    assert heads[1].get_attribute("aria-sort") is None
    names = shown(driver, ".index tbody a")
    assert names == sorted(names)
    driver.find_element(By.CSS_SELECTOR, '.index a[href="#article-1"]').send_keys(Keys.ENTER)
    until_shown(driver, "main > article")
    assert len(shown(driver, "main > article")) == 1
    assert shown(driver, "#index") == []
    assert driver.title.startswith("Harbour wall")
    driver.find_element(By.CSS_SELECTOR, ".to-index").send_keys(Keys.ENTER)
    until_shown(driver, "#index")
    assert shown(driver, "main > article") == []


def test_without_scripts_everything_can_be_read(driver: Chrome, pages: Pages) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        driver.get(pages["several"])
        driver.get(pages["several"] + "#article-1-n2")
        seen = driver.find_element(By.TAG_NAME, "main").text
        assert "tells readers nothing" in seen
        assert "Zebra" not in seen
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_hostile_words_run_nothing_and_show_as_they_are(driver: Chrome, pages: Pages) -> None:
    driver.get(pages["hostile"])
    assert driver.title != "ran"
    assert complaints(driver) == []
    assert len(driver.find_elements(By.TAG_NAME, "script")) == 1
    assert (
        driver.find_elements(By.CSS_SELECTOR, "img, [onload], [onerror], [href^=javascript]") == []
    )
    assert "<script>document.title='ran'</script>" in shown(driver, ".text")[0]


def test_a_script_that_is_not_ours_is_refused(driver: Chrome, pages: Pages, tmp_path: Path) -> None:
    foreign = page_of(harbour()).replace("</main>", "<script>document.title='ran'</script></main>")
    (tmp_path / "foreign.html").write_text(foreign, "utf-8")
    driver.get((tmp_path / "foreign.html").as_uri())
    assert driver.title != "ran"
    assert any("Content Security Policy" in one for one in complaints(driver))
