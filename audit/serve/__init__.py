"""``audit serve``: the page for people who don't use terminals, on this machine only.

An article is dropped or pasted in a browser, audited in this process, and shown. What comes in is
held in memory while it is looked at; nothing of it is written to a disk, logged or sent anywhere.
"""
