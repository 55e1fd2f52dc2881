"""Rules of the family ``form``."""

from __future__ import annotations

from lint.rule import Rule
from lint.rules.form.address_forbidden import address_forbidden
from lint.rules.form.document_length import document_length
from lint.rules.form.guide_text import guide_text
from lint.rules.form.guide_unanswered import guide_unanswered
from lint.rules.form.half_empty import half_empty
from lint.rules.form.heading_run_in import heading_run_in
from lint.rules.form.limit_edited import limit_edited
from lint.rules.form.outdated import outdated
from lint.rules.form.page_limit import page_limit
from lint.rules.form.placeholder import placeholder
from lint.rules.form.revision_marks import revision_marks
from lint.rules.form.section_empty import section_empty
from lint.rules.form.section_missing import section_missing
from lint.rules.form.skeleton_changed import skeleton_changed

RULES: tuple[Rule, ...] = (
    section_missing,
    section_empty,
    guide_text,
    guide_unanswered,
    page_limit,
    document_length,
    limit_edited,
    placeholder,
    revision_marks,
    outdated,
    skeleton_changed,
    half_empty,
    heading_run_in,
    address_forbidden,
)
