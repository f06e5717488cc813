"""Closed classes of English words, for reading sentences without a parser."""

from __future__ import annotations

from audit.language.grammar.listed import listed

SUBJECT_PRONOUNS = listed(
    """
he she they i we you it who everyone everybody someone somebody anyone nobody others many some
most few both one
        """
)
PERSONAL = listed(
    """
he she they i we you it
        """
)
POSSESSIVES = listed(
    """
my your his her its our their whose
        """
)
DETERMINERS = (
    listed(
        """
the a an this that these those some several many most all both each every no any few other
another such more two three four five six seven eight nine ten one half
        """
    )
    | POSSESSIVES
)
PREPOSITIONS = listed(
    """
in on at by for from with to of about into over under after before during through between among
against across around near outside inside within without toward towards upon via per off like
despite beyond behind above below amid amidst alongside throughout concerning regarding
following including
        """
)
MODALS = listed(
    """
will would can could may might should must shall 'll 'd wo ca
        """
)
AUXILIARIES = (
    listed(
        """
is was were are be been being am 's 're 'm has had have having 've do does did
        """
    )
    | MODALS
)
BE = listed(
    """
is was were are be been being am 's 're 'm
        """
)
SUBORDINATORS = listed(
    """
because although while when if as since until unless whereas though whether once lest that which
whom where why how what whoever whatever
        """
)
CLAUSE_BREAKS = frozenset(("but", "yet", "so", "nor", "than"))
NEGATIONS = frozenset(("not", "n't", "never"))
ADVERBS = (
    listed(
        """
also later then still now again once even just only already soon ever often always sometimes
recently earlier further instead too perhaps rather quite very much yesterday today tomorrow
tonight first meanwhile however therefore thus here there reportedly allegedly long everywhere
elsewhere anywhere
        """
    )
    | NEGATIONS
)
NOT_ADVERBS = listed(
    """
family ally rally reply supply italy only july assembly early daily weekly monthly elderly
friendly lovely likely unlikely lonely ugly holy billy sally emily molly kelly holly polly lily
fly apply rely bully anomaly monopoly homily belly jelly
        """
)
TIME_WORDS = listed(
    """
monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
january february march april may june july august september october november december morning
afternoon evening night week month year weekend mon. tue. wed. thu. fri. sat. sun. jan. feb.
mar. apr. aug. sept. oct. nov. dec.
        """
)
VERB_FORMS = (
    listed(
        """
take make give go come get keep become remain include went came took got made gave left began
became won lost met ran kept sent led spent paid stood sat fell grew rose drew broke chose drove
flew wore threw built bought brought caught fought taught fled bled hid dug swam slept woke
shook stole tore sank sprang swung wept crept dealt hung knelt leapt lent meant rang rode slid
spun stuck strode struck swept withdrew overcame quit cost lied lay let set cut hit put died
lived tried turned moved worked goes comes takes gets makes gives leaves begins becomes wins
loses meets keeps sends spends pays stands sits grows rises chooses holds held wants offered
played talked sees saw speaks spoke hears looked walked waits waited stayed carries carried
passed raises
raised marked follows followed joins joined serves served stopped opened closed pulled reaches
reached represents represented contains contained seems seemed appears appeared remains remained
includes included happens happened lacks lacked owns owned used helped
        """
    )
    | AUXILIARIES
)
"""Common finite verbs that are not cues: they end a noun phrase."""


ROLE_NOUNS = listed(
    """
spokesman spokeswoman spokesperson chairman chairwoman chairperson chair chief director manager
president minister secretary senator governor mayor officer official lawyer attorney solicitor
barrister prosecutor judge professor analyst economist researcher scientist engineer doctor
nurse surgeon teacher student farmer resident neighbour neighbor witness activist campaigner
organiser organizer coach captain player author writer journalist reporter editor columnist
critic expert adviser advisor aide ambassador commissioner councillor lawmaker legislator
candidate strategist consultant pollster executive founder co-founder owner inspector detective
sergeant constable superintendent commander colonel general lieutenant major pilot driver worker
employee colleague friend mother father brother sister son daughter wife husband widow partner
uncle aunt cousin historian criminologist psychologist biologist physicist chemist astronomer
geologist epidemiologist virologist sociologist anthropologist archaeologist curator actor
actress singer musician artist director producer trader broker banker investor shareholder
landlord tenant shopkeeper headteacher principal priest vicar bishop imam rabbi pastor sheriff
marshal leader deputy member representative congressman congresswoman speaker delegate envoy
diplomat negotiator counsel clerk accountant auditor regulator supervisor trainer veteran
survivor victim volunteer voter supporter opponent defendant plaintiff suspect
        """
)
