"""What doctor looks at, noun by noun."""
