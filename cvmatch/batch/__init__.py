"""Many CVs against many adverts: one bad file never stops the rest, a killed run goes on where it was."""

from cvmatch.batch.asked import Done, Order, Progress
from cvmatch.batch.run import run_batch

__all__ = ["Done", "Order", "Progress", "run_batch"]
