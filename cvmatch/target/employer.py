"""Sentences that ask for nothing: of benefits, law, the employer; and those that ask whatever stands above them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cvmatch.model import SectionKind as K
from cvmatch.target import phrases
from cvmatch.target.signs import Opening, Sentence

_APPLY = Opening(
    "bring by apply click to please learn",
    r"(?:bring your (?:\w+ ){1,6}to [\w ]+, and|"
    r"by applying|click\b|apply (?:now|today|here|online)|"
    r"to apply\b(?!.{0,40}\byou(?:['’]ll| will| must| should)? (?:need to |must )?(?:be|have|possess|know)\b)|"
    r"please (?:send|submit|apply|visit|email)|"
    r"learn more)",
)
_EMPLOYER = Opening(
    "and so but we our us at here this as founded headquartered backed in today together being that",
    r"(?:(?:and|so|but) (?=we |our ))?(?:we|our|us|"
    r"at (?!least|the\b|an?\b|times|all)\w+|here|this is|as a company|founded|headquartered|"
    r"backed|(?:in short|in fact|in other words|today|together), we|"
    r"(?:being|as) (?:one of )?(?:an?|the|our) (?:\S+ ){0,4}(?:leaders?|leading|largest|fastest|pioneers?|company|firm|"
    r"provider)s?\b|(?:this|that) requires re(?:think|imagin|invent|defin|build)ing)\b",
)
_CLOSES = Opening(
    "a access always applicants apply are as by check click come copyright do download enjoy explore find follow get "
    "give if join learn like no please share so surround take this to very visit want what when why you your",
    r"(?:if (?:you|this)(?:['’]re| are)? (?:an? (?:current|existing|internal)|ready|passionate|"
    r"excited|interested|looking|think|want|sounds|feel|"
    r"need|have a disability)|this (?:(?:role|position|opportunity) offers|is (?:a|an|your) (?:rare |unique |great |"
    r"exciting )?(?:opportunity|chance)(?! to (?:work (?:on|with)|use|build|develop|design|help)))|join\b|come\b|"
    r"apply\b|click\b|by applying|learn more|want to|are you|do you|visit|check out|to apply|please (?:send|submit|"
    r"apply|note|visit|email|include)|why |explore|find out|follow us|like what|take (?:a|care)|give |share in|enjoy|"
    r"get your|when we|applicants selected|copyright|no matter|your colleagues|as part of (?:our|the|this)|"
    r"access to |a chance to |surround yourself|download |always verify|so bring|very few |"
    r"you(?:['’]ll| will) (?:find|join|get\b|enjoy|receive|love|be joining|be part of))",
)
_FACT = (
    r"\W*(?:(?:grade|shift|time type|schedule|(?:all )?job (?:family|functions?|levels?|code|category|id|number|type)|"
    r"requisition|req(?:uisition)? (?:id|number)|post(?:ing|ed) (?:date|id|on)|(?:working |work )?hours|duration|"
    r"(?:salary|pay)(?: range| minimum| maximum| min| max)?|"
    r"start date|department|closing date|reference|contract type|employment type)\s*:|all job (?:function|level)|"
    r"\d{1,2}(?:[:.]\d\d)?\s?[ap]m\b|\d+[- ](?:week|month) (?:program|contract|assignment))"
)
_DAY = r"\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|day|sday|nesday|r|rs|rsday|urday)?s?\b"
_ASKED_FIRST = (
    r"\W*(?:(?:previous|prior|strong|solid|good|proven|some|any|relevant|excellent|hands-on|working|an?|\d+\+?) )*"
    r"(?:years?\b|yrs|experience|knowledge|familiarity|proficiency|understanding|degree|bachelor|master|fluency|ability)\b"
)
_OPEN = (
    r"(?:\b(?:in|of|with|and|or|the|an?|to|for|our|include|includes|including|following|such as|"
    r"(?:you|candidates?|we)(?:['’]ll| will| should| must)? (?:need|have|bring|be|possess|require))|[:(,])\W*$"
)
_UNIT = (
    r"\W*(?:directorate|division|department|group|business unit|line of business|job (?:family|category|function)|"
    r"career area)[_*]*\s*:[\s_*]*\w"
)
UNIT_WORDS = 12
"""A line that names the unit a job is in ("Division: Computing") is this short at most."""

LISTED = 30
"""Commas from which a sentence is no demand but a list of words for search engines."""

TOLD = 8
"""Words from which a sentence that neither speaks to the reader nor asks is taken to tell of the employer."""

_OF_JOB = Opening(
    "this",
    r"this (?:role|position|opportunity|is (?:a|an|your) (?:rare |unique |great |exciting )?(?:opportunity|chance))",
)
_APPLYING = (
    r"\W*(?:(?:note|please note|important)\b\W*)?(?:if (?:your|you|this|that)\b(?!.{0,60}\b(?:have|know)\b)|then we\b|"
    r"to (?:learn|find out|apply|be considered|see)\b|"
    r"for (?:more|further|additional|a complete|full|any)\b.{0,20}\b(?:information|details?|definition|list|"
    r"questions?)\b|"
    r"(?:please )?(?:don['’]t|do not) (?:hesitate|miss|wait|apply|contact|send)|please\b|click\b|apply\b|sounds? like|"
    r"no (?:recruit|agenc|third|corp|c2c|phone calls)\w*|(?:recruitment|third[ -]party|staffing) agenc|"
    r"employees must be able to perform|proof will|at (?:its|our) (?:sole )?discretion|you (?:might|may) (?:like|also)|"
    r"(?:this|the)(?: u\.s\.)? (?:position|role|job) (?:is|will be) (?:an? )?(?:open|hybrid|remote|full|part|based|"
    r"located|on-?site|temporary|permanent|contract)\b|(?:job|work|office) (?:location|site)\b|locations?\s*:|"
    r"(?:preferred |additional |minimum )?qualifications (?:listed|are)\b|"
    r"you must possess the (?:below|following|minimum)|(?:all |only )?(?:applicants|candidates) (?:selected|will be|"
    r"who)\b|[\w .,]{1,40}\bwill be given\b.{0,12}consideration|"
    r"what you\W{0,6}(?:ll|will) (?:receive|get)|about your (?:new )?(?:company|team))"
)
"""How lines about applying, places and terms begin that stand among requirements."""

_RANGE = r"[$£€]\s?\d[\d,.]*k?\s?(?:-|–|—|to)\s?[$£€]?\s?\d"
_UNITS = r"(?:teams?|groups?|departments?|divisions?|organi[sz]ations?|business(?:es)?|company|firm|engineers)"
_TELLS = (
    r"(?:has|have|had|was|were|combine|encompass|accelerat|leverag|focuses|keep|lies|"
    r"(?:is|are)(?! (?:looking|seeking|hiring|searching|recruiting|in need|expected))|"
    r"align|build|come|connect|consist|creat|deliver|deploy|design|develop|driv|enabl|ensur|guid|help|implement|lead|"
    r"maintain|manag|marr|operat|own|partner|power|provid|run|serv|solv|spearhead|support|transform|use|work)"
    r"(?:['’]?s|es|ies)?\b"
)
_OF_TEAM = Opening(
    "the this these", rf"(?:the|this|these) (?:[\w&/'’-]+ ){{0,7}}?{_UNITS} (?:(?:at|in|of|within) \S+ )?{_TELLS}"
)
"""A sentence about a team or company, and what it is or does: "The platform team builds and runs ..."."""

_STAFF = (
    r"(?:administrator|analyst|architect|associate|candidate|consultant|coordinator|designer|developer|director|employee|"
    r"engineer|he|incumbent|individual|intern|it|job|lead|manager|member|officer|person|position|programmer|"
    r"representative|role|scientist|she|specialist|support|technician|that|they|this|which|who|work|you)"
)
_FIRM = (
    rf"\W*(?!{_STAFF}\b)(?:[\w&.,'’-]+ (?!{_STAFF}\b)){{1,4}}?(?:currently |now )?(?:delivers|offers|helps|serves|"
    r"powers|empowers|specializes|specialises|connects|"
    r"is (?:currently|now) (?!looking|seeking|hiring|recruiting|searching)\w+ing)\b(?! (?:as|to)\b)"
)
"""A firm by its name, and what it does: "Acme delivers software to banks"; its verbs are among ``phrases.STATES``."""

_CLIENTS = (
    r"\W*we (?:also )?(?:work|partner|collaborate) (?:closely )?with (?:\w+[ ,]+){0,7}"
    r"(?:clients|customers|companies|brands|organi[sz]ations|industries|businesses)\b|\W*we work (?:in|at) an?\b"
)
_COMPANY = r"\W*(?:the )?(?:\S+ ){1,4}(?:is|are) (?:an?|the|one of|dedicated|committed|proud|based|headquartered)\b"
_WISHED = (
    r"\b(?:is|are|would be) (?:also )?(?:an? )?(?:\w+ )?(?:plus|bonus|asset|advantage|preferred|desirable|beneficial|"
    r"helpful)\W*$"
)
"""The end of a wish: "Kafka is a plus" tells of no firm."""

_HELD = (
    r"\W*(?!who\b|that\b|must\b|an?\b|and\b|or\b|to\b|ideal|person|individual|has\b)(?:the )?(?:[\w&.'’-]+ ){1,3}?"
    r"(?:has|have) (?:\w+ ){0,3}(?:experience|expertise|knowledge|reputation|record)\b"
)
"""A firm has experience of its own: "Heron Mills has deep experience in dyeing"."""

_ITSELF = r"\W*(?:the )?(?:\S+ ){1,4}(?:is|are) (?:dedicated|committed|proud|based|headquartered|one of)\b"
_DUTIES = """
achiev act adapt address administ advis advocat align allocat analy answer appl architect arrang assembl assess assist
attend attract audit automat build calculat champion check clean coach code collaborat collect communicat compar
compil complet conduct configur consult contribut control convert coordinat creat cultivat debug defin deliver
demonstrat deploy design determin develop diagnos direct document draft driv educat enabl encourag enforc engag
engineer enhanc ensur escalat establish estimat evaluat examin execut expand explor extract facilitat familiari[sz]
follow forecast form formulat foster gather generat guid handl help identif implement improv incorporat increas
influenc initiat inspect install integrat interact interfac interpret interview introduc investigat iterat keep launch
lead learn leverag liais maintain mak manag measur meet mentor migrat model monitor negotiat observ obtain operat
optimi[sz] orchestrat organi[sz] overse own participat partner perform pilot plan predict prepar present prioriti[sz]
produc program promot propos prototyp provid publish recommend reconcil record recruit redesign reduc refin repair
replac report represent research resolv respond review run sampl scal schedul secur select sell serv shap simplif
simulat solv sourc specif standardi[sz] stay streamlin strengthen study submit suggest supervis support synthesi[sz]
tackl teach test track train transfer transform translat troubleshoot tun understand updat upgrad us utili[sz] validat
verif visuali[sz] work wrangl writ
"""
_DUTY = rf"\W*(?:\w+ly )?(?:{'|'.join(_DUTIES.split())})(?:e|y|s|es|ies|(?:[bdlmnprt])?ing)?\b"


_FIRST_WORDS = r"\W*((?:\w+ly )?\w+)"
"""All of a sentence that tells whether it begins as duties do."""


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


def boilerplate(sentence: Sentence, asking: bool = False) -> K | None:
    """The kind of section a sentence is of wherever it stands: law or benefits; None for any other.

    ``asking``: it stands among requirements, where only sure words make it boilerplate.
    """
    if only_words(sentence):
        return K.ABOUT
    if not sentence.signs & phrases.NOISY:
        return K.HOW_TO_APPLY if _APPLY(sentence) else None
    if phrases.LAW(sentence):
        return K.EQUAL_OPPORTUNITY
    if _APPLY(sentence) or phrases.PAPERS(sentence) or phrases.CONTACT(sentence):
        return K.HOW_TO_APPLY
    if phrases.PAY(sentence) or (phrases.MONEY.hinted(sentence) and _pattern(_RANGE).search(sentence.low)):
        return K.BENEFITS
    if phrases.LAWLIKE(sentence) and not (asking and asks(sentence)):
        return K.EQUAL_OPPORTUNITY
    perks = phrases.PERKS.times(sentence)
    return K.BENEFITS if perks > 1 or (perks and not asks(sentence)) else None


def asks(sentence: Sentence) -> bool:
    """Whether a sentence has words in which adverts ask for something."""
    return phrases.ASKS(sentence) or phrases.WISHES(sentence)


def names_duty(sentence: Sentence) -> bool:
    """Whether a sentence begins as duties do ("Design ...", "Working with ...")."""
    opening = _pattern(_FIRST_WORDS).match(sentence.low)
    return opening is not None and _is_duty(opening[1])


@lru_cache(maxsize=4096)
def _is_duty(words: str) -> bool:
    """Remembered, since sentences begin with few words."""
    return _pattern(_DUTY).match(words) is not None


def closes(sentence: Sentence) -> bool:
    """Whether a sentence speaks as adverts do before and after what they ask for."""
    return _CLOSES(sentence) or _OF_JOB(sentence) or _EMPLOYER(sentence)


def addresses(sentence: Sentence) -> bool:
    """Whether a sentence speaks to or of the person looked for."""
    return phrases.TO_ROLE(sentence) or phrases.WANTS(sentence)


def opens_with_demand(sentence: Sentence) -> bool:
    """Whether the first words of a sentence ask: no employer begins to speak of itself with "Experience in"."""
    return bool(_pattern(_ASKED_FIRST).match(sentence.low))


def demands(sentence: Sentence) -> K | None:
    """Whether a sentence asks by its own words: requirements or nice to have; None where it asks for nothing."""
    if closes(sentence) and not phrases.WANTS(sentence):
        return None
    if phrases.WISHES(sentence):
        return K.NICE_TO_HAVE
    return K.REQUIREMENTS if phrases.ASKS(sentence) else None


def speaks_of_employer(sentence: Sentence, duties: bool = False) -> bool:
    """Whether a sentence tells of the employer and not of what the person is to do or bring.

    ``duties``: it stands among duties, where only its first words can make it that.
    """
    if duties and names_duty(sentence):
        return False
    if _CLOSES(sentence):
        return not asks(sentence)
    if addresses(sentence) or (phrases.WISHES(sentence) and _pattern(_WISHED).search(sentence.low)):
        return False
    if _EMPLOYER(sentence) or _OF_TEAM(sentence):
        return not phrases.STACK(sentence) or bool(_pattern(_CLIENTS).match(sentence.low))
    if phrases.HELD.hinted(sentence) and _pattern(_HELD).match(sentence.low):
        return True
    states = phrases.STATES(sentence)
    if states and _pattern(_FIRM).match(sentence.low) and not names_duty(sentence) and not asks(sentence):
        return True
    if phrases.COMPANY(sentence) or (phrases.IS(sentence) and _pattern(_COMPANY).match(sentence.low)):
        return True
    if phrases.NAMES.times(sentence) > 1:
        return True
    if duties or names_duty(sentence) or phrases.TO_ANY(sentence):
        return False
    return (states and not phrases.TO_YOU(sentence)) or ((states or phrases.OURS(sentence)) and _tells(sentence))


def praises_employer(sentence: Sentence) -> bool:
    """Whether a sentence that stands among requirements tells of the employer all the same: its years, what it is
    committed to, what it has.
    """
    tells = phrases.COMPANY(sentence) or (phrases.IS.hinted(sentence) and _pattern(_ITSELF).match(sentence.low))
    if not tells and not (phrases.HELD.hinted(sentence) and _pattern(_HELD).match(sentence.low)):
        return False
    asked = phrases.MUST(sentence) or phrases.WISHES(sentence)
    return not (asked or addresses(sentence) or opens_with_demand(sentence))


def tells_of_employer(sentence: Sentence) -> bool:
    """Whether an item among requirements tells what the employer has or uses, and asks for nothing."""
    return _EMPLOYER(sentence) and not asks(sentence) and not addresses(sentence)


def _tells(sentence: Sentence) -> bool:
    """Whether a sentence is a whole one, and so more than a title or a list of skills."""
    return sentence.low.endswith((".", "!")) and len(sentence.low.split()) >= TOLD and not phrases.STACK(sentence)


def only_words(sentence: Sentence) -> bool:
    """Whether a sentence is one of the long lists of words by which adverts want to be found, of all trades at once."""
    low = sentence.low
    return low.count(",") >= LISTED and not phrases.OPENS(sentence) and not phrases.MUST(sentence)


def states_fact(sentence: Sentence) -> bool:
    """Whether a line tells a fact of the job (its grade, its hours) that nobody can bring."""
    return bool(_pattern(_FACT).match(sentence.low)) or len(_pattern(_DAY).findall(sentence.low)) > 1


def tells_terms(sentence: Sentence) -> bool:
    """Whether a line tells how to apply, where the work is or on what terms, and so names nothing to bring."""
    return bool(_pattern(_APPLYING).match(sentence.low))


def names_unit(sentence: Sentence) -> bool:
    """Whether a line names the unit a job is in, which nobody is asked for: "Group: Data Sciences"."""
    low = sentence.low
    return ":" in low and bool(_pattern(_UNIT).match(low)) and len(low.split()) <= UNIT_WORDS


def breaks_off(sentence: Sentence) -> bool:
    """Whether a line leads to something that stands elsewhere: "To succeed you will need", "Strong knowledge of"."""
    return bool(_pattern(_OPEN).search(sentence.low))
