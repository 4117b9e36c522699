"""What the process keeps about a person, and what is left of it when they are erased."""

from tests.cast import NOW, Cast
from tests.floor.processes import process_of_leith, proposed
from touchline.floor.models import DraftStage, ProcessDraft, ProcessVersion, Proposal
from touchline.keeping.persons import PERSON_PARTS
from touchline.people.someone_who_left import NAME


def test_a_proposal_that_nobody_answered_goes(cast: Cast) -> None:
    process_of_leith(cast)
    proposed(cast, cast.mairi)
    erased = PERSON_PARTS["floor.proposals"].erase(cast.mairi.key, NOW)
    assert (erased.gone, Proposal.objects.count()) == (1, 0)


def test_of_one_that_was_answered_the_words_go_and_the_answer_stays(cast: Cast) -> None:
    process_of_leith(cast)
    proposal = proposed(cast, cast.mairi)
    proposal.answer_with("taken", words="You are right", by=cast.dana, at=NOW)
    PERSON_PARTS["floor.proposals"].erase(cast.mairi.key, NOW)
    proposal.refresh_from_db()
    assert (proposal.made_by, proposal.maker_key, proposal.why) == (NAME, "", "")
    assert "budget" not in proposal.what
    assert proposal.answer.words == "You are right"


def test_a_version_stays_without_who_published_it(cast: Cast) -> None:
    process_of_leith(cast)
    PERSON_PARTS["floor.process_versions"].erase(cast.dana.key, NOW)
    version = ProcessVersion.objects.get()
    assert (version.published_by, version.publisher_key, version.why) == (
        NAME, "", "We lost deals that nobody had qualified",
    )  # fmt: skip


def test_a_draft_stays_without_who_wrote_it(cast: Cast) -> None:
    process = process_of_leith(cast).process
    draft = ProcessDraft.objects.to_change(process, by=cast.dana, at=NOW)
    draft.write(draft.words[0], by=cast.dana, at=NOW)
    PERSON_PARTS["floor.process_drafts"].erase(cast.dana.key, NOW)
    assert not DraftStage.objects.filter(saver_key=cast.dana.key).exists()


def test_one_reads_ones_proposals_with_their_answers(cast: Cast) -> None:
    process_of_leith(cast)
    proposal = proposed(cast, cast.mairi)
    proposal.answer_with("declined", words="Not yet", by=cast.dana, at=NOW)
    [row] = PERSON_PARTS["floor.proposals"].export(cast.mairi.key)
    assert (row["what"], row["answer_words"]) == ("Ask for the budget here", "Not yet")


def test_an_answer_stays_without_who_gave_it(cast: Cast) -> None:
    process_of_leith(cast)
    proposal = proposed(cast, cast.mairi)
    answer = proposal.answer_with("declined", words="Not yet", by=cast.dana, at=NOW)
    PERSON_PARTS["floor.proposal_answers"].erase(cast.dana.key, NOW)
    answer.refresh_from_db()
    assert (answer.answered_by, answer.answerer_key, answer.words) == (NAME, "", "Not yet")
