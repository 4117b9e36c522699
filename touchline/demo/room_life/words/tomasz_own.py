"""What Tomasz keeps for himself: about himself, since what his coachees say is theirs."""

from touchline.demo.room_life.words.told import Journal, Private

# fmt: off
TOMASZ_ALONE = Journal("tomasz", 28, privates=(
    Private(26, 4, "Four seconds, and I was as glad as she was when they were over."),
    Private(17, 4, "I wanted to give her advice all the time. She was only tired."),
    Private(13, 2, "Somebody has changed from me to Ayodele, and said why. It stung until the"
            " evening. She is right: I wait because I like waiting.", of_session=False),
    Private(9, 4, "The Tuesday was a trick. It worked, and I don't want to do tricks."),
    Private(5, 4, "I said that this is no place to show things. I show things in here all the"
            " time."),
))
# fmt: on
