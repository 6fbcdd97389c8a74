"""One CV against one target: outcomes with quotes, contributions that add up, a score."""

from cvmatch.scoring.forecast import Forecast, forecast
from cvmatch.scoring.score import is_everyday, rescore, score
from cvmatch.scoring.weights import SCORE_VERSION

__all__ = ["SCORE_VERSION", "Forecast", "forecast", "is_everyday", "rescore", "score"]
