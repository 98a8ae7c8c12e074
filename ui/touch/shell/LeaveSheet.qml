import QtQuick
import ui.touch.controls
import ui.touch.models

// Leave and hide: what goes and what stays, then one press.
Sheet {
    id: root

    required property ShellModel shell

    drawing: "leave"
    text: qsTr("Everything you have typed is wiped at once. What you have already sent stays sent.")
    title: qsTr("Leave and hide everything?")

    onDismissed: shell.close_overlay()

    actions: [
        PrimaryButton {
            objectName: "leave-confirm"
            text: qsTr("Leave and hide")
            width: parent.width

            onClicked: {
                root.shell.close_overlay();
                root.shell.leave_confirmed();
            }
        },
        SecondaryButton {
            focus: true
            objectName: "leave-stay"
            text: qsTr("Stay here")
            width: parent.width

            onClicked: root.shell.close_overlay()
        }
    ]
}
