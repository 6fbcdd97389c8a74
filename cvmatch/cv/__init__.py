"""A document as an offer: sections, work items with dates, studies, skills, languages and years."""

from __future__ import annotations

from cvmatch.cv.parse import parse_cv

__all__ = ["parse_cv"]
