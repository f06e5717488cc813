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
proposal bill legislation
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
moderate young old older younger early new recent white black city regional county party media
online
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

FEMALE = listed(
    """
ms mrs miss madam lady dame princess queen sister mother woman girl spokeswoman chairwoman
congresswoman councilwoman actress daughter wife widow aunt schoolgirl duchess baroness abigail
ada adele agnes aisha alejandra alexandra alice alicia alina alison amanda amelia amina amy ana
anastasia andrea angela anita ann anna anne annie antonia aretha audrey ayesha barbara beatrice
beth betty bianca brenda bridget carmen carol caroline carolyn carrie catherine cecilia
charlotte cheryl chloe christina christine claire clara claudia colleen crystal cynthia daisy
dawn deborah debra denise diana diane donna doris dorothy edith eileen elaine eleanor elena
elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erin esther eva eve evelyn
fatima fiona florence frances gail gemma georgia gina gloria grace gwen hannah harriet hazel
heather heidi helen helena hilary hillary holly ida ines ingrid irene iris irina isabel jackie
jacqueline jane janet janice jasmine jean jennifer jenny jessica jill joan joanna jodie
josephine joyce judith judy julia julie juliet kamala karen karin kate katherine kathleen
kathryn kathy katie kelly laura lauren leah lena lily linda lisa liz lois lorraine louise lucy
lydia lynn madeleine maggie margaret maria marie marilyn marina marta martha mary maureen megan
melania melissa mercedes mia michelle miriam molly monica nadia nancy naomi natalie natasha
nicole nina nora norma olga olivia pamela patricia paula pauline penny phoebe polly priya rachel
rebecca renee rita roberta rosa rose rosemary roxanne ruth sabrina sadia sally samantha sandra
sara sarah selma sharon sheila shirley silvia sofia sonia sophia sophie stella stephanie sue
susan suzanne svetlana sylvia tamara tanya tara tatiana teresa theresa tina tracy ursula valerie
vanessa vera veronica vicky victoria virginia vivian wanda wendy yasmin yolanda yvonne zoe leila
farah mina noor shirin
    """
)
MALE = listed(
    """
mr sir lord king prince brother father man boy spokesman chairman congressman councilman actor
son husband widower uncle schoolboy duke baron aaron adam adrian ahmed alan albert alexander
alfred ali allen anders andre andrew anthony antonio arthur ben benjamin bernard bernie bill bob
boris brad brandon brian bruce carl carlos charles chris christopher chuck colin craig daniel
dave david dennis derek diego dmitry donald doug douglas ed eddie edgar eduardo edward eric
ernest eugene felix fernando francis frank fred gary geoffrey george gerald gordon graham greg
gregory guy harold harry hassan henry howard hugh hugo hussein ian ibrahim igor ivan jack jacob
jake james jason jeb jeff jeffrey jeremy jim jimmy joe joel john jonathan jorge jose joseph
joshua juan justin karl keith ken kenneth kevin kofi kurt larry lars lawrence leo leonard louis
luis luke marco marcus mario mark martin matt matthew maurice max michael miguel mike mitch mitt
mohamed mohammed nathan neil newt nicholas nick noah oliver omar oscar owen pablo patrick paul
pedro per peter philip pierre rafael rahul ralph ray raymond reince richard rick robert roger
roland ron ronald roy russell ryan samuel scott sean sergei simon stefan stephen steve steven
stuart ted thomas tim timothy tobias todd tom tommy tony victor viktor vincent vladimir
volodymyr walter warren wayne william yusuf marc marcelo mahmoud khalid jamal nicolas nicolás
    """
)
