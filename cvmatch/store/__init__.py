"""What is kept on disk: files written whole or not at all, the journal and cache of batch work."""

from cvmatch.store.atomic import write_atomically
from cvmatch.store.journal import Entry, Extracted, Journal, Ranked, Row

__all__ = ["Entry", "Extracted", "Journal", "Ranked", "Row", "write_atomically"]
