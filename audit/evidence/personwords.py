"""Words of labels and names: titles, roles, short forms of given names."""

from __future__ import annotations

from audit.evidence.wordlists import listed

TITLES = listed(
    """
mr mrs ms miss mx dr doctor mister missus prof professor sir dame lord lady rev reverend father
sister sen senator rep representative congressman congresswoman gov governor cllr councillor
councilor councilman councilwoman councilmember mayor president minister secretary chancellor
judge justice chief capt captain sgt sergeant lt lieutenant col colonel gen general maj major
officer detective inspector superintendent constable sheriff coach hon honourable honorable
ambassador bishop cardinal pope king queen prince princess deputy vice acting former the and
    """
)

ROLES = TITLES | listed(
    """
court clerk chair chairman chairwoman chairperson witness host moderator interviewer interviewee
reporter journalist question answer q a questioner operator audience member unidentified unknown
male female man woman speaker participant voice narrator translator interpreter prosecutor
prosecution defence defense counsel attorney lawyer solicitor barrister spokesman spokeswoman
spokesperson director manager nurse teacher caller guest presenter anchor correspondent editor
producer staff public resident student leader head officer of for commissioner treasurer
foreperson juror bailiff registrar magistrate coroner crowd multiple speakers all various press
media company official expert researcher claimant plaintiff defendant respondent applicant
appellant examiner board council committee city town county state police fire moderated by via
video phone
    """
)
"""Words of labels that name no person by themselves."""

NICKNAMES = tuple(
    listed(group)
    for group in (
        "robert bob bobby rob robbie bert",
        "william bill billy will liam",
        "richard rick dick rich ricky",
        "james jim jimmy jamie",
        "john jack johnny jon",
        "michael mike mick mickey",
        "thomas tom tommy",
        "charles charlie chuck",
        "edward ed eddie ted ned",
        "joseph joe joey",
        "elizabeth liz beth betty lizzie eliza libby",
        "margaret maggie meg peggy",
        "katherine catherine kathryn kate katie kathy cathy kitty",
        "patricia pat patty tricia",
        "patrick pat paddy",
        "daniel dan danny",
        "david dave davey",
        "stephen steven steve",
        "anthony tony",
        "andrew andy drew",
        "alexander alexandra alex sandy sasha",
        "christopher christine christina chris kit",
        "samuel samantha sam sammy",
        "nicholas nick nicky",
        "matthew matt",
        "benjamin ben",
        "jonathan jon",
        "timothy tim",
        "gregory greg",
        "jeffrey jeff geoffrey geoff",
        "kenneth ken kenny",
        "ronald ron ronnie",
        "donald don donnie",
        "lawrence larry laurence",
        "gerald gerry jerry",
        "henry harry hank",
        "francis frank frances fran",
        "frederick fred freddie",
        "peter pete",
        "philip phil",
        "raymond ray",
        "susan sue susie",
        "deborah deb debbie",
        "jennifer jen jenny",
        "jessica jess",
        "rebecca becky becca",
        "victoria vicky tori",
        "theodore ted theo",
        "abigail abby",
        "eleanor ellie nell",
        "helen nell",
        "ann anne anna annie nancy",
        "mary molly polly",
        "sarah sally",
        "judith judy",
        "barbara barb babs",
        "joan joanna jo",
        "josephine jo josie",
        "terence terry theresa",
        "leonard len leo",
        "albert al bert",
        "alan al",
        "vincent vince",
        "walter walt wally",
        "zachary zach",
        "gabriel gabe",
    )
)
"""Given names of one person."""
