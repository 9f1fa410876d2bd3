"""A release: a wheel and an sdist, checked, and tried in clean environments; a section of the changelog for it."""
