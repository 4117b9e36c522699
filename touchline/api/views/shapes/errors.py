"""What is answered when something cannot be done."""

from ninja import Field, Schema


class Problem(Schema):
    """What happened, and what to do."""

    detail: str = Field(description="A sentence for people.", examples=["This key may not."])


class Wrong(Schema):
    """One thing in the way."""

    where: str = Field(description="The field, such as `body.day`.")
    what: str = Field(description="What is wrong with it.")


class WrongFields(Problem):
    """What was sent cannot be taken; nothing was kept."""

    fields: list[Wrong] = Field(description="Each field that has to be mended.")
