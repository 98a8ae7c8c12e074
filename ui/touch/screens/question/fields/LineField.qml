import QtQuick
import ui.touch.controls
import ".."

// One line: words, numbers, money, e-mail, telephone, postcode; as wide as such an answer is.
FocusScope {
    id: root

    property FieldSlot slot: null

    readonly property string kind: slot?.kind ?? "text"
    property string answer: ""
    readonly property int plainLatin: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText | Qt.ImhLatinOnly
    readonly property var shapes: ({
            "text": [Qt.ImhNone, 0],
            "whole": [Qt.ImhDigitsOnly, 8],
            "decimal": [Qt.ImhFormattedNumbersOnly, 10],
            "money": [Qt.ImhFormattedNumbersOnly, 10],
            "email": [Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText, 0],
            "phone": [Qt.ImhDialableCharactersOnly, 16],
            "postcode": [plainLatin, 9],
            "checked": [plainLatin, 14],
            "website": [Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase, 0]
        })

    function begin() {
        entry.begin();
    }

    implicitHeight: entry.height

    TextEntry {
        id: entry

        anchors.left: parent.left
        capitals: root.kind === "postcode" || root.kind === "checked"
        hints: (root.shapes[root.kind] ?? root.shapes.text)[0]
        letters: (root.shapes[root.kind] ?? root.shapes.text)[1]
        most: root.slot !== null && root.slot.most > 0 ? root.slot.most : 2000
        name: root.slot?.spokenName ?? ""
        objectName: "entry-" + (root.slot?.name ?? "")
        prefix: root.kind === "money" ? "£" : ""
        suffix: root.slot?.suffix ?? ""
        wrong: root.slot?.wrong ?? false

        onAccepted: root.slot.submitted()
        // A binding would come after the word that something was edited.
        onEdited: {
            root.answer = Theme.parted(text);
            root.slot.edited();
        }
        onTextChanged: root.answer = Theme.parted(text)
    }

    Binding {
        entry.text: root.kind === "phone" || root.kind === "checked" ? Theme.joined(root.slot?.value ?? "") : root.slot?.value ?? ""
    }
}
