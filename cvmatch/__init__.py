"""Compare a CV with a job advert or a target role: privately, offline, with the evidence quoted.

>>> import datetime, cvmatch
>>> taxonomy = cvmatch.read_taxonomy()
>>> today = datetime.date(2026, 11, 1)
>>> cv = cvmatch.parse_cv(cvmatch.read_document("cv.pdf"), taxonomy, today)  # doctest: +SKIP
>>> target = cvmatch.role_target(cvmatch.find_role(taxonomy, "ml-engineer"), taxonomy)  # doctest: +SKIP
>>> cvmatch.score(cv, target, taxonomy, today).score  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from cvmatch.advice import advise
    from cvmatch.cv import parse_cv
    from cvmatch.linking import propose
    from cvmatch.mentions import find_mentions
    from cvmatch.ranking import rank
    from cvmatch.read import read_adverts, read_document, read_taxonomy
    from cvmatch.render import render_html, render_json, render_markdown
    from cvmatch.scoring import score
    from cvmatch.target import parse_advert, role_target
    from cvmatch.taxonomy import find_role

# Where each public name lives; loaded on first use so that opening the front door costs nothing.
_ROOMS = {
    "advise": "advice",
    "find_mentions": "mentions",
    "find_role": "taxonomy",
    "parse_advert": "target",
    "parse_cv": "cv",
    "propose": "linking",
    "rank": "ranking",
    "read_adverts": "read",
    "read_document": "read",
    "read_taxonomy": "read",
    "render_html": "render",
    "render_json": "render",
    "render_markdown": "render",
    "role_target": "target",
    "score": "scoring",
}

__all__ = [
    "__version__",
    "advise",
    "find_mentions",
    "find_role",
    "parse_advert",
    "parse_cv",
    "propose",
    "rank",
    "read_adverts",
    "read_document",
    "read_taxonomy",
    "render_html",
    "render_json",
    "render_markdown",
    "role_target",
    "score",
]


def __getattr__(name: str) -> Any:
    room = _ROOMS.get(name)
    if room is None:
        raise AttributeError(f"module 'cvmatch' has no attribute {name!r}")
    return getattr(import_module(f"cvmatch.{room}"), name)
