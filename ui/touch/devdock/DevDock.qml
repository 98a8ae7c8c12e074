pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.models

// What stands around a kiosk, for whoever tries it without one: the slip, the terminal, the scanner, the lamp, the lines.
Rectangle {
    id: root

    required property DevDockModel dock

    color: "#2b3439"

    Flickable {
        anchors.fill: parent
        anchors.margins: 18
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: parts.height

        Column {
            id: parts

            spacing: 16
            width: parent.width

            Text {
                color: "#ffffff"
                font.bold: true
                font.pixelSize: 18
                text: "Around this kiosk"
            }

            Text {
                color: "#d5dde1"
                font.pixelSize: 13
                text: root.dock.console
                visible: text !== ""
                width: parent.width
                wrapMode: Text.WrapAnywhere
            }

            DockPart {
                status: root.dock.terminal_waiting ? "waits for a card" : "at rest"
                title: "Payment terminal"
                width: parent.width

                Rectangle {
                    color: "#c9d6b9"
                    height: Math.max(56, display.height + 20)
                    radius: 4
                    width: parent.width

                    Text {
                        id: display

                        anchors.centerIn: parent
                        color: "#1a2312"
                        font.family: "monospace"
                        font.pixelSize: 15
                        horizontalAlignment: Text.AlignHCenter
                        text: root.dock.terminal.join("\n")
                    }
                }

                DockButton {
                    objectName: "dock-card"
                    strong: root.dock.terminal_waiting
                    text: "Present card"

                    onClicked: root.dock.card_presented()
                }

                DockButton {
                    objectName: "dock-decline"
                    text: "Present a card that is declined"

                    onClicked: root.dock.card_declined()
                }

                DockButton {
                    objectName: "dock-cancel"
                    text: "Cancel key"

                    onClicked: root.dock.card_cancelled()
                }
            }

            DockPart {
                status: !root.dock.paper ? "out of paper" : root.dock.cover_closed ? "ready" : "cover open"
                title: "Receipt printer"
                well: root.dock.paper && root.dock.cover_closed
                width: parent.width

                DockButton {
                    objectName: "dock-paper"
                    text: root.dock.paper ? "Pull the paper" : "Put in a new roll"

                    onClicked: root.dock.paper ? root.dock.paper_pulled() : root.dock.paper_reloaded()
                }

                DockButton {
                    objectName: "dock-cover"
                    text: root.dock.cover_closed ? "Open the cover" : "Close the cover"

                    onClicked: root.dock.cover_set(!root.dock.cover_closed)
                }
            }

            DockPart {
                status: root.dock.lamp
                title: "Help lamp"
                well: root.dock.lamp === "off"
                width: parent.width

                Rectangle {
                    id: lamp

                    readonly property string shown: root.dock.lamp.replace("blink-", "")

                    border.color: "#8fa1ab"
                    border.width: 2
                    color: shown === "off" ? "#1d2529" : shown === "green" ? "#3ddc84" : shown === "red" ? "#ff5a4a" : "#ffc21a"
                    height: 30
                    radius: 15
                    width: 30

                    SequentialAnimation on opacity {
                        loops: Animation.Infinite
                        running: root.dock.lamp.startsWith("blink")

                        onRunningChanged: if (!running)
                            lamp.opacity = 1

                        NumberAnimation {
                            duration: 500
                            to: 0.2
                        }

                        NumberAnimation {
                            duration: 500
                            to: 1
                        }
                    }
                }
            }

            DockPart {
                title: "Scanner"
                visible: codes.count > 0
                width: parent.width

                Repeater {
                    id: codes

                    model: root.dock.codes

                    DockButton {
                        id: code

                        required property string id
                        required property string label

                        objectName: "dock-code-" + id
                        text: label

                        onClicked: root.dock.code_scanned(code.id)
                    }
                }
            }

            DockPart {
                title: "Lines"
                visible: lines.count > 0
                width: parent.width

                Repeater {
                    id: lines

                    model: root.dock.lines

                    DockButton {
                        id: line

                        required property string id
                        required property string name
                        required property bool plugged

                        objectName: "dock-line-" + id
                        strong: !plugged
                        text: plugged ? "Unplug %1".arg(name) : "Plug in %1".arg(name)

                        onClicked: root.dock.line_set(line.id, !line.plugged)
                    }
                }
            }

            DockPart {
                status: root.dock.hub_running ? "running" : "stopped"
                title: "Hub"
                well: root.dock.hub_running
                width: parent.width

                DockButton {
                    objectName: "dock-hub"
                    text: root.dock.hub_running ? "Stop the hub" : "Start the hub"

                    onClicked: root.dock.hub_set(!root.dock.hub_running)
                }
            }

            Column {
                spacing: 8
                width: parent.width

                Text {
                    color: "#ffffff"
                    font.bold: true
                    font.pixelSize: 15
                    text: root.dock.slips === 0 ? "No slip yet" : "The last slip, as it was printed (%1 so far)".arg(root.dock.slips)
                }

                Rectangle {
                    color: "#ffffff"
                    height: slip.height + 24
                    visible: root.dock.slip !== ""
                    width: parent.width

                    Image {
                        id: slip

                        asynchronous: false
                        cache: false
                        fillMode: Image.PreserveAspectFit
                        height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
                        mipmap: true
                        source: root.dock.slip
                        width: parent.width - 24
                        x: 12
                        y: 12
                    }
                }
            }
        }
    }
}
