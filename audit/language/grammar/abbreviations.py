"""Words whose full stop seldom ends a sentence, and words that seldom stand but at its start."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ALWAYS_GO_ON = _words(
    """
    Mr Mrs Ms Mx Dr Messrs Mme Mlle Prof Rev Fr Hon Gov Sen Sens Rep Reps Gen Lt Col Capt Sgt Cpl
    Pvt Cmdr Maj Adm Brig Pres Atty Supt Det Insp Amb Ald Dist Asst Assoc Msgr Sra Mt Ft vs v cf
    viz e.g i.e eg ie ca Rs approx op
    """
)
"""Titles and the like: whatever follows is the same sentence."""

GO_ON_BEFORE_NUMBER = _words("No Nos no nos Vol Vols pp p Fig Figs Art Sec Ch Op para Nr Tel Ext")
"""The same, where a number follows."""

MAY_GO_ON = _words(
    """
    St Inc Co Corp Ltd Jr Sr Bros Esq Ave Blvd Rd Sq Dept Univ Assn Govt Intl Natl etc al est Ph.D
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb
    Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que
    """
)
"""Ends a sentence only where a word follows that starts one."""

CLOCK = frozenset(["a.m", "p.m", "A.M", "P.M"])
AFTER_CLOCK = _words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December Jan Feb Mar Apr Aug Sept Oct Nov Dec Mon Tue
    Tues Wed Thu Thurs Fri Sat Sun EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST
    IST AEST AEDT Eastern Pacific Central Mountain Greenwich
    """
)
"""What belongs to a time of day before it."""

WITH_A_BANG = frozenset(["Yahoo", "Jeb", "Jeopardy", "Yum", "Oklahoma", "Airplane"])
"""Names written with an exclamation mark."""

STARTERS = _words(
    """
    The A An This That These Those There Here He She It They We You I His Her Its Their Our My Your
    But And Or So Yet Nor If When While Although Though Because Since As After Before Until Unless
    Whether Once In On At By For From To With Without Under Over Among Between During Despite Of
    About Against Also However Meanwhile Moreover Nevertheless Instead Still Then Thus Today
    Yesterday Tomorrow Now Not What Who Why How Where Which Some Many Most Several Few Each Every
    All Both Either Neither Another Other Others Such One Two Three More Only Even Just According
    Last Earlier Later Asked Nobody Everyone Perhaps Maybe
    """
)
"""Words that are written with a capital mostly because a sentence starts."""

SAYS_AFTER_QUOTE = _words(
    """
    said says say asked asks ask wrote writes told tells tweeted tweets replied replies shouted
    shouts yelled yells exclaimed added adds wondered wonders cried answered answers responded
    screamed demanded quipped joked recalled posted continued
    """
)
"""Verbs that tie a name to the quoted question before it: “Why?” Smith asked."""
