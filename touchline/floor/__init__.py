"""The floor: where a team is managed in the open.

So far its scoreboard: a team's few measures, the deals behind each, one's own row, and questions
about a figure. Sellers see their team and themselves, managers their teams and reports, leaders
teams in total.
"""
