import QtQuick
import ui.touch.controls
import ".."

// Several lines of one's own words.
LongEntry {
    id: root

    property FieldSlot slot: null

    property string answer: ""

    function begin() {
        field.cursorPosition = field.length;
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    most: slot?.most ?? 0
    name: slot?.spokenName ?? ""
    objectName: "entry-" + (slot?.name ?? "")
    wrong: slot?.wrong ?? false

    onEdited: {
        root.answer = text;
        slot.edited();
    }
    onTextChanged: root.answer = text

    Binding {
        root.text: root.slot?.value ?? ""
    }
}
