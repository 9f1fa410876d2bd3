"""The one engine of findings: what a rule is, how rules are run, and what persons have accepted of what they find."""
