import QtQuick
import ui.touch.controls
import ui.touch.models

// The screen read out in the headset: whether, how fast, how loud, and on from where it was broken off.
Column {
    id: root

    required property ShellModel shell

    spacing: Theme.gap

    OptionRow {
        chosen: root.shell.speech ? "on" : "off"
        name: "speech"
        options: [
            {
                value: "off",
                label: qsTr("Off")
            },
            {
                value: "on",
                label: qsTr("In the headset")
            }
        ]
        title: qsTr("Speech")
        width: parent.width

        onPicked: value => root.shell.choose_speech(value === "on")
    }

    Note {
        text: qsTr("Any touch or key pauses the speech.")
        visible: root.shell.speech
        width: parent.width
    }

    Flow {
        spacing: Theme.small
        visible: root.shell.speech
        width: parent.width

        SecondaryButton {
            font.pixelSize: Theme.body
            objectName: "speech-go-on"
            text: qsTr("Go on reading")
            width: Math.min(implicitWidth, parent.width)

            onClicked: {
                root.shell.close_overlay();
                root.shell.pause_asked();
            }
        }

        // The page is read as soon as no sheet lies over it.
        SecondaryButton {
            font.pixelSize: Theme.body
            objectName: "speech-again"
            text: qsTr("Read the page again")
            width: Math.min(implicitWidth, parent.width)

            onClicked: root.shell.close_overlay()
        }
    }

    Flow {
        spacing: Theme.gap
        visible: root.shell.speech
        width: parent.width

        StepRow {
            broadest: parent.width
            canDown: root.shell.pace > root.shell.slowest
            canUp: root.shell.pace < root.shell.fastest
            down: qsTr("Slower")
            name: "pace"
            title: qsTr("Speed of the speech")
            up: qsTr("Faster")
            value: root.shell.pace + "%"

            onStepped: by => root.shell.change_pace(by)
        }

        StepRow {
            broadest: parent.width
            canDown: root.shell.volume > 1
            canUp: root.shell.volume < root.shell.loudest
            down: qsTr("Quieter")
            name: "volume"
            title: qsTr("Volume")
            up: qsTr("Louder")
            value: qsTr("%1 of %2").arg(root.shell.volume).arg(root.shell.loudest)

            onStepped: by => root.shell.change_volume(by)
        }
    }
}
