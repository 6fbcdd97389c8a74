"""Where work runs: in this process, on all cores, or on an existing cluster; each task's answer comes exactly once."""

from cvmatch.spread.mappers import Lost, Mapper, can_fork, cores, serial, spread_over

__all__ = ["Lost", "Mapper", "can_fork", "cores", "serial", "spread_over"]
