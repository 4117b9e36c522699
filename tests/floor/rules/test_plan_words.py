"""What a priority says comes back from where it is kept."""

from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.plan_words import Aim, PlaySaid, PrioritySaid

WORDS = st.text(max_size=20)
AIMS = st.builds(Aim, WORDS, st.floats(min_value=0, max_value=1e6))
SAID = st.builds(
    PrioritySaid,
    WORDS,
    WORDS,
    st.lists(st.builds(PlaySaid, WORDS, WORDS), max_size=3).map(tuple),
    st.none() | AIMS,
    st.lists(AIMS, max_size=3).map(tuple),
)


@given(SAID)
def test_it_is_read_as_it_was_written(said: PrioritySaid) -> None:
    assert PrioritySaid.from_json(said.as_json()) == said
