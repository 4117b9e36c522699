"""The mirror: reads a conversation between a leader and a seller, and says what each unit does.

An instrument without Django, a database or a clock. It is called with text and answers with
dataclasses; nothing that it reads is kept, logged or sent. Its twin in plain JavaScript lies in
`web/` and answers the same, so that a conversation need not leave the browser of whoever reads it.

`reading` takes transcripts apart, `segments` cuts turns into units, `first` and `second` are the
two tiers that label them, `labelling` joins both, `summary` counts, `rewrites` turns a leading
question into open ones, `bank` holds questions worth asking.
"""
