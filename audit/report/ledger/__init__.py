"""The outputs of ``audit sources``, all from one ledger over many articles."""
