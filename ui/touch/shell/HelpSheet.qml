import QtQuick
import ui.touch.controls
import ui.touch.models

// Where a call for help stands: only what the council's side has acknowledged.
Sheet {
    id: root

    required property ShellModel shell

    readonly property string stage: shell.help_stage
    readonly property bool someone: shell.help_by !== ""

    drawing: stage === "no_connection" ? "no-connection" : "person"
    drawingInk: stage === "no_connection" ? Theme.amber : Theme.mossInk

    text: {
        switch (stage) {
        case "received":
            return qsTr("They know you are at this screen. You can go on while you wait, and nothing you have typed has been shown to anybody.");
        case "taken":
            return qsTr("Please stay near this screen. You can go on while you wait.");
        case "arrived":
            return qsTr("You decide what you show them.");
        case "no_connection":
            return shell.help_lamp ? qsTr("We cannot reach our staff from this screen just now. Please go to the desk, and the lamp above this screen is lit.") : qsTr("We cannot reach our staff from this screen just now. Please go to the desk.");
        default:
            return qsTr("This takes a second or two.");
        }
    }
    title: {
        switch (stage) {
        case "received":
            return qsTr("Staff have been asked to come");
        case "taken":
            return someone ? qsTr("%1 is coming to help you").arg(shell.help_by) : qsTr("Somebody is coming to help you");
        case "arrived":
            return someone ? qsTr("%1 is here").arg(shell.help_by) : qsTr("Somebody is here for you");
        case "no_connection":
            return qsTr("Please go to the desk");
        default:
            return qsTr("We are asking a person to come");
        }
    }

    onDismissed: shell.close_overlay()

    actions: [
        PrimaryButton {
            focus: true
            height: Math.max(implicitHeight, root.deedHeight)
            objectName: "help-go-on"
            text: root.stage === "arrived" ? qsTr("Go on together") : qsTr("Go on while I wait")
            visible: root.stage !== "no_connection"
            width: root.deedWidth

            onClicked: root.shell.close_overlay()
        },
        PrimaryButton {
            height: Math.max(implicitHeight, root.deedHeight)
            objectName: "help-try-again"
            text: qsTr("Try again")
            visible: root.stage === "no_connection"
            width: root.deedWidth

            onClicked: root.shell.help_asked()
        },
        SecondaryButton {
            height: Math.max(implicitHeight, root.deedHeight)
            objectName: "help-withdraw"
            text: root.stage === "no_connection" ? qsTr("Close") : qsTr("I do not need help now")
            visible: root.stage !== "arrived"
            width: root.deedWidth

            onClicked: {
                root.shell.close_overlay();
                if (root.stage !== "no_connection")
                    root.shell.help_withdrawn();
            }
        }
    ]
}
