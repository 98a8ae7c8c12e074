import QtQuick
import ui.touch.controls
import ".."

// A signature, drawn with a finger or typed: drawing is never the only way.
FocusScope {
    id: root

    property FieldSlot slot: null

    property string written: ""

    readonly property var answer: ({
            "name": written,
            "strokes": pad.strokes
        })

    function begin() {
        entry.field.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: column.height

    Binding {
        entry.text: root.slot?.value ?? ""
    }

    Binding {
        pad.strokes: root.slot?.strokes ?? []
    }

    Column {
        id: column

        spacing: Theme.gap
        width: root.width

        SignaturePad {
            id: pad

            anchors.left: parent.left
            height: width * 0.34
            width: Math.min(parent.width, Theme.px(1000))
            wrong: root.slot?.wrong ?? false

            onEdited: root.slot.edited()
        }

        SecondaryButton {
            anchors.left: parent.left
            drawing: "cross"
            enabled: pad.strokes.length > 0
            font.pixelSize: Theme.body
            objectName: "signature-clear"
            text: qsTr("Clear and sign again")

            onClicked: pad.clear()
        }

        Words {
            font.weight: Theme.semibold
            text: qsTr("Or type your full name instead")
            width: parent.width
        }

        TextEntry {
            id: entry

            most: 200
            name: qsTr("Your full name")
            objectName: "entry-" + (root.slot?.name ?? "")
            width: parent.width
            wrong: root.slot?.wrong ?? false

            onAccepted: root.slot.submitted()
            onEdited: {
                root.written = text.trim();
                root.slot.edited();
            }
            onTextChanged: root.written = text.trim()
        }
    }
}
