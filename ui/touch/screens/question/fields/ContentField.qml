pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ".."

// Words to read before or between questions.
Column {
    id: root

    property FieldSlot slot: null

    readonly property string answer: ""

    spacing: Theme.gap

    Repeater {
        model: root.slot?.blocks ?? []

        BlockLine {
            required property var modelData

            kind: modelData.kind
            number: modelData.number
            text: modelData.text
            width: root.width
        }
    }
}
