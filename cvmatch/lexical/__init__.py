"""Wording similarity by TF-IDF; it proposes, others decide."""

from __future__ import annotations

from cvmatch.lexical.propose import propose
from cvmatch.lexical.similar import similarities
from cvmatch.lexical.slips import slips_between
from cvmatch.lexical.stems import stems_of

__all__ = ["propose", "similarities", "slips_between", "stems_of"]
