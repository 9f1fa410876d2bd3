"""The order of the stages, and the Python API: read lists, pair them, say what is missing, differs, or is wrong."""

from enfcmp.message import Step
from enfcmp.pipeline.judging import check, diff, rules, statutes, today
from enfcmp.pipeline.measuring import Labelled, evaluate, labelled
from enfcmp.pipeline.notes import Note
from enfcmp.pipeline.pairing import Both, explain, load_decided, missing, pair
from enfcmp.pipeline.reading import item, load, load_both, published, shelf
from enfcmp.pipeline.reporting import report

__all__ = [
    "Both",
    "Labelled",
    "Note",
    "Step",
    "check",
    "diff",
    "evaluate",
    "explain",
    "item",
    "labelled",
    "load",
    "load_both",
    "load_decided",
    "missing",
    "pair",
    "published",
    "report",
    "rules",
    "shelf",
    "statutes",
    "today",
]
