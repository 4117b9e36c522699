"""Why reviews were moved or called off, and by whom it was said."""

MOVED = (
    "The fire alarm is tested all morning. Tomorrow at the same time?",
    "Grete needs me in Aberdeen that morning. I'm sorry for the short notice.",
)
CANCELLED = "I am at the funeral of an old colleague. We go on next week where we stopped."
ON_LEAVE = "I am on leave this week."
CLOSED = "A public holiday: nobody is in."
SANDER_CANCELLED = (
    "Board visit. We do it next week.",
    "I am in Antwerp all day.",
    "No time this week, send me your numbers by mail.",
)
SANDER_MOVED = ("Moving this by a day, customer.", "Have to push this.")
