"""What states a channel in ways that no list of nouns knows: papers, presence, questions, rooms."""

from __future__ import annotations

import pytest

from audit.article import read_text
from audit.language import analyse


def channels(text: str, form: str = "text") -> list[str]:
    article = read_text(text, format=form, path="test.txt")  # type: ignore[arg-type]
    return [item.channel for item in analyse(article).attributions]


LAST = {
    "a pronoun that stands for a paper": [
        (
            "The audit by the Comptroller was blunt. “Keys were lost and found again,” it said.",
            "official-document",
        ),
        (
            "A study by the botanist Ida Roe found that moss sleeps. “It wakes,” Roe writes.",
            "published-work",
        ),
        (
            "He read from the club’s minutes, which stated that “the roof can wait”.",
            "official-document",
        ),
    ],
    "a paper refuses nothing": [
        (
            "The Comptroller’s report found “no receipts”. It did not say who had spent the money.",
            "official-document",
        ),
    ],
    "mail by whom it went to": [
        ("In a campus-wide email, Dean Ada Holm called the change “small”.", "statement"),
        ("In an email, Dean Ada Holm called the change “small”.", "interview"),
    ],
    "the reporter's own presence": [
        (
            "Farid Noor was mending a net when I found him. “The sea has moved,” he said.",
            "interview",
        ),
        ("Ms Okoro, a midwife, said in her kitchen that the ward had no light.", "interview"),
        ("“Forty years,” said Olena, as she walked me through the ward.", "interview"),
        ("We asked two engineers. “It cannot work,” said Jan Beck.", "interview"),
    ],
    "a question in the sentence before": [
        (
            "Asked about the striker at the post-match press conference, Etta Moro smiled.\n\n"
            "“Which one?” she said. “I have two.”",
            "press-conference",
        ),
        ("Asked by email whether it would hold, Ida Roe wrote: “Gladly.”", "interview"),
    ],
    "remarks that came somewhere": [
        (
            "The minister’s comments came in a morning interview with the state broadcaster. "
            "“Nobody will leave,” Odile Faye said.",
            "broadcast",
        ),
    ],
    "who quotes": [
        ("Local media quoted the governor as saying that the bridge was gone.", "outlet-report"),
    ],
    "a retort where somebody spoke": [
        (
            "“You will breathe it for years,” said Lena Abt, a nurse, drawing applause. Quarry "
            "manager Rolf Tal countered that the dust would be wetted.",
            "speech",
        ),
    ],
    "followers of posts": [
        (
            "“Grateful,” the singer captioned the picture. Fans were less kind. “Where are our "
            "refunds?” one wrote.",
            "social-media",
        ),
        ("“Thinking of Leeds tonight,” she wrote to her 4m followers.", "social-media"),
    ],
    "the press or officials as a group": [
        (
            "Reporters asked the governor three times about the loan. “Next question,” he said.",
            "press-conference",
        ),
        (
            "At Tuesday’s briefing, health officials said that it was slowing. “We are hopeful,” "
            "Dr Mia Lund said.",
            "press-conference",
        ),
    ],
    "where an interview was": [
        ("Interviewed on local radio, the commander said two men were sought.", "broadcast"),
        ("Asked in a Sky News interview if he would quit, Mr Lowe said “no”.", "broadcast"),
        ("In testimony to the inquiry, nurse Jill Abbot said it was off.", "court-record"),
        ("“You had every chance,” Judge Ann Roe told Ford, jailing him.", "court-record"),
    ],
    "an old interview is another's": [
        ("She told the magazine Profil in 2015: “I shall never run.”", "outlet-report"),
    ],
    "a committee at work": [
        ("Giving evidence to MPs on the transport committee, Ann Orr said it was late.", "speech"),
        ("In her opening remarks to the tribunal, Ms Hale said he was sacked.", "court-record"),
    ],
}
CASES = [case for group in LAST.values() for case in group]


@pytest.mark.parametrize(("text", "channel"), CASES, ids=lambda part: part[:50])
def test_last(text: str, channel: str) -> None:
    assert channels(text)[-1] == channel


NOT_STATED = [
    # bystanders talk to the reporter, not to the rally
    "At the vigil, Imam Yusuf Khan told the crowd to wait. “I could not stay home,” said Becca "
    "Stone, 22, a student.",
    # a press office's name is no report of the station's
    "A spokesman for Northlight TV said the actress was leaving.",
    # whose name isn't in the paper did not write in it
    "A swimmer, who did not want her name in the paper, said she was cold.",
    # a people is no newspaper
    "She told the Ruritanians that the war was over.",
    # outside is outside
    "He told the inquest that the brakes were sound. Outside, his sister Ann said she was tired.",
]


@pytest.mark.parametrize("text", NOT_STATED, ids=lambda text: text[:40])
def test_not_stated(text: str) -> None:
    assert channels(text)[-1] == "unknown"


def test_an_embedded_post_is_told_by_its_handle() -> None:
    text = (
        "<html><body><article><h1>Nine hours</h1><p>Simone Roy kept a log on the train.</p>"
        "<blockquote><p>Hour six. We have elected a cook.</p>&mdash; Simone Roy (@simroy)"
        "</blockquote></article></body></html>"
    )
    assert "social-media" in channels(text, "html")


def test_answers_under_letters_are_an_interview() -> None:
    text = (
        "Q. Where did it begin?\n\nA. My first teacher said that a good referee is like salt.\n\n"
        "Q. And now?\n\nA. Everyone said that I was cruel.\n"
    )
    assert set(channels(text)) == {"interview"}


def test_a_station_was_told_on_the_air() -> None:
    text = (
        "<html><head><title>Nine hours | Northern Public Broadcasting</title></head><body>"
        "<article><h1>Nine hours</h1><p>“It was cold,” passenger Colette Roy told NPB News.</p>"
        "</article></body></html>"
    )
    assert channels(text, "html")[-1] == "broadcast"
