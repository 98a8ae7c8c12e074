pragma ComponentBehavior: Bound
import QtQuick

// "There is a problem": takes the focus; each line leads to its field.
FocusScope {
    id: root

    // [{name, error}]
    property var errors: []

    signal followed(name: string)

    Accessible.name: qsTr("There is a problem")
    Accessible.role: Accessible.AlertMessage
    activeFocusOnTab: true
    implicitHeight: box.height
    visible: errors.length > 0

    Rectangle {
        id: box

        border.color: Theme.brickEdge
        border.width: Theme.strongEdge
        color: Theme.card
        height: column.height + 2 * Theme.gap
        radius: Theme.radius
        width: root.width

        Column {
            id: column

            anchors.left: parent.left
            anchors.leftMargin: Theme.wideGap
            anchors.right: parent.right
            anchors.rightMargin: Theme.wideGap
            anchors.top: parent.top
            anchors.topMargin: Theme.gap
            spacing: Theme.small

            Title {
                color: Theme.brick
                spoken: false
                text: qsTr("There is a problem")
                width: parent.width
            }

            Repeater {
                model: root.errors

                QuietButton {
                    id: line

                    required property var modelData

                    alignment: Text.AlignLeft
                    font.pixelSize: Theme.body
                    implicitHeight: Math.max(Theme.px(60), implicitContentHeight + topPadding + bottomPadding)
                    ink: Theme.brick
                    leftPadding: 0
                    objectName: "error-" + modelData.name
                    text: modelData.error
                    width: Math.min(column.width, implicitWidth)
                    x: Theme.rightToLeft ? column.width - width : 0

                    onClicked: root.followed(line.modelData.name)
                }
            }
        }
    }
}
