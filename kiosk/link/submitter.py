"""The last step of a form: sealed, kept for good, and only then a reference for the visitor."""

from uuid import UUID

from kiosk import log_events
from kiosk.clock import Clock
from kiosk.link.identity import Identity
from kiosk.link.submission import Submission, SubmissionDraft
from offline_cache.envelope import SealedEnvelope
from offline_cache.outbox import Outbox
from offline_cache.sealing import Binding, seal


class Submitter:
    """Validates nothing: a draft is a filled form that its own walk has found complete. Raises CacheFault."""

    def __init__(self, outbox: Outbox, identity: Identity, clock: Clock) -> None:
        self._outbox = outbox
        self._identity = identity
        self._clock = clock

    def reserve(self, submission_id: UUID) -> str:
        """The reference this submission will have, where a payment needs it first."""
        return self._outbox.reserve(submission_id)

    def accept(self, draft: SubmissionDraft) -> str:
        """The reference, once everything is on the disk; the same one if this draft's id was accepted before."""
        with log_events.submission_keep(submission=draft.id, form=draft.form_id, version=draft.form_version):
            return self._outbox.accept(
                draft.id, draft.form_id, draft.form_version, lambda reference: self._sealed(draft, reference)
            )

    def _sealed(self, draft: SubmissionDraft, reference: str) -> SealedEnvelope:
        now = self._clock.now()
        submission = Submission(
            **dict(draft), reference=reference, kiosk_id=self._identity.kiosk_id, shop_id=self._identity.shop_id, submitted_at=now
        )
        binding = Binding(draft.id, reference, self._identity.kiosk_id, draft.form_id, draft.form_version)
        contents = submission.model_dump_json().encode()
        return seal(contents, binding, now, self._identity.signing_key, self._identity.recipients)
