"""Names of natural languages and words for how well one speaks them."""

from __future__ import annotations

import re

from cvmatch.cv.letters import plain

_NAMES = """afrikaans albanian amharic arabic armenian azerbaijani basque belarusian bengali bosnian bulgarian burmese
cantonese catalan chinese croatian czech danish dutch english estonian farsi filipino finnish flemish french georgian
german greek gujarati hausa hebrew hindi hungarian icelandic igbo indonesian irish italian japanese kannada kazakh khmer
korean kurdish latin latvian lithuanian macedonian malay malayalam maltese mandarin marathi mongolian nepali norwegian
pashto persian polish portuguese punjabi romanian russian serbian sinhala slovak slovene slovenian somali spanish
swahili swedish tagalog tamil telugu thai tigrinya turkish ukrainian urdu uzbek vietnamese welsh yoruba zulu
deutsch englisch franzosisch spanisch italienisch russisch polnisch turkisch chinesisch japanisch portugiesisch
niederlandisch arabisch tschechisch ungarisch griechisch schwedisch danisch latein
francais anglais allemand espagnol italien russe chinois japonais portugais arabe neerlandais polonais turc
espanol ingles aleman frances italiano ruso chino japones portugues catalan gallego euskera
tedesco inglese francese spagnolo portoghese cinese nederlands engels duits frans ingles alemao polski
français español castellano esperanto mandarin-chinese bahasa""".split()
_ANY = "|".join(sorted(map(plain, set(_NAMES)), key=lambda name: (-len(name), name)))
_NAME = re.compile(
    rf"(?<![\w-])(?:(?:american |brazilian |british |mandarin |swiss |modern )?(?:{_ANY})|"
    r"american sign language|sign language)(?![\w-])"
)
_LEVEL = re.compile(
    r"""\b(?:native|bilingual|fluent|fluency|proficient|proficiency|advanced|intermediate|beginner|
    upper[- ]?intermediate|
       elementary|basic|basics|conversational|mother\ tongue|mothertongue|working\ knowledge|professional|limited|full|
    business|technical|good|very\ good|excellent|learning|spoken|written|reading|native\ speaker|
    [abc][12]\+?|jlpt|n[1-5]|toefl|ielts|delf|dalf|hsk|
    muttersprache|muttersprachler|muttersprachlich|fliessend|fließend|verhandlungssicher|grundkenntnisse|gut|sehr\ gut|
    fortgeschritten|konversationssicher|sicher|langue\ maternelle|maternelle|courant|couramment|bilingue|
    lu|intermediaire|    notions|debutant|avance|nativo|nativa|materna|fluido|avanzado|intermedio|basico|alto|
    medio|lengua\ materna|
    madrelingua|fluente|avanzato|intermedio|base|moedertaal)\b""",
    re.VERBOSE,
)


def find_languages(text: str) -> list[tuple[int, int]]:
    """Where names of natural languages stand in a text."""
    return [match.span() for match in _NAME.finditer(plain(text))]


def has_language(text: str) -> bool:
    """Whether a text names a natural language."""
    return _NAME.search(plain(text)) is not None


def has_level(text: str) -> bool:
    """Whether a text says how well a language is spoken."""
    return _LEVEL.search(plain(text)) is not None
