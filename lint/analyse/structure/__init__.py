"""Headings, sections, the call's parts and the room that they take; frames and tables that hold data."""
