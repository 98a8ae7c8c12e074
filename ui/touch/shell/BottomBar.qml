import QtQuick
import ui.touch.controls
import ui.touch.models

// The bar that never moves: back, text and display, leave and hide on the near side; a person on the far side.
Rectangle {
    id: root

    required property ShellModel shell
    // A sheet is open: only the way to a person stays.
    property bool quiet: false

    readonly property bool tall: !Theme.wide && Theme.tight
    // Upright, a drawing over two lines of words: the bar stays as it is when they change.
    readonly property real buttonHeight: Theme.wide ? Theme.px(92) : tall ? Theme.px(124) : Math.round(Theme.icon * 0.9 + 2.5 * Theme.note + Theme.hair + 2 * Theme.small)
    readonly property real nearWidth: tall ? inner : Theme.wide ? inner * 0.68 : inner * 0.655
    readonly property real inner: width - 2 * Theme.margin
    readonly property real rowHeight: Math.max(buttonHeight, display.implicitHeight, leave.implicitHeight, tall ? 0 : help.implicitHeight)
    readonly property int nearCount: (shell.can_back ? 1 : 0) + 1 + (shell.can_leave ? 1 : 0)

    signal helpWanted

    Accessible.name: qsTr("Always here")
    Accessible.role: Accessible.ToolBar
    color: Theme.tint
    implicitHeight: rowHeight + (tall ? help.height + Theme.small : 0) + 2 * Theme.gap

    function helpWords(): string {
        switch (root.shell.help_stage) {
        case "asking":
            return qsTr("Asking…");
        case "received":
            return qsTr("Help is asked for");
        case "taken":
            return root.shell.help_by === "" ? qsTr("Somebody is coming") : qsTr("%1 is coming").arg(root.shell.help_by);
        case "arrived":
            return root.shell.help_by === "" ? qsTr("Somebody is here") : qsTr("%1 is here").arg(root.shell.help_by);
        default:
            return qsTr("Ask a person");
        }
    }

    Rectangle {
        color: Theme.line
        height: Theme.edge
        width: parent.width
    }

    Row {
        id: near

        readonly property real each: (root.nearWidth - (root.nearCount - 1) * spacing) / root.nearCount

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        enabled: !root.quiet
        spacing: Theme.small
        y: Theme.gap

        SecondaryButton {
            drawing: "back"
            font.pixelSize: Theme.note
            height: root.rowHeight
            objectName: "back"
            pointing: true
            stacked: !Theme.wide
            text: qsTr("Back")
            visible: root.shell.can_back
            width: near.each

            onClicked: {
                InputMethod.commit();
                root.shell.back();
            }
        }

        SecondaryButton {
            id: display

            drawing: "text-size"
            font.pixelSize: Theme.note
            height: root.rowHeight
            objectName: "text-and-display"
            stacked: !Theme.wide
            text: qsTr("Text and display")
            width: near.each

            onClicked: root.shell.open_overlay("display")
        }

        SecondaryButton {
            id: leave

            drawing: "leave"
            pointing: true
            font.pixelSize: Theme.note
            height: root.rowHeight
            objectName: "leave-and-hide"
            stacked: !Theme.wide
            text: qsTr("Leave and hide")
            visible: root.shell.can_leave
            width: near.each

            onClicked: root.shell.open_overlay("leave")
        }
    }

    HelpButton {
        id: help

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        font.pixelSize: root.tall || Theme.wide ? Theme.control : root.shell.help_stage === "none" ? Theme.px(36) : Theme.note
        height: root.tall ? Math.max(implicitHeight, root.buttonHeight) : root.rowHeight
        objectName: "ask-a-person"
        stacked: !Theme.wide && !root.tall
        text: root.helpWords()
        width: root.tall ? root.inner : root.inner - root.nearWidth - Theme.wideGap
        y: root.tall ? near.y + root.rowHeight + Theme.small : Theme.gap

        onClicked: root.helpWanted()
    }
}
