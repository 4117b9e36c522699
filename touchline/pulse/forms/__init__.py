"""Forms of the pulse: what a person types, and what is said when it does not fit."""
