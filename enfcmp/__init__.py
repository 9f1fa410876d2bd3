"""Compare lists of administrative-enforcement items (行政执法事项清单) between jurisdictions."""

__version__ = "0.1.0"
