"""The words of click that a person can meet here, listed so that the catalogues translate them; never imported."""

from gettext import gettext as _
from gettext import ngettext

_("Usage:")
_("Options")
_("Arguments")
_("Positional arguments")
_("Commands")
_("required")
_("default: {default}")
_("Show this message and exit.")
_("Try '{command} {option}' for help.")
_("Missing command.")
_("Missing argument")
_("Missing option")
_("Missing parameter")
_("No such command {name!r}.")
_("No such option {name!r}.")
_("Invalid value: {message}")
_("Invalid value for {param_hint}: {message}")
_("Option {name!r} does not take a value.")
ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1)
ngettext("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", 1)
ngettext("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", 1)
ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 1)
