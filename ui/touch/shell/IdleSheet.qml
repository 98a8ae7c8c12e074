import QtQuick
import ui.touch.controls
import ui.touch.models

// Nobody has touched the screen for a while: one press to stay, as often as one likes.
Sheet {
    id: root

    required property ShellModel shell

    drawing: "clock"
    text: qsTr("Nobody has touched this screen for a while. In %n second(s) we will clear it, so that nobody else sees what you typed.", "", shell.seconds_left)
    title: qsTr("Are you still there?")

    onDismissed: stay()

    function stay() {
        root.shell.close_overlay();
        root.shell.stayed();
    }

    actions: [
        PrimaryButton {
            focus: true
            objectName: "idle-stay"
            text: qsTr("I am still here")
            width: parent.width

            onClicked: root.stay()
        },
        SecondaryButton {
            objectName: "idle-leave"
            text: qsTr("Leave and hide")
            width: parent.width

            onClicked: {
                root.shell.close_overlay();
                root.shell.leave_confirmed();
            }
        }
    ]
}
