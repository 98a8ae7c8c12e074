import QtQuick
import ui.touch.controls
import ".."

// A choice from a long list: typing narrows it.
SuggestEntry {
    id: root

    property FieldSlot slot: null

    readonly property string answer: chosen

    function begin() {
        root.open = true;
        root.entry.forceActiveFocus(Qt.OtherFocusReason);
    }

    choices: slot?.choices ?? []
    name: slot?.spokenName ?? ""
    open: slot?.kind === "select"
    wrong: slot?.wrong ?? false

    onEdited: slot.edited()
    onTyped: text => slot.lookedUp(text)

    Binding {
        root.chosen: root.slot?.value ?? ""
    }
}
