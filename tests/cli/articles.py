"""Small articles whose worst finding is known."""

from __future__ import annotations

ERROR = "Merger off\n\nSources said the merger between Harl and Osterby is off.\n"
"""Flagged by bare-source, an error."""

WARNING = "Bridge open\n\nOfficials say the bridge is safe.\n"
"""Flagged by vague-collective, a warning, and by nothing worse."""

CLEAN = "March in the rain\n\nRain fell as marchers passed the town hall.\n"
"""Nothing in it needs a source."""
