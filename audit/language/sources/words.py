"""Head nouns of source phrases, by what they stand for."""

from __future__ import annotations

from audit.language.grammar.listed import listed

VAGUE = listed(
    """
official officials source sources critic critics expert experts observer observers analyst
analysts insider insiders authorities people person persons supporter supporters opponent
opponents some many others most few several both all another one everyone everybody someone
somebody pundit pundits commentator commentators specialist specialists figure figures detractor
detractors sceptic sceptics skeptic skeptics proponent proponents advocate advocates activist
activists scholar scholars academic academics scientist scientists researcher researchers
economist economists historian historians leader leaders voter voters user users fan fans reader
readers viewer viewers media press outlet outlets report reports rumour rumours rumor rumors
internet public majority minority circles quarters camp campaigners campaigner americans britons
europeans republicans democrats conservatives liberals progressives those anyone nobody who
commentators netizens locals strategists lawmakers politicians diplomats dozens hundreds thousands
millions scores
    """
)
"""Nobody could identify them, unless what stands around the noun narrows it down."""

DOCUMENT = listed(
    """
ledger photograph photographs photos images register invoice invoices accounts diary database
dataset calculations report study audit survey poll document documents filing filings memo
memorandum letter email emails indictment lawsuit suit complaint ruling judgment judgement
affidavit paper papers article articles data figures statistics record records research
transcript transcripts website page analysis investigation inquiry census review book dossier
file files studies surveys polls reports letters rulings analyses reviews evidence results
result poll polling petition declaration resolution plan draft decree law act statute
constitution charter contract manifesto guidelines guidance assessment bulletin release
announcement post posts tweet tweets message messages note notes video footage recording
estimate estimates forecast model test tests experiment experiments literature findings sheet
tally count index map chart graph paper advertisement ad ads sign placard banner headline
editorial column essay entry notice warrant order verdict testimony minutes agenda policy
proposal bill legislation copy copies e-mail e-mails log logs application applications agreement
treaty accord readings measurements projections spreadsheet logbook memoir memoirs autobiography
biography novel leaflet brochure pamphlet profile submission correspondence cable cables telegram
writ summons plaque inscription textbook encyclopedia blog newsletter circular directive factsheet
handbook manual supplement catalogue catalog
scans screenshots certificate licence license timetable presentation prospectus legislation bylaw
by-law mandate regulations factsheets autopsy
    """
)

OFFICE = listed(
    """
police prosecutors prosecution court courts government ministry army military coastguard
firefighters paramedics council parliament embassy jury judges administration company firm
hospital school university club party union charity organisation organization agency commission
committee board department office regulator bank airline team group campaign business authority
service
    """
)
"""Bodies without a name of their own: described, as it were, by their office."""

PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "they": "p", "them": "p",
    "their": "p", "it": "n", "its": "n", "who": "r", "which": "r", "that": "r",
}  # fmt: skip
"""Masculine, feminine, plural, neuter, relative."""

WRITERS_OWN = listed("i we you me us my our your")

WIDE = listed(
    """
another one single government senior top local federal state national foreign former current
health western military intelligence security several many some most other few unnamed
unidentified anonymous various numerous multiple certain independent outside public government
international political legal medical economic financial industry leading prominent high-ranking
high-level veteran longtime elected the a an these those two three four five six seven eight
nine ten dozens hundreds thousands scores and or more than at least all both any such fellow
u.s. us uk american british european russian chinese french german iranian israeli ukrainian
administration law-enforcement law enforcement defence defense campaign republican democratic
conservative liberal progressive social ordinary well-placed reliable informed trusted key
moderate well placed young old older younger early new recent white black city regional county party
media online
    """
)
"""Words before a vague noun that narrow it down too little."""

NUMBERS = {
    "a": 1, "an": 1, "another": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

PROTECTED = listed(
    """
girl boy child children teenager teen teenagers minor minors pupil pupils schoolgirl schoolboy
toddler victim victims
    """
)
