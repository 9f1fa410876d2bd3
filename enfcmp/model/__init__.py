"""All nouns of enfcmp, frozen. The English names follow the field's Chinese terms: docs/glossary.md.

Two families: what a list file prints (`Printed…`, the file format and its JSON Schema), and what enfcmp makes of it.
The second family is also the JSON that the commands print, field for field.

There is one file a stage; everyone else imports the nouns from here.
"""

from __future__ import annotations

from enfcmp.model.decisions import Acceptance, DecisionFile, PairDecision
from enfcmp.model.divergences import Compared, Divergences, Group, ItemHead, SanctionTable
from enfcmp.model.evaluation import (
    EvaluatedSet,
    EvaluatedTotal,
    Evaluation,
    GoldFile,
    GoldLink,
    Measured,
    NamesOfBoth,
    Tally,
)
from enfcmp.model.file_parts import FilePart, Fingerprint, Name
from enfcmp.model.findings import SEVERITIES, CheckReport, Finding, Location, NotRun, Severity, Spot
from enfcmp.model.gaps import Gaps, GapSummary, Missing, Partial, UncitedArticle
from enfcmp.model.instruments import Instrument, Judgement, Replaced, SameMatter, See
from enfcmp.model.items import Basis, Citation, Item
from enfcmp.model.lists import ItemList, ListHead, ListSummary
from enfcmp.model.pairing import (
    Confidence,
    Doubt,
    Evidence,
    Explanation,
    Link,
    Matching,
    Nearest,
    Pairs,
    Rival,
    Stretch,
    Unlinked,
)
from enfcmp.model.provisions import Provision, Unit
from enfcmp.model.published import (
    ActionType,
    Jurisdiction,
    ListId,
    PrintedBasis,
    PrintedItem,
    PrintedList,
    PrintedProvision,
    Source,
)
from enfcmp.model.report import Applied, Report
from enfcmp.model.review import Asked, Candidate, CommonQuotation, Question, Questions, Reviewed
from enfcmp.model.rules import RuleEntry, RuleExample, RuleWithExamples
from enfcmp.model.sanctions import Amount, Duration, Payer, Sanction, SanctionKind, SanctionPart, SanctionRow
from enfcmp.model.standing import (
    Claim,
    FactSource,
    FactState,
    InstrumentStanding,
    KnownEdition,
    KnownInstrument,
    KnownUpTo,
    Repeal,
    Standing,
    StandingFact,
    StandingOverview,
    State,
)
from enfcmp.model.statutes import (
    Article,
    ArticleWithEdition,
    Paragraph,
    Statute,
    StatuteEntry,
    StatuteOfTheDay,
    Subparagraph,
)

__all__ = [
    "SEVERITIES",
    "Acceptance",
    "ActionType",
    "Amount",
    "Applied",
    "Article",
    "ArticleWithEdition",
    "Asked",
    "Basis",
    "Candidate",
    "CheckReport",
    "Citation",
    "Claim",
    "CommonQuotation",
    "Compared",
    "Confidence",
    "DecisionFile",
    "Divergences",
    "Doubt",
    "Duration",
    "EvaluatedSet",
    "EvaluatedTotal",
    "Evaluation",
    "Evidence",
    "Explanation",
    "FactSource",
    "FactState",
    "FilePart",
    "Finding",
    "Fingerprint",
    "GapSummary",
    "Gaps",
    "GoldFile",
    "GoldLink",
    "Group",
    "Instrument",
    "InstrumentStanding",
    "Item",
    "ItemHead",
    "ItemList",
    "Judgement",
    "Jurisdiction",
    "KnownEdition",
    "KnownInstrument",
    "KnownUpTo",
    "Link",
    "ListHead",
    "ListId",
    "ListSummary",
    "Location",
    "Matching",
    "Measured",
    "Missing",
    "Name",
    "NamesOfBoth",
    "Nearest",
    "NotRun",
    "PairDecision",
    "Pairs",
    "Paragraph",
    "Partial",
    "Payer",
    "PrintedBasis",
    "PrintedItem",
    "PrintedList",
    "PrintedProvision",
    "Provision",
    "Question",
    "Questions",
    "Repeal",
    "Replaced",
    "Report",
    "Reviewed",
    "Rival",
    "RuleEntry",
    "RuleExample",
    "RuleWithExamples",
    "SameMatter",
    "Sanction",
    "SanctionKind",
    "SanctionPart",
    "SanctionRow",
    "SanctionTable",
    "See",
    "Severity",
    "Source",
    "Spot",
    "Standing",
    "StandingFact",
    "StandingOverview",
    "State",
    "Statute",
    "StatuteEntry",
    "StatuteOfTheDay",
    "Stretch",
    "Subparagraph",
    "Tally",
    "UncitedArticle",
    "Unit",
    "Unlinked",
]
