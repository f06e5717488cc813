"""How well quotations are compared with source material, and how fast.

python -m tests.benchmarks.evidence           verdicts on planted edits and clean quotations
python -m tests.benchmarks.evidence --speed   an article against 100,000 words of transcripts
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.evidence.planted import FINE, article, cases, compared, data

WORDS = 100_000


def verdicts() -> None:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for case, comparison in compared():
        verdict = comparison.verdict if comparison else "no quotation"
        total[case.kind] += 1
        if verdict in case.expected:
            right[case.kind] += 1
        else:
            print(f"{case.kind}: {verdict}: {case.quote} ({case.speaker}); {comparison}")
    for kind in total:
        print(f"{kind:10} {right[kind]:3} of {total[kind]}")
    planted = sum(total.values()) - total["clean"]
    found = sum(right.values()) - right["clean"]
    accused = total["clean"] - right["clean"]
    print(f"planted edits found: {found / planted:.3f}; clean accused: {accused}")


def speed() -> None:
    from audit.article import read_text
    from audit.evidence import load_evidence
    from audit.language import analyse

    read = read_text(article([case for case in cases() if case.kind != "speaker"][:100:4]))
    facts = analyse(read)
    with tempfile.TemporaryDirectory() as folder:
        write_transcripts(Path(folder))
        wall, cpu = time.perf_counter(), time.process_time()
        evidence = load_evidence([folder])
        found = evidence.compared(read, facts).comparisons
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    words = sum(len(p.text.split()) for d in evidence.documents for p in d.passages)
    fine = sum(one.verdict in FINE for one in found)
    print(f"{len(read.text.split())} words, {len(found)} quotations ({fine} fine), {words:,} words")
    print(f"{wall:.2f} s, of processor time {cpu:.2f} s, reading the transcripts included")


def write_transcripts(folder: Path) -> None:
    """Write transcripts of shuffled words of the material, and the material's own among them."""
    spoken = [text for lines in data("spoken.yaml").values() for _, text in lines]
    words = " ".join(spoken).split()
    chance = random.Random(7)
    for number in range(20):
        cues = ["WEBVTT\n"]
        for at in range(WORDS // 20 // 8):
            text = " ".join(chance.choice(words) for _ in range(8))
            text = spoken[at] if number == 9 and at < len(spoken) else text
            minute, second = divmod(at * 3, 60)
            start, end = f"{minute:02}:{second:02}.000", f"{minute:02}:{second:02}.900"
            cues.append(f"{start} --> {end}\n<v Speaker {at % 3}>{text}\n")
        (folder / f"{number}.vtt").write_text("\n".join(cues), "utf-8")


if __name__ == "__main__":
    speed() if "--speed" in sys.argv else verdicts()
