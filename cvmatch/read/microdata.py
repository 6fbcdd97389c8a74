"""A schema.org JobPosting written as microdata (itemscope, itemprop) in a page's own elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARK = re.compile(r"schema\.org/JobPosting", re.IGNORECASE)
_VALUES = {"meta": "content", "time": "datetime", "data": "value", "link": "href", "a": "href", "img": "src"}
"""The attribute that holds an element's value, where it is not its text."""

Item = dict[str, object]


def read_microdata(page: str) -> Item:
    """The first JobPosting of a page's microdata in the shape of its JSON-LD; empty where there is none."""
    if "itemscope" not in page or not _MARK.search(page):
        return {}
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, remove_comments=True, encoding="utf-8")
    try:
        root = etree.fromstring(page.replace("\x00", "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    for element in root.iter() if root is not None else ():
        if _MARK.search(element.get("itemtype") or ""):
            return _item(element)
    return {}


def _item(scope: _Element) -> Item:
    """The properties below an element, those of an inner scope as an object of their own."""
    found: Item = {}
    todo = list(scope)
    while todo:
        element = todo.pop(0)
        inner = element.get("itemscope") is not None
        for name in (element.get("itemprop") or "").split():
            found.setdefault(name, _item(element) if inner else _value(element))
        if not inner:
            todo[:0] = list(element)
    return found


def _value(element: _Element) -> str:
    from lxml import etree

    attribute = element.get("content") or element.get(_VALUES.get(str(element.tag), "content"))
    if attribute and element.tag != "a":
        return attribute
    if len(element):
        return str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))
    return " ".join("".join(map(str, element.itertext())).split())
