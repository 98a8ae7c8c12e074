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
            height: Math.max(implicitHeight, root.deedHeight)
            objectName: "idle-stay"
            text: qsTr("I am still here")
            width: root.deedWidth

            onClicked: root.stay()
        },
        SecondaryButton {
            height: Math.max(implicitHeight, root.deedHeight)
            objectName: "idle-leave"
            text: qsTr("Leave and hide")
            width: root.deedWidth

            onClicked: {
                root.shell.close_overlay();
                root.shell.leave_confirmed();
            }
        }
    ]
}
