"""What people in adverts write and what a skill is called: "team player" is work in teams; written by hand."""

from __future__ import annotations

import re
from functools import cache

from cvmatch.lexical.callings import CALLINGS
from cvmatch.lexical.everyday import EVERYDAY
from cvmatch.lexical.software import SOFTWARE
from cvmatch.lexical.stems import stemmed
from cvmatch.lexical.trades import TRADES

# Skills in the wording that is usual in skill lists, each with what adverts write for it.
_BRIDGES = """
work in teams = team player | teamwork | team work | collaborative | collaboration skill | collaborator
work in teams = cooperative | work in team | team oriented | team spirit | part of team | collaborate closely
work in teams = cross functional team
cooperate with colleagues = engage with colleague | interact with colleague | collaborate with colleague
cooperate with colleagues = work closely with colleague | cooperation with colleague | good colleague
cooperate with colleagues = work with peers
communication = good communication | communication skill | communicative | communicator | verbal communication
communication = oral and written | written and verbal | verbal and written | written and oral
communication = communicate clearly | communicate effectively | interpersonal skill
conduct public presentations = presentation skill | presenting | give presentation | public speaking
conduct public presentations = present to
work independently = independence | independent | independently | autonomous | autonomously | self driven
work independently = self starter | self managed | minimal supervision | own initiative
show initiative = initiative | initiatives yourself | self starter | take ownership | ownership
think proactively = proactive | forward thinking | one step ahead
think innovately = innovative | innovation mindset | out of box | new ideas
think creatively = creative | creativity | creative thinking
develop creative ideas = ideas
create solutions to problems = solution oriented | problem solver | problem solving | find solutions
create solutions to problems = solve problem | solving problem | troubleshooting
solve problems = problem solver | problem solving | solve problem
think analytically = analytical | analytic mindset | analytical skill | analytical thinking
think critically = critical thinking | think critically
attend to detail = details | detail oriented | attention to detail | meticulous | thorough | accuracy | accurate
attend to detail = precision | precise
handle stressful situations = stress | stressed situation | stressful | calm under | hectic
tolerate stress = pressure | busy periods | tight deadline
meet deadlines = deadline | on time delivery | deliver on time
manage time = time management | prioritise | prioritize | manage your time | plan your own
perform multiple tasks at the same time = multitask | multi task | many tasks | several tasks
perform multiple tasks at the same time = multiple projects | juggle
adapt to changing situations = flexible | flexibility | adaptable | adaptability | changing priorities
adapt to changing situations = changing environment | fast paced | dynamic environment
adapt to change = adaptable | change oriented | embrace change
apply organisational techniques = structured | organised | organized | organisational skill
apply organisational techniques = organizational skill | well organized
plan = planning skill | plan and organise | plan and coordinate | good at planning
demonstrate willingness to learn = eager to learn | willing to learn | learn new | curious | desire to learn
demonstrate willingness to learn = keep up to date | stay up to date | personal development
demonstrate willingness to learn = grow professionally
demonstrate curiosity = curious | curiosity
assume responsibility = responsible | responsibility | accountable | reliable | dependable | trustworthy
show determination = passionate | enthusiastic | determined | are driven | highly driven | driven person | ambitious
show determination = go getter | drive and energy | persistent | persistence | perseverance
show determination = dedicated | motivated | hardworking | hard working | energetic
keep an open mind = open minded | open mind | respectful | inclusive
show empathy = empathy | empathic | caring | compassionate
lead others = leadership | lead people | leading people | lead and motivate | leader
lead a team = team lead | leading team | lead team | team leader | manage team
motivate others = motivate | inspire people | inspiring
manage staff = people management | personnel responsibility | staff management | manage people
manage staff = manage employees | supervise staff | line management
delegate responsibilities = delegate | distribute tasks
coach employees = coach | mentor | mentoring | guide junior | develop your team
mentor individuals = mentor | mentoring
train employees = train colleagues | train users | training of | teach others | instruct
develop professional network = network | networking
build business relationships = relationship building | building relationship | build relationship
build business relationships = business relationship | partnership
manage relationships with stakeholders = stakeholder | stakeholders
negotiate terms with suppliers = negotiation | negotiate | bargain
negotiate compromises = negotiation | negotiate | compromise
customer service = customer focus | customer oriented | customer service | service minded | guest service
customer service = serve customer | client service | service oriented
satisfy customers = customer satisfaction | happy customer | delight customer
communicate with customers = customer contact | dialogue with customer | talk to customer
communicate with customers = contact with customer | phone call | client contact
maintain relationship with customers = customer relationship | client relationship | relationship with customer
maintain relationship with customers = relationship with client | account management
identify customer's needs = customer needs | client needs | understand customer | needs of customer
handle customer complaints = complaint | dissatisfied customer | claims from customer
apply conflict management = conflict
work in an international environment = international environment | multicultural | intercultural
work in an international environment = cross cultural | diverse culture | different cultures
demonstrate intercultural competence = different cultures | cultural awareness | multicultural
speak different languages = fluent | proficient in english | spoken english | english both | language skill
apply numeracy skills = numerate | numeracy | good with numbers | calculation | flair for numbers
carry out calculations = calculation | calculate
use spreadsheets software = excel | spreadsheet | pivot | google sheets
use presentation software = powerpoint | keynote | slides
use word processing software = microsoft word | word processing | ms word
use Microsoft office = microsoft office | ms office | office package | office suite | office 365 | it skill
use Microsoft office = computer literate | computer skill | it literate
have computer literacy = it flair | digital skill | it savvy | tech savvy | computer literate
manage standard enterprise resource planning system = erp | sap | navision | dynamics
use customer relationship management software = crm | salesforce | hubspot
use databases = sql | database | postgresql | mysql | mongodb | nosql
query languages = sql | query
computer programming = programming | coding | developer | write code | code in | software engineer
computer programming = programming language
develop software prototype = software development | develop software | build software | application development
develop software prototype = software developer
debug software = debug | bug | fix errors | error correction
use scripting programming = script | scripting | bash | powershell
use object-oriented programming = object oriented | oop
design user interface = frontend | front end | user interface | ui
implement front-end website design = frontend | front end | react | angular | vue
web programming = website | web page | web developer
develop automated software tests = test automation | automated test | automated testing | selenium | unit test
execute software tests = software test | testing of software | tester | qa engineer
analyse software specifications = requirements | requirement specification | user story | user stories
provide technical documentation = technical documentation | document code | documentation
define software architecture = architecture | system design | microservice
DevOps = ci cd | continuous integration | deployment pipeline | devops
tools for software configuration management = git | version control | svn
cloud technologies = cloud | aws | azure | gcp
ICT system integration = docker | kubernetes | container
operating systems = linux | unix | windows server | operating system
ICT network routing = network | tcp ip | router | switch | firewall
cyber security = it security | cyber security | cybersecurity | information security
data protection = data security | gdpr | personal data | privacy
Agile project management = agile | scrum | kanban | sprint
Agile development = agile | scrum | sprint
manage project information = scrum master | backlog
lean manufacturing = lean | continuous improvement | six sigma | kaizen
identify process improvements = process improvement | optimise process | optimize process | improve process
identify process improvements = optimising
perform project management = project management | project manager | manage project | lead project | run project
perform project management = project lead
create project specifications = project planning | project plan | milestone
manage budgets = budget | cost control
develop business case = business case | roi
perform business analysis = business analysis | business analyst | analyse business
apply business acumen = business understanding | business acumen | commercial mindset | commercial understanding
apply business acumen = business mindset
apply strategic thinking = strategy | strategic
develop company strategies = strategic plan | business strategy | strategy development
track key performance indicators = kpi | performance indicator | measure performance
write work-related reports = report | reporting
perform data analysis = data analysis | analyse data | analyze data | data analyst | data driven
apply statistical analysis techniques = statistics | statistical
utilise machine learning = machine learning | ml model | deep learning | neural network
deliver visual presentation of data = visualisation | visualization | dashboard | tableau | power bi
manage data = data pipeline | etl | data warehouse
write scientific publications = scientific paper | publication | publish | paper writing
perform scientific research = research | researcher | phd
perform laboratory tests = experiment | laboratory | lab work
conduct literature research = literature
carry out active selling = sales | sell | selling | revenue target | salesperson
achieve sales targets = sales target | sales goal
prospect new customers = new customer | new client | lead generation | prospecting | canvas
implement sales strategies = sales strategy | influence sales | commercial strategy
implement marketing strategies = marketing | campaign
social media marketing techniques = social media | facebook | instagram | linkedin
conduct search engine optimisation = seo | search engine
provide written content = content | copywriting | write text | blog
graphic design = graphic design | photoshop | illustrator | indesign | layout | visual identity
graphics editor software = photoshop | illustrator | indesign
pricing strategies = price | pricing
manage procurement planning = procurement | purchasing | purchase | buyer
maintain relationship with suppliers = supplier | vendor
supply chain management = supply chain | logistics
control of stock levels = warehouse | stock | inventory
pick orders for dispatching = packing | pick and pack | order picking
drive vehicles = transport | delivery driver | truck | driving licence | drivers license
operate forklift = forklift | truck licence
accounting = accounting | bookkeeping | ledger | invoice | accounts payable
issue sales invoices = invoice | billing
manage payroll = payroll | salary | wages
determine salaries = salary | compensation | rewards | remuneration
prepare financial statements = financial statement | annual report | closing
financial management = financial analysis | finance | financial
tax legislation = tax | vat
perform quality audits = audit
assess risk factors = risk | risk assessment
risk management = risk management
comply with legal regulations = compliance | regulatory | regulation | legal requirement | legislation
follow company standards = policies | procedures | guidelines
manage contracts = contract
recruit employees = recruit | recruitment | hiring | talent acquisition
human resource management = hr | human resource | personnel
introduce new employees = onboarding | introduce new
evaluate employees = performance review | appraisal | performance management
follow health and safety procedures in construction = health and safety | working environment | safety rules
follow health and safety procedures in construction = hse | ehs
manage health and safety standards = safety | safe work | hse
oversee quality control = quality control | quality assurance | inspect | inspection | quality check
quality standards = iso | quality standard | quality management
comply with food safety and hygiene = hygiene | haccp | food safety
prepare ready-made dishes = cook | chef | kitchen | prepare food | dishes
serve food in table service = waiter | serve food | serving guests | restaurant
greet guests = reception | front desk | welcome guests | greet
clean rooms = cleaning | clean rooms | tidy
ensure guest satisfaction = hotel | hospitality
plan nursing care = patient | nursing | care of patients | nurse
tend to elderly people = elderly | residents | care home
supervise children = child | children | kindergarten | daycare
teach pupils = teach | teacher | lesson | pupils | students
care for juvenile animals = animal | livestock | farm | pigs | cows | cattle
feed livestock = feeding | feed animals
operate machinery = machine | machinery | production line | operator | machine operator | operate machine
operate machinery = production operator
tend CNC machines = cnc | milling | lathe | turning
perform machine maintenance = maintenance | service machines | preventive maintenance | repair
welding techniques = weld | welding | welder
electrical wiring plans = electrical | electrician | wiring
mechanical engineering = mechanical | mechanic
use CAD software = cad | autocad | solidworks | inventor | drawings
read engineering drawings = drawing | blueprint
automation technology = plc | automation | scada
renewable energy technologies = wind turbine | solar | renewable
work ergonomically = construction | building site | carpenter | mason
lift heavy weights = lift heavy | physically | heavy lifting | physical work
work in shifts = shift | night shift | weekend work | evenings
office administration = office | administrative | administration | secretary
fix meetings = calendar | meeting | schedule meetings
write meeting reports = minutes | meeting notes
communicate by telephone = phone | telephone | calls
process data = data entry | register data | enter data
plan events = event | events | conference
general surgery = surgeon | surgery
general medicine = doctor | physician | medical doctor | general practitioner
pharmacology = pharmacy | pharmacist | drug | medicine
provide legal advice = lawyer | attorney | law | legal advice
architectural design = architecture building | architect drawings
style hair = beauty | hairdresser | hair
conduct security screenings = security guard | guarding | surveillance
translate texts = translate | translation | interpreter
edit digital moving images = video | film | footage | editing
operate audio equipment = sound | audio | music
operate a camera = photo | photographer | photography
customer insight = customer insight | market insight | consumer insight
prepare livestock for artificial insemination = insemination | castration
perform chemical experiments = experiments | chemical analysis
liaise with managers = interdisciplinary | across departments | other departments | across teams
collaborate with designers = designer | designers
liaise with engineers = engineers
""".strip().splitlines()

GAP = 2
"""Words that may stand between those that tell: "lead a small and busy team". Tuned on sentences linked by people."""

_DOER = re.compile(r"[eo]rs?$")


@cache
def _loose() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First stem -> (stems of what adverts write, the skill); they may stand in any order, near each other."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, skill in _pairs():
        stems = _telling(words)
        if len(stems) > 1 or " " not in words:
            found.setdefault(stems[0], []).append((stems, skill))
    return {first: tuple(several) for first, several in found.items()}


@cache
def _fixed() -> tuple[tuple[str, str], ...]:
    """(stems, set off by blanks; the skill) where only one word tells: there is more to "on call" than a call."""
    pairs = [(words, skill) for words, skill in _pairs() if " " in words and len(_telling(words)) == 1]
    return tuple((_every(words), skill) for words, skill in pairs)


def _pairs() -> list[tuple[str, str]]:
    lines = "\n".join((*_BRIDGES, TRADES.strip(), SOFTWARE.strip(), EVERYDAY.strip(), CALLINGS.strip())).splitlines()
    parts = (line.partition(" = ") for line in lines)
    return [(words, skill) for skill, _, several in parts for words in several.split(" | ")]


def _telling(text: str) -> tuple[str, ...]:
    return tuple(_marked(word, one) for word, one in stemmed(text))


def _every(text: str) -> str:
    return " " + " ".join(_marked(word, one) for word, one in stemmed(text, frozenset())) + " "


def _marked(word: str, one: str) -> str:
    """A stem; who does it is kept apart from what is done ("developer", "develop"), who is driven from who drives."""
    return "driven" if word == "driven" else one + "+" if _DOER.search(word) else one


def bridged(text: str) -> list[str]:
    """The skills, in their usual wording, that a text asks for in other words; sorted.

    >>> bridged("You are a team player")
    ['work in teams']
    """
    every, places = _every(text), _places(text)
    found = {skill for words, skill in _fixed() if words in every}
    for first in places:
        found.update(skill for words, skill in _loose().get(first, ()) if _near(words, places))
    return sorted(found)


def _places(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, one in enumerate(_telling(text)):
        found.setdefault(one, []).append(place)
    return found


def _near(words: tuple[str, ...], places: dict[str, list[int]]) -> bool:
    """Whether all words stand somewhere with no more than ``GAP`` others among them."""
    if not all(word in places for word in words):
        return False
    width = len(words) + GAP
    starts = [place for word in words for place in places[word]]
    return any(all(any(0 <= p - start < width for p in places[word]) for word in words) for start in starts)


@cache
def bridges() -> tuple[str, ...]:
    """Every skill ``bridged`` can name, sorted."""
    return tuple(sorted({skill for _, skill in _pairs()}))
