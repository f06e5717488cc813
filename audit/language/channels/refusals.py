"""Words that say that nobody said anything."""

from __future__ import annotations

import re

DECLINED = re.compile(
    r"\b(?:(?:declin|refus)\w* (?:through \w+ (?:\w+ )?)?(?:any |further |all |an? |the |our |"
    r"to )*(?:comments?|interviews?|"
    r"requests?|be (?:interviewed|drawn)|answer|discuss|elaborate|speculate|say|give|provide|"
    r"speak|talk|confirm|identify the|name the|specify|take questions|respond|reply|disclose|"
    r"go into|address)\b|"
    r"(?:did|do|does|has|have|had|would)(?: not|n[’']t) (?:immediately |yet |directly |be )*"
    r"(?:respond\w*|repl\w+|return\w*|answer\w*|comment\w*|say (?:whether|if|more|when|who|"
    r"what|why|how)|"
    r"drawn|elaborate|discuss)\b|(?:has|had|offered|made|gave) no comment\b|no comment\b|"
    r"(?:could not|couldn[’']t|cannot) (?:immediately )?be (?:immediately )?reached\b|"
    r"(?:was|were|is|are) (?:not |un)(?:immediately )?available (?:for comment|to comment)\b)"
)
