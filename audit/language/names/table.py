"""Words that tell what a capitalised name is the name of."""

from __future__ import annotations

from audit.language.grammar.listed import listed

GIVEN = listed(
    """
aaron abdel abdul abdullah abigail abraham ada adam adele adnan adrian agnes ahmad ahmed aisha
ajay akiko akira alan albert alejandra alejandro aleksandr alessandro alex alexander alexandra
alexei alexis alfonso alfred ali alice alicia alina alison allan allen allison alma alok alvaro
alvin amadou amal amanda amara amber amelia amina amir amit amos amy ana anastasia anders andre
andrea andreas andrei andres andrew andrzej andy angel angela angelo angus anil anita anja ann
anna anne annette annie anthony antoine anton antonia antonio anwar april arash archie aretha
ariel arjun armando arnold arthur arturo arun asha ashley ashok asif astrid audrey august aung
aurora austin ava avi axel ayesha aylin aziz barack barbara barry beatrice beatriz becky bella
ben benedict benjamin bernadette bernard bernie beth bethany betty bev beverly bianca bilal bill
billy birgit björn blake bob bobby bonnie boris brad bradley brandon brenda brendan brent brett
brian bridget brittany bruce bruno bryan burak caleb callum calvin cameron camila carl carla
carlos carmen carol carolina caroline carolyn carrie casey cassandra catalina catherine cathy
cecilia cecil celia celine cem chad chandra charles charlie charlotte chelsea chen cheryl
chinedu chioma chloe chris christian christiane christina christine christopher chuck chukwu
claire clara clare clarence claude claudia clayton clement clifford clint clive colette colin
colleen connie connor conor constance cora corey craig cristiano cristina crystal curtis cynthia
cyril daisuke daisy dale damian damien dan dana daniel daniela danielle danny daphne darius
darren dave david dawn dean deborah debra deepak deepika deirdre delia denis denise dennis derek
desmond devon diana diane dick diego dieter dilip dimitri dimitrios dina dinesh dirk dmitri
dmitry dolores dominic dominique don donald donna doris dorothy doug douglas duncan dustin
dwayne dwight dylan eamon earl ed eddie edgar edith edmund eduardo edward edwin eileen einar
elaine eleanor elena eli elias elijah elisabeth elise eliza elizabeth ella ellen elliot elliott
elon elsa emeka emil emilia emilio emily emine emma emmanuel enrico enrique eric erica erik
erika erin ernest ernesto esra esteban esther ethan eugene eva evan evelyn fabio faisal farah
farid farida farouk fatima fatou fatoumata faith federico felipe felix fernanda fernando fiona
florence florian frances francesca francesco francis francisco franco francois françois frank
franklin franz fred freddie frederic frederick freya friedrich fritz gabriel gabriela gail
gareth gary gavin gemma gene geoff geoffrey george georgia georgina gerald gerard gerardo
gerhard gianni gideon gilbert gilles gina giorgio giovanni giulia giuseppe gladys glen glenda
glenn gloria gordon grace graham grant greg gregory greta guido guillermo gunnar gunther gustavo
guy gwen habib hadi haile hakan hamid hamza hana hanna hannah hans harold harriet harris harry
haruki harvey hasan hassan hazel heather heidi heinrich heinz helen helena helene helga henri
henrik henry herbert herman hilary hillary hiro hiroshi holly hong horst howard hugh hugo
hussein hye ian ibrahim ida ifeoma ignacio igor ilhan ilya imani imran ines ingrid ioana irene
irina iris irma isaac isabel isabella isabelle isaiah isha ismail issa ivan ivana ivy jack
jackie jackson jacob jacqueline jacques jaime jair jake jakob jamal james jamie jan jana jane
janet janice jared jasmin jasmine jason javier jay jayden jean jeanette jeanne jeb jeff jeffrey
jenna jennifer jenny jens jeremiah jeremy jerome jerry jesse jessica jesus jill jim jimmy jin
joachim joan joana joanna joanne joao joaquin jochen jodie joe joel johan johanna johannes john
johnny jon jonas jonathan jordan jorge jose josé josef joseph josephine josh joshua joy joyce
juan juana juanita judith judy julia julian juliana julie julien juliet julio julius jun jung
jürgen justin kabir kai kamal kamala kamil karen karim karin karl karla kasia kate katerina
katharina katherine kathleen kathryn kathy katie katrina katy kavita kay kayla keiko keir keith
kelly kelvin ken kendra kenji kenneth kerry kevin khadija khaled khalid kim kimberly kirsten
kirsty klaus kofi kostas kristen kristin kristina kumar kunle kurt kwame kwasi kyle lakshmi
lamar lance lara larry lars latoya laura lauren laurence laurent laurie lawrence layla leah lee
leila leo leon leonard leonardo leroy leslie leticia levi lewis li liam liang lila lillian lily
lin lina linda lindsay lindsey ling linus lionel lisa liz liza lloyd logan lois lola lorenzo
loretta lorraine louis louisa louise luc luca lucas lucia lucian luciana lucy ludwig luigi luis
luisa lukas luke lulu lydia lynn mabel mackenzie maddie madeleine madison magdalena maggie
magnus mahmoud malcolm malik mamadou mandy manfred manoj manuel mara marc marcel marcela marcelo
marcia marco marcos marcus margaret margarita maria mariam marian mariana marianne marie marilyn
marina mario marion marisa marius marjorie mark marko markus marlene marsha marta martha martin
martina marvin mary maryam masha mason mateo mathias mathieu matilda matt matteo matthew
matthias maureen maurice mauricio max maxim maxine maya megan mehdi mehmet mei melanie melania
melinda melissa melvin mercedes meredith mia michael michaela michel michele michelle miguel
mika mikael mike mikhail milan milena milo milton min mina ming miranda miriam mitch mitchell
mitt mohamed mohammad mohammed mohsin moira molly mona monica monika morgan moritz moses
muhammad mukesh murat musa mustafa myra myriam nadia nadine naila nancy naomi narendra nasser
natalia natalie natasha nathan nathaniel neha neil nelson nia niamh nicholas nick nicola nicolas
nicole nigel niko nikolai nikos nils nina ning noah noam noel nora norma norman nuno nur ola
olaf ole oleg olena olga oliver olivia olivier olu oluwaseun omar omari oscar oskar osman otto
owen pablo paige pam pamela paolo pascal pat patience patricia patrick paul paula pauline paulo
pavel pearl pedro peggy penelope penny per percy perry pete peter petra petro phil philip
philippa philippe phillip phoebe pia pierre piers pierce pilar piotr polly pooja prakash pranav
preeti priscilla priti priya priyanka quentin quinn rachel rafael raghav rahul raj rajesh ralf
ralph ram ramesh ramon ramona rana randall randy ranjit raphael raquel rashid raul ravi ray
raymond rebecca reed reggie regina reinhard reince remy rena renata renate rené renee rex rhys
ricardo riccardo richard rick ricky rita rob robbie robert roberta roberto robin rod roderick
rodney rodrigo roger rohan roland rolf roman ron ronald ronan ronnie rory rosa rosalind rose
rosemary rosie ross roxanne roy ruben ruby rudy rudolf rupert russell ruth ryan sabine sabrina
sachin sadia sadiq saeed sagar said sakura salim sally salma salman sam samantha samir samira
samuel sana sanchez sandra sandro sandy sanjay santiago sara sarah sasha saul savannah scott
sean sebastian selena selma serena serge sergei sergey sergio seth shannon sharon shaun shawn
sheikh sheila shelley sherry shinzo shirin shirley shreya sidney siegfried sierra sigrid silvia
silvio simon simone sinead siobhan sofia solomon sonia sonja sophia sophie spencer stacey stacy
stan stanley stefan stefania stefano steffen stella stephan stephanie stephen steve steven
stuart sue sunil sunita suresh susan susanne suzanne svetlana sven sylvia sylvie tadeusz takashi
tamara tamika tania tanya tara tariq tasha tatiana taylor ted terence teresa teri terrence terri
terry tessa thabo thandi thelma theo theodore theresa thierry thomas tiffany tim timothy tina
tobias todd tom tomas tomasz tommy toni tony tracey tracy travis trevor tristan troy tsai tunde
tyler uma umar ursula usman uwe valentina valeria valerie vanessa vera vernon veronica vicente
vicki vicky victor victoria vijay vikram viktor vincent vinod violet virginia vishal vivek
vivian vivienne vlad vladimir volodymyr wade wael walid wallace wally walter wanda warren waseem
wayne wei wendell wendy werner wesley wilfred wilhelm willem william willie wilma winston
wolfgang xavier xi xiao xin yan yana yang yara yasmin yasmine yasser yevgeny ying yolanda yoko
yosef youssef yu yuki yulia yuri yusuf yves yvette yvonne zac zach zachary zadie zahra zainab
zane zara zeynep zhang zoe zofia zoltan zulfiqar
    """
)

TITLES = listed(
    """
mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep representative gov
governor president chancellor minister secretary judge justice magistrate insp inspector sgt
sergeant det detective const constable capt captain col colonel gen general lt lieutenant maj
major cpl corporal adm admiral cmdr commander supt superintendent officer chief rev reverend
father sister bishop archbishop cardinal pope rabbi imam sheikh king queen prince princess duke
duchess baron baroness count countess mayor councillor cllr councilman councilwoman alderman
congressman congresswoman speaker ambassador consul coach chairman chairwoman chairperson
attorney sheriff hon mp msgr st ayatollah emperor premier taoiseach treasurer deputy
commissioner director editor principal pastor dean marshal trooper spokesman spokeswoman
spokesperson coun cr fr herr frau monsieur mme señor señora signor signora datuk ustad ustaz shri
smt comrade brigadier commodore rear-admiral canon monsignor archdeacon ald
    """
)

ORGANISATION = listed(
    """
cooperative co-operative authority ltd. inc. co. corp. ministry department agency university
college institute institution school academy inc corp corporation company co ltd llc plc gmbh ag
sa group holdings partners bank fund foundation trust association union federation confederation
council committee commission congress parliament senate assembly court tribunal police party
office bureau service services board authority society club league press news times post herald
guardian journal gazette tribune chronicle telegraph mail mirror observer independent argus echo
bulletin radio television broadcasting network channel magazine review airlines airways air
motors energy oil gas steel pharmaceuticals labs laboratories laboratory hospital clinic church
diocese museum gallery theatre theater centre center army navy force forces guard corps brigade
fire rescue nhs nato un eu fbi cia bbc cnn nbc abc cbs npr ap afp reuters bloomberg politico
facebook google twitter microsoft amazon apple youtube organisation organization organizations
alliance coalition network initiative project campaign administration government treasury
exchange chamber cabinet embassy consulate inquest inquiry watch international united rangers
city industries systems technologies solutions consulting communications media studios pictures
records entertainment capital securities insurance logistics railway rail transit works house
kremlin pentagon democrats republicans conservatives labour greens
    """
)


PLACES = listed(
    """
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan
bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana
brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile china colombia congo
croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt england eritrea estonia
eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece greenland
grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland
israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia
lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia
maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco
mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan
palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda
samoa scotland senegal serbia singapore slovakia slovenia somalia spain sudan suriname sweden
switzerland syria taiwan tajikistan tanzania thailand togo tonga trinidad tunisia turkey
turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu vatican venezuela vietnam wales
yemen zambia zimbabwe u.s. us uk u.k. usa america europe asia africa antarctica oceania
caribbean balkans alabama alaska arizona arkansas california colorado connecticut delaware
florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
massachusetts michigan minnesota mississippi missouri montana nebraska nevada oklahoma ohio
oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario quebec alberta
manitoba saskatchewan queensland tasmania bavaria catalonia crimea donbas gaza kashmir tibet
punjab kerala london paris berlin madrid rome vienna moscow kyiv kiev warsaw prague budapest
lisbon dublin brussels amsterdam rotterdam copenhagen oslo stockholm helsinki athens istanbul
ankara izmir cairo lagos abuja nairobi accra kampala johannesburg pretoria durban tripoli tunis
algiers rabat casablanca khartoum mogadishu dakar harare lusaka kinshasa luanda tehran baghdad
damascus beirut amman jerusalem riyadh dubai doha kabul karachi lahore islamabad delhi mumbai
kolkata chennai bangalore dhaka colombo kathmandu beijing shanghai hongkong shenzhen guangzhou
wuhan taipei tokyo osaka kyoto seoul busan pyongyang hanoi bangkok jakarta manila sydney
melbourne brisbane perth adelaide canberra auckland wellington toronto montreal vancouver ottawa
calgary chicago boston houston dallas austin philadelphia phoenix seattle portland denver
detroit miami atlanta orlando tampa cleveland cincinnati pittsburgh baltimore milwaukee
minneapolis sacramento oakland manhattan brooklyn queens bronx havana caracas bogota lima quito
santiago montevideo brasilia glasgow edinburgh cardiff belfast manchester birmingham liverpool
leeds sheffield bristol newcastle nottingham leicester oxford cambridge york brighton munich
hamburg frankfurt cologne stuttgart dresden leipzig lyon marseille nice toulouse bordeaux milan
naples turin venice florence barcelona valencia seville porto geneva zurich basel bern krakow
gdansk sofia bucharest belgrade zagreb sarajevo skopje tirana tbilisi yerevan baku minsk vilnius
riga tallinn odesa kharkiv lviv
    """
)


NOT_NAMES = listed(
    """
monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december christmas easter ramadan i i'm i've i'd i'll
english french german spanish russian chinese american british european african asian japanese
italian dutch irish scottish welsh polish turkish greek swedish danish norwegian finnish
ukrainian indian pakistani iranian iraqi israeli palestinian egyptian nigerian kenyan mexican
brazilian canadian australian korean vietnamese thai arab croatian serbian bosnian slovenian slovak
czech hungarian romanian bulgarian albanian portuguese belgian swiss austrian icelandic estonian
latvian lithuanian belarusian georgian armenian azerbaijani kazakh syrian lebanese jordanian saudi
yemeni kuwaiti moroccan algerian tunisian libyan sudanese ethiopian somali ugandan tanzanian
ghanaian senegalese ivorian cameroonian congolese rwandan zambian zimbabwean namibian angolan
mozambican indonesian malaysian singaporean filipino
burmese cambodian taiwanese mongolian nepalese bangladeshi
afghan argentine argentinian chilean peruvian bolivian colombian venezuelan ecuadorian uruguayan
paraguayan cuban jamaican haitian dominican honduran guatemalan salvadoran nicaraguan panamanian
catalan basque flemish maltese cypriot jewish muslim christian catholic
protestant hindu buddhist republican democratic democrat labour tory conservative liberal
internet covid covid-19 tv ceo cfo coo mp mps pm am
    """
)
