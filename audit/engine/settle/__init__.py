"""Settling: what waivers and the baseline set aside, and what is wrong with waivers."""
