"""What the headings of an advert announce."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cvmatch.model import SectionKind as K

# In this order: the first rule that fits decides. Wordings from headings seen in half of the development adverts.
_PHRASES: tuple[tuple[K, str], ...] = (
    (
        K.EQUAL_OPPORTUNITY,
        r"equal (?:opp|emp)|\beeo?\b|diversity|inclusion|inclusive|accommodation|disclaimer|privacy|\blegal\b|"
        r"notices?$|"
        r"accessibility|physical (?:demand|requirement|abilit|effort)|work(?:ing)? (?:environment|conditions)|"
        r"e-?verify|"
        r"background (?:check|screen)|non-?discrimination|export control|itar|agencies|drug[ -]free|fair chance|"
        r"ordinance|fraud|scam|visa sponsorship|work authori[sz]ation|securing your data|travel requirement|"
        r"employment practices|identity statement|covid|vaccin",
    ),
    (
        K.ABOUT,
        r"^inside this (?:business )?group|"
        r"^about (?!you\b|the (?:role|job|position|work|opportunity)\b|(?:this|your) )|^who (?:we are|are we)",
    ),
    (
        K.DUTIES,
        r"essential (?:job |position )?(?:duties|functions|responsibilit|accountabilit|tasks)|"
        r"(?:duties|responsibilities) (?:and|&) requirements|responsibilities required",
    ),
    (
        K.NICE_TO_HAVE,
        r"nice[ -]to[ -]haves?|nice if|preferred|\bprefer\b|desir(?:ed|able|ables)|bonus (?:points|skills?|qualif|"
        r"if|exp)|"
        r"^bonus$|\ba plus\b|^plus(?:es)?\b|plus(?:es)?$|good to (?:have|know)|ideally|even better|"
        r"would be (?:great|nice|a)|"
        r"advantageous|advantages?$|^optional|extra credit|brownie|added advantage|what (?:will )?sets? you apart|"
        r"stand out|additional qualifications|(?:great|nice|awesome|cool|love it) (?:if|when)|^assets?$|recommended|"
        r"not required|beneficial|helpful|^extra\b|icing on",
    ),
    (
        K.REQUIREMENTS,
        r"^(?:please )?apply if|^you (?:should|would|['’]d) (?:apply|fit)|"
        r"requirements?|required|qualifications?|qualified|must[ -]haves?|is a must|essentials?$|^essential|"
        r"^(?:you(?:'ll| will| should| must)?|what (?:you(?:'ll| will| must| should)?)(?: need(?: to)?)?) "
        r"(?:have|bring|need|possess|offer us)|you (?:bring|need)|"
        r"(?:we are|we're|were|we|are you) (?:looking for|need to see|need$|value|seek|are seeking|expect)|"
        r"look for|who you are|who (?:you'll|you will) be|"
        r"about you\b|a bit about you|your (?:profile|background|skills|experience|qualif|expertise|toolkit|"
        r"strengths)|"
        r"you are|"
        r"^(?:a )?skills?\b|skills?$|skill ?sets?|^experiences?\b|experiences?$|competenc(?:y|e|ies|es)\b|"
        r"^education|education$|minimum|basic|ideal (?:candidate|person)|"
        r"what it takes|to (?:succeed|be successful|excel|thrive)|knowledge|expertise|"
        r"^the fit$|^technologies|technologies$|tech(?:nical|nology)? (?:stack|proficienc|environment)|criteria|"
        r"certifications?|"
        r"eligibility|candidate (?:profile|will have|should)|(?:success|entry) profile|^profile|profile sought|"
        r"abilities|"
        r"attributes|proficienc|prerequisites?|clearance|credentials|what makes you|person specification|the person",
    ),
    (
        K.BENEFITS,
        r"benefits?|perks?|(?:we|you(?:'ll| will)?|candidates? will) "
        r"(?:offer|get|gain|receive|enjoy|learn)|offer you|"
        r"^what [\w&. -]+ offers?$|what(?:'s|"
        r" is) in it|"
        r"compensation|salary|\bpay\b|rewards?|^why |the offer|^offer|package|remuneration|life at|working at|"
        r"what you can expect|(?:reasons|love) (?:why|working|to (?:work|join))|great (?:culture|careers|company)|"
        r"our culture|"
        r"careers? (?:start|pack)|(?:build|grow|advance|develop) (?:your|a) career|your (?:growth|career)$",
    ),
    (
        K.HOW_TO_APPLY,
        r"apply|application|applicants?\b|contact|next steps|(?:interview|recruitment|hiring|"
        r"selection) (?:process|round)|"
        r"how we hire|posted by|candidature|competition",
    ),
    (
        K.DUTIES,
        r"responsibilit(?:y|ies)|duties|what (?:you(?:'ll| will| would)|will you) (?:do|be|work|own)|you(?:'ll|"
        r" will)\b|tasks?\b|"
        r"the role|^role|about (?:the|this|your) (?:role|job|position|work|opportunity)|your (?:role|work|mission|"
        r"tasks|impact)|^the impact$|"
        r"key (?:activities|accountabilities)|day[ -]to[ -]day|your day|the (?:job|opportunity)|"
        r"(?:job|role|position) (?:overview|purpose|summary|objectives)|position$|^purpose|^scope|functions|"
        r"accountabilities|"
        r"in this (?:role|position|job)|the work|deliverables|objectives|what (?:this|the) (?:job|role)|assignment",
    ),
    (
        K.ABOUT,
        r"^about|our (?:company|story|team|group|department|division|mission|values|client|commitment)|"
        r"^company|^(?:meet )?the (?:team|"
        r"company)|"
        r"what we do|company description|how we work|what we want you to know|organi[sz]ation$|come join",
    ),
    (
        K.OTHER,
        r"description|summary|overview|details?|location|additional information|other information|job (?:type|"
        r"title|id)|"
        r"^title|time type|date posted|schedule|travel|department|category|important notes|^notes?$|introduction",
    ),
)
_LEVEL = r"\b(?:required|minimum|basic|essential|must)\b"
_LEAD = (
    r"\b(?:experience|knowledge|understanding|familiarity|proficiency|ability|background|degree|expertise|skills?) "
    r"(?:with|in|of(?! the (?:right|ideal|successful|candidate))|to|using|or)\b|\bfollowing\b|\bsuch as\b|\bincluding\b"
)
WORDS = frozenset(
    """a about abilities ability accountabilities additional advantage advantageous all an and apart apply are as asset
    assets attributes background basic be beneficial benefits bonus bring by candidate candidates certifications
    company compensation competencies competences competency core criteria day day-to-day description desirable
    desired do doing duties education educational eligibility employee environment essential excel experience
    experiences expertise extra for from functional functions general get good great have haves here here's how i
    ideal if in include includes including is it job key knowledge languages license licenses looking love main
    major make makes minimum mission must must-have must-haves need needed needs nice nice-to-have not of offer
    offers on opportunity optional or other our overview perks person personal plus pluses points position preferred
    prerequisites primary principal professional proficiencies profile purpose qualification qualifications
    qualified qualities relevant required requirement requirements requires responsibilities responsibility
    responsible role roles salary scope seeking set sets should skill skills skillset soft software specific
    specification stack stand strengths succeed success successful summary tasks team tech technical technologies
    technology that the thing things this to tools traits training us value values we well what what's where who why
    will with work would you you'll you're your we're we'd you'd added department division group""".split()
)
"""Words a heading is made of. A plain line, or words before a colon, that hold any other are no heading."""


@cache
def _rules() -> tuple[tuple[K, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(rf"(?:{words})")) for kind, words in _PHRASES)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


@lru_cache(maxsize=20_000)
def heading_kind(heading: str) -> K | None:
    """The kind of section a heading announces, None where its words say nothing of the kind.

    "Preferred qualifications" is nice to have; "Required and preferred skills" is required; a line that leads in a list
    ("Experience with the following") announces no section.
    """
    words = " ".join(heading.strip(" *#:_-.?!()").replace("’", "'").lower().split())
    if not words or _pattern(_LEAD).search(words):
        return None
    found = next((kind for kind, rule in _rules() if rule.search(words)), None)
    if found is K.NICE_TO_HAVE and "not required" not in words and _pattern(_LEVEL).search(words):
        return K.REQUIREMENTS
    return found


def only_heading_words(words: str) -> bool:
    """Whether nothing but words that headings are made of stand in a line."""
    return all(
        w.strip("()?!.,:&/*’'").replace("’", "'").lower() in WORDS or not any(map(str.isalnum, w))
        for part in words.split()
        for w in part.split("/")
    )
