pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls

// A setting and its few choices, side by side while they fit.
Column {
    id: root

    property string title: ""
    property string name: ""
    property string chosen: ""
    // [{value, label}], or a list of languages in `model`.
    property var options: []
    property var model: null
    readonly property int count: repeater.count

    signal picked(value: string)

    spacing: Theme.small

    Words {
        font.weight: Theme.bold
        text: root.title
        width: parent.width
    }

    Flow {
        spacing: Theme.small
        width: parent.width

        Repeater {
            id: repeater

            model: root.model ?? root.options

            delegate: ActionButton {
                id: option

                required property var model

                readonly property string value: model["tag"] ?? model["modelData"].value
                readonly property bool picked: value === root.chosen

                Accessible.checkable: true
                Accessible.checked: picked
                Accessible.role: Accessible.RadioButton
                drawing: picked ? "tick" : ""
                edge: picked ? Theme.mainEdge : Theme.line
                edgeWidth: picked ? Theme.strongEdge : Theme.edge
                fill: picked ? Theme.tint : Theme.card
                font.pixelSize: Theme.body
                ink: Theme.ink
                objectName: root.name + "-" + value
                text: model["name"] ?? model["modelData"].label
                weight: picked ? Theme.bold : Theme.regular
                width: Math.min(implicitWidth, root.width)

                onClicked: root.picked(option.value)
            }
        }
    }
}
