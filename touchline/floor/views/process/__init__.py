"""Pages of the process: read, edited, published, compared; proposals and guardrails."""
