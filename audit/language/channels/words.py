"""The words that channels are told by, as parts of regular expressions."""

from __future__ import annotations

import re

NETWORKS = (
    r"(?:CNN|MSNBC|NBC|CBS|ABC|BBC|ITV|NPR|PBS|C-SPAN|Fox News|Fox Business|Sky News|Al Jazeera|"
    r"NRK|SVT|ARD|ZDF|RT[ÉE]|CBC|CTV|Channel [A-Z\d]\w*|TVNZ|NHK|CNBC|Euronews|France (?:24|"
    r"Inter|Info|Bleu|Culture|\d)|"
    r"[A-Z]*TV[A-Z\d]*|"
    r"Newsmax|Univision|Telemundo|SiriusXM|Sky Sports?(?: News)?|Sky Sport|BT Sport|TNT Sports|"
    r"ESPN|DAZN|"
    r"Eurosport|beIN(?: Sports)?|talkSPORT|TalkTV|TalkRadio|LBC|GB News|S4C|STV|TF1|RTL|Rai ?\d?|"
    r"RTVE|TVE|"
    r"BFMTV|Globo|CGTN|CCTV|KBS|SABC|eNCA|Al Arabiya|Deutsche Welle|DW|VRT|RTBF|ORF|YLE|Yle|NOS|"
    r"RTP|"
    r"TRT|NewsNation|Bloomberg Television|(?:[A-Z]\w+ )?Newsradio|[KW][A-Z]{2,3}(?:-?TV| News|"
    r"-FM|-AM)?|"
    r"(?:CNN|NBC|ABC|CBS|Fox|Seven|Nine|Channel) ?(?:News|Sports?|\d+)(?: (?:News|Tonight))?|"
    r"(?:R[aá]d[iy][oó]\w?|Rozgłośnia|T[eé]l[eé]\w*[vwß]i\w+) (?-i:[A-Z])\w*|"
    r"Canal \w+|(?:[A-Z][\w’'-]+ ){0,3}(?:Radio|TV|Television|FM|Broadcasting|Broadcaster|radio|"
    r"television)(?: \d)?)"
)
SHOWS = (
    r"(?:Meet the Press|Face the Nation|Good Morning \w+|Newsnight|Question Time|"
    r"60 Minutes|Newsday|Newshour|Newsbeat|Drivetime|Breakfast(?= on| that| this|,|:|$)|Sunrise|"
    r"Daybreak|Panorama|Dispatches|Hardtalk|Checkpoint|Morning (?:Report|Edition|Ireland|Live)|"
    r"Nine to Noon|World at One|Prime Time|PM programme|Tonight programme|Sunday Politics|"
    r"Morning Joe|Fox (?:&|and) Friends|Today (?:programme|show)|Late (?:Late )?Show|"
    r"Tonight Show|Daily Show|(?:Sunday|breakfast|morning|chat|talk|late-night|panel|radio) "
    r"(?:show|programme|program)s?|(?:[A-Z][\w’'-]+ ){1,3}(?:Show|Programme|Podcast|Hour|Tonight|"
    r"Live))"
)
SITES = (
    r"(?:Twitter|Facebook|Instagram|TikTok|Telegram|Weibo|Truth Social|LinkedIn|Mastodon|Bluesky|"
    r"YouTube|Reddit|Snapchat|WhatsApp|Threads|VKontakte|Nextdoor|Tumblr|Periscope|Medium|"
    r"X(?=[,.:;]| \(| ?$| on| that| in| late| early| last| after| \w+day|[’']s))"
)
OUTLETS = (
    r"(?:[A-Z][\w’'.-]*,? (?:of |and |on )?){0,3}(?:Times|Post|Herald|Guardian|Journal|Gazette|"
    r"Tribune|Chronicle|Telegraph|Mail|Mirror|Observer|Independent|Argus|Echo|Bulletin|News|Press|"
    r"Reuters|AFP|Agence France-Presse|AP|Bloomberg|UPI|DPA|Xinhua|TASS|Interfax|Kyodo|Anadolu|"
    r"Politico|POLITICO|Courier|Star|Sun|Globe|Examiner|Register|Standard|Citizen|Dispatch|"
    r"Monitor|"
    r"Wikinews|Breitbart|HuffPost|BuzzFeed|Vox|Slate|Axios|Vice|Newsweek|Magazine|Weekly|Daily|"
    r"Review|Ledger|Leader|Advertiser|Messenger|Sentinel|Inquirer|Economist|Atlantic|New Yorker|"
    r"New Republic|Nation|Hill|Daily Beast|Wired|Forbes|Fortune|Politiken|Le Monde|Figaro|Spiegel|"
    r"Zeitung|El País|Haaretz|USA Today|Scotsman|Mercury|Beacon|Republic|Age|Intercept|Record|"
    r"[A-Z]\w+wire|Union-Tribune|Free Press|Daily News|Comet|Enquirer|Packet|Bugle|Clarion|"
    r"Recorder|Reporter|Evening \w+|Telegram|Intelligencer|Examiner|Statesman|Vanguard|Punch|"
    r"Pioneer|Journalen|Tidende|Tageblatt|Kurier|Gazeta|Corriere|Diario|Nacional)"
)
KNOWN_OUTLETS = re.compile(
    r"\b(?:Reuters|AFP|Agence France-Presse|Associated Press|AP|Bloomberg|UPI|DPA|Xinhua|TASS|"
    r"Interfax|Kyodo|New York Times|Washington Post|Wall Street Journal|USA Today|"
    r"Los Angeles Times|"
    r"Boston Globe|Chicago Tribune|Politico|POLITICO|BuzzFeed|Axios|Newsweek|Huffington Post|"
    r"HuffPost|The Guardian|Daily Telegraph|Daily Mail|Financial Times|Times of London|Economist|"
    r"Le Monde|Le Figaro|Der Spiegel|El País|Haaretz|Times of India|Sydney Morning Herald|"
    r"Breitbart|"
    r"Daily Beast|New Yorker|Vanity Fair|Rolling Stone|Straits Times|Atlantic)\b"
)
"""Agencies and papers that others quote."""
NOT_OUTLETS = frozenset(
    ("royal mail", "canada post", "australia post", "japan post", "red star", "washington press")
)
"""Bodies whose names end as newspapers' do."""
GENERIC = frozenset(
    ("leader", "nation", "hill", "republic", "record", "age", "independent", "sun", "star", "press",
     "news", "daily", "weekly", "review", "monitor", "citizen", "standard", "messenger", "observer",
     "mirror", "mail", "post", "register", "magazine", "fortune", "vice", "mercury", "dispatch",
     "journal", "beacon", "globe", "sentinel", "guardian", "television", "tv", "radio")
)  # fmt: skip
"""Names of outlets that are words of their own, and names only after "the"."""

CHAMBERS = (
    r"(?:Dáil|Seanad|Oireachtas|Bundestag|Bundesrat|Knesset|Duma|Diet|Majlis|Sejm|Riksdag|"
    r"Storting|Folketing|Eduskunta|Althing|Lok Sabha|Rajya Sabha|Assemblée|National Assembly|"
    r"Verkhovna Rada|Rada|Cortes|Senedd|Althingi)"
)
"""What parliaments are called."""
REPORTERS = (
    r"(?:reporters|journalists|newsmen|correspondents|(?:the |news |assembled |waiting )+"
    r"(?:press|media)|press corps)"
)
NO_OUTLET = re.compile(
    r"\b(?:ministry|department|police|court|council|committee|commission|agency|bureau|board|"
    r"association|party|inc|ltd|plc|bank|club|union|university|hospital|parliament|congress|"
    r"senate|"
    r"house|assembly|government|administration|office|force|service|authority|corporation|company|"
    r"group|church|school|college|institute|foundation|society|federation|league|fund|army|navy|"
    r"embassy|nations|trust|team|trade|security|campaign|convention)\b|^[A-Z.]+$",
    re.IGNORECASE,
)
"""A listener with such a word in the name is a body, no outlet; so are initials."""
LISTENERS = (
    r"(?:crowds?|audiences?|pilgrims|faithful|supporters|delegates|parliament|lawmakers|"
    r"legislators|MPs|MSPs|MEPs|"
    r"senators|congress(?:men)?|conference|convention|summit|forum|assembly|chamber|council|"
    r"councillors|councilors|committee|commission|commissioners|trustees|supervisors|aldermen|"
    r"regents|"
    r"board|selectmen|subcommittee|congregation|rally|meeting|session|"
    r"gathering|mourners|worshippers|marchers|protesters|demonstrators|graduates|shareholders|"
    r"attendees|diners|donors|commons|senate|bundestag|knesset|dáil|synod|symposium|seminar|panel|"
    r"presentation|town hall|vigil|funeral|service|guests|rallygoers|partygoers|troops|analysts|"
    r"investors|"
    r"members|residents|voters|fans|well-wishers)"
)
"""To whom, or before whom, one speaks aloud."""
COURTS = (
    r"(?:court|jury|jurors|judges?|inquest|tribunal|inquiry|magistrates?|coroner|Old Bailey|trial)"
)
PARLIAMENTS = (
    r"(?:congress\w*|senat\w+|house|committee|subcommittee|parliament\w*|lawmakers|legislat\w+|"
    r"council\w*|commons|assembly|panel|commission|board|mps)"
)
"""Bodies before which people testify and that are no courts."""

ELSEWHERE = (
    r"(?:staff|staffers|employees|colleagues|workers|aides|friends|faculty|managers|executives|"
    r"officers|executives|himself|herself|themselves|each other|the campaign|campaign)"
)
"""Whoever gets mail that readers weren't meant to see."""

MANY = (
    r"(?:supporters|customers|parents|members|subscribers|donors|students|pupils|residents|"
    r"shareholders|investors|fans|readers|users|clients|passengers|patients|families|tenants)"
)
"""To whom one mails what anybody may read."""

JOURNALS = (
    r"(?:Lancet(?: [A-Z]\w+)?|Nature(?: [A-Z]\w+)*|Science(?: [A-Z]\w+)*|Cell|BMJ|"
    r"British Medical Journal|JAMA|"
    r"PNAS|PLOS \w+|eLife|(?:Proceedings|Annals|Archives|Transactions|Acta|Frontiers) (?:of|"
    r"in) (?:the )?"
    r"[A-Z]\w+(?: (?:of |and )?[A-Z]\w+)*|(?:[A-Z]\w+ )*(?:Journal|Review|Quarterly|"
    r"Letters)(?: (?:of|for) "
    r"[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?)"
)
"""Where research is published."""
MONTHS = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|"
    r"Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
