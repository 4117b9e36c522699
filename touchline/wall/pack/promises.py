"""What Touchline never does, each with the test that would fail if it did."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Promise:
    """A sentence to rely on, and the test that holds it (`file::name`)."""

    words: str
    test: str


# fmt: off
PROMISES: Final[tuple[Promise, ...]] = (
    Promise("An administrator finds nobody's figures, deals or patterns on any page, in any export"
            " or log.",
            "tests/wall/test_contract.py::test_the_administrator_never_sees_it"),
    Promise("Whom the contract does not let in gets the answer of a page that is not there, for"
            " every address and every seat.",
            "tests/site/test_doors.py::test_one_enters_where_the_table_says_and_nowhere_else"),
    Promise("A leader reads no seller's name on a scoreboard or a deal below a team they do not"
            " run.",
            "tests/floor/views/test_figure.py::test_a_leader_reads_no_sellers_name_on_any_deal"),
    Promise("A file that a leader exports names nobody either.",
            "tests/floor/views/test_exports.py::test_a_leaders_file_names_nobody"),
    Promise("The questions that Touchline asks a seller about their own deals are for that seller"
            " alone; their manager has no such page.",
            "tests/floor/views/test_patterns.py::test_a_manager_has_no_such_page"),
    Promise("Everyone can open the very page that their manager gets about them, made by the same"
            " code.",
            "tests/site/views/test_seen.py::test_her_own_page_is_what_her_manager_opens"),
    Promise("Nobody sees a colleague by looking at themselves with others' eyes.",
            "tests/site/views/test_seen.py::test_no_page_seen_as_another_names_a_colleague"),
    Promise("Every field into which one types says who will read it, from the contract.",
            "tests/wall/test_crossings.py::test_every_field_says_who_sees_it"),
    Promise("The log of what was done holds keys and moments, no name, no address, no words.",
            "tests/witness/test_no_names.py::test_no_line_holds_a_word_of_anyones_name"),
    Promise("A line of that log cannot be changed or removed unseen.",
            "tests/witness/test_tampering.py::test_a_line_removed_from_the_middle_is_found"),
    Promise("A page loads nothing from anywhere else, and sends nothing there.",
            "tests/site/views/test_headers.py::test_no_other_house_is_named"),
    Promise("Everything that is kept about a person is in their export and goes with their"
            " erasure: every table is looked at.",
            "tests/people/test_every_table_of_a_person.py"
            "::test_every_table_that_leads_to_a_person_is_covered_by_a_part"),
    Promise("After an erasure not a byte of what a person wrote, nor their name or address, is left"
            " in the database, its log or its files.",
            "tests/site/commands/test_no_byte_is_left.py"
            "::test_no_byte_of_them_is_left_in_database_log_or_files"),
    Promise("Erasing one person leaves what is kept about another as it was.",
            "tests/people/test_only_the_one.py"
            "::test_erasing_one_leaves_what_is_kept_about_another_as_it_was"),
    Promise("An old export of the CRM does not bring back who was erased.",
            "tests/people/test_returning.py::test_the_crms_list_does_not_bring_them_back"),
    Promise("Restoring an older backup does not keep who was erased since.",
            "tests/people/test_returning.py::test_an_older_backup_does_not_keep_them"),
    Promise("A hold stops an erasure, is shown to the person with its reason, and opens nothing to"
            " anyone.",
            "tests/site/views/test_own_data.py::test_a_hold_is_shown_with_its_reason"),
    Promise("A copy of a person's records is taken on a page by that person alone.",
            "tests/site/views/test_own_data.py::test_nobody_gets_a_copy_of_someone_else"),
)
# fmt: on
