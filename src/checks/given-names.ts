// The given names that a statement is looked through for, and the words that look like names and are not.
// From what is common in the UK across ages: English, Irish and Scots, Welsh, South Asian, some African and Polish.
// Written without accents and in small letters, as `fold` gives them.

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Names that are nothing else: a warning wherever they stand. */
export const PLAIN_NAMES = list(`
aaliyah aamir aaron abbas abby abdi abdirahman abdul abdullah abena abid abida abigail abiola adaeze adam adaobi ade
adebayo adeel adele adil adrian adwoa aeron aftab afzal agata agnes agnieszka ahmad ahmed aidan aiden aileen ailsa
aisha aishah ajay akbar akhtar akosua akram alam alan alana alastair albert alec aled aleksandra alex alexander
alexandra alexis alf alfie alfred ali alia alice alicia alina alison alistair aliya aliyah allan allison alma altaf
alun alwen alwyn alyssa ama amadou amal amanda amar amara amelia amin amina aminah amir amit amjad amna amrit amy
anand anas andrea andrew andrzej andy aneela aneirin aneta aneurin angela angie angus anil aniqa anisa anita anjali
anjum ann anna annabel anne annette annie ansar anthony antonia antony anwar anwen archie arif arjun arlene arnold
arshad arthur arun arwel arwen asad asha ashleigh ashley ashok ashraf asif asim asma atif atiya aubrey audrey ayaan
ayan ayaz ayesha ayo ayodele azam azhar aziz babatunde baljit balvinder balwinder barbara bartholomew basharat bashir
bashira basia beata beatrice becky bedwyr belinda ben benjamin bernadette bernard bernie bert bertha berwyn bessie
beth bethan bethany beti betty bev bhavna bianca bilal bilqis bobby bogdan bogumila brad bradley brandon branwen
brenda brendan brian bridget bronagh bronwen bronwyn bruce bryan bryn brynmor bukola bushra cadi caitlin callum calum
cameron camilla caoimhe cara caradog carl carla carly carole caroline carolyn caron carrie carwyn carys cassie
catherine cathy catrin cecil cecilia ceinwen celia ceri ceridwen cerys chandra charanjit charlene charles charlie
charlotte cheryl chidi chidinma chinedu chioma chloe chris chrissie christina christine christopher ciara ciaran
cillian claire clara clare claude claudia cledwyn clive cody colette colin colleen connie connor conor constance cora
corey corinne courtney craig curtis cynthia cyril dafydd dai daljit damilola dan daniel daniela danielle danish danny
danuta danyal daphne darcy daren dariusz darren daud dave david davina dawson debbie deborah debra declan deepa deepak
deiniol deirdre delia delroy delyth denis denise dennis derek derrick desmond dev devi diana diane dilip dilwyn dilys
dinesh dominic donald donna donovan doreen doris dorota dorothy doug duncan dyfan dyfrig dylan eamonn ebony ed eddie
edgar edith edmund edna ednyfed edward edwin efa efua ehsan eifion eileen eiluned einir eirian eirwen eirwyn ejaz
elaine eleanor elen elena eleri elfed elijah elin elinor eliza elizabeth ella ellen ellie elliot elliott elsie eluned
elwyn elzbieta emeka emilia emily emlyn emma emrys emyr enid eoin eric erica erin ernie esme esther ethan ethel eugene
eunice euros eurwen eva evan evelyn ewa ewan ezra fahad faheem fahim faisal faiz faiza farah fareeda farhan farhana
farida farooq faruk farzana fatima fatimah fawad felicity felix femi ffion fflur ffraid fiaz finlay finley finn fiona
folake folasade fozia fran frances francesca francis frankie freda freddie freddy frederick freya funmi gabriel
gabriella ganesh gareth garry gary gaurav gavin gayle geeta gemma geoff geoffrey george georgie georgina geraint
gerald geraldine gerallt gerard gerry gertrude gerwyn gethin ghulam gillian gina gladys glenda glenn glenys glesni
gloria gordon graeme graham grazyna greg gregory gruff gruffudd gruffydd grzegorz gulshan gurbinder gurdeep gurjit
gurpreet gwawr gwen gwenan gwenda gwendolen gwendoline gwenfair gwenllian gwenno gwenyth gwern gwilym gwladys gwyn
gwyndaf gwyneth gwynfor gwynne habib hadiya hafiz hafsa haider hajra haleema halima halina hamid hamida hamish hamza
hanif hannah hardeep hari haris harjinder harjit harold haroon harpreet harriet harrison harry harvey hasan haseeb
hashim hassan hayden hayley heddwyn heidi heledd helen helena henrietta henry herbert heulyn hiba hilary hilda hina
hodan howard hugh hugo huma humaira husna hussain hussein huw hywel iain ian ibrahim ida idrees idris idwal iestyn
ieuan ifan ifeoma ifor ifrah iftikhar ijaz ikechukwu ikra ikram illtyd imad imogen imran inaya inderjit indira ingrid
ioan iolo iorwerth iqbal iqra irene irfan irum isaac isabel isabella isabelle isha ishaq ishfaq ishrat isla islwyn
ismail isobel ithel ivan iwan iwona jabeen jacek jackie jackson jacob jacqueline jacqui jadwiga jagdeep jagdish jagjit
jake jakub jalal jamal jameel jameela james jamie jamil jamila jane janet janette janice janine janusz jared jaroslaw
jasbir jasmeet jason jaspal jaspreet jaswinder javaid javed jawad jaya jayesh jeanette jeannie jed jeff jeffrey jemima
jemma jenna jennie jennifer jenny jeremy jerry jerzy jess jesse jessica jessie jill jillian jimmy jo joan joanna
joanne jodie joe joel joey johanna john johnny jon jonah jonathan jonny joseph josephine joshua josie joyce juan
judith judy julia julian julie juliet junaid justin justine jyoti kabir kalpana kalsoom kamal kamala kamaljit kamran
kanwal karan kareem karen karim karl kashif kasia katarzyna kate katherine kathleen kathryn kathy katie katy kausar
kavita kayleigh keeley keira keith kelly kelvin kenneth kenny kev kevin khadija khadijah khalid khalida khalil khurram
khushi kieran kim kimberley kiran kirsten kirsty kishore kofi kristina krystyna krzysztof kulbir kuldeep kulsoom
kulwinder kurt kwabena kwame kwasi kyle lachlan laila lakshmi lara latif laura lauren laurence leah leanne leela lena
leo leon leonard leonie leroy lesley leslie leusa lewis lexi liam libby lilian lillian linda lindsay lindsey lisa
lisabeth liz lizzie lleucu llew llewelyn llion lliwen lloyd logan lois lola lorna lorraine lou louie louis louisa
louise lowri lubna lucas lucia lucinda lucy lukasz luke luned lydia lyn lynda lynette lynn lynne mabel maciej maddie
maddison maddy madeleine madiha maeve magda maggie mahira mahmood mahmud mair maira majid malachy malala malcolm
malgorzata malik mandeep mandy mani manish manisha manjit manjula manoj manpreet mansoor manuel marcia marcus mared
marek margaret marged margery mari maria mariam marian marianne marie marilyn marion mariusz marjorie marlene marlon
marta martha martin martyn mary maryam maryum masood mateusz mathew matilda matt matthew maureen maurice mavis maxine
maxwell maya meena meera megan mehmet mehmood mehreen mehwish meilyr meinir meirion mel melanie meleri melissa melvin
menna meredith mererid merfyn mervyn meurig mia micah michael michaela michele michelle mick mickey mihangel mikey
mildred millicent millie mina minal minnie miranda miriam miroslaw misbah mohamed mohammad mohammed mohan mohit mohsin
moira molly mona monica monika morag morfydd morgan morwen morwenna moses moya mubarak mudassar muhammad muhammed
mukesh mukhtar mumtaz munir munira muriel murray musa mushtaq mustafa myfanwy myra myrddin nabeel nabila nadeem nadia
nadim nadira naeem nafisa naheed nahid naila najma nancy naomi nargis narinder nasim nasir nasra nasreen nasrin
natalie natasha nathan nathaniel naveed naz nazia nazir nazma neelam neeta neha neil nell nellie nerys nesta nev ngozi
nia niall niamh niaz nicholas nicola nicole nida nigel nikhil nilesh nimra nina nisha nishat nkechi nnamdi noah noel
noelle noman nora noreen norma norman obinna olamide olga oliver olivia ollie olu olumide oluwaseun olwen omar omer
orla oscar osian osman owain owen pam pamela parminder parveen parvez patricia patrick patsy paul paula pauline pawan
pawel peggy percy peredur pete peter petra phil philip philippa phillip phillipa phoebe phyllis piotr polly pooja
poonam prakash pramila pranav preeti prem priscilla pritam priti priya priyanka pryderi przemek qadir qasim quentin
quratulain rabia rachael rachel rafal rafiq raheela rahim rahman rahul raj raja rajan rajesh rajinder rajiv rakesh
ralph ramesh ramona ramzan rana randolph rani ranjit rasheed rashid rashida rashmi ravi ravinder raymond razia rebecca
reece reena reg reggie reginald rehan rehana rehman rekha rene renee renu rhian rhianedd rhiannon rhianwen rhisiart
rhoda rhodri rhona rhydian rhys riaz ricardo richard ricky rifat riffat rita rizwan rizwana robbie robert roberta
roberto robina rochelle roderick rodney roger rohan rohit roisin roland ron ronald ronan ronnie rory rosa rosaleen
rosalind rosamund rosanna roseanne roshan rosie ross rowena roy rubina rukhsana rukhsar ruksana rupert russell ruth
ryan saad saadia saba sabah sabiha sabina sabir sabrina sadaf sadia sadie sadiq safia safiya sagheer sahar saima saira
sajid sajida sakina saleem salim sally salma salman sam samantha sameena sameer samina samir samira samiya sammy
samson samuel sana sandeep sandra sangeeta sania sanjay sanjeev saoirse saqib sara sarah sarfraz sarwar sasha satnam
satwinder satya saul scarlett scott seamus sean sebastian seema segun selina seth seun shabana shabir shabnam shafiq
shagufta shah shahbaz shaheen shahid shahida shahnaz shahzad shaista shakeel shakila shakir shamim shams shamshad
shanaz shane shanice shanti sharif sharmila sharon shaun shauna shawn shazia sheena shehnaz sheila shelley sher shirin
shoaib shobha shreya shyam sian sidney sidra silvia simon simone simran sinead siobhan sion sioned sionedd siriol sita
siwan slawomir sobia sohail sonia sophia sophie stacey stan stanislaw stefan steffan stella stephanie stephen steve
steven stewart stuart subhash sufyan suhail sukhdev sukhjit sukhvinder sukhwinder sulaiman suleman sultana sumaira
suman sumayya sundeep sunil sunita suresh surinder surjit susan susanna susannah sushila susie suzanne swati sylvia
tabassum tabitha tadeusz tahir tahira tahmina talha taliesin tamara tammy tamsin tanveer tanvir tanya tara tariq tasha
tasleem tasneem tauseef tayyab tayyaba tecwyn tegan tehmina teilo teleri temitope tendai terence teresa terrence terri
terry tesni tess tessa thandi thelma theo theodore theresa therese thomas tia tilly tim timothy tina tirion tobias
toby tod todd tom tomasz tommy tomos toni tony tracey traci tracy trefor trevor tricia trisha tristan trudy tudur
tunde twm uche uma umair umar umme urien urooj ursula urszula usha usman uzma val valerie vandana vanessa varsha vera
verity vernon veronica vicki vickie vicky vijay vikas vikram vince vincent vinod virginia viv vivian vivien vivienne
waheed wahida wajid wali wally walter wanda waqar waqas waseem wasim wayne wendy wesley wieslaw wilf wilfred william
willie wilma winifred winston wojciech wyn wynne xander yaa yahya yaqub yasin yasir yasmeen yasmin yasmine yaw yemi
yolanda yousaf yousuf yusuf yvette yvonne zac zach zachary zack zafar zaheer zahid zahida zahra zaid zain zainab zaira
zakia zakir zara zareen zarina zbigniew zeenat zeeshan zelda zoe zoey zofia zohra zoya zubaida zubair zulfiqar
`);

/** Names that are words too: names in the middle of a sentence, and at its start when what follows is somebody doing something. */
export const WORDY_NAMES = list(`
amber angel bill bob carol cherry cliff crystal daisy dawn dean dewi don dot drew eira eirlys enfys eve faith fern frank
gail ginger glen glyn grace grant guy harmony hazel heather heulwen holly hope iris ivy jack jade jan jasmine jay jean jim
josh joy kay ken kit kitty laurel lee lily llinos mason max melody mercy mike miles mo myrtle nick noor olive opal
pat patience pearl peg penny pip piper poppy prudence ray rich rob robin rose ruby rusty sandy seren sid spencer sue ted
teddy victor viola violet marina rosemary warren will 
`);

/** Of these, the ones that also help and come and bring: "Hope helps me". */
export const VIRTUES = list('dawn faith grace harmony hope joy melody mercy patience prudence laurel cherry ginger');

/** Names that are months, seasons, faiths or places first: a person only beside the words that make them one. */
export const PLACE_NAMES = list(`
adelaide april ashton august austin autumn barry beverley bradford brooklyn carlisle chelsea chester christian clifton
craven dale derby devon douglas eden ely florence georgia haf india iona israel jordan june kendal kent kerry kingston leigh
lincoln london mai mali may milan nelson paris preston selby shannon shirley sky skye stanley summer sydney troy tyrone
vienna victoria
`);

/** With one of these just before, a name is a church's, a king's or a lake's. */
export const LOFTY = list(
  'st saint santa san king queen prince princess pope lord lady sir royal lake loch mount port fort prophet blessed virgin sant afon llyn mynydd duke isle',
);

/** With one of these after it, written large, a name is on a signpost. */
export const SIGNPOSTS = list(`
academy alley arena arms arts avenue bank bay bridge building cafe campus care cathedral centre chapel church cinema clinic close
club college common community cottage court crescent cross day drive estate farm festival field fields foundation gallery
garden gardens gate green grove hall heights hill hospice hospital hotel house infirmary inn institute island junction
lane library line lodge manor market medical mews mosque museum nursery park pharmacy pier place playhouse primary project
quay rise river road row school sea society square stadium station stores street supermarket surgery temple terrace theatre
tower trust union unit university valley view villa walk ward way wharf wood woods works yard
`);

/** Names of shops, charities, books and shows. */
export const NOT_PEOPLE = list(`
john-lewis harry-potter jack-daniels peter-pan paddy-power marie-curie sue-ryder leonard-cheshire ann-summers thomas-cook
james-bond joseph-rowntree jamie-oliver mary-berry mary-poppins robin-hood helen-keller laura-ashley james-herriot
william-hill dot-com aloe-vera thomas-the mark-twain billy-elliot oliver-twist fred-perry
marks-spencer uncle-ben dr-who doctor-who dr-martens father-christmas miss-saigon mrs-brown mr-bean mr-whippy mr-kipling
mrs-doubtfire sister-act big-ben  
`);

/** Written large, and never a person's name. */
export const NEVER_NAMES = list(`
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
january february march april may july september october november december jan feb mar apr jun jul aug sept sep oct nov dec
christmas easter eid ramadan diwali hanukkah vaisakhi ramzan lent halloween bonfire valentine nadolig pasg
english welsh scottish irish british polish urdu punjabi panjabi hindi bengali gujarati sylheti arabic somali chinese cantonese
mandarin french german spanish italian portuguese romanian ukrainian russian turkish kurdish farsi tamil cymraeg saesneg
american african caribbean jamaican asian indian pakistani bangladeshi european makaton bsl braille
muslim christian catholic sikh hindu jewish buddhist methodist quaker islam god allah jesus bible quran koran
england wales scotland ireland britain uk gb europe cymru lloegr pakistan india bangladesh africa london cardiff swansea newport
bristol birmingham manchester liverpool leeds bradford sheffield glasgow edinburgh belfast nottingham leicester wolverhampton
coventry newcastle gateshead sunderland hull york derby plymouth exeter brighton southampton portsmouth oxford cambridge
reading bath luton slough dewsbury oldham rochdale burnley blackburn bolton preston wrexham bangor caerdydd abertawe
aberystwyth caernarfon barry merthyr rhyl llandudno conwy kent essex sussex norfolk suffolk devon cornwall dorset
council nhs dwp pip uc esa mencap mind scope samaritans barnardos shelter age uk citizens advice jobcentre crisis turn2us
tesco asda aldi lidl morrisons sainsburys boots greggs costa starbucks mcdonalds wetherspoons ikea argos primark wilko poundland
alexa siri google facebook whatsapp zoom youtube tiktok instagram netflix amazon sky bbc itv teams skype motability uber
ok okay tv dvd ipad iphone covid dad mum mam mummy daddy nan nana nain taid gran grandad granny grandma grandpa sir miss madam
mr mrs ms and but the then when because with who that this and also so now please thank thanks
`);

/** Who somebody can be to somebody: a word written large straight after one is a name. */
export const ROLES = list(`
carer keyworker worker friend mate buddy brother sister son daughter husband wife partner boyfriend girlfriend fiance fiancee
neighbour nurse doctor helper manager boss teacher tutor driver advocate cousin nephew niece grandson granddaughter mother father
mum dad mam uncle auntie aunty aunt gran physio therapist supporter assistant pa landlord landlady warden caretaker housemate
flatmate volunteer befriender counsellor psychologist solicitor
gofalwr gofalwraig ngofalwr ngofalwraig ofalwr ofalwraig ffrind cyfaill nghyfaill brawd mrawd chwaer mab merch gwr ngwr gwraig
ngwraig cymydog nghymydog gweithiwr ngweithiwr rheolwr rheolwraig nyrs meddyg athro athrawes cariad nghariad modryb ewythr wncwl
`);

export const PERSONS = list(
  'man woman lady girl boy person guy bloke lad lass chap gentleman student someone somebody staff child kid baby dyn menyw bachgen merch rhywun plentyn',
);

/** Pets, places and groups that are called something. */
export const THINGS = list(
  'dog puppy cat kitten rabbit hamster budgie parrot horse pony goldfish tortoise ci cath cafe shop club group pub band team charity boat',
);

export const TITLES = list(
  'mr mrs ms miss mx dr prof professor nurse sister auntie aunty aunt uncle cllr councillor rev reverend father imam pastor',
);

/** What people do and hopes do not; after a name that is a word too, it is the person. */
export const PERSON_VERBS = list(`
takes took pushes pushed drives drove cooks cooked visits visited says said tells told rings rang phones phoned cleans cleaned
washes washed shouts shouted talks talked listens listened teaches taught knows knew asks asked speaks spoke wants wanted laughs
laughed smiles smiled reads sings sits sat lives lived left moved
`);

/** What hopes do as well as people. */
export const LOOSE_VERBS = list(
  'helps helped comes came gives gave brings brought lets makes made works worked stays stayed gets got does did loves likes hates',
);
