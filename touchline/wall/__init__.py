"""The only corridor between the rooms, and the contract: who sees what, said once.

`contract` is the table; `audiences` guards every view with it; `crossings` are what passes from
room to room, each field with the sentence that says who sees it; `corridor` carries them.
"""
