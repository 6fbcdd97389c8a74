"""Where the taxonomy's labels occur in a text; the only room that decides "this text means that concept"."""

from __future__ import annotations

from cvmatch.mentions.find import find_mentions
from cvmatch.mentions.items import find_items
from cvmatch.mentions.labels import spans

__all__ = ["find_items", "find_mentions", "spans"]
