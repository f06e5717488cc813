"""The source ledger over many articles: who is quoted how often, where, by whom, as what.

``reading.article_record`` gives one article's part, ``compiling.compile_ledger`` the ledger over
all of them, and ``settled.Settlements`` finds the ``sources.yaml`` with which an editor settles
who is who. ``voices`` counts how much of one article each source has.
"""
