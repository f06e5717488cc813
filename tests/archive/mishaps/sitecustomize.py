"""Makes articles with certain words do harm to the process that audits them, or to those above.

It stands in PYTHONPATH of the programs that tests start, so that every process of a run has it,
whatever engine started it. What happens once leaves a mark in MISHAP_MARKS.
"""

import importlib.abc
import importlib.util
import os
import pathlib
import re
import signal
import sys


def once(name):
    try:
        pathlib.Path(os.environ["MISHAP_MARKS"], name).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def mishap(text):
    if "SEGFAULT" in text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "HANG" in text:
        re.match("(a+)+$", "a" * 60 + "b")  # for ever, in C, holding Python's lock
    if "KILL-CHILD" in text and once("child"):
        os.kill(os.getpid(), signal.SIGKILL)
    if "KILL-WORKER" in text and once("worker"):
        os.kill(os.getppid(), signal.SIGKILL)
    if "KILL-DRIVER" in text and once("driver"):
        os.kill(int(pathlib.Path(os.environ["MISHAP_MARKS"], "pid").read_text()), signal.SIGKILL)


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name != "audit.run":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        execute = spec.loader.exec_module

        def exec_module(module):
            execute(module)
            real = module.audit_article

            def audit_article(article, *args, **more):
                mishap(article.text)
                return real(article, *args, **more)

            module.audit_article = audit_article

        spec.loader.exec_module = exec_module
        return spec


sys.meta_path.insert(0, Finder())
