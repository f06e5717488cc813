"""A real browser without a screen, and pages to open in it."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")
MISSING = not (CHROMIUM and DRIVER) and not os.environ.get("CI")
SWITCHES = (  # scroll bars take room of their own on some systems only
    "headless=new hide-scrollbars no-sandbox disable-gpu no-first-run disable-background-networking"
    " disable-component-update disable-sync disable-dev-shm-usage"
)


@contextmanager
def browser() -> Iterator[Chrome]:
    """Start Chromium, and end it."""
    assert CHROMIUM, "chromium must be installed where CI is set"
    assert DRIVER, "chromium-driver must be installed where CI is set"
    options = ChromeOptions()
    options.binary_location = CHROMIUM
    for switch in SWITCHES.split():
        options.add_argument(f"--{switch}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options, Service(DRIVER))
    try:
        yield driver
    finally:
        driver.quit()


def sized(driver: Chrome, width: int, height: int = 900) -> None:
    """Set the width and height of the page in pixels."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def in_scheme(driver: Chrome, scheme: str) -> None:
    """Have the system ask for ``light`` or ``dark`` pages."""
    feature = {"name": "prefers-color-scheme", "value": scheme}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})


def press(driver: Chrome, *keys: str) -> None:
    """Press keys where the focus is."""
    for key in keys:
        driver.switch_to.active_element.send_keys(key)


def tab(driver: Chrome) -> None:
    """Go to what is next by keyboard."""
    press(driver, Keys.TAB)


def shown(driver: Chrome, selector: str) -> list[str]:
    """Give the text of what a selector finds and a reader sees."""
    script = """return Array.from(document.querySelectorAll(arguments[0]))
        .filter((one) => one.checkVisibility()).map((one) => one.textContent.trim())"""
    found: list[str] = driver.execute_script(script, selector)
    return found


def until_shown(driver: Chrome, selector: str) -> None:
    """Wait until a reader sees what a selector finds: a browser follows a link in its own time."""
    WebDriverWait(driver, 10, poll_frequency=0.02).until(lambda one: shown(one, selector))


def complaints(driver: Chrome) -> list[str]:
    """Give what the browser logged since the last time: errors and violations of the policy."""
    return [entry["message"] for entry in driver.get_log("browser")]


@cache
def _axe() -> str:
    return files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")


def axe(driver: Chrome) -> list[tuple[str, list[Any]]]:
    """Give what axe finds wrong with the page by WCAG 2.2 AA: rules, and the elements."""
    driver.execute_script(_axe())
    script = """const done = arguments[0]; axe.run(document, {runOnly: ["wcag2a", "wcag2aa",
        "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then((found) => done(
        found.violations.map((one) => [one.id, one.nodes.map((node) => node.html)])))"""
    found: list[tuple[str, list[Any]]] = driver.execute_async_script(script)
    return found


def printed(driver: Chrome, place: Path) -> str:
    """Print the page, and give the words on paper."""
    answer = driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})
    place.write_bytes(base64.b64decode(answer["data"]))
    command = ["pdftotext", "-layout", place, "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
