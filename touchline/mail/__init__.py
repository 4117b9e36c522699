"""Mail that leaves: written into an outbox in the caller's transaction, sent by the worker."""
