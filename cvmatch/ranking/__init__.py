"""Many against many: one CV against many targets in full, or all CVs against all targets as sparse matrices."""

from cvmatch.ranking.rank import Mapper, best_first, rank, rank_roles, role_targets

__all__ = ["Mapper", "best_first", "rank", "rank_roles", "role_targets"]
