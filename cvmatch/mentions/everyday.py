"""Words that are a slip or two away from a skill and are meant as they stand: "generous" is no Geneious."""

from __future__ import annotations

EVERYDAY = frozenset(
    """abacus abbey accel acclimate acquit acted admirer adulation aggressor altius anchorage anchored anchorite
    anchormen annular antiviral antler apogee arcade archibald archimede ashram atacama atman automaker avalon azore
    aztlan backboard barbra barre basemen basra benching berra binder blackbaled blackball blackbeard blackguard
    blacklist blankuline blazon blenching blowtorch bluebeard bluejay bravo buckboard burst cabot calipered calliper
    canoed canon captive carbonate carbonated caretaker carjacker cartilage catalyzed celebrate celebrity cetus
    chained chameleon chargeable checkmate cigna citric clank clouded cloverleave clung cobble cobbled coitus
    conception concoction concordia confirmed conformist connective contortion convexity copied corner corot cosier
    cozier crunchbase cubit cutest debase decker decreed delineate dependant dexian digraph directest dissident
    ditto dowdy dowry dramamine edgar edgier edwin encased endeavor endue ensign erica erika ervin escape ethereally
    eucalypti eucalyptuse expensive experian feathered femora filmmaker finesse fiord firestone firestorm fiverr
    flinty flunk foreswore fornicate fortified fortunate frontage functioning genentech generous genese gentian
    glassdoor gobbling goblin gorga grandpa gravitate greenback greta gretel handout handshake havoc helicon
    heliotrope hibernated highchair hindsight hubris incision incisively inconstant indecisive infix informative
    informing instagram intact interpose intone invasion isotope jabbed jitterbug jobber joule jovian karen kasey
    kayak keystone kickstand kickstarter koufax krista kronor lacerate lacerated lanced leona leonel lewis linda
    lindy liquidate litera loled lombard lombardy loner looser looter lorna lucre mackintosh magenta mambo mandrell
    mango mastercard mathematician matrimony mcintosh mediator megaton mendeleev mendicant merak meritech metastase
    minim minion mintiest minutest misery mitek modis mongol monogamy monzo mosaic mosquito mosquitoe motorman mujin
    mutest natty networked nikko notable novella novelle nugget nymph opened overdrive ozzie pander pandora
    parabolic pardon peacemaker pedantic perforate personify phethon photocopied pioneered pitchfork platformed
    platforming playful plonk polara poplar poshmark powersport primitive prismatic proctored profiteer prominent
    propel qualm quoit radium radiuse rambo recap reddish redid rehash resentful restfully revery rhinoceri
    rhinocerose risque riverwood rubik rubric ruckuse rustling rutan scampy scanty schoolboy schoolday scolding
    scrap seaborg seeger shadier shaker shaver shawl shoemaker silentest silkiest simpatico simplicity skype
    slideshare slightly slunk smartening smartthing snoop snowed snowmobiled snowplowed softest solano solaria
    solidarity solidify sonnet sourceforge spadework sparkler sparkling spitfire sprightly spryer spunk starboard
    stardom starlit starry statistician statuette steamer stolidity strap strata submersion subscript subtotal
    subversive sudan superannuate sweetest swellhead swiftness swoop synod systemics tansy teflon telegram telegraph
    tenet tenon terra thickening thimble thump timbering timberland timescale timeshift tinkering tinkertoy togae
    tokyo transcend translead treehack trellis tremble trifecta trina trinket trivet trump truven tuckering ubiquity
    unbounded unicorn unpin upwork utica velcro verbalize vertice viber vilest vizier weber whatsapp wildly windbag
    winged wordiness zanier""".split()
)
"""Keys of English words (Debian's list of American English) and of names of firms and places (those that at least three
of the dev adverts hold) that would otherwise be taken for a misspelt label of the taxonomy.
"""
