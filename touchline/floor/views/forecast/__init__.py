"""The forecast: one's own, a team's, and when a week closes."""
