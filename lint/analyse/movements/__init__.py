"""Stays and visits as records.

``plan`` reads a draft: ``tables`` and ``prose`` tell the stays, each a record (``records``) with its places;
``joins`` makes one of those that are the same.  What both need lies here: what is read (``units``), who receives
(``hosts``), where the applicant is at home (``applicant``), the project's term.  ``checks``, ``counts``, ``aims`` and
``gains`` tell what the rules ask of a plan beside its records; ``roster`` finds travellers among the members.
"""
