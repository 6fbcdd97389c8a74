"""Sentences that ask for nothing: of benefits, law, the employer; and those that ask whatever stands above them."""

from __future__ import annotations

import re
from functools import cache

from cvmatch.model import SectionKind as K
from cvmatch.target import phrases
from cvmatch.target.signs import Sentence

_APPLY = (
    r"\W*(?:by applying|click\b|apply (?:now|today|here|online)|to apply\b|please (?:send|submit|apply|visit|email)|"
    r"learn more)"
)
_EMPLOYER = (
    r"\W*(?:we|our|us|at (?!least|the\b|an?\b|times|all)\w+|here|this is|as a company|founded|headquartered|"
    r"backed)\b"
)
_CLOSES = (
    r"\W*(?:if (?:you|this)(?:['’]re| are)? (?:ready|passionate|excited|interested|looking|think|want|sounds|"
    r"feel|need|have a "
    r"disability)|this (?:role|position|opportunity|is (?:a|an|your) (?:rare |unique |great |"
    r"exciting )?(?:opportunity|chance))"
    r"(?: offers)?|join\b|come\b|apply\b|click\b|by applying|learn more|want to|are you|do you|visit|check out|"
    r"to apply|"
    r"please (?:send|submit|apply|note|visit|email|include)|why |explore|find out|follow us|like what|take (?:a|"
    r"care)|give |"
    r"share in|enjoy|get your|when we|applicants selected|copyright)"
)
_RANGE = r"[$£€]\s?\d[\d,.]*k?\s?(?:-|–|—|to)\s?[$£€]?\s?\d"
_COMPANY = r"\W*(?:the )?(?:\S+ ){1,4}(?:is|are) (?:an?|the|one of|dedicated|committed|proud|based|headquartered)\b"
_DUTY = (
    r"\W*(?:\w+ly )?(?:achiev|act|adapt|address|administ|advis|advocat|align|analy|answer|appl|architect|assess|"
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


def boilerplate(sentence: Sentence, asking: bool = False) -> K | None:
    """The kind of section a sentence is of wherever it stands: law or benefits; None for any other.

    ``asking``: it stands among requirements, where only sure words make it boilerplate.
    """
    if phrases.LAW(sentence):
        return K.EQUAL_OPPORTUNITY
    if _pattern(_APPLY).match(sentence.low):
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
    return bool(_pattern(_DUTY).match(sentence.low))


def closes(sentence: Sentence) -> bool:
    """Whether a sentence speaks as adverts do before and after what they ask for."""
    return bool(_pattern(_CLOSES).match(sentence.low) or _pattern(_EMPLOYER).match(sentence.low))


def addresses(sentence: Sentence) -> bool:
    """Whether a sentence speaks to or of the person looked for."""
    return phrases.TO_YOU(sentence) or phrases.WANTS(sentence)


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
    if _pattern(_CLOSES).match(sentence.low):
        return not asks(sentence)
    if addresses(sentence):
        return False
    if _pattern(_EMPLOYER).match(sentence.low):
        return not phrases.STACK(sentence)
    if phrases.COMPANY(sentence) or (phrases.IS(sentence) and _pattern(_COMPANY).match(sentence.low)):
        return True
    if duties or names_duty(sentence) or phrases.TO_ANY(sentence):
        return False
    return phrases.STATES(sentence)
