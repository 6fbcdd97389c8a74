"""Names of natural languages and words for how well one speaks them."""

from __future__ import annotations

import re
from itertools import pairwise

from cvmatch.cv.letters import plain

_NAMES = """afrikaans albanian amharic arabic armenian azerbaijani basque belarusian bengali bosnian bulgarian burmese
cantonese catalan chinese croatian czech danish dutch english estonian farsi filipino finnish flemish french georgian
german greek gujarati hausa hebrew hindi hungarian icelandic igbo indonesian irish italian japanese kannada kazakh khmer
korean kurdish latin latvian lithuanian macedonian malay malayalam maltese mandarin marathi mongolian nepali norwegian
pashto persian polish portuguese punjabi romanian russian serbian sinhala slovak slovene slovenian somali spanish
swahili swedish tagalog tamil telugu thai tigrinya turkish ukrainian urdu uzbek vietnamese welsh yoruba zulu
gaelic xhosa wolof lingala maori galician breton luxembourgish yiddish odia assamese sindhi oromo twi
deutsch englisch franzosisch spanisch italienisch russisch polnisch turkisch chinesisch japanisch portugiesisch
niederlandisch arabisch tschechisch ungarisch griechisch schwedisch danisch latein
francais anglais allemand espagnol italien russe chinois japonais portugais arabe neerlandais polonais turc
espanol ingles aleman frances italiano ruso chino japones portugues catalan gallego euskera
tedesco inglese francese spagnolo portoghese cinese nederlands engels duits frans ingles alemao polski
français español castellano esperanto mandarin-chinese bahasa""".split()
_FOLDED = frozenset(map(plain, _NAMES))
_ADJECTIVES = frozenset("american brazilian british mandarin swiss modern".split())
_LEVELS = frozenset(
    """native bilingual fluent fluency proficient proficiency advanced intermediate beginner upperintermediate
    elementary basic basics conversational mothertongue professional limited full business technical good excellent
    learning spoken written reading a1 a2 b1 b2 c1 c2 jlpt n1 n2 n3 n4 n5 toefl ielts delf dalf hsk
    muttersprache muttersprachler muttersprachlich fliessend fließend verhandlungssicher grundkenntnisse gut
    fortgeschritten konversationssicher sicher maternelle courant couramment bilingue lu intermediaire notions debutant
    avance nativo nativa materna fluido avanzado intermedio basico alto medio
    madrelingua fluente avanzato base moedertaal""".split()
)
_LEVEL_PHRASES = ("mother tongue", "working knowledge")
_RUN = re.compile(r"[\w-]+")
_WORD = re.compile(r"\w+")
# Sets of words and not one pattern of all names: that took a tenth of the time to open this room.


def find_languages(text: str) -> list[tuple[int, int]]:
    """Where names of natural languages stand in a text; "American Sign Language" and "Mandarin Chinese" are one."""
    low = plain(text)
    runs = [run.span() for run in _RUN.finditer(low)]
    found: list[tuple[int, int]] = []
    for (left, gap), (start, end) in pairwise([(0, 0), *runs]):
        word, before = low[start:end], low[left:gap] if low[gap:start] == " " else ""
        if word in _FOLDED:
            start = left if before in _ADJECTIVES else start
        elif (before, word) == ("sign", "language"):
            start = left - len("american ") * low.endswith("american ", 0, left)
        else:
            continue
        if found and start < found[-1][1]:
            start = found.pop()[0]
        found.append((start, end))
    return found


def has_language(text: str) -> bool:
    """Whether a text names a natural language."""
    return bool(find_languages(text))


def has_level(text: str) -> bool:
    """Whether a text says how well a language is spoken."""
    low = plain(text)
    return not _LEVELS.isdisjoint(_WORD.findall(low)) or any(phrase in low for phrase in _LEVEL_PHRASES)
