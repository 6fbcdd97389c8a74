"""One CV against one target: outcomes with quotes, contributions that add up, a score."""

from cvmatch.scoring.score import SCORE_VERSION, rescore, score

__all__ = ["SCORE_VERSION", "rescore", "score"]
