"""From a match to what to do: changes to the CV, and what to learn by recomputed gain."""

from cvmatch.advice.advise import advise

__all__ = ["advise"]
