"""What the headings of an advert announce."""

from __future__ import annotations

import re

from cvmatch.model import SectionKind as K

_PHRASES: tuple[tuple[K, str], ...] = (
    (
        K.NICE_TO_HAVE,
        r"nice[ -]to[ -]have|preferred|desir(?:ed|able|ables)|bonus|a plus|pluses|plus(?:es)?$|good to (?:have|know)|"
        r"ideally|"
        r"even better|would be (?:great|nice|a plus)|advantageous|optional|extra credit|brownie|added advantage|"
        r"what will set you apart|stand out|additional qualifications|great if you|assets?$",
    ),
    (
        K.REQUIREMENTS,
        r"requirements?|required|qualifications?|must[ -]haves?|essential|you(?:'ll| will)? (?:have|bring|need)|"
        r"what you(?:'ll| will)? (?:need|bring|have)|(?:we are|we're|were) looking for|who you are|about you|"
        r"your profile|"
        r"skills|experience|competenc(?:y|ies)|education|minimum|basic|your background|ideal candidate|"
        r"what it takes|knowledge|expertise|technologies|tech(?:nical)? stack|you are|criteria|"
        r"certifications?|eligibility|"
        r"candidate profile|success profile|abilities|attributes",
    ),
    (
        K.BENEFITS,
        r"benefits?|perks?|we offer|(?:what )?(?:we|you) (?:offer|get|receive)|what(?:'s| is) in it for you|"
        r"compensation|"
        r"salary|pay(?: range)?|rewards?|why (?:join|work|us|you)|the offer|package|remuneration|our offer|life at",
    ),
    (
        K.EQUAL_OPPORTUNITY,
        r"equal|eeo|diversity|inclusion|accommodations?|disclaimer|privacy|legal|notice|accessibility|"
        r"physical (?:demands|requirements)|work(?:ing)? (?:environment|conditions)|e-verify|background check",
    ),
    (
        K.HOW_TO_APPLY,
        r"how to apply|apply|application|contact|next steps|interview process|recruitment process|hiring process|"
        r"posted by|selection process",
    ),
    (
        K.DUTIES,
        r"responsibilit(?:y|ies)|duties|what you(?:'ll| will| would) (?:do|be doing)|you will|you'll|tasks?|the role|"
        r"role|job description|job summary|position summary|position overview|your (?:role|work|mission|tasks)|"
        r"key (?:activities|accountabilities)|day[ -]to[ -]day|the (?:job|position|opportunity)|"
        r"(?:job|role|position) (?:overview|purpose)|overview|purpose|scope|functions|accountabilities|"
        r"in this role|the work|deliverables|objectives",
    ),
    (
        K.ABOUT,
        r"about|who we are|our (?:company|story|team|mission|values|client)|company|the team|what we do|the company",
    ),
)
_RULES = tuple((kind, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for kind, words in _PHRASES)
_ABOUT_FIRST = re.compile(r"^about (?!you\b|the (?:role|job|position|work|team)\b)|^who we are|^why ", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:required|minimum|basic|essential|must)\b", re.IGNORECASE)
_NICE = _RULES[0][1]


def heading_kind(heading: str) -> K | None:
    """The kind of section a heading announces, None where its words say nothing of the kind.

    "Preferred qualifications" is nice to have, "Required" wins over it ("Required and preferred skills").
    """
    words = heading.strip(" *#:_-").replace("’", "'")
    if _ABOUT_FIRST.search(words):
        return K.ABOUT if not words.lower().startswith("why ") else K.BENEFITS
    if _NICE.search(words) and _LEVEL.search(words):
        return K.REQUIREMENTS
    return next((kind for kind, rule in _RULES if rule.search(words)), None)
