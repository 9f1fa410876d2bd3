"""Comments of a person are found wherever they stand, and no text of a list is taken for one."""

from enfcmp.lists.nodes import compose
from enfcmp.lists.own_comments import own_comments

LIST = """\
# written by enfcmp 1.0
# over all
schema: enfcmp.list/1   # at the head
items:
  # before the first
  #? Sheet!B7: a doubt
  - number: '1'   # at the number
    name: 甲#1 # at the name
    # inside
    basis_text: |
      # no comment
      《甲法》 # no comment

  # before the second
  - number: '2'
    name: 'x # no comment'
  # after all
"""


def test_comments_by_the_item_that_they_belong_to():
    """The doubts of an import and the version are not a person's."""
    assert {
        "": ["over all", "at the head"],
        "1": ["before the first", "at the number", "at the name", "inside"],
        "2": ["before the second", "after all"],
    } == own_comments(LIST, compose(LIST, "list.yaml"))
