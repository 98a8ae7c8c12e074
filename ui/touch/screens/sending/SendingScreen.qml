import QtQuick
import ui.touch.controls
import ui.touch.models

// Between accepting and the reference: what is being done, or that it could not be.
PageFrame {
    id: root

    required property SendingModel model

    heading: model.failed ? qsTr("We could not send this") : qsTr("Keeping your request safe")
    intro: model.failed ? qsTr("Nothing was sent and nothing was taken. Your answers are still here. Please try again or ask a person.") : qsTr("This takes a second or two. Please do not leave yet.")

    function arrive() {
        rewind();
    }

    Busy {
        text: qsTr("Making your reference")
        visible: !root.model.failed
        width: parent.width
    }

    actions: [
        PrimaryButton {
            objectName: "send-again"
            text: qsTr("Try again")
            visible: root.model.failed
            width: parent.width

            onClicked: root.model.retried()
        },
        HelpButton {
            implicitHeight: Theme.px(120)
            objectName: "send-ask"
            text: qsTr("Ask a person")
            visible: root.model.failed
            width: parent.width

            onClicked: root.model.person_asked()
        }
    ]
}
