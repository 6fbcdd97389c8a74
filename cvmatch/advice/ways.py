"""How a skill is built and proved beside a job: by the nearest group it belongs to, else by its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cvmatch.model import ConceptId, Kind
from cvmatch.taxonomy import Taxonomy, concept_of, label_of


class Way(NamedTuple):
    """Effort class, weeks from to, what to do, and what shows it."""

    effort: str
    weeks: tuple[int, int]
    how: str
    prove: str


_REPOSITORY = "a public repository with tests and a README that says what it is for"
_RESULT = "a public repository, and one line in the CV with its result"
_LINE = "one line in a job or project of the CV that says what it was used for"
_FIGURE = "one line in the CV with what changed, in figures"
EXAM = "exam"
BY_KIND = {
    Kind.LANGUAGE: Way("large", (8, 16), "Write one program in {label} that you would use yourself.", _REPOSITORY),
    Kind.FRAMEWORK: Way("medium", (4, 8), "Rebuild something you have made already, this time with {label}.", _RESULT),
    Kind.TOOL: Way("small", (1, 3), "Do one task of your present work with {label}, from start to end.", _LINE),
    Kind.PLATFORM: Way(
        "medium",
        (4, 8),
        "Set up one small real thing on {label}, from start to daily use, within a trial or free tier.",
        "what it does and what it costs, in two pictures and half a page",
    ),
    Kind.DATABASE: Way(
        "medium",
        (3, 6),
        "Load one real data set into {label} and make its slowest query fast.",
        "the schema and the measured times in a repository",
    ),
    Kind.PROTOCOL: Way("small", (1, 3), "Apply {label} to one thing you have built already.", _LINE),
    Kind.METHOD: Way("medium", (3, 8), "Take on one task that needs it, at work or for a club or charity.", _FIGURE),
    Kind.KNOWLEDGE: Way("medium", (4, 10), "Take one course with exercises, then solve one real case with it.", _LINE),
    Kind.CERTIFICATION: Way(
        EXAM,
        (6, 12),
        "Check first whether most adverts you want ask for it; then set a date for the exam.",
        "the certificate with its date in a section of its own",
    ),
}
"""Weeks are for evenings beside a job: from judgement, not measured."""

_DESIGN = "the piece in your portfolio, with the choices you made and why"
BY_GROUP: dict[str, tuple[str, str]] = {
    "accounting": (
        "Close one month of a small business or club: post, reconcile, report.",
        "the statements, anonymised",
    ),
    "agile": ("Run two weeks of your present work as a sprint: a board, a goal, a review.", _FIGURE),
    "agriculture": (
        "Work one season's cycle of it on a farm, plot or trial, with records.",
        "the records and the yield",
    ),
    "algorithms": ("Solve twenty problems of it, and write down the running time of each.", "the repository"),
    "animation": ("Make a short piece of thirty seconds with it.", _DESIGN),
    "apis": ("Build a small API with its description, errors and tests, and let somebody else call it.", _REPOSITORY),
    "artificial-intelligence": (
        "Solve one small task end to end, and measure it against the simplest thing that could work.",
        "a repository with data, measure and both results",
    ),
    "auditing": ("Check one process against its rules: sample, findings, what to change.", "the findings, anonymised"),
    "automation": ("Automate one task you do by hand every week.", "the hours it saves, in one line of the CV"),
    "aviation": ("Ask your training organisation for the module and the hours it needs.", "the entry in your record"),
    "banking": ("Follow one product from application to closing, with its rules and risks.", _LINE),
    "bi-tools": ("Build one dashboard on public data that answers three questions.", "the published dashboard"),
    "big-data": ("Process a public data set too big for one machine's memory, and time it.", "code and run times"),
    "blockchain-development": (
        "Write one small contract with tests, on a test network, and have it read.",
        _REPOSITORY,
    ),
    "budgeting": ("Plan a budget for one project, and explain each deviation at its end.", _FIGURE),
    "business-analysis": (
        "Describe one process as it is and as it should be, with those who work in it.",
        "both pictures, and what was changed",
    ),
    "business-case-development": ("Write two pages: what one change costs, brings and risks.", "the pages, anonymised"),
    "business-intelligence": (
        "Answer three questions of a manager from raw data, on one page.",
        "the page, anonymised",
    ),
    "business-process-management": ("Describe one process as it is and as it should be, and change one step.", _FIGURE),
    "business-strategy": ("Write two pages: where one company should go, what it should stop, and why.", "the pages"),
    "capacity-planning": ("Measure one service or team for a month, and say when it will be full.", _FIGURE),
    "ci-cd": (
        "Give one repository of yours a pipeline that tests, builds and releases each change.",
        "the public runs",
    ),
    "civil-engineering": (
        "Work one design example through to drawing and quantities, and have it checked.",
        "the sheets",
    ),
    "client-relations": ("Look after one client or partner for some months, and note what kept them.", _FIGURE),
    "clinical-care": (
        "Ask for a supervised placement or shifts in which you do it.",
        "the signed record of competence",
    ),
    "clinical-research": ("Take the course in good clinical practice, then help in one study.", "the certificate"),
    "cloud-computing": ("Move one small application to the cloud, as code, with alerts and a cost limit.", _RESULT),
    "code-review": (
        "Have three changes of yours reviewed in an open-source project, and review two of others.",
        "the merged changes and the reviews",
    ),
    "compliance": ("Check one process against its rules, and close one finding.", _FIGURE),
    "computer-aided-design": (
        "Model one part you can measure, with drawing and tolerances.",
        "the model in a portfolio",
    ),
    "computer-hardware": ("Take one machine apart, replace a part, and find one fault by measuring.", _LINE),
    "computer-literacy": ("Do one real piece of work with it: a report, a table, a set of slides.", _LINE),
    "computer-networking": (
        "Build it in a lab of virtual devices, break it, and find the fault.",
        "the configuration and the notes of the fault in a repository",
    ),
    "configuration-management": ("Describe one server of yours as code, and build it again from nothing.", _REPOSITORY),
    "construction": ("Take it on for one section of a site, with its dates and checks.", _FIGURE),
    "container-orchestration": (
        "Run one application of yours on a small cluster with a health check, limits and a rolling update.",
        "the manifests, and what happened when you killed a part of it",
    ),
    "containerization": ("Put one application of yours into containers and start it with one command.", _REPOSITORY),
    "customer-service": (
        "Take calls or tickets for some weeks, and follow the ones that went wrong to an end.",
        _FIGURE,
    ),
    "data-analysis": ("Answer one question from a messy public data set, and say how sure you are.", "the notebook"),
    "data-engineering": (
        "Build one flow that loads a public source daily, checks it and can be run again for any past day.",
        "the repository and a history of some weeks of runs",
    ),
    "data-management": ("Give one set of data an owner, a description and checks that run by themselves.", _FIGURE),
    "data-quality": ("Give one set of data checks that run by themselves, and count what they catch.", _FIGURE),
    "data-science": ("Answer one question from open data, and say how sure you are.", "the notebook"),
    "data-visualisation": ("Redraw three charts of a public report so that each says one thing.", "both versions"),
    "databases": ("Design the tables for one real set of data, load it, and make its slowest query fast.", _REPOSITORY),
    "design-fundamentals": ("Redesign one page or poster by it, and show before and after.", _DESIGN),
    "design-tools": ("Make one screen or poster with it, from sketch to final file.", _DESIGN),
    "developer-experience": (
        "Ask five developers what slows them down, remove one thing, and ask again.",
        "what it was, and the minutes it saves",
    ),
    "devops": ("Apply it to one service you run, even a small one of your own.", _RESULT),
    "digital-marketing": ("Run one small campaign, for a club or a side project, with a goal and a measure.", _FIGURE),
    "distributed-systems": ("Build one small service of three nodes that survives the loss of one.", _REPOSITORY),
    "electronics": ("Build and measure one small circuit, from schematic to board.", "schematic and measurements"),
    "embedded-systems": ("Make one device on a development board do something useful.", "code and a film of it"),
    "engineering": ("Work one calculation of it through for a real part, and have it checked.", "the calculation"),
    "enterprise-software": ("Follow one business process through it in a trial system, set-up included.", _LINE),
    "experimentation": ("Plan one test before looking at data: question, size, stop; then run it.", "plan and result"),
    "finance": ("Work it through for one listed company, from its published figures.", "the model or note"),
    "food-service": ("Work some shifts where it is done, and run one alone.", _LINE),
    "fraud-prevention": (
        "Find the fraud in a public set of payments, and say what each false alarm would cost.",
        "the notebook, with what was caught and what was not",
    ),
    "front-end-development": ("Build one page that loads fast and works by keyboard.", "the page and its measurements"),
    "generative-ai": (
        "Build one small application on a language model, with a set of cases it must pass.",
        "the repository and the share of cases passed",
    ),
    "graphic-design": ("Make one piece for a real client, however small, from brief to print.", _DESIGN),
    "hardware-interfaces": (
        "Bring up one board or card that uses it, and watch its traffic with an analyser.",
        "the trace, and what it showed",
    ),
    "health-and-safety": (
        "Do one risk assessment of a workplace, with measures and dates.",
        "the assessment, anonymised",
    ),
    "healthcare-administration": ("Follow one patient's way through the office: booking, records, billing.", _LINE),
    "healthcare-compliance": (
        "Check one process of a ward or practice against its rules, and close one finding.",
        _FIGURE,
    ),
    "helm": ("Package one application of yours as a chart, and roll a change out and back with it.", _REPOSITORY),
    "http": ("Build a small API with its description, errors and tests, and let somebody else call it.", _REPOSITORY),
    "human-resources": (
        "Ask your HR team for one case of it to work on beside them, or do it for a club.",
        "what you did and what came of it, in one line without names",
    ),
    "incident-management": ("Write up one failure without blame: signs, causes, what prevents it.", "what it changed"),
    "information-security": (
        "Practise it in a lab made for that, and write up one finding with its repair.",
        "the write-up",
    ),
    "infrastructure-as-code": (
        "Describe one small set-up of yours as code, tear it down, and build it again from nothing.",
        _REPOSITORY,
    ),
    "insurance": (
        "Read one policy of each kind you would work with, and explain to somebody what it does not cover.",
        _LINE,
    ),
    "integrated-development-environments": (
        "Work in it for two weeks with its debugger, refactoring and tests, not the mouse.",
        _LINE,
    ),
    "it-infrastructure": ("Run a small set-up of your own: network, server, backup, and a restore.", _LINE),
    "it-monitoring": ("Give one service measurements and alarms, and set off each alarm once.", _RESULT),
    "it-operations": ("Take it on for one service, and write down the steps so that others can do it.", _FIGURE),
    "it-service-management": ("Sort a month of tickets by cause, and remove one cause.", _FIGURE),
    "it-systems-integration": ("Make two systems exchange data, and let it survive the failure of one.", _REPOSITORY),
    "law": ("Work through one anonymised matter: facts, rule, advice on a page.", "the advice, anonymised"),
    "learning-and-development": (
        "Teach one hour of what you know to colleagues, and ask what they can do now.",
        _FIGURE,
    ),
    "log-management": ("Collect the logs of two services in one place, and answer one question from them.", _LINE),
    "logistics": ("Plan one month's transport or stock by it, and compare with what happened.", _FIGURE),
    "machine-learning": (
        "Train a model on a public data set, and compare it with the simplest rule on data it has not seen.",
        "the repository with both results",
    ),
    "maintenance": ("Keep a log of one machine for some months: faults, causes, what prevents them.", "the log"),
    "manufacturing": ("Follow one product through the line, and remove one loss.", _FIGURE),
    "marketing": ("Plan and run one small action for a real product, with a goal set before.", _FIGURE),
    "mathematics": ("Work through one course with its exercises, and use one result of it in code.", "the repository"),
    "message-queues": (
        "Let two small services of yours talk over it, and lose no message when one of them is stopped.",
        _REPOSITORY,
    ),
    "microsoft-office": ("Do one real piece of work with it: a report, a table, a set of slides.", _LINE),
    "mlops": (
        "Take one model from training to serving with versions, checks and an alarm when its inputs change.",
        "the repository, and the alarm on a made-up change",
    ),
    "mobile-development": ("Put one small app into a store.", "the app"),
    "office-software": ("Do one real piece of work with it: a report, a table, a set of slides.", _LINE),
    "on-call-support": (
        "Take the turn for one service for a month, with a note for every alarm.",
        "the alarms before and after, in one line of the CV",
    ),
    "operating-systems": ("Run a server of your own on it: users, updates, backups, and a restore.", _LINE),
    "operations-management": ("Measure one process for a month, change one thing, measure again.", _FIGURE),
    "people-management": ("Lead one piece of work with two or more people, from goal to review.", _FIGURE),
    "performance-metrics": ("Choose three measures for one team's work, and report them for a month.", _FIGURE),
    "performance-tuning": ("Measure one slow thing, make it faster, measure again.", "both measurements"),
    "postmortems": ("Write up one failure without blame: signs, causes, what prevents it.", "what it changed"),
    "process-improvement": ("Measure one process, change one thing, measure again.", _FIGURE),
    "procurement": ("Compare three offers for one real purchase by criteria set before.", _FIGURE),
    "product-management": (
        "Do it for one product you use: five users asked, and two pages of what you would do and leave out.",
        "the pages, and what the users said",
    ),
    "programming": ("Write one program by it that you would use yourself.", _REPOSITORY),
    "project-management": ("Run one project of six weeks: plan, risks, a weekly report of half a page.", _FIGURE),
    "public-relations": ("Write one release, offer it to three editors, and keep what was printed.", "the cuttings"),
    "quality-assurance": ("Write the test plan of one release and carry it out.", "the plan, and what it found"),
    "quality-management": ("Check one process against its standard, and close one finding.", _FIGURE),
    "query-languages": ("Answer ten questions of a public database with one query each.", _REPOSITORY),
    "recruitment": ("Fill one position beside a recruiter, or find volunteers: profile, search, interviews.", _FIGURE),
    "reporting": ("Build one report that somebody reads every week.", "who reads it and what it decides, in one line"),
    "risk-management": ("Keep the risk list of one project: likelihood, cost, owner, what was done.", _LINE),
    "sales": ("Sell one real thing from first call to signature, and keep the numbers of each step.", _FIGURE),
    "scientific-research": ("Plan one small study with its analysis before the data, and report it.", "the report"),
    "site-reliability-engineering": (
        "Set one goal for a service you run, count for a month what misses it, and mend the greatest cause.",
        "the goal, the count before and after",
    ),
    "smart-contracts": ("Write one small contract with tests, on a test network, and have it read.", _REPOSITORY),
    "software-architecture": ("Draw one system you know, with the choices and what each one costs.", "the document"),
    "software-design": ("Rework one program of yours by it, and keep its tests green.", "the change, with its reasons"),
    "software-development": ("Use it in one program of yours, and keep it in use.", _REPOSITORY),
    "software-development-life-cycle": ("Take one small product from request to release, with reviews.", _RESULT),
    "software-testing": ("Test one open-source program by it, and report what you find.", "the accepted reports"),
    "spreadsheets": ("Turn one list you keep by hand into a sheet that computes and checks itself.", _LINE),
    "stakeholder-management": (
        "For one project write down who decides and what each wants, and talk with them before and after each change.",
        _FIGURE,
    ),
    "statistics": ("Answer one question from open data, and say how sure you are.", "the notebook"),
    "supply-chain-management": ("Analyse one item's way and stock, and say what one change would save.", _FIGURE),
    "system-design": ("Draw one system you know, with the choices and what each one costs.", "the document"),
    "system-integration": ("Make two systems exchange data, and let it survive the failure of one.", _REPOSITORY),
    "system-reliability": ("Set a target for one service, measure it for a month, repair what misses it.", _FIGURE),
    "teaching": ("Plan and teach a unit of some lessons, and look at what the class can do after it.", _LINE),
    "technical-documentation": ("Write the missing guide for one tool, and watch a newcomer use it.", "the guide"),
    "technical-support": ("Take tickets for some weeks, and write the guide that saves the next ten.", _FIGURE),
    "technical-troubleshooting": (
        "Keep a log of faults: sign, cause, how it was found.",
        "two of them, told in a line each",
    ),
    "troubleshooting": ("Keep a log of faults: sign, cause, how it was found.", "two of them, told in a line each"),
    "ui-design": ("Redraw three screens of an app you use, with states and errors.", _DESIGN),
    "uml": ("Draw one system you know in it: its parts, its data, and one sequence of calls.", "the drawings"),
    "user-research": (
        "Interview five users of one product about a task, and write what surprised you.",
        "the findings",
    ),
    "ux-design": (
        "Take one task in an app you use: watch five people do it, redesign it, watch again.",
        "the case in your portfolio, with what changed for the five",
    ),
    "version-control": ("Contribute one change to an open-source project.", "the merged change"),
    "visual-arts": ("Make a series of five works in it.", _DESIGN),
    "voip": (
        "Set up a small telephone system in a lab, with two numbers and a queue.",
        "the notes, and one fault found",
    ),
    "web-development": ("Build and publish one small site with it.", "the site and its repository"),
    "web-servers": (
        "Put one site of yours behind it with encryption, caching and logs, and find out what slows it down.",
        "the configuration, and the measured times",
    ),
    "web-technologies": ("Build and publish one small site with it.", "the site and its repository"),
    "websockets": ("Make one page show changes as they happen, and let it survive a lost connection.", _REPOSITORY),
    "writing": ("Write three pieces for real readers, and have each edited.", "the pieces"),
}
"""What to do and what shows it, by group of the taxonomy; written so that it holds for all in the group."""

NO_STEP = frozenset({Kind.SOFT, Kind.DEGREE, Kind.NATURAL_LANGUAGE})
NO_STEP_GROUPS = frozenset({"industry-knowledge", "security-clearance", "soft-skills", "liaising", "coordination"})
"""Nobody learns these in some weeks of evenings: they are shown as missing and make no step."""


def is_learnable(concept: ConceptId, taxonomy: Taxonomy) -> bool:
    """Whether weeks of evenings can build it; of a name no list holds nobody knows what it is."""
    if concept not in taxonomy.concepts:
        return False
    groups = {concept, *_upwards(concept, taxonomy)}
    return concept_of(taxonomy, concept).kind not in NO_STEP and groups.isdisjoint(NO_STEP_GROUPS)


def way_of(concept: ConceptId, taxonomy: Taxonomy) -> Way:
    """How a concept is built and proved."""
    way = BY_KIND[concept_of(taxonomy, concept).kind]
    way = way._replace(how=way.how.format(label=label_of(taxonomy, concept)))
    groups = () if way.effort == EXAM else (concept, *_upwards(concept, taxonomy))
    named = concept_of(taxonomy, concept).kind in (Kind.LANGUAGE, Kind.FRAMEWORK)
    found = next((BY_GROUP[g] for g in groups if g in BY_GROUP and not (named and g == "programming")), None)
    return way._replace(how=found[0], prove=found[1]) if found else way


def _upwards(concept: ConceptId, taxonomy: Taxonomy) -> Iterator[ConceptId]:
    """The groups a concept belongs to, nearest first."""
    level, seen = [concept], {concept}
    while level:
        parents = [p for c in level for p in taxonomy.broader.get(c, ())]
        level = [p for p in dict.fromkeys(parents) if p not in seen]
        seen.update(level)
        yield from level
