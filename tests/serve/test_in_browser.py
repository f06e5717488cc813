"""audit serve as a person has it: drop or paste, read the page, take the files along."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import presence_of_element_located
from selenium.webdriver.support.wait import WebDriverWait

from audit.article import read_bytes
from tests.report.html.browser import (
    MISSING,
    axe,
    browser,
    complaints,
    in_scheme,
    press,
    shown,
    sized,
)
from tests.report.html.pages import HOSTILE
from tests.serve.desk import DOCUMENT, STORY, Served, house, started

pytestmark = pytest.mark.skipif(MISSING, reason="no chromium and chromium-driver here")
DROP = """const [data, name] = arguments;
    const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
    const carried = new DataTransfer();
    carried.items.add(new File([bytes], name));
    const how = {dataTransfer: carried, bubbles: true, cancelable: true};
    for (const kind of ["dragenter", "dragover", "drop"])
        document.querySelector("h1").dispatchEvent(new DragEvent(kind, how));"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with started(house(tmp_path_factory.mktemp("serve") / "desk"), "--no-browser") as (_, one):
        yield one


@pytest.fixture(scope="module")
def opened(served: Served) -> Iterator[Chrome]:
    with browser() as driver:
        driver.get(served.address)
        until(driver, "#form")
        yield driver


@pytest.fixture
def driver(opened: Chrome, served: Served) -> Iterator[Chrome]:
    in_scheme(opened, "light")
    sized(opened, 1280)
    opened.get(f"http://127.0.0.1:{served.port}/")
    complaints(opened)
    yield opened
    assert complaints(opened) == []


def until(driver: Chrome, selector: str) -> None:
    """Wait for an element."""
    WebDriverWait(driver, 60, 0.05).until(presence_of_element_located((By.CSS_SELECTOR, selector)))


def on(driver: Chrome) -> None:
    """Go to what is next by keyboard, from a box for files too."""
    ActionChains(driver).send_keys(Keys.TAB).perform()


def audited(driver: Chrome) -> None:
    """Wait for the page of an article, and look into it."""
    until(driver, "iframe")
    driver.switch_to.frame(driver.find_element(By.TAG_NAME, "iframe"))
    until(driver, "article")


def dropped(driver: Chrome, data: bytes, name: str) -> None:
    """Drop a file somewhere on the page, and have it audited."""
    driver.execute_script(DROP, base64.b64encode(data).decode(), name)
    driver.find_element(By.ID, "submit").click()


def pasted(driver: Chrome, text: str) -> None:
    """Put a text into its box, as pasting does."""
    box = driver.find_element(By.ID, "text")
    driver.execute_script("arguments[0].value = arguments[1]", box, text)
    driver.find_element(By.ID, "submit").click()


def downloaded(driver: Chrome, link: str, folder: Path) -> Path:
    """Take a file along, as it comes."""
    params = {"behavior": "allow", "downloadPath": str(folder), "eventsEnabled": True}
    driver.execute_cdp_cmd("Browser.setDownloadBehavior", params)
    driver.find_element(By.PARTIAL_LINK_TEXT, link).click()
    wait = WebDriverWait(driver, 60, 0.05)
    return wait.until(lambda _: next(folder.glob("*.audit*.*[!d]"), None))


def test_the_token_lets_in_and_leaves_the_address(opened: Chrome, served: Served) -> None:
    assert opened.current_url == f"http://127.0.0.1:{served.port}/"
    assert opened.execute_script("return document.cookie") == ""
    assert opened.execute_script("return [localStorage.length, sessionStorage.length]") == [0, 0]


def test_an_address_without_its_token_says_what_is_missing(driver: Chrome, served: Served) -> None:
    driver.get("about:blank")
    cookies = driver.execute_cdp_cmd("Network.getAllCookies", {})["cookies"]
    driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
    driver.get(f"http://127.0.0.1:{served.port}/#wrong")
    assert shown(driver, "h1") == ["Open the whole address"]
    assert axe(driver) == []
    (told,) = [one for one in complaints(driver) if "favicon" not in one]
    assert "/enter" in told
    assert "403" in told
    driver.execute_cdp_cmd("Network.setCookies", {"cookies": cookies})


def test_a_text_is_pasted_and_its_page_read(driver: Chrome) -> None:
    pasted(driver, f"# The bridge\n\n{STORY}")
    audited(driver)
    assert "“Sources” tells readers nothing" in " ".join(shown(driver, ".note"))
    assert driver.execute_script("return self.origin") == "null"  # no site of ours
    driver.switch_to.default_content()
    assert shown(driver, ".over .name") == ["pasted.txt"]
    assert [one.strip() for one in shown(driver, ".keep a")] == ["Workbook", "This page"]
    driver.find_element(By.PARTIAL_LINK_TEXT, "Another article").click()
    until(driver, "#form")


def test_a_document_is_dropped_and_its_files_are_taken_along(
    driver: Chrome, tmp_path: Path
) -> None:
    dropped(driver, DOCUMENT, "bridge.docx")
    until(driver, "iframe")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    workbook = downloaded(driver, "Workbook", tmp_path / "a")
    assert workbook.name == "bridge.audit.xlsx"
    sheet = openpyxl.load_workbook(workbook)["Findings"]
    assert "bare-source" in {cell.value for row in sheet.iter_rows() for cell in row}
    document = downloaded(driver, "Word file with comments", tmp_path / "b")
    assert document.name == "bridge.audited.docx"
    comments = read_bytes(document.read_bytes(), document.name).comments
    assert any("bare-source" in one.text for one in comments)
    assert shown(driver, ".over .name") == ["bridge.docx"]


def test_a_standard_is_chosen_and_stays_chosen_for_the_next_article(driver: Chrome) -> None:
    wire = '#standard [value="wire"]'
    driver.find_element(By.CSS_SELECTOR, wire).click()
    pasted(driver, STORY)
    audited(driver)
    assert "Standard: wire" in driver.find_element(By.TAG_NAME, "article").text
    driver.switch_to.default_content()
    driver.find_element(By.PARTIAL_LINK_TEXT, "Another article").click()
    until(driver, "#form")
    assert driver.find_element(By.CSS_SELECTOR, wire).is_selected()


def test_what_cannot_be_read_is_told_and_the_form_stays(driver: Chrome) -> None:
    driver.find_element(By.ID, "submit").click()
    assert "There is no article yet" in driver.find_element(By.ID, "trouble").text
    dropped(driver, b"%PDF-1.7", "old.pdf")
    told = driver.find_element(By.ID, "trouble")
    WebDriverWait(driver, 60, 0.05).until(lambda _: "old.pdf: " in told.text)
    assert told.text == "old.pdf: files of type .pdf are not read; save its text as .docx or .txt."
    assert told.get_attribute("role") == "alert"
    assert axe(driver) == []
    assert driver.find_element(By.ID, "submit").is_enabled()
    assert shown(driver, ".paste") == []
    driver.find_element(By.ID, "remove").click()
    assert len(shown(driver, ".paste")) == 1
    (logged,) = complaints(driver)
    assert "422" in logged


def test_two_files_at_once_are_one_too_many(driver: Chrome) -> None:
    added = "carried.items.add(new File([bytes], name));"
    script = DROP.replace(added, added * 2)
    driver.execute_script(script, "eA==", "x.txt")
    assert driver.find_element(By.ID, "trouble").text == "One article at a time, please."


def test_all_of_it_goes_by_keyboard(driver: Chrome) -> None:
    on(driver)
    seen = [driver.switch_to.active_element.get_attribute("id")]
    assert seen == ["file"]
    outline = "return getComputedStyle(document.querySelector('label.button')).outlineStyle"
    assert driver.execute_script(outline) == "solid"
    while seen[-1] != "submit" and len(seen) < 9:
        on(driver)
        seen.append(driver.switch_to.active_element.get_attribute("id"))
    assert seen == ["file", "as", "text", "standard", "submit"]
    driver.find_element(By.ID, "text").send_keys(STORY)
    press(driver, Keys.CONTROL + Keys.ENTER)
    until(driver, "iframe")
    on(driver)
    assert "Another article" in driver.switch_to.active_element.text


def test_hostile_articles_run_nothing(driver: Chrome) -> None:
    words = "\n\n".join(HOSTILE)
    for data, name in (
        (words, "<img src=x onerror=document.title='ran'>.txt"),
        (f"<html><body><p>{STORY}{words}</p><script>top.document.title='ran'</script>", "a.html"),
        (f"{STORY}\n\n{words}\n\n[x](javascript:document.title='ran')", "a.md"),
    ):
        driver.get(driver.current_url.partition("/result")[0])
        dropped(driver, data.encode(), name)
        audited(driver)
        assert len(driver.find_elements(By.TAG_NAME, "script")) == 1
        assert driver.find_elements(By.CSS_SELECTOR, "img, [onload], [onerror]") == []
        driver.switch_to.default_content()
        assert shown(driver, ".over .name") == [name]
        assert driver.title == f"{name} – source audit"
        assert complaints(driver) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_wider_than_a_phone(driver: Chrome, scheme: str) -> None:
    in_scheme(driver, scheme)
    for width in (1280, 360):
        sized(driver, width)
        assert axe(driver) == []
        assert driver.execute_script("return document.documentElement.scrollWidth") == width
    dropped(driver, DOCUMENT, "a-very-long-name-of-a-story-" * 4 + ".docx")
    until(driver, "iframe")
    for width in (1280, 360):
        sized(driver, width)
        assert axe(driver) == []
        assert driver.execute_script("return document.documentElement.scrollWidth") == width
