"""Phrases that tell what a sentence of an advert is about: law, pay, perks, the employer, or something asked for.

All are patterns over lower case; see ``signs`` for how a phrase begins.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

from cvmatch.target.law import BODY as BODY
from cvmatch.target.law import LAW as LAW
from cvmatch.target.law import LAWLIKE as LAWLIKE
from cvmatch.target.signs import Rule

NOT_OF_WORK = (
    r"(?!['’]?\s+(?:old|of age|contract|ago|term|in business|history|fixed|warranty|of (?:success|growth|service to)|"
    r"(?:long )?(?:project|assignment|engagement|duration|rotation|program)))"
)
"""What makes a number of years one of something else than experience."""

NOT_GIVEN = r"(?! (?:\w+ ){0,2}(?:opportunit|access|chance|autonomy|freedom|support)\w*)"
"""What one will have is offered, not asked for."""

PAY = Rule(
    (
        "salary$ pay$ compensation$ hiring$ base$",
        r"(?:salary|pay|compensation|hiring|base) (?:range|scale|band)",
    ),
    r"base (?:salary|pay|compensation)",
    r"ote\b",
    r"salary (?:is|will|for|offered|may)",
    r"compensation (?:is|will|for|may)",
    ("compensation", r"(?:our|a|competitive) compensation package"),
    r"total (?:rewards?|compensation)",
    ("bonus", r"bonus(?:es)? (?:program|scheme|plan|eligib)"),
    r"annual (?:bonus|incentive|leave)",
    r"incentive (?:plan|program|pay)",
    ("pay$ reward$ rewards$", r"(?:pay|rewards?) (?:is|are) (?:based|determined)"),
    ("incentive", r"eligible for (?:[\w/'’-]+,? ){0,8}incentives?"),
    ("incentive", r"(?:may|can|might) include (?:[\w()/'’-]+,? ){0,6}incentives?"),
    (
        "compensation$ pay$",
        r"(?:compensation|pay) (?:decisions?|offered|offers?|levels?) (?:is|are|depends?|may|will|varies)",
    ),
    r"extending an offer",
    ("bonus", r"eligible for an? (?:[\w-]+ ){0,3}bonus"),
)
PERKS = Rule(
    ("401", r"401\s?\(?k"),
    r"paid time off",
    r"pto\b",
    ("insurance", r"(?:health|medical|life|disability) insurance"),
    r"medical, dental",
    r"dental(?:,| and| care)",
    r"parental leave",
    r"maternity",
    r"pension (?:plan|scheme|contrib)",
    r"gym",
    r"paid (?:holidays?|vacation|leave|days)",
    r"stock (?:options|purchase)",
    r"employee (?:discount|stock|assistance)",
    r"tuition",
    r"vision (?:care|insurance|plan|and)",
    r"wellness",
    r"catered",
    r"snacks",
    r"happy hours?",
    r"flexible (?:hours|working hours|schedul|time off|vacation)",
    r"days off",
    r"competitive (?:salary|pay|compensation|benefits|wage)",
    ("benefits", r"(?:our|comprehensive|generous|excellent|great|full) benefits"),
    ("package", r"benefits? package"),
    r"commuter",
    r"holiday pay",
    r"sick (?:leave|days|pay)",
    r"free (?:lunch|food|meals|coffee)",
    ("paid", r"company[- ]paid"),
    r"relocation (?:assist|support|package)",
    ("balance", r"work[ /-]life balance"),
    r"equity (?:stake|package|compensation)",
    (
        "professional career personal",
        r"(?:professional|career|personal) (?:development|growth) (?:opportunit|program|budget|plan)",
    ),
    r"learning (?:budget|culture)",
    ("allowance", r"(?:annual|monthly) \w+ allowance"),
    ("opportunit", r"opportunit(?:y|ies) (?:for|to) (?:growth|grow|advance|learn|develop)"),
    ("incentives perks rewards", r"benefits? and (?:incentives|perks|rewards)"),
    ("advancement", r"(?:career|room for) advancement"),
)
REQUIRES = r"requires\b(?! (?:re)?(?:think|imagin|invent|defin|build|balanc|shap)ing\b)"
"""Not "this requires rethinking how people meet", by which an employer speaks of itself."""

ASKS = Rule(
    r"must\b",
    ("require", r"required?\b"),
    REQUIRES,
    r"minimum\b",
    ("least", r"at least (?:\d|one|two|three|a )"),
    ("year yr", rf"\d\+?\s?(?:-|–|to)?\s?\d*\+?\s?(?:years?|yrs)\b{NOT_OF_WORK}"),
    r"experience\b",
    r"experienced\b",
    r"knowledge\b",
    r"understanding of\b",
    r"ability to\b",
    ("able", r"(?<!we are )(?<!us )able to\b"),
    r"familiar",
    r"proficien",
    r"degree\b",
    ("you", rf"you(?:'ll|’ll| will)? (?:have|bring|need|possess|know)\b{NOT_GIVEN}"),
    ("candidate", r"candidates? (?:will|should|must|has|have|needs?|is)\b"),
    r"skill",
    r"expertise\b",
    r"looking for\b",
    r"seeking\b",
    r"fluen",
    r"certif",
    ("licen", r"licen[sc]e"),
    r"clearance\b",
    r"mastery\b",
    r"diploma\b",
    r"background in\b",
    r"exposure to\b",
    r"comfortable\b",
    r"willing\b",
    r"willingness\b",
    r"qualifications?\b",
    r"strong\b",
    r"excellent\b",
    r"solid\b",
    r"proven\b",
)
WISHES = Rule(
    r"preferred\b",
    r"preferably\b",
    ("plus", r"a (?:big |huge |definite |strong )?plus\b"),
    r"bonus\b",
    r"nice[ -]to[ -]have\b",
    r"ideally\b",
    ("desir", r"desir(?:ed|able)\b"),
    r"advantageous\b",
    ("asset advantage", r"an? (?:asset|advantage)\b"),
    ("would", r"would be (?:great|nice|helpful|good)\b"),
)
WANTS = Rule(
    r"looking for\b",
    r"seek\b",
    r"seeking\b",
    r"seeks\b",
    r"needs?\b",
    r"needed\b",
    r"require\b",
    r"required\b",
    REQUIRES,
    r"hire\b",
    r"hiring\b",
    r"recruit\w*",
    r"searching for\b",
    ("search", r"in search of\b"),
    r"expect\b",
)
STACK = Rule(
    r"stack\b",
    ("use", r"(?:we|you|they|it|who|that|which|to|teams?|stack|platform|engineers|developers) (?:\w+ ){0,2}uses?\b"),
    r"using\b",
    ("work", r"work(?:ing)? (?:with|in|on)\b"),
    ("technolog", r"technolog(?:y stack|ies (?:we|used|include|such as|like))\b"),
    r"built (?:with|on|in)\b",
    r"written in\b",
    ("leverag", r"leverag\w+ (?!th(?:is|e|ese|eir)\b|our\b|your\b|its\b|data\b)"),
    ("run", r"runs? on\b"),
)
TO_ROLE = Rule(
    r"candidates?\b",
    r"applicants?\b",
    r"role\b",
    r"position\b",
    r"job\b",
    r"responsib\w*",
    r"duties\b",
    r"looking for\b",
    r"seek\w*",
    r"incumbent\b",
    r"ideal\b",
    r"accountable\b",
    ("report", r"reports? (?:in)?to\b"),
    (
        "you",
        r"you(?:['’](?:ll|re|ve|d)| (?:will|are|have|bring|would|should|must|can|may|need|know|own|work|get|use|enjoy|"
        r"love|like|possess|play|join|lead|help|support|develop|design|build))\b",
    ),
)
"""Speaks to or of the person looked for."""

TO_YOU = Rule(r"you\b", r"your\b", r"individual\b", r"person\b", r"successful\b")
"""May speak to the person looked for, or of anybody who uses what the employer makes."""

TO_ANY = Rule(
    r"experience\b",
    r"ability\b",
    r"skills?\b",
    r"knowledge\b",
    r"familiar\w*",
    r"proficien\w*",
    r"degree\b",
    r"will\b",
    r"must\b",
    r"require\b",
    r"required\b",
)
COMPANY = Rule(
    r"nyse\b",
    r"nasdaq\b",
    r"stock exchanges?\b",
    r"fortune \d+\b",
    r"headquartered\b",
    r"founded in\b",
    r"mission is to\b",
    r"leading (?:provider|global)\b",
    r"employees (?:worldwide|globally|across)\b",
    r"offices in\b",
    ("year", r"[2-9]\d\+? years(?:['’])? (?:of |in )?(?:\w+ ){0,3}(?:experience|expertise|business|industry)\b"),
)
NAMES = Rule(r"inc\b", r"llc\b", r"ltd\b", r"corp\b", r"gmbh\b", r"plc\b", r"ulc\b")
"""Forms of companies: a sentence that holds several lists firms."""

CONTACT = Rule(
    ("@ (at)", r"[\w.]+@[\w-]+\.\w|\w+ \(at\) \w"),
    ("linkedin", r"linkedin\.com/"),
    r"contact (?:our|us\b|me\b|the (?:hr|recruit|human|talent))",
    (
        "recruiter",
        r"(?:technical|senior|sr\.?|talent|lead|corporate|it|your) recruiter\b(?! (?:to|with|who|experience))",
    ),
    r"call (?:us|me)\b",
)
"""How to reach those who advertise."""

PAPERS = Rule(
    ("copy$ copies$", r"(?:certified |scanned )?cop(?:y|ies) of (?:the|your|all|any|a)\b"),
    r"cover letter",
    (
        "email$ mail$ send$ forward$ submit$ upload$",
        r"(?:e-?mail|send|forward|submit|upload)\b[^.]{0,20}\b(?:your|updated) (?:resume|cv|application)\b",
    ),
    (":// www", r"(?:visit|go to|see) (?:https?://|www\.)"),
    r"letters? of (?:motivation|recommendation|reference|intent)",
    ("pdf", r"\(?pdf (?:format|file)"),
    r"identity (?:card|document)",
    r"application (?:form|file|package|deadline)",
    r"resumes? (?:to|via|at)\b",
)
"""What an applicant is to send."""

OURS = Rule(r"we\b", r"our\b", r"us\b", r"they\b", r"their\b", r"its\b", "millions", "thousands")
"""Of whom a whole sentence may tell."""

HELD = Rule(r"has\b", r"have\b")
IS = Rule(r"is\b", r"are\b")
STATES = Rule(
    *(
        rf"{verb}\b"
        for verb in """is are was were has have had provides offers helps builds serves believes delivers operates
        combines partners creates develops transforms enables connects makes grew founded spans leads brings runs powers
        celebrates hosts hires inspires collaborates leverages turns empowers drives focuses specializes
        specialises""".split()
    )
)
MUST = Rule(
    r"must(?:[- ]have)?\b(?! be (?:able|willing) to work (?:in|with) our)",
    # "As required" and "the required reports" demand nothing of the reader.
    (
        "required",
        r"(?<!as )(?<!if )(?<!when )(?<!where )required\b(?! (?!(?:for|in|to|with|by|at|and|or|but|as|on|of|from|upon|"
        r"prior|within|skill|experience|qualif|education|knowledge|degree|certif|language|year|minimum|background|"
        r"technical|tech|competenc|proficien)\w*)[a-z])",
    ),
    REQUIRES,
    r"mandatory\b",
    r"minimum\b",
    r"essential\b(?! (?:duties|functions))",
    r"prerequisite\b",
    ("year yr", rf"1?\d\s?\+?\s?(?:(?:-|–|to)\s?\d+\s?\+?\s?)?(?:years?|yrs)\b{NOT_OF_WORK}"),
    ("year", r"(?<![2-9]\d )(?<![2-9]\d\+ )years(?:['’])? (?:of )?[\w ]{0,30}experience"),
    (
        "must$ should$ need$ needs$",
        r"(?:candidates?|applicants?|you|person|individual|incumbent) "
        r"(?:must|should|(?:['’]ll )?needs? to|(?:will|'ll|’ll) need(?: to)?) "
        r"(?:have|possess|know|be (?:able|proficient|fluent|familiar))\b",
    ),
    ("person individual incumbent", r"(?:person|individual|incumbent) will (?:have|possess)\b" + NOT_GIVEN),
)
"""What is demanded outright, wherever it stands."""

OPENS = Rule(
    (
        "experience proficien expertise knowledge background skills",
        r"(?:experience|proficien\w+|expertise|knowledge|background|skills) (?:with|in|of|using|utili[sz]ing|on)\b",
    ),
    (
        "looking seeking searching",
        r"(?:looking for|seeking|searching for)\b.{0,200}?\b(?:with|who|experience|skills)\b",
    ),
    (
        "you",
        r"you(?:'re|’re| are)? (?:have|bring|an? |proficient|experienced|comfortable|familiar|fluent|skilled|able)",
    ),
)
"""How sentences ask without saying must."""

TEACHES = Rule(
    (
        "develop$ gain$ grow$ build$ learn$ expand$ acquire$ deepen$ get$",
        r"(?:you|we)(?:['’]ll| will| can)? (?:also )?(?:develop|gain|grow|build|learn|expand|acquire|deepen|get) "
        r"(?:your|new|valuable|the)",
    ),
    ("opportunit", r"opportunit(?:y|ies) to (?:learn|gain|develop|work)"),
    r"gaining\b",
)
WISHING = Rule(
    *"""plus bonus asset advantage prefer desir beneficial optional helpful welcome nice good great ideal valued
    apprecia extra better would possible recommend useful""".split()
)
"""One of its signs stands in every sentence that wishes; most sentences hold none."""

DENIES = Rule(
    *(r"no\b", r"not\b", r"t\b", r"never\b", r"instead\b", r"rather than", r"unlike\b", "teach", "learn", "train"),
    *("taught", "unnecessary", "provided"),
)
THEIRS = Rule("team", "colleague", "department", "engineers", "developers", r"another\b", r"other\b", "sister")
"""One of the signs of these two stands in every sentence that denies something, outright or by naming who does it."""

MONEY = Rule(("$ £ €", r"\B[$£€]"))
"""Its signs stand in every sentence that states a range of pay."""

LASTING = Rule("year", "yr", "month")
"""One of its signs stands in every sentence that states years."""

NOISY = reduce(or_, (rule.any for rule in (LAW, LAWLIKE, PAY, MONEY, PERKS, PAPERS, CONTACT)))
"""Signs without which a sentence is no boilerplate."""
