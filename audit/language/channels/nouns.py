"""What one speaks or writes in, by channel: nouns after "in", "at", "during", "on", "via"."""

from __future__ import annotations

from audit.language.channels.words import (
    CHAMBERS,
    ELSEWHERE,
    JOURNALS,
    MANY,
    NETWORKS,
    OUTLETS,
    SHOWS,
    SITES,
)

OF = r"(?:(?:an?|the|one|some|many) )?(?:\w+ )?(?:series|string|pair|flurry|slew|one|some|part) of "
A = r"(?:an?|the|his|her|its|their|my|our|this|that|these|one|another|two|several|\w+[’']s?)"
SOME = (
    r"(?:(?!(?:to|of|for|from|by|with|on|at|in|that|as|about|over|after|before|the|an?|his|her|"
    r"its|their|said|says|told|tells|who|which|was|were|is|are|has|had)\b)"
    r"[\w’'“”\"&.$%/-]+,? ){0,5}?"
)
SEVERAL = r"(?:[\w’'“”\".-]+,? ){0,5}?"
PHONE = r"(?:tele)?phone"

WRITTEN = (
    (
        "broadcast",
        r"(?:video|audio|voice|televised) (?:message|address|statement)|documentary|docuseries|"
        r"(?:radio|television|tv|cable|broadcast|on-air|podcast) (?:programme|program|show|"
        r"series|special|"
        r"spot|segment|bulletin|report|interview)|podcast(?: episode)?|broadcast",
    ),
    (
        "court-record",
        r"video ?link|videolink|live link|(?:statements?|letters?|reports?|interviews?|messages?|"
        r"e-?mails?|recordings?) (?:which was |that was |were |was )?(?:read|played|shown)"
        r"(?: out| aloud)? (?:by|to|in|for|before|at) (?:the |an? )?(?:\w+ )?(?:clerk|court|jury|"
        r"jurors|judge|inquest|coroner|prosecut\w+|tribunal|hearing|bench|magistrates?|barrister|"
        r"counsel|inquiry)",
    ),
    (
        "court-record",
        r"court (?:papers|documents?|filings?|records?|submissions?|testimony|order)|lawsuit|"
        r"law suit|(?:class.action |civil )suit|suit filed|writ|subpoena|pleadings?|(?:skeleton|"
        r"written) arguments?|(?:particulars|statement) of claim|petition filed|"
        r"pre-?sentence report|indictment|affidavit|deposition|plea (?:agreement|deal)|"
        r"(?:legal|federal|civil|criminal) (?:complaint|filing|brief)|complaint filed|"
        r"sworn (?:statement|declaration|testimony)|(?:witness|impact) statement|"
        r"letters? to the (?:judge|court|bench)|ruling|"
        r"judge?ment|dissent(?:ing opinion)?|(?:majority|written|concurring) opinion|verdict|"
        r"charge sheet|charging documents?|charge-sheet|probable cause statement|(?:search|"
        r"arrest) warrant|"
        r"(?:sentencing|closing) (?:remarks|arguments?|speech)",
    ),
    (
        "published-work",
        rf"letters? to (?:the editor|this (?:news)?paper|(?:the )?(?-i:{OUTLETS}))|"
        rf"open letter published|"
        rf"(?:posts?|pieces?|entry|update) (?:on|in|for|to) {A} (?:\w+ )?(?:blog|substack|"
        rf"newsletter|medium)\b|"
        r"(?:letter|poem|speech|lecture|column|essay|piece)s? (?:published|printed|reprinted) in|"
        r"blog(?: post| entry)?s?|programme notes?|program notes?|liner notes|author[’']s note|"
        r"(?:report|study|paper|data|results|findings|research|review) (?:published|released|"
        rf"appearing|out)(?: \w+day| \w+ week| online| today)? (?:in|"
        rf"by) (?:the )?(?-i:(?:journal|magazine|{JOURNALS}))",
    ),
    ("hearing", r"(?:opening|closing|final) (?:statement|testimony)|testimony"),
    (
        "elsewhere",
        rf"(?:fund-?raising )?(?:e-?mail|message|text|memo)s? (?:\w+ )?to (?:\w+ )?"
        rf"(?:{A} )?{ELSEWHERE}|(?:leaked|internal|hacked|private|stolen) "
        r"(?:e-?mail|message|text)s?|"
        r"(?:e-?mails?|letters?|messages?|notes?|memos?) (?:\w+ )?"
        r"(?:obtained|seen|reviewed|leaked|hacked|exchange)|e-?mails? (?:released|published)",
    ),
    (
        "social-media",
        rf"(?-i:{SITES})(?:[’']s)? (?:post|page|account|feed|video|message|thread|story|status|"
        rf"update|"
        r"comment|statement|exchange|livestream|bio|reel|caption|group|thread|poll|live)\w*|"
        r"tweets?|"
        r"retweets?|social media|social network|(?:social media|online|now-deleted|since-deleted|"
        r"viral|"
        r"deleted|pinned) (?:posts?|video|comment|message|clip|thread)s?|livestream|vlog|reels?|"
        r"(?:short |shaky |selfie |phone )?(?:video|clip)s?(?! (?:conference|game|call|link|chat|"
        r"shop|"
        r"interview|address|evidence))|caption|hashtag|a dms?|story on|"
        rf"(?:message|video|photo|comment|clip)s? (?:\w+ )?posted(?! (?:on|to|at) (?:{A} )?"
        rf"(?:[\w’'-]+ ){{0,2}}?(?:website|site|portal|homepage|notice ?board|door|wall|gate)\b)|"
        rf"(?-i:posts?|thread)\b(?!-)|"
        rf"(?-i:{SITES})",
    ),
    (
        "statement",
        r"(?:e-?mail|message|letter|note|text)s? to (?:\w+ )?(?:news|media|the press|reporters|"
        r"journalists|newsrooms)\b|"
        r"(?:[\w-]+-wide|mass|all-\w+|bulk|circular) (?:e-?mail|message|memo|text|letter)s?|"
        r"statements?|(?:press |news |media )?releases?|communiqu[eé]s?|announcement|letters?|"
        r"proclamation|tributes?|declaration|press notice|(?:public |service |travel |status |"
        r"safety )"
        r"?updates?(?! meeting)|bulletins? to|circular|message (?:on|posted|published)|"
        r"clarification|open (?:appeal|message)|holding line|"
        r"response (?:to (?:the|his|her|its|their|this) (?:report|findings|claims?|"
        r"allegations?|verdict|ruling|criticism|decision|survey|study|figures)|issued|published)|"
        r"(?:warning|alert|appeal|apology|message) (?:issued|sent|posted|to)|leaflets?|flyers?|"
        r"petition|"
        rf"(?:(?:text )?message|e-?mail|text)s? to (?:\w+ )?(?:{A} )?{MANY}|"
        r"note(?: to (?:clients|investors))?|notice|advisory|apology",
    ),
    (
        "official-document",
        r"(?:response|reply|answer)s? to (?:an? |our )?(?:freedom|foi|public records?|records|"
        r"information|transparency)|written evidence|(?:decision|determination|order|"
        r"adjudication) (?:\w+ )?(?:published|"
        r"issued|released|dated)|answers? to an? (?:written|parliamentary) question|findings "
        r"(?:made|released|by|of)|"
        r"(?:written |formal )*(?:response|reply|answer|submission)s? to (?:the |an? |its |"
        r"their )?(?:\w+ )?(?:board|"
        r"council|"
        r"committee|commission|consultation|inspectors?|regulator|ombudsman|auditors?)",
    ),
    (
        "email",
        r"e-?mails?|e-?mail(?:ed)? (?:response|reply|answer|exchange|comment|interview|note)s?|"
        r"text messages?|texts|"
        r"(?:whatsapp|signal|voice|voicemail|text|direct|private) (?:messages?|notes?)|"
        r"voicemails?|"
        r"(?:response|reply|answers?|replies|responses) to (?:an? |the |our |my |written |"
        r"follow-up |"
        r"repeated |detailed )*(?:questions?|quer(?:y|ies)|inquir(?:y|ies)|enquir(?:y|ies)|"
        rf"requests? (?:for comment|from)|e-?mails?|(?-i:{OUTLETS}))|"
        r"(?:a|an|some|the) (?:brief |written |short |terse |one-line |emailed )*(?:response|"
        r"reply)|"
        r"written (?:response|reply|replie)s?|written answers? to (?:questions|the|our)|"
        r"fund-?raising e-?mails?",
    ),
    (
        "published-work",
        r"op-?eds?|guest (?:essay|column|post)|opinion section|(?:opening |final |last )?chapter|"
        r"diar(?:y|ies)|journal entry|verses?|poems?|ballad|history of|textbook|treatise|"
        r"monograph|preprint|"
        r"thesis|dissertation|meta-analysis|press review|obituary|leader column|leading article|"
        r"lyrics|"
        r"essays?|books?|columns?|editorials?|memoirs?|autobiography|biography|"
        r"commentary|opinion (?:piece|article)|newsletter|article|magazine|journal|"
        r"(?:report|study|paper|research|findings) (?:published |printed )?in (?:the )?(?:journal|"
        r"lancet|nature|science)|stud(?:y|ies)|research paper|(?<!white )papers?|surveys?|"
        r"(?<!entry )(?<!the )(?<!exit )polls?|opinion poll|manifesto|pamphlet|foreword|preface|"
        r"afterword|novel",
    ),
    (
        "outlet-report",
        rf"(?:news|media|press|newspaper) reports?|report in (?:the )?(?-i:{OUTLETS})",
    ),
    (
        "official-document",
        r"(?:written|parliamentary) (?:answers?|questions?|submissions?)|answer to a (?:written|"
        r"parliamentary) "
        r"question|(?:parliamentary|freedom of information|foi) (?:answer|response|request|"
        r"reply)s?|"
        r"response to a (?:freedom|public records?|foi)[\w ]*|"
        r"(?:planning |formal |written )*(?:objections?|application|consultation response)|"
        r"reports?|audit|memos?|memorandum|documents?|dossier|white paper|green paper|assessment|"
        r"bulletin|"
        r"factsheet|fact sheet|prospectus|logbook|case file|autopsy|post-?mortem|"
        r"contract|guidelines|guidance|cables?|correspondence|internal (?:note|chat|message|"
        r"slide|review)s?|"
        r"presentation|slides?|spreadsheet|inspection|decree|"
        r"proposal|position paper|briefing (?:note|paper|document)s?|"
        r"(?:regulatory|exchange|securities|sec)? ?filings?|resolution|minutes|register|"
        r"submission|evaluation|police log|log|records",
    ),
)
"""What stands after "in", "via": channel and nouns, in the order in which they are tried."""

AIRED = rf"(?:{SEVERAL}(?-i:{NETWORKS}|{SHOWS})|(?:[\w’']+ )?{SEVERAL}(?:radio|television|tv|podcast|show|broadcaster|network|channel)\b)"  # noqa: E501
SPOKEN = (
    (
        "broadcast",
        rf"(?-i:{NETWORKS}|{SHOWS})(?:[’']s)? (?:\w+ )?(?:interview|appearance|bulletin|debate)s?|"
        rf"(?:speech|address|message|appeal) to the nation|televised \w+|(?:television|tv|radio|"
        rf"on-air|cable|podcast|prime-?time|video)"
        r"(?: news| talk)? "
        rf"(?:interview|appearance|address|debate|broadcast|message)s?|"
        rf"(?:interview|appearance|conversation|exchange|panel)s?(?: \w+day)?(?: \w+){{0,2}}? "
        rf"(?:on|with|for|to|by) {AIRED}|live (?:interview|broadcast)",
    ),
    (
        "court-record",
        r"(?:bail|plea|sentencing|pre-?trial|preliminary|committal|court|remand|custody|appeal|"
        r"appeals|extradition|disciplinary|tribunal) hearing|inquest|arraignment|sentencing|"
        r"cross-examination|(?:first |brief |\w+ )?court appearance|witness (?:box|stand)|the "
        r"dock|"
        r"chambers|(?:oral|witness|sworn) (?:argument|evidence|testimony)s?|"
        r"victim impact statement|"
        r"proceedings|mitigation|evidence(?! of| that| to suggest)|"
        r"(?<!clinical )(?<!drug )(?<!vaccine )(?<!controlled )(?<!randomi[sz]ed )"
        r"(?:(?:murder|fraud|corruption|criminal|civil|[\w]+ )?trial)(?! run| period|"
        r" of (?:an?|the) "
        r"(?:new|drug|vaccine))|public inquiry|(?-i:(?:[A-Z][\w’']+ )+Court)|"
        r"court(?! (?:of public|case|shoes))",
    ),
    (
        "press-conference",
        r"(?:press|news|media) (?:conference|briefing|call|gaggle|availability|scrum|event)s?|"
        r"pressers?|(?:[\w-]+ )?calls? with (?:\w+ )?(?:reporters|journalists|the (?:press|"
        r"media))|"
        r"(?:door-?step|stake-?out|photo call|press tour|press event|mixed zone|media day|huddle|"
        r"post-(?:match|game|race|fight) (?:press|media|comments))|questions from reporters|"
        r"(?:conversation|exchange|comments|remarks|talk|chat)s? (?:to|"
        r"with) (?:\w+ )?(?:reporters|journalists)|"
        r"briefings?(?: (?:for|with) (?:reporters|journalists))?|exchange with reporters",
    ),
    ("hearing", r"hearings?"),
    (
        "interview",
        r"(?<!job )(?<!police )(?<!visa )(?<!asylum )(?<!exit )(?<!admissions )"
        r"interviews?(?! (?:room|panel|process|transcript)| with (?:the )?(?:police|detectives|"
        r"investigators|officers|agents|fbi)| for (?:an?|the) (?:job|post))|"
        r"q ?& ?a|question-and-answer session|(?:conversation|chat|exchange|sit-?down|"
        r"meeting)s? with (?:me|us|"
        rf"this (?:news)?paper|(?:the )?(?-i:{OUTLETS}))|(?:brief |long |short |telephone |"
        rf"phone |video |"
        r"follow-up |zoom |skype |one-to-one |lengthy |quick |recent |wide-ranging )+"
        r"(?:conversation|chat|call|talk|exchange)s?(?! with (?:an?|his|her|the|their|its) )",
    ),
    (
        "speech",
        r"(?:conference |earnings )?calls? with (?:\w+ )?(?:analysts|investors|shareholders)|"
        r"speech(?:es)?(?! therap)|remarks|prime minister[’']s questions|pmqs|question time|"
        r"question period|"
        r"(?:opening|closing|keynote|inaugural|concession|victory|farewell|maiden|campaign|"
        r"acceptance|state of the \w+|budget) (?:speech|address|remarks|statement)|toast|"
        r"(?:public|council|board|committee|parish|church|staff|union|annual|town|community|"
        r"general|village|plenary|planning|emergency|special) (?:meeting|session|assembly|"
        r"forum)s?|"
        r"(?:speech|address|message) to (?:congress|parliament)|prayers?|"
        r"pulpit|comments to (?:supporters|delegates|the crowd)|"
        r"sermon|keynote(?: \w+)?|lecture|homily|eulogy|oration|"
        rf"debates?|talk|parliament|(?:the )?(?-i:{CHAMBERS})\b|question hour",
    ),
)
"""What stands after "in", "during", "at"."""

GATHERED = (
    r"ribbon-cutting|ground-?breaking|swearing-in|rall(?:y|ies)|conference|convention|"
    r"(?<!private )(?:campaign )?(?:event|stop)s?|"
    r"(?<!private )(?<!closed )(?<!-door )meetings?(?! with)|fund-?raiser|ceremony|vigil|"
    r"summit|forum|town halls?|protests?|session|assembly|gathering|(?-i:march)|demonstration|"
    r"congress|(?<!private )dinner|luncheon|funeral|memorial|(?:church|prayer|memorial) service|"
    r"graduation|commencement|inauguration|seminar|symposium|panel(?: discussion)?|hustings|agm|"
    r"public comments?|webinar|reception|(?:book |album |campaign |party |manifesto )?launch|"
    r"picket(?: line)?|"
    r"sit-in|mass|"
    r"consultation|open day|unveiling|opening(?! of the)|workshop|lecture|talk|speech|hearing|"
    r"gala|"
    r"celebrations?|parade|festival|premiere|screening|retreat|caucus|congregation|"
    r"service(?! station)|"
    r"(?:prize-?giving|awards?)(?: ceremony| night)?|AGM|burial|wake|commemorations?|anniversary"
)
CALLS = r"(?:earnings |conference |investor |analyst )+calls?|call|stage|podium|pulpit|campaign trail|stump|(?:(?:senate|house|commons|convention|conference) )?floor"  # noqa: E501

HOLDING = (
    (
        "speech",
        r"(?:results?|figures|statement|names?|verdict|speech|letter|list|text|numbers|motion|"
        r"message)(?: out| aloud)? (?:to|before) (?:an? |the )?(?:\w+ )?(?:hall|crowd|room|"
        r"audience|meeting|chamber|committee|council|congregation|assembly|gathering|parliament|"
        r"house|members|delegates|supporters)",
    ),
    ("press-conference", r"(?:press|news|media) (?:conference|briefing)s?|briefings?"),
    ("broadcast", rf"(?:televised|television|tv|radio) (?:interview|address)s?|"
     rf"interviews? (?:on|to|with) {AIRED}"),
    ("interview", r"interviews?|(?:phone|video) call|written answers"),
    ("speech", r"speech|address|sermon|lecture|eulogy|talk|rally|keynote|toast|homily"),
    ("statement", r"statements?|(?:press |news )?release|open letter|letter|response|"
    r"clarification|text message|"
    r"communiqu[eé]|tribute|"
     r"apology|announcement"),
    ("social-media", r"tweets?|(?-i:posts?)|thread|video on|comment (?:on|under)"),
    ("published-work", r"op-?ed|essay|column|memoir|book|blog post"),
    ("official-document", r"report|audit|memo"),
)  # fmt: skip
