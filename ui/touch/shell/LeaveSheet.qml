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
            height: Math.max(implicitHeight, root.deedHeight)
            objectName: "leave-confirm"
            text: qsTr("Leave and hide")
            width: root.deedWidth

            onClicked: {
                root.shell.close_overlay();
                root.shell.leave_confirmed();
            }
        },
        SecondaryButton {
            focus: true
            height: Math.max(implicitHeight, root.deedHeight)
            objectName: "leave-stay"
            text: qsTr("Stay here")
            width: root.deedWidth

            onClicked: root.shell.close_overlay()
        }
    ]
}
