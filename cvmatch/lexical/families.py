"""Words that say much the same in phrases about skills, by families of stems; written by hand."""

from __future__ import annotations

from functools import cache

from cvmatch.lexical.stems import stem

_FAMILIES = """
develop create build design construct produce craft
programming development coding software engineering
code script program
manage lead supervise oversee direct management leadership head
personnel employee staff people team human workforce
client customer user guest consumer
team group colleague teamwork cooperate collaborate
liaise collaborate cooperate interact engage work
solve resolve solution troubleshoot fix
problem issue challenge trouble
ensure guarantee assure secure
analyse evaluate assess examine study investigate review
price cost pricing
spreadsheet excel
presentation powerpoint present
improve optimise enhance increase
process procedure workflow
accurate detail precise careful thorough
independent autonomous self
stress pressure
flexible adapt adaptable agile change
creative innovative idea innovation creativity imagine
communicate communication speak talk interpersonal
write draft author prepare
train teach coach mentor educate instruct
plan schedule organise coordinate
test verify validate check
maintain repair service upkeep maintenance
install setup mount assemble
sell sales sale commercial
market marketing promote advertise
vehicle car driving truck
legal law legislation regulation compliance
company business organisation corporate enterprise
goods product merchandise
strategy strategic plan
motivate encourage inspire
proactive initiative
report document record
monitor track observe follow
buy purchase procure procurement acquire
hire recruit recruitment
finance financial economic
budget cost expense
safety safe health
risk hazard
transport logistics shipping delivery
stock inventory warehouse
machine equipment machinery
computer ict it digital technology
data information
database sql
web website internet online
frontend front javascript
backend server
interface ui ux
quality standard
lean kaizen improvement
scrum agile
require need demand specification
meeting appointment
goal target objective
deadline time schedule
relationship relation network partner stakeholder
patient healthcare care
child pupil student
food meal dish
animal livestock
clean cleaning hygiene
salary compensation pay wage reward payroll
determined enthusiastic driven passionate determination motivated
service assistance help support assist
numeracy numerical numerate calculation mathematical
javascript js
typescript ts
kubernetes k8s
container docker kubernetes
deployment deploy release
devops deployment automation
cloud aws azure gcp
version git github configuration
debug troubleshoot
security cybersecurity secure protection
architecture architect structure
statistics statistical
ml ai artificial intelligence learning
visualisation visualise chart dashboard
integrate integration connect
migrate migration transfer
perform execute conduct carry implement
implement apply use utilise
app application
mobile android ios smartphone
system infrastructure
administer administration admin
reliability availability performance
unit testing
scalable scale distributed
translate interpret
negotiate negotiation bargain
advise consult consultancy recommend counsel
research investigate science scientific
scientific publication paper
laboratory lab experiment
chemistry chemical
medicine medical clinical
nurse nursing
account accounting bookkeeping
tax taxation
audit auditing inspect
invoice billing payment
insurance underwriting
loan credit lending
invest investment portfolio
forecast predict prediction projection
contract agreement
complaint claim
conflict dispute mediation
lift carry handle load
drawing cad technical
electric electrical electricity
weld welding
energy power
environment environmental sustainable sustainability
event conference
travel tourism trip
kitchen cook culinary chef
hospitality hotel restaurant
shop retail store
school education classroom
curriculum lesson course
library archive
media press journalism
edit editing proofread
photo photograph photography image
video film
sound audio music
game gaming
social community
culture cultural intercultural
international global multinational
ethic ethical integrity
responsible responsibility accountable ownership
listen listening empathy
think thinking mindset
learn learning study
decision decide
priority prioritise
multitask multiple simultaneous
delegate assign
""".strip().splitlines()


@cache
def families() -> dict[str, frozenset[str]]:
    """Stem -> the stems that can stand for it."""
    found: dict[str, set[str]] = {}
    for line in _FAMILIES:
        stems = {stem(word) for word in line.split()}
        for one in stems:
            found.setdefault(one, set()).update(stems - {one})
    return {one: frozenset(others) for one, others in found.items()}
