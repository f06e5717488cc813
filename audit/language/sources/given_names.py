"""Which names and titles tell whether somebody is a man or a woman."""

from __future__ import annotations

from audit.language.grammar.listed import listed

FEMALE_TITLES = listed(
    """
ms mrs miss madam lady dame princess queen sister mother woman girl spokeswoman chairwoman
congresswoman councilwoman actress daughter wife widow aunt schoolgirl duchess baroness
businesswoman policewoman headmistress niece granddaughter grandmother bride fiancée girlfriend
nun ma'am mum mom gran granny nan nana grandma stepmother saleswoman
alderwoman frau mme señora signora smt
    """
)
MALE_TITLES = listed(
    """
mr sir lord king prince brother father man boy spokesman congressman councilman actor son
husband widower uncle schoolboy duke baron businessman policeman headmaster nephew grandson
grandfather groom fiancé boyfriend monk dad grandad granddad grandpa stepfather salesman
alderman fireman fisherman herr
monsieur señor signor fr monsignor
    """
)
FEMALE_NAMES = listed(
    """
abby abigail ada adele adriana agnes agnieszka aida ailsa aimee ainhoa ainsley aisha akua alba
alejandra aleksandra alessandra alexa alexandra alice alicia alina alison allison alma alondra
amaka amanda amara amber amelia amina amira amrita amy ana anahita anastasia anaïs andreea
angela angelica angelina anika anita anja ann anna annalena anne annegret anneke annie annika
antonella antonia aoife aretha ariana astrid audrey aurora aurélie ava ayesha azadeh barbara
barbora basma beata beatrice beatriz becky begoña bella berit beth betsy bettie bettina betty
bianca birgit blanca bonnie brenda bridget brigitte britt brittany caitlin camila camilla
candace carla carmen carol caroline carolyn carrie cassandra catalina catherine cathy catriona
cecilia celeste celia chantal chantelle charlotte chelsea cherie cheryl chiara chidinma chioma
chloe chloé christina christine cindy claire clara clare claudia clotilde clémence colleen
concepción constance cora corinne courtney cristina crystal cynthia céline dagmar daisy dalia
daniela danielle daphne darya dawn debbie deborah debra deepa deirdre delia delphine denise
diana diane dina divya dolores dominika donna dora doris dorothea dorothy ebba edith edna eileen
eilidh eira ekaterina elaine eleanor elena elif elin elisa elisabeth elisabetta elise eliza
elizabeth ella ellen ellie eloise elsa elsie elspeth elvira emilia emilie emily emine emma erica
erika erin estelle ester esther etta eugenia eva eve evelyn fadumo farah farida fatima fatma
fatou fatoumata federica felicia felicity fernanda fiona flora florence frances francesca
franziska freya frida fátima gabriela gabriella gail galina gemma georgia geraldine gerda giada
gillian gina giorgia gisela giulia gladys glenda gloria grace greta gretchen gretel guadalupe
gudrun gunilla guro gwen gwendolyn habiba hana hanna hannah hanne hannelore harriet hatice hazel
heather hedvig heidi heidrun heike helen helena helene helga henrietta hermione hilary hillary
hiroko holly huda hyun-joo hélène ida ifeoma ilse imani imelda ines inga ingeborg inger ingrid
inès inês ioana irene irina iris isabel isabella isabelle isla itziar ivana ivanka ivy
jacqueline jana jane janet janice janine jasmin jasmine jeanette jeanne jelena jenna jennifer
jenny jessica jill joan joana joanna jocelyn jodie johanna josefa josefina josephine josie joyce
juana judith judy julia juliana julie juliet julieta justine jutta kaitlyn kamala karen kari
karin karina karla kasia katarina katarzyna kate katharina katherine kathleen kathryn kathy
katie katja katrina katrín katy kay kayla keiko keisha khadija kirsten kirsty kristen kristin
kristina krisztina lana latisha latoya laura lauren leah leanne leila lena leticia liana lidia
liesel lily lina linda lisa lisbeth liv livia liz lois lola lone loretta lorraine lotte louise
lourdes lucia lucie lucille lucy lucía luisa luz lydia lynn lúcia maddie madeleine madison maeve
magda magdalena maggie maja malala malin mandy manon mara marcela marcia mareike margaret
margarita margot margrethe maria mariam mariana marianne marie marilyn marina marisa marisol
marjorie marlene marlies marsha marta martha mary maryam maría mathilde matilda maureen maya
meera megan meghan melania melinda melissa mercedes meredith merete meryl mette mia michelle
mika milena mina minnie mira miranda miriam miyuki moira molly mona monica monique myra mónica
nadia nadine najwa nancy naomi natalia natalie natalya natasha neha nell nellie nia niamh nicole
nieves nikki nina nirmala noemi nora norma noura nuria océane odile olena olga olivia oprah
paloma pam pamela patience patricia patrizia patty paula pauline pearl peggy penelope penny
pernille petra philippa phoebe pilar piper polly pooja preeti priti priya priyanka rabia rachael
rachel rania raquel rayna rebecca reem regina renata renate renee reyhan rhiannon rhonda ria
rita roberta roisin romina ronja rosa rosalie rosalind rosario rose rosemary rosie roxanne roya
ruby rukhsana ruta ruth ruthie sabine sabrina sadia sadie saima sally salma samantha samira sana
sandra sanna sara sarah savannah seema selena selma serena shabana shakira shanice sharon shauna
shazia sheena sheila shelley shelly sherry shirin shirley shreya sigrid sigríður silke silvia
sinead sinéad siobhan siobhán siri siv sofia sofía soledad solveig sonia sophia sophie stacey
stefania stella stephanie sue sunita susan susanna susanne suzanne suzie svenja svetlana sylvia
sylviane sylvie tabitha tamar tamara tamika tammy tania tanya tara tatiana tatyana teresa tess
tessa thandi thea thelma theodora theresa tiffany tilda tina tove trisha trudy tuva ulla ulrike
uma una unni ursula ute valentina valerie vanessa vera veronica verónica vicky victoria vigdis
vilma viola violet virginia vivian viviane vivienne véronique waltraud wanda wendy whitney wilma
winifred xenia ximena xochitl yana yara yasmin yasmine yesenia yetunde yoko yolanda yulia yuliya
yvonne zahra zainab zara zeinab zeynep zoe zofia zoë zuzana élise
    """
)
MALE_NAMES = listed(
    """
aaron abdul abdullah abel abraham actress adam adan adel adolfo adrian adriano adrián agustín
ahmad ahmed akira alain alan alasdair albert albrecht aldo alec alejandro aleksander aleksandr
alessandro alex alexander alexandre alexei alfonso alfred alfredo ali alistair allen alonso
alvaro alwyn amadou ambrose amir amit amos anatoly anders andre andreas andrei andres andrew
andrzej andrés andy angelo angus anil anthony antoine anton antonio antti anwar archie arjun
arlo armando arne arnold arthur arturo arun arvid asif asim aunt axel aziz balázs barack barney
baroness barry bart bashar basil bassam bastian bayo ben benedict benedikt benito benjamin
bernard bernardo bernd bernie bilal bill birger bjarne björn blake bo bob bobby bogdan boris
brad brandon brendan brent brett brian bruce bruno bryan burak byron caleb callum calvin cameron
carl carlo carlos cecil cedric cesar chad chairwoman charles charlie chinedu chris christer
christian christoph christophe christopher chuck cillian clarence claude claudio clay clayton
clement cliff clifford clint clive clyde colin colm congresswoman conor corey cormac cory
councilwoman craig curt curtis cyril daisuke dame damian damien dan dane dani daniel danny dario
darius darren daryl daughter dave david davide dean declan deepak denis dennis denys derek
desmond dexter dick diego dieter dietrich dimitri dimitris dirk djibril dmitry domenico dominic
donald donnie doug douglas duchess duncan dustin dwayne dwight dylan eamon eamonn earl eckhard
ed eddie edgar edmund eduard eduardo edward edwin egil einar eitan eli elias elijah elliot
elliott elmer emanuel emil emile emilio emmanuel enda enrico enrique enzo erdem eric erich erik
erling ernest ernesto ernst erwin esteban ethan eugene eugenio evan ezra fabian fabio fabrice
faisal farid farouk federico felipe felix ferdinand fergus fernando fidel filip finn florian
floyd francesco francis francisco franco frank frans franz françois fred freddie frederic
frederick fredrik friedrich gabriel gareth garry gary gaston gavin gene geoff geoffrey georg
george georges gerald gerard gerhard germán gerry giancarlo gianni gideon gil gilbert giles
gilles giorgio giovanni girl giuseppe glen glenn godfrey goran gordon graeme graham grant greg
gregor gregory grigory guido guillaume guillermo gunnar gunther gus gustav gustavo guy habib
hakan hamid hamish hamza hani hans harald harold harrison harry harvey hasan hassan hector
heikki heinrich heinz helmut henri henrik henry herbert herman hermann hiroshi horace horst
howard hubert hugh hugo humza hussein héctor iain ian ibrahim ibrahima ignacio igor ilya imran
ingmar isaac ismail ivan ivar iñaki jaap jack jackson jacob jacques jaime jake jakob jakub jalal
jamal james jared jarosław jarrod jason jasper javier jay jeb jed jeff jeffrey jens jeremiah
jeremy jeroen jerome jerry jesper jesse jesús jim jimmy jiří joachim joao joaquín jochen joe
joel johan johann johannes john johnny jon jonas jonathan jonny jordan jordi jorge jorn jose
josef josep joseph josh joshua josé joão juan julian julio jun justin józef jürgen kabir kai
kamal karim karl karl-heinz kaspar kazuo keir keith kelvin ken kenji kenneth kent kevin khalid
kieran klaus knut kofi konrad konstantin kostas kristian kristoffer kunal kurt kyle lady lamar
lance larry lars lars-erik lasse laurence laurent lawrence leif lennart leo leon leonard
leonardo leonid leopold leroy lev lewis liam lionel lloyd logan lorenzo lothar louie louis luca
lucas luciano ludwig luigi luis lukas luke lyle lyndon maarten maciej madam mads magnus mahmoud
malcolm malik mandla manfred manuel marc marcel marcelo marcin marco marcus mariano mario marius
mark markus marshall martin marty martín marvin massimo mateo mateusz mathias mathieu matt
matteo matthew matthias matthieu maurice mauricio maurizio max maxime maximilian mehdi mehmet
mel melvin michael michel mick miguel mihai mikael mike mikhail mikkel milan miles milo milos
milton miroslav miss mitch mitchell mitt moe mohamad mohamed mohammad mohammed mohan moritz
morris mort moses moshe mother mrs ms muhammad mukesh murray musa mustafa mátyás nabil naim
narendra nasser nate nathan ned neil nelson nestor newt niall nicholas nick nico nicolae nicolas
nicolás niels nigel nikhil niko nikola nikolai nikos nils noah noel norbert norman néstor odd
olaf olav ole oleg oleksandr oliver olivier olu omar omari orlando oscar oskar osman otto
ousmane owen pablo paddy paolo pascal patrick paul pauli paulo pavel pedro pekka per percy pete
peter petr petter phil philip philippe pierce pierre pieter piotr prakash pranav preston
princess queen quentin radek rafael ragnar rahul raj rajesh ralf ralph ramesh ramon ramón
randall randy raphael rashid raul ravi ray raymond raúl reggie reince reinhard rene rené rex
rhys ricardo riccardo rich richard richie rick ricky rob robbie robert roberto rod roderick
rodney rodolfo rodrigo rogelio roger rohan roland rolf roman romeo ron ronald ronan ronnie rory
ross roy ruben rudolf rudy rufus rune rupert russ russell ryan ryszard sadiq said salem salim
salman salvador salvatore sam sami samir samuel sandeep sandro sanjay santiago saul schoolgirl
scott seamus sean sebastian sergei sergey sergio seth seán shaun shawn sheldon sid sidney sigurd
silvio simeon simon sister solomon spencer spokeswoman stan stanislav stanisław stanley stefan
stefano steffen stein stellan sten stephen steve steven stewart stuart sunil svein sven séamus
tadeusz taha takeshi tamás tarek tariq taro ted teddy terence terry theo theodore thierry thomas
thor thorsten tiago tibor tim timo timothy timur tobias toby todd tom tomas tomasz tommaso tommy
tony tor torsten travis trevor tristan troy tyler tyrone ulf ulrich umberto usman uwe vadim
valentin valeri vasily vernon vic vicente victor vijay vikram viktor vince vincent vincenzo
vinod virgil vitaly vivek vlad vladimir volodymyr wade waldemar walid wallace wally walter
warren wayne wendell werner wes wesley widow wife wilbur wilfred wilhelm willem william willie
willis winston wojciech wolfgang woman xavier yannick yasser yaw yehuda yevgeny youssef yuri
yusuf yves zac zach zachary zane zbigniew zoltan zoltán álvaro ángel íñigo óscar
    """
)
