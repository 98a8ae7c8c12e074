pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// A line for each charge, and their sum.
Column {
    id: root

    required property CheckModel model

    spacing: Theme.small

    Title {
        text: qsTr("What it costs")
        width: parent.width
    }

    Repeater {
        model: root.model.fees

        AmountLine {
            required amount
            required label

            width: parent.width
        }
    }

    Rectangle {
        color: Theme.ink
        height: Theme.px(3)
        width: parent.width
    }

    AmountLine {
        amount: root.model.total
        label: root.model.deed === "pay" ? qsTr("To pay now") : qsTr("To pay later")
        strong: true
        width: parent.width
    }
}
