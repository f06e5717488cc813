"""The language server: audits articles while they are being written, in any editor that asks.

It stands beside the command line, on ``run`` and ``report``. pygls speaks the protocol; what is
sent is made here. Nothing of an article goes into any log.
"""
