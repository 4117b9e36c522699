"""A mapping in the making: what was pointed at, what of it is a guess, which texts stand there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from touchline.numbers.mapping.drafting import LEFT_OUT, Draft, TableDraft, missing, needed
from touchline.numbers.preview.guessing import guess_columns, guess_file, guess_word
from touchline.numbers.preview.looking import FileLook
from touchline.numbers.preview.synonyms import COLUMNS
from touchline.numbers.schema import table

DEALS, PEOPLE = "opportunities", "people"
STAGE = (DEALS, "stage")
ORDER = (
    *(DEALS, PEOPLE, "accounts", "products", "stage_events", "activities"),
    *("quotas", "rates", "changes"),
)
"""Deals first: people may be made of their owners. Then what most exports have."""

OTHERWISE = {"kind": "new", "seat": "seller", "outcome": "open", "field": LEFT_OUT}
"""What a text means of which nothing can be guessed."""

Counted = Sequence[tuple[str, int]]


@dataclass(frozen=True)
class Pointing:
    """`guessed` holds (table, field) that nobody has confirmed; `counted` the texts of a column,
    each with its rows, by table and field."""

    draft: Draft
    guessed: frozenset[tuple[str, str]] = frozenset()
    counted: Mapping[tuple[str, str], Counted] = field(default_factory=dict)

    @property
    def ready(self) -> bool:
        """Everything needed has a column, and the texts that need a meaning are counted."""
        asked = {place for place, _file, _column in columns_of_texts(self.draft)}
        return not missing(self.draft) and asked <= set(self.counted)

    def as_json(self) -> dict[str, Any]:
        """Plain values, to be kept beside the files."""
        return {
            "draft": asdict(self.draft),
            "guessed": sorted(self.guessed),
            "counted": [[*place, texts] for place, texts in self.counted.items()],
        }

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "Pointing":
        """The same again."""
        draft: dict[str, Any] = dict(told["draft"])
        tables = {name: TableDraft(**one) for name, one in draft.pop("tables").items()}
        for name in ("stages", "won", "lost", "left_out"):
            draft[name] = tuple(draft[name])
        return cls(
            Draft(tables=tables, **draft),
            frozenset((name, one) for name, one in told["guessed"]),
            {(name, one): [(t, n) for t, n in texts] for name, one, texts in told["counted"]},
        )


def fields_of(name: str) -> tuple[str, ...]:
    """The fields of a table that one may point at, in the order in which one thinks of them."""
    return tuple(COLUMNS[name])


def file_of(draft: Draft, name: str) -> str:
    """The file whose columns a table's fields point at, or nothing."""
    if name == PEOPLE and draft.people_from_deals:
        return file_of(draft, DEALS)
    return draft.tables[name].file if name in draft.tables else ""


def first_pointing(files: Sequence[FileLook]) -> Pointing:
    """What the names of files and columns suggest, before anyone has looked."""
    pointing = Pointing(Draft(name="", tables={}, people_from_deals=True))
    for name in ORDER:
        file = guess_file(name, files) or (_fullest(files) if name == DEALS else "")
        found = with_file(pointing, name, file, files)
        if name in (DEALS, PEOPLE) or not _lacks(found.draft, name):
            pointing = found
    return pointing


def _fullest(files: Sequence[FileLook]) -> str:
    """Whatever it is called: the file in which most of what a deal has is found."""
    found = {one.name: len(guess_columns(DEALS, one.columns)) for one in files if one.columns}
    return max(found, key=lambda name: found[name], default="")


def _lacks(draft: Draft, name: str) -> bool:
    """What one may leave out is only proposed where nothing stands in its way."""
    return bool(set(needed(name)) - set(draft.tables[name].columns if name in draft.tables else ()))


def with_file(pointing: Pointing, name: str, file: str, files: Sequence[FileLook]) -> Pointing:
    """A table comes from another file now (people from none: from the deals); its columns are
    guessed anew."""
    tables = {one: told for one, told in pointing.draft.tables.items() if one != name}
    from_deals = not file if name == PEOPLE else pointing.draft.people_from_deals
    draft = replace(pointing.draft, tables=tables, people_from_deals=from_deals)
    columns = _columns(file_of(draft, name) if name == PEOPLE and not file else file, files)
    guesses = _guesses(name, columns, from_deals=from_deals)
    if file or (name == PEOPLE and columns):
        draft = replace(draft, tables={**tables, name: TableDraft(file, guesses)})
    if name == PEOPLE:
        draft = replace(draft, managers_too=_named_by_name(guesses, from_deals=from_deals))
    others = {one for one in pointing.guessed if one[0] != name}
    guessed = frozenset(others | {(name, one) for one in guesses})
    pointing = replace(pointing, draft=draft, guessed=guessed)
    if name == DEALS and from_deals:
        return with_file(pointing, PEOPLE, "", files)
    return pointing


def with_columns(pointing: Pointing, name: str, columns: Mapping[str, str]) -> Pointing:
    """Someone has pointed: what differs from the guess is no guess any more."""
    told = pointing.draft.tables[name]
    words = {one: means for one, means in told.words.items()
             if columns.get(one) == told.columns.get(one)}  # fmt: skip
    tables = {**pointing.draft.tables, name: replace(told, columns=columns, words=words)}
    changed = {(name, one) for one in fields_of(name)
               if columns.get(one) != told.columns.get(one)}  # fmt: skip
    draft = replace(pointing.draft, tables=tables)
    return replace(pointing, draft=draft, guessed=pointing.guessed - changed)


def worded(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Fields with fixed words that a column was pointed at for: their texts need a meaning."""
    return tuple(
        (name, column.name)
        for name in ORDER
        if name in draft.tables
        for column in table(name).columns
        if column.allowed and column.name in draft.tables[name].columns
    )


def columns_of_texts(draft: Draft) -> tuple[tuple[tuple[str, str], str, str], ...]:
    """Each column whose texts need a meaning, as (table, field), file, column.

    Texts of stages stand in the deals, and in the stages over time, where there may be others.
    """
    places = [*worded(draft), STAGE, ("stage_events", "stage")]
    return tuple(
        (STAGE if one == "stage" else (name, one), file_of(draft, name), column)
        for name, one in places
        if name in draft.tables and (column := draft.tables[name].columns.get(one))
    )


def meanings(draft: Draft, name: str, one: str, texts: Iterable[str]) -> dict[str, str]:
    """What each text of such a column means: as said before, else a guess."""
    said = draft.tables[name].words.get(one, {})
    guesses = {text: guess_word(one, text) or OTHERWISE[one] for text in texts}
    return {text: said.get(text, guess) for text, guess in guesses.items()}


def _columns(file: str, files: Iterable[FileLook]) -> tuple[str, ...]:
    return next((one.columns for one in files if one.name == file), ())


def _guesses(name: str, columns: Sequence[str], *, from_deals: bool) -> dict[str, str]:
    found = guess_columns(name, columns)
    if name == PEOPLE and from_deals:  # "Name" of a deal's row is not the owner's
        return {one: found[one] for one in ("team", "manager_key") if one in found}
    return found


def _named_by_name(guesses: Mapping[str, str], *, from_deals: bool) -> bool:
    """Managers stand in a column by their names, not by keys that are listed elsewhere."""
    by_name = from_deals or guesses.get("person_key") == guesses.get("name")
    return by_name and "manager_key" in guesses
