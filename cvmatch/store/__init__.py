"""What is kept on disk: files written whole or not at all, the journal and cache of batch work."""

from cvmatch.store.atomic import write_atomically

__all__ = ["write_atomically"]
