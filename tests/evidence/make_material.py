"""Makes the files in ``material/`` from spoken.yaml; the PDF by a browser (chromium).

    python tests/evidence/make_material.py

The PDF has a running header, narrow columns and hyphenated line ends; cues of the transcripts
break sentences wherever they are full.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from html import escape
from pathlib import Path

import docx
import yaml

HERE = Path(__file__).parent
TO = HERE / "material"
Lines = list[tuple[str | None, str]]


def stamp(second: int, mark: str) -> str:
    return f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}{mark}000"


def cues(lines: Lines) -> list[tuple[int, str | None, str]]:
    """Give (second, speaker, words): every cue has seven words at most."""
    result, second = [], 3
    for speaker, text in lines:
        words = text.split()
        for at in range(0, len(words), 7):
            result.append((second, speaker, " ".join(words[at : at + 7])))
            second += 3
        second += 2
    return result


def vtt(lines: Lines) -> str:
    shown = [
        f"{stamp(at, '.')} --> {stamp(at + 3, '.')}\n<v {speaker}>{escape(text, quote=False)}\n"
        for at, speaker, text in cues(lines)
    ]
    return "\n".join(["WEBVTT\n", *shown])


def srt(lines: Lines) -> str:
    shown, last = [], None
    for number, (at, speaker, text) in enumerate(cues(lines), 1):
        label = f"{speaker}: " if speaker != last else ""
        shown.append(f"{number}\n{stamp(at, ',')} --> {stamp(at + 3, ',')}\n{label}{text}\n")
        last = speaker
    return "\n".join(shown)


def markdown(lines: Lines) -> str:
    return "# Minutes\n\n" + "\n".join(f"**{who}:** {text}\n" for who, text in lines)


def plain(lines: Lines) -> str:
    return "\n".join(f"{speaker}. {text}" for speaker, text in lines) + "\n"


def page(lines: Lines, title: str) -> str:
    body = "\n".join(
        f"<p>{f'{escape(who)}: ' if who else ''}{escape(text, quote=False)}</p>"
        for who, text in lines
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"</head><body><article><h1>{title}</h1>\n{body}\n</article></body></html>\n"
    )


def pdf(lines: Lines, to: Path) -> None:
    """Let a browser print narrow, hyphenated pages with a running header."""
    parted = re.sub(
        r"\b(\w{4,5})(\w{4,})\b",
        r"\1&shy;\2",
        "".join(f"<p>{who}: {escape(text, quote=False)}</p>" for who, text in lines),
    )
    source = f"""<html lang="en"><head><meta charset="utf-8"><style>
        @page {{ size: 105mm 148mm; margin: 22mm 15mm 15mm }}
        body {{ font: 11pt serif; width: 62mm; text-align: justify }}
        header {{ position: fixed; top: -14mm }}
        </style></head><body><header>In re Vik Water Board, 4 May</header>{parted}</body></html>"""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(source, "utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--user-data-dir={folder}/profile", f"--print-to-pdf={to}", str(page)],
            check=True,
            capture_output=True,
        )  # fmt: skip


def word(lines: Lines, to: Path) -> None:
    document = docx.Document()
    document.add_heading("Interview with Anna Rask")
    for who, text in lines:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{who}: ").bold = True
        paragraph.add_run(text)
    document.save(str(to))


def main() -> None:
    TO.mkdir(exist_ok=True)
    spoken = yaml.safe_load((HERE / "spoken.yaml").read_text("utf-8"))
    for name, lines in spoken.items():
        match name.rpartition(".")[2]:
            case "vtt":
                (TO / name).write_text(vtt(lines), "utf-8")
            case "srt":
                (TO / name).write_text(srt(lines), "utf-8")
            case "md":
                (TO / name).write_text(markdown(lines), "utf-8")
            case "txt":
                (TO / name).write_text(plain(lines), "utf-8")
            case "html":
                (TO / name).write_text(page(lines, "Statement"), "utf-8")
            case "docx":
                word(lines, TO / name)
            case "pdf":
                pdf(lines, TO / name)


if __name__ == "__main__":
    main()
