import QtQuick
import ui.touch.controls
import ".."

// One line: words, numbers, money, e-mail, telephone, postcode.
TextEntry {
    id: root

    property FieldSlot slot: null

    readonly property string kind: slot?.kind ?? "text"
    readonly property string answer: text
    readonly property var shapes: ({
            "text": [Qt.ImhNone, 0],
            "whole": [Qt.ImhDigitsOnly, 8],
            "decimal": [Qt.ImhFormattedNumbersOnly, 10],
            "money": [Qt.ImhFormattedNumbersOnly, 10],
            "email": [Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText, 0],
            "phone": [Qt.ImhDialableCharactersOnly, 16],
            "postcode": [Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText, 9],
            "checked": [Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText, 14],
            "website": [Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase, 0]
        })

    capitals: kind === "postcode" || kind === "checked"
    hints: (shapes[kind] ?? shapes.text)[0]
    letters: (shapes[kind] ?? shapes.text)[1]
    most: slot !== null && slot.most > 0 ? slot.most : 2000
    name: slot?.label || slot?.hint || ""
    objectName: "entry-" + (slot?.name ?? "")
    prefix: slot !== null && slot.prefix !== "" ? slot.prefix : kind === "money" ? "£" : ""
    suffix: slot?.suffix ?? ""
    wrong: slot?.wrong ?? false

    onAccepted: slot.submitted()
    onEdited: slot.edited()

    Binding {
        root.text: root.slot?.value ?? ""
    }
}
