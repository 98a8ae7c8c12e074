"""Help calls on their way to the hub: in the journal first, then at once, never behind anything else."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from uuid import UUID

from kiosk import log_events
from kiosk.link.client import HubClient
from kiosk.link.link_fault import LinkFault
from kiosk.link.messages import HelpCall, HelpCallState, Withdrawal
from offline_cache.faults import CacheFault
from offline_cache.message_records import MessageKind, MessageRecords


@dataclass(frozen=True, slots=True)
class _Unkept:
    """A message that the journal could not take (a full disk): help goes out all the same."""

    kind: MessageKind
    id: UUID
    body: bytes


class HelpLine:
    """Calls may be raised on any thread; `deliver` belongs to one."""

    def __init__(self, messages: MessageRecords, client: HubClient, on_help: Callable[[HelpCallState], None]) -> None:
        self._messages = messages
        self._client = client
        self._on_help = on_help
        self._lock = Lock()
        self._unkept: list[_Unkept] = []

    def raise_call(self, call: HelpCall) -> None:
        self._keep(MessageKind.HELP_CALL, call.id, call.model_dump_json().encode())

    def withdraw(self, call_id: UUID, withdrawal: Withdrawal) -> None:
        self._keep(MessageKind.WITHDRAWAL, call_id, withdrawal.model_dump_json().encode())

    def deliver(self) -> int:
        """Sends what waits, in order, and hands on what the hub acknowledged. How many. Raises LinkFault, CacheFault."""
        delivered = self._deliver_unkept()
        while records := self._messages.waiting(MessageKind.HELP_CALL, MessageKind.WITHDRAWAL):
            for record in records:
                self._send(record.kind, record.id, record.body)
                self._messages.delivered(record.line)
                delivered += 1
        return delivered

    def _keep(self, kind: MessageKind, message_id: UUID, body: bytes) -> None:
        try:
            self._messages.add(kind, message_id, body)
        except CacheFault as fault:
            log_events.help_call_not_kept(fault=fault)
            with self._lock:
                self._unkept.append(_Unkept(kind, message_id, body))

    def _deliver_unkept(self) -> int:
        delivered = 0
        while self._unkept:
            first = self._unkept[0]
            self._send(first.kind, first.id, first.body)
            with self._lock:
                self._unkept.remove(first)
            delivered += 1
        return delivered

    def _send(self, kind: MessageKind, call_id: UUID, body: bytes) -> None:
        try:
            state = self._exchanged(kind, call_id, body)
        except LinkFault as fault:
            if fault.temporary or fault.status in (0, 401, 403):
                raise
            log_events.help_call_refused(call=call_id, fault=fault)
            return
        self._on_help(state)

    def _exchanged(self, kind: MessageKind, call_id: UUID, body: bytes) -> HelpCallState:
        if kind is MessageKind.WITHDRAWAL:
            return self._client.withdraw_help_call(call_id, Withdrawal.model_validate_json(body))
        return self._client.put_help_call(HelpCall.model_validate_json(body))
