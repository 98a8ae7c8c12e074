pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ".."

// Words to read before or between questions; a line break begins a new paragraph.
Column {
    id: root

    property FieldSlot slot: null

    readonly property string answer: ""

    spacing: Theme.gap

    Repeater {
        model: String(root.slot?.value ?? "").split("\n").filter(line => line !== "")

        Words {
            required property string modelData

            text: modelData
            width: root.width
        }
    }
}
