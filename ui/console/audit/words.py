"""What is in the audit log, in words."""

ACTIONS = {
    "sign_in.began": "signed in",
    "sign_in.ended": "signed out",
    "sign_in.refused": "Somebody gave a wrong password",
    "person.added": "added a person",
    "person.roles": "changed what a person may do",
    "person.disabled": "kept a person out",
    "person.enabled": "let a person in again",
    "person.password_reset": "made a new password",
    "person.password_changed": "changed their password",
    "kiosk.code_made": "made a code for a kiosk",
    "kiosk.enrolled": "let a kiosk in",
    "kiosk.revoked": "shut a kiosk out",
    "help_call.closed": "closed a help call",
    "submission.opened": "read a submission",
    "submission.exported": "downloaded submissions",
    "submission.deleted": "deleted a submission's answers",
    "submission.searched": "looked for a person's submissions",
    "submission.retention": "changed how long answers are kept",
    "alarm.cleared": "cleared an alarm",
    "content.published": "published content",
}
