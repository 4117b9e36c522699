"""What the cast has sold: a small export, so that every figure of a test can be added up by hand.

Today is 18 March 2026. The quarter began 77 days ago, so it is held against 1 October to
16 December; Callum's C-0 was won after that day and must not count in the comparison.

Leith so far:   4 deals created, 135,000; won M-1 and C-1, 70,000; lost M-2 and C-3; open 85,000.
Leith before:   4 deals created, 164,000; won M-0, 15,000.
Rotterdam:      2 deals created, 150,000; won F-1, 80,000; open 70,000.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import reduce
from pathlib import Path

from touchline.numbers import Snapshots, import_folder, load_mapping

RUNS_ON_A_CLICK = '=HYPERLINK("http://thief.example";"Free pumps")'

# Isla Grant is not here yet: an administrator can bring her in. 17 rows fit, X-9 does not.
PEOPLE = """\
person_key,name,email,team,manager_key,seat
amara,Amara Okafor,amara.okafor@northlight.example,Northlight,,leader
grete,Grete Solheim,grete.solheim@northlight.example,North Sea,amara,leader
dana,Dana Calder,dana.calder@northlight.example,Leith,grete,manager
sander,Sander Vos,sander.vos@northlight.example,Rotterdam,grete,manager
mairi,Mairi Sinclair,mairi.sinclair@northlight.example,Leith,dana,seller
callum,Callum Reid,callum.reid@northlight.example,Leith,dana,seller
femke,Femke de Wit,femke.dewit@northlight.example,Rotterdam,sander,seller
isla,Isla Grant,isla.grant@northlight.example,Leith,dana,seller
"""
ACCOUNTS = """\
account,name
forth,Forth Estuary Water
zeeland,Zeeland Dairy
thief,"=HYPERLINK(""http://thief.example"";""Free pumps"")"
"""
PRODUCTS = """\
product,name
tide,Tide 200
"""
DEALS = """\
opportunity_key,account,product,seller_key,kind,amount,currency,stage,created_at,closed_at,\
close_date,outcome,next_step
M-0,forth,tide,mairi,new,15000,EUR,Won,2025-10-06,2025-11-14,2025-11-14,won,
M-1,forth,tide,mairi,new,40000,EUR,Won,2026-01-12,2026-02-20,2026-02-20,won,
M-2,,tide,mairi,new,10000,EUR,Lost,2026-01-20,2026-02-03,2026-02-03,lost,
M-3,thief,tide,mairi,expansion,25000,EUR,Proposal,2026-02-02,,2026-04-10,open,Ask Morag for water
C-0,forth,tide,callum,new,99000,EUR,Won,2025-10-20,2025-12-22,2025-12-22,won,
C-1,forth,tide,callum,new,30000,EUR,Won,2025-12-01,2026-01-15,2026-01-15,won,
C-2,zeeland,tide,callum,new,60000,EUR,Lead,2026-03-02,,2026-05-01,open,=1+1
C-3,,tide,callum,renewal,20000,EUR,Lost,2025-11-03,2026-03-10,2026-03-10,lost,
F-1,zeeland,tide,femke,new,80000,EUR,Won,2026-01-05,2026-03-02,2026-03-02,won,
F-2,zeeland,tide,femke,new,70000,EUR,Lead,2026-02-10,,2026-06-01,open,<b>Call</b> the plant
X-9,zeeland,tide,femke,new,500,EUR,Lead,2026-02-30,,2026-06-01,open,
"""
ACTIVITIES = """\
activity_key,seller_key,kind,at
1,mairi,call,2026-01-14T09:00:00
2,mairi,meeting,2026-02-18T13:00:00
3,callum,email,2026-03-03T10:30:00
4,femke,site_visit,2026-02-24T08:00:00
5,mairi,call,2025-11-04T09:00:00
"""
CHANGES = """\
opportunity_key,field,old,new,at
M-3,close_date,2026-03-20,2026-04-10,2026-03-05T11:00:00
"""
QUOTAS = """\
person_key,from,to,amount,currency
mairi,2026-01-01,2026-03-31,80000,EUR
callum,2026-01-01,2026-03-31,60000,EUR
femke,2026-01-01,2026-03-31,100000,EUR
"""
# M-2 was lost in Proposal, C-2 and F-2 are in Lead, M-3 jumped over Qualified.
STAGES = """\
opportunity_key,stage,entered_at
M-1,Lead,2026-01-12T09:00:00
M-1,Qualified,2026-01-22T09:00:00
M-1,Proposal,2026-02-01T09:00:00
M-1,Won,2026-02-20T09:00:00
M-2,Lead,2026-01-20T09:00:00
M-2,Qualified,2026-01-24T09:00:00
M-2,Proposal,2026-01-28T09:00:00
M-2,Lost,2026-02-03T09:00:00
M-3,Lead,2026-02-02T09:00:00
M-3,Proposal,2026-02-12T09:00:00
C-2,Lead,2026-03-02T09:00:00
F-2,Lead,2026-02-10T09:00:00
"""
FILES = {
    "people": PEOPLE,
    "accounts": ACCOUNTS,
    "products": PRODUCTS,
    "opportunities": DEALS,
    "activities": ACTIVITIES,
    "changes": CHANGES,
    "quotas": QUOTAS,
    "stage_events": STAGES,
}
NOTHING: Mapping[str, str] = {}


def write_sales(
    folder: Path, *, tables: Iterable[str] = tuple(FILES), instead: Mapping[str, str] = NOTHING
) -> None:
    """The export as the CRM would leave it overnight, with other words `instead` of some."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in tables:
        told = reduce(lambda text, pair: text.replace(*pair), instead.items(), FILES[table])
        (folder / f"{table}.csv").write_text(told, encoding="utf-8")


def import_sales(folder: Path, *, at: datetime, instead: Mapping[str, str] = NOTHING) -> Path:
    """Write and import it below `folder`; gives the folder of the snapshots."""
    write_sales(folder / "export", instead=instead)
    into = Snapshots(folder / "snapshots")
    import_folder(folder / "export", mapping=load_mapping("canonical"), into=into, at=at)
    return into.folder
