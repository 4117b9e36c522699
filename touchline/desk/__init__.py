"""The desk: what a manager, coach or leader has for themselves.

Here they read conversations in the mirror, practise open questions, look some up, and keep what
they wish to come back to. Nobody else may enter; whoever was in a kept conversation sees that it
was kept, and can have their words removed.
"""
