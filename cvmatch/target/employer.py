"""Sentences that ask for nothing: of benefits, law, the employer; and those that ask whatever stands above them.

All take a sentence in lower case: patterns that heed case are several times faster.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cvmatch.model import SectionKind as K

_LAW = (
    r"\b(?:equal[ -](?:employment )?opportunit|regardless of (?:race|age|gender|sex|their)|without regards? to|"
    r"race, |"
    r"sexual orientation|protected (?:veteran|characteristic|class)|reasonable accommodation|e-verify|"
    r"all qualified applicants|national origin|criminal histor|affirmative action|eoe\b|eeo\b|unsolicited|"
    r"all rights reserved|(?:federal|state|local)(?:,| and|/) (?:state|local|federal)[\w ]{0,10} laws?|"
    r"compliance with federal law|based on merit|copyright ©|with disabilities)"
)
_LAWLIKE = (
    r"\b(?:background (?:check|screen)|privacy (?:policy|notice)|disabilit(?:y|ies)\b|drug (?:test|screen)|"
    r"discriminat|"
    r"inclusive (?:work|environment|culture|team|communit)|inclusion\b|applications? (?:will be|"
    r"are) (?:accepted|reviewed)|"
    r"(?:duties|responsibilities|list|description|job) (?:is|are|may|can)[\w ,]{0,30}(?:not |chang|exhaustive|added)|"
    r"(?:sitting|stationary|lift(?:ing)? (?:up to|files)|file cabinets|filing cabinets|office machinery|"
    r"fax machines)\b|"
    r"prolonged (?:periods )?|(?:will|may) vary\b|\d\s?[ap]m\b|committed to (?:\w+ ){0,3}(?:inclusi|divers|equal)|"
    r"cookies\b|scam|fraudulent\b|work authori[sz]ation|(?:visa )?sponsorship\b|"
    r"right to work\b|standard office\b|not intended (?:to be|as)\b|assessment testing\b)"
)
_PAY = (
    r"\b(?:(?:salary|pay|compensation|hiring|base) (?:range|scale|band)|base (?:salary|pay|compensation)|ote\b|"
    r"salary (?:is|will|for|offered|may)|compensation (?:is|will|for|may)|(?:our|a|"
    r"competitive) compensation package|total (?:rewards?|compensation)|"
    r"bonus(?:es)? (?:program|scheme|plan|eligib)|"
    r"annual (?:bonus|incentive|leave)|incentive (?:plan|program|pay)|(?:pay|rewards?) (?:is|are) (?:based|"
    r"determined))"
)
_APPLY = (
    r"^\W*(?:by applying|click\b|apply (?:now|today|here|online)|to apply\b|please (?:send|submit|apply|visit|email)|"
    r"learn more)"
)
_RANGE = r"[$£€]\s?\d[\d,.]*k?\s?(?:-|–|—|to)\s?[$£€]?\s?\d"
_PERKS = (
    r"\b(?:401\s?\(?k|paid time off|pto\b|(?:health|medical|life|disability) insurance|medical, dental|dental(?:,|"
    r" and| care)|"
    r"parental leave|maternity|pension (?:plan|scheme|contrib)|gym|paid (?:holidays?|vacation|leave|days)|"
    r"stock (?:options|purchase)|employee (?:discount|stock|assistance)|tuition|vision (?:care|insurance|plan|and)|"
    r"wellness|catered|snacks|happy hours?|flexible (?:hours|working hours|schedul|time off|vacation)|days off|"
    r"competitive (?:salary|pay|compensation|benefits|wage)|(?:our|comprehensive|generous|excellent|great|"
    r"full) benefits|"
    r"benefits? package|commuter|holiday pay|sick (?:leave|days|pay)|free (?:lunch|food|meals|coffee)|"
    r"company[- ]paid|"
    r"relocation (?:assist|support|package)|work[ /-]life balance|equity (?:stake|package|compensation)|"
    r"(?:professional|career|personal) (?:development|growth) (?:opportunit|program|budget|plan)|"
    r"learning (?:budget|culture)|(?:annual|monthly) \w+ allowance|"
    r"opportunit(?:y|ies) (?:for|to) (?:growth|grow|advance))"
)
_ASKS = (
    r"\b(?:must\b|required?\b|requires\b|minimum\b|at least (?:\d|one|two|three|a )|"
    r"\d\+?\s?(?:-|–|to)?\s?\d*\+?\s?(?:years?|yrs)\b|experienced?\b|knowledge\b|understanding of\b|"
    r"ability to\b|"
    r"able to\b|familiar|proficien|degree\b|you(?:'ll|’ll| will)? (?:have|bring|need|possess|know)\b|"
    r"candidates? (?:will|should|must|has|have|needs?|is)\b|skill|expertise\b|looking for\b|seeking\b|"
    r"fluen|"
    r"certif|licen[sc]e|clearance\b|mastery\b|diploma\b|background in\b|exposure to\b|comfortable\b|"
    r"willing(?:ness)?\b|qualifications?\b|strong\b|excellent\b|solid\b|proven\b)"
)
_WISHES = (
    r"\b(?:preferred\b|preferably\b|a (?:big |huge |definite |strong )?plus\b|bonus\b|nice[ -]to[ -]have\b|"
    r"ideally\b|"
    r"desir(?:ed|able)\b|advantageous\b|an? (?:asset|advantage)\b|would be (?:great|nice|helpful|good)\b)"
)
_EMPLOYER = (
    r"^\W*(?:we|our|us|at (?!least|the\b|an?\b|times|all)\w+|here|this is|as a company|founded|headquartered|"
    r"backed)\b"
)
_CLOSES = (
    r"^\W*(?:if (?:you|this)(?:['’]re| are)? (?:ready|passionate|excited|interested|looking|think|want|sounds|"
    r"feel|need|have a "
    r"disability)|this (?:role|position|opportunity|is (?:a|an|your) (?:rare |unique |great |"
    r"exciting )?(?:opportunity|chance))"
    r"(?: offers)?|join\b|come\b|apply\b|click\b|by applying|learn more|want to|are you|do you|visit|check out|"
    r"to apply|"
    r"please (?:send|submit|apply|note|visit|email|include)|why |explore|find out|follow us|like what|take (?:a|"
    r"care)|give |"
    r"share in|enjoy|get your|when we|applicants selected|copyright)"
)
_WANTS = r"\b(?:looking for|seek(?:ing|s)?|need(?:s|ed)?|require[ds]?|hire|hiring|recruit\w*|search\w*|expect)\b"
_STACK = (
    r"\b(?:stack|uses?|using|work(?:ing)? (?:with|in|on)|technolog\w+|built (?:with|on|in)|written in|leverag\w+|"
    r"runs? on)\b"
)
_TO_YOU = (
    r"\b(?:you|your|you'll|you’ll|candidates?|applicants?|role|position|job|responsib\w+|duties|looking for|seek\w*|"
    r"individual|incumbent|person|ideal|successful|accountab\w+|reports? (?:in)?to)\b"
)
_TO_ANY = r"\b(?:experience|ability|skills?|knowledge|familiar\w*|proficien\w*|degree|will|must|required?)\b"
_COMPANY = (
    r"^\W*(?:the )?(?:\S+ ){1,4}(?:is|are) (?:an?|the|one of|dedicated|committed|proud|based|headquartered)\b|"
    r"\b(?:nyse|nasdaq|stock exchanges?|fortune \d+|headquartered|founded in|mission is to|leading (?:provider|"
    r"global)|"
    r"employees (?:worldwide|globally|across)|offices in)\b"
)
_STATES = (
    r"\b(?:is|are|was|were|has|have|had|provides|offers|helps|builds|serves|believes|delivers|operates|combines|"
    r"partners|"
    r"creates|develops|transforms|enables|connects|makes|grew|founded|spans|leads|brings|runs|powers|celebrates|"
    r"hosts|"
    r"hires|inspires|collaborates|leverages|turns|empowers|drives|focuses|specializes|specialises)\b"
)
_DUTY = (
    r"^\W*(?:\w+ly )?(?:achiev|act|adapt|address|administ|advis|advocat|align|analy|answer|appl|architect|assess|"
    r"assist|"
    r"attend|audit|automat|build|champion|coach|code|collaborat|collect|communicat|compil|complet|conduct|"
    r"configur|consult|"
    r"contribut|coordinat|creat|debug|defin|deliver|deploy|design|determin|develop|diagnos|direct|document|draft|"
    r"driv|"
    r"educat|engag|engineer|enhanc|ensur|establish|evaluat|execut|explor|extract|facilitat|follow|form|gather|"
    r"generat|guid|"
    r"handl|help|identif|implement|improv|increas|influenc|initiat|inspect|install|integrat|interact|interfac|"
    r"interpret|"
    r"interview|investigat|keep|launch|lead|learn|leverag|maintain|mak|manag|measur|mentor|migrat|model|monitor|"
    r"negotiat|"
    r"operat|optimi[sz]|orchestrat|organi[sz]|overse|own|participat|partner|perform|plan|prepar|present|"
    r"prioriti[sz]|produc|"
    r"program|promot|propos|prototyp|provid|publish|recommend|redesign|refin|report|represent|research|resolv|"
    r"respond|"
    r"review|run|scal|serv|shap|solv|stay|streamlin|strengthen|supervis|support|test|track|train|translat|"
    r"troubleshoot|"
    r"understand|updat|us|utili[sz]|validat|visuali[sz]|work|writ)(?:e|y|s|es|ies|ing|ning|ting|ming)?\b"
)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


def boilerplate(sentence: str, asking: bool = False) -> K | None:
    """The kind of section a sentence is of wherever it stands: law or benefits; None for any other.

    ``asking``: it stands among requirements, where only sure words make it boilerplate.
    """
    if _pattern(_LAW).search(sentence):
        return K.EQUAL_OPPORTUNITY
    if _pattern(_APPLY).search(sentence):
        return K.HOW_TO_APPLY
    if _pattern(_PAY).search(sentence) or _pattern(_RANGE).search(sentence):
        return K.BENEFITS
    asked = asking and asks(sentence)
    if not asked and _pattern(_LAWLIKE).search(sentence):
        return K.EQUAL_OPPORTUNITY
    perks = _pattern(_PERKS).findall(sentence)
    return K.BENEFITS if len(perks) > 1 or (perks and not asks(sentence)) else None


@lru_cache(maxsize=512)
def asks(sentence: str) -> bool:
    """Whether a sentence has words in which adverts ask for something."""
    return bool(_pattern(_ASKS).search(sentence) or _pattern(_WISHES).search(sentence))


def names_duty(sentence: str) -> bool:
    """Whether a sentence begins as duties do ("Design ...", "Working with ...")."""
    return bool(_pattern(_DUTY).search(sentence))


def closes(sentence: str) -> bool:
    """Whether a sentence speaks as adverts do before and after what they ask for."""
    return bool(_pattern(_CLOSES).search(sentence) or _pattern(_EMPLOYER).search(sentence))


def addresses(sentence: str) -> bool:
    """Whether a sentence speaks to or of the person looked for."""
    return bool(_pattern(_TO_YOU).search(sentence) or _pattern(_WANTS).search(sentence))


def demands(sentence: str) -> K | None:
    """Whether a sentence asks by its own words: requirements or nice to have; None where it asks for nothing."""
    if closes(sentence) and not _pattern(_WANTS).search(sentence):
        return None
    if _pattern(_WISHES).search(sentence):
        return K.NICE_TO_HAVE
    return K.REQUIREMENTS if _pattern(_ASKS).search(sentence) else None


def speaks_of_employer(sentence: str, duties: bool = False) -> bool:
    """Whether a sentence tells of the employer and not of what the person is to do or bring.

    ``duties``: it stands among duties, where only its first words can make it that.
    """
    if _pattern(_CLOSES).search(sentence):
        return not asks(sentence)
    if addresses(sentence):
        return False
    if _pattern(_EMPLOYER).search(sentence):
        return not _pattern(_STACK).search(sentence)
    if _pattern(_COMPANY).search(sentence):
        return True
    if duties or names_duty(sentence) or _pattern(_TO_ANY).search(sentence):
        return False
    return bool(_pattern(_STATES).search(sentence))
