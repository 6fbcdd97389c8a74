"""Letters without case and accents, one for one, so that places in the text still hold."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACED = re.compile(r"(?:[^\W\d_&] ){2,}[^\W\d_&]|(?:[^\W\d_] ){3,}[^\W\d_]")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Lower case without accents, of the same length: ``Février`` is ``fevrier``."""
    low = text.lower()
    if low.isascii():
        return low
    return "".join(unicodedata.normalize("NFKD", c)[0].lower()[:1] or c for c in text)


def close_up(text: str) -> str:
    """Letter-spaced words written normally: ``E X P E R I E N C E`` is ``EXPERIENCE``; tabs part words."""
    words = re.split(r"\t| {2,}", text.strip())
    return " ".join(word.replace(" ", "") if _SPACED.fullmatch(word) else word for word in words)
