"""Sentences in the reader's language: the one place that knows gettext and how a language is chosen.

English is in the source; the Chinese catalogue is enfcmp/locale/zh/LC_MESSAGES/enfcmp.po, compiled when enfcmp is built
(tools/compile_catalogue.py); where it is not there, English is spoken. Click looks its own words up in the same
catalogue, which is why the choice is also handed to the process-wide gettext.
"""

from __future__ import annotations

import gettext
import locale
import os
from collections.abc import Mapping

from enfcmp.errors import Fault
from enfcmp.message import Message, msg

_LONGEST_VALUE = 200

_CATALOGUES = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120  # pathlib takes 5 ms
_translations = gettext.NullTranslations()


def preferred(environ: Mapping[str, str] = os.environ, kept: str | None = None) -> str:
    """The language the surroundings ask for.

    ENFCMP_LANG, what is `kept` in a file with settings, the POSIX variables, the system's locale, else English.
    """
    if kept and not environ.get("ENFCMP_LANG"):
        return kept
    for name in ("ENFCMP_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return _language(environ[name])
    return _language(locale.getlocale()[0] or "")


def _language(name: str) -> str:
    """`zh_CN.UTF-8`, `zh` and the `Chinese (Simplified)_China` of Windows are Chinese."""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"


def use(language: str) -> None:
    """Speak `language`, zh or en, from here on."""
    global _translations  # noqa: PLW0603  # the language is a fact of the process, as for gettext itself
    _translations = gettext.translation("enfcmp", _CATALOGUES, [language], fallback=True)
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("enfcmp", _CATALOGUES)
    gettext.textdomain("enfcmp")


def language() -> str:
    """The language in use, zh or en."""
    return _translations.info().get("language") or "en"


def _(text: str) -> str:
    """`text` in the language in use."""
    return _translations.gettext(text)


def in_every_language(text: str) -> frozenset[str]:
    """`text` as each language has it: what was written in one may be read in another."""
    return frozenset((text, words_in("zh", text)))


def words_in(language: str, text: str) -> str:
    """`text` as one language has it, whichever is in use."""
    return gettext.translation("enfcmp", _CATALOGUES, [language], fallback=True).gettext(text)


def say(message: Message) -> str:
    """A message in the language in use, the messages inside it too."""
    values = {key: say(value) if isinstance(value, Message) else value for key, value in message.values}
    return _(message.template).format(**values)


def say_line(message: Message) -> str:
    """A message that stays one line, whatever stands in a name or a text that it has from elsewhere."""
    return on_one_line(say(message))


def say_fault(fault: Fault) -> str:
    """One line: path:line:column: item: what is wrong."""
    path = fault.path if fault.path is None else on_one_line(fault.path)
    place = ":".join(str(part) for part in (path, fault.line, fault.column) if part is not None)
    item = say(msg("item {number}", number=_short(fault.item))) if fault.item else ""
    values = tuple((key, _short(value) if isinstance(value, str) else value) for key, value in fault.message.values)
    return ": ".join(part for part in (place, item, say(Message(fault.message.template, values))) if part)


def _short(value: str) -> str:
    """A value from a file in one line, cut where it is longer than anybody reads."""
    line = on_one_line(value)
    return line if len(line) <= _LONGEST_VALUE else line[:_LONGEST_VALUE] + "…"


def on_one_line(value: str) -> str:
    """A text whose line breaks are shown, as those in the name of a file."""
    return value.replace("\n", "\\n").replace("\r", "\\r")
