import QtQuick
import ui.touch.models

// The window: the panel in its true size, shrunk to fit when the window is smaller, with the dev dock beside it when there is one.
Window {
    id: root

    required property ShellModel shell
    required property size panel
    property QtObject dock: null
    readonly property bool ready: inner.ready
    readonly property Item showing: inner.screen
    readonly property Item foreground: inner.foreground
    // What is said of an answer that is ticked.
    readonly property string chosenWord: qsTr("Chosen")

    readonly property real dockWidth: dock === null ? 0 : Math.min(460, width * 0.4)
    readonly property real ratio: Math.min(1, (width - dockWidth) / panel.width, height / panel.height)

    color: dock === null ? "#000000" : "#2b3439"
    title: "First Stop"

    Item {
        height: root.panel.height
        scale: root.ratio
        transformOrigin: Item.TopLeft
        width: root.panel.width
        x: (root.width - root.dockWidth - width * root.ratio) / 2
        y: (root.height - height * root.ratio) / 2

        Shell {
            id: inner

            anchors.fill: parent
            clip: root.dock !== null
            focus: true
            objectName: "shell"
            shell: root.shell
        }
    }

    Loader {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        width: root.dockWidth

        Component.onCompleted: if (root.dock !== null)
            setSource(Qt.resolvedUrl("../devdock/DevDock.qml"), {
                dock: root.dock
            })
    }
}
