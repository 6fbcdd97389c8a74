"""Initials that are also words or names, and are therefore read by their letter case."""

from __future__ import annotations

EVERYDAY = frozenset(
    """act adas add ado aid aim air alcoa all am amos an and any ape arc are arm art as ash ask at bad bar base bat
    be bed best bid big bit bods box bus but buy by can cap car cat chef clad clear clip cob code cogs come cop
    core cost crop cut dart dash data day deal deed dele dip do dot dram draw drive due ear eat ell elm emir end
    etc fast few fido fit flow for form fossa fun gas gem get gnat go grape had has hat her hip his hot how ice if
    ill in is it jags jam job jovial key kid lamp last law lead leap less let lid lift lime link list lit live log
    lon lot low mail make man map march mast mat maui may me mean means meet mess met mews mice mint mix moho mop
    most must my napalm need net new nips no nor not now of off old on one opt or order our out oven over own pace
    page part past path pestle pet pie pin plan play plot pop post pot press prime put race ram rap rapt rate read
    real rest rise road role root run sad safe sage sale salt same sap sat scan sea see seed sell set she shop
    short show sip sit site six size slob smart smote snap so soap some son sow spin spot sprat star start
    stem step stop such sum sun tap team tell ten test that the them this tip to toad top tops trace track trim
    tub two unit up us use vader van vast wall want was wave way we well what who wide will win wins wise with
    word work yet yolo you zip""".split()
)
"""Words and names of which an acronym in capitals is something else: CAN, MEAN, SAP. All that a list of American
English (Debian's) holds of the taxonomy's initials without rules, less those that mean the same in small letters (vat,
crud), or are written so (SOx).
"""


def default_rules(label: str) -> str:
    """The rules of a label that has none of its own.

    >>> default_rules("MAP"), default_rules("SQL"), default_rules("Map")
    ('case', '', '')
    """
    return "case" if label.isupper() and label.lower() in EVERYDAY else ""
