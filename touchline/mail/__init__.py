"""Mail that leaves: written into an outbox in the caller's transaction, sent by the worker.

Whoever sends mail uses Django's own functions; `outbox.Outbox` is the backend. What was sent is
taken out of its row at once, since a link that lets somebody in must not lie about.
"""
