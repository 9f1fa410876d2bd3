from enfcmp.errors import Fault
from enfcmp.i18n import say_fault, use
from enfcmp.message import msg


def test_a_name_of_several_lines_is_told_in_one():
    use("en")
    fault = Fault(msg("there is no such file"), "甲\n乙\r.yaml", 3)
    expected = "甲\\n乙\\r.yaml:3: there is no such file"
    assert expected == say_fault(fault)
