pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls

// An address as it stands on an envelope.
Column {
    id: root

    property var lines: ({})
    property bool open: false
    property bool wrong: false

    signal edited(name: string, text: string)

    spacing: Theme.gap
    visible: open

    Repeater {
        model: root.open ? [
            {
                name: "line1",
                label: qsTr("House number or name, and street"),
                letters: 0
            },
            {
                name: "line2",
                label: qsTr("Second line (optional)"),
                letters: 0
            },
            {
                name: "town",
                label: qsTr("Town"),
                letters: 0
            },
            {
                name: "postcode",
                label: qsTr("Postcode"),
                letters: 9
            }
        ] : []

        Column {
            id: line

            required property var modelData

            spacing: Theme.small
            width: root.width

            Words {
                font.weight: Theme.semibold
                text: line.modelData.label
                width: parent.width
            }

            TextEntry {
                anchors.left: parent.left
                hints: line.modelData.letters > 0 ? Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText | Qt.ImhLatinOnly : Qt.ImhNone
                letters: line.modelData.letters
                name: line.modelData.label
                objectName: "address-" + line.modelData.name
                text: root.lines[line.modelData.name] ?? ""
                wrong: root.wrong

                onEdited: root.edited(line.modelData.name, text)
            }
        }
    }
}
