"""In which language an advert is written, told by its small words; only named, never translated."""

from __future__ import annotations

from functools import cache

from cvmatch.model import Document, Notice

FEWEST = 12
"""Small words below which a text is too short to tell."""

CLEARLY = 2.0
"""How many times more small words of another language than English ones: lists of tools are English everywhere."""

LETTERS = 6000
_SMALL = {
    "English": "the and of to in with you your for is are be will this that as on our we have or from at an by their",
    "French": "le la les des du et une un vous nous votre notre pour dans avec est sur au aux par que qui vos être ou",
    "German": "der die das und mit für ein eine sie wir ihre ihr von zu den dem im auf als bei sind ist oder sowie zur",
    "Spanish": "el la los las de y en con para por una un que se del su al tu nuestro como eres o es lo más",
    "Italian": "il la le gli di e in con per una un che della delle del nel sei si o al tuo nostra sono come alla",
    "Portuguese": "os as de em com para por uma um que do da dos das na no você ou se nossa seu ao como",
    "Dutch": "de het een en van je met voor in op wij jij bij of ons aan jouw zijn bent om als dat te naar",
    "Polish": "i w z na do oraz się dla jest od o po nie lub ze jako będzie są twoje naszym praca przy",
    "Swedish": "och i att du vi med för en ett på som av är till din vår eller om har dig inom kommer",
    "Danish": "og i at du vi med for en et på som af er til din vores eller om har dig vil kan",
    "Turkish": "ve bir ile için bu olarak en veya olan da de iyi konusunda sahip gibi olması üzerinde",
    "Czech": "a v na se s pro je do k o jako nebo ve z od že by jsou které máte",
}


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """Small word -> the languages it is of."""
    words = {word for small in _SMALL.values() for word in small.split()}
    return {word: tuple(name for name, small in _SMALL.items() if word in small.split()) for word in words}


def language_of(text: str) -> str | None:
    """The language most small words of a text belong to; None where there are too few to tell."""
    languages = _words()
    counts = dict.fromkeys(_SMALL, 0)
    for word in text[:LETTERS].lower().split():
        for language in languages.get(word, ()):
            counts[language] += 1
    best = max(counts, key=counts.__getitem__)
    if counts[best] < FEWEST:
        return None
    return best if counts[best] > CLEARLY * counts["English"] else "English"


def foreign(document: Document) -> tuple[Notice, ...]:
    """A notice that names the language of an advert that is not in English."""
    language = language_of(document.text)
    if language in (None, "English"):
        return ()
    said = f"this advert is in {language}; English wording is what is understood, so much of it may go unrecognised"
    return (Notice("other_language", said),)
