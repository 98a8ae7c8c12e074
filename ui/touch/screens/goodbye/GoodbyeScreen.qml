import QtQuick
import ui.touch.controls
import ui.touch.models

// The end of a visit, and why it ended.
Ending {
    id: root

    required property GoodbyeModel model

    drawing: model.reason === "finished" ? "tick" : model.reason === "idle" ? "clock" : model.reason === "left" ? "lock" : "information"
    heading: {
        switch (model.reason) {
        case "left":
            return qsTr("Everything is hidden and wiped");
        case "idle":
            return qsTr("We have cleared this screen");
        case "fault":
            return qsTr("We had to stop");
        default:
            return qsTr("Thank you. Goodbye");
        }
    }
    note: model.seconds > 0 ? qsTr("This page closes in %n second(s).", "", model.seconds) : ""
    text: {
        switch (model.reason) {
        case "left":
            return model.saved ? qsTr("What you had already sent stays sent.") : qsTr("Nothing was sent.");
        case "idle":
            return model.saved ? qsTr("Nobody had touched it for a while. What you had already sent stays sent.") : qsTr("Nobody had touched it for a while. Nothing was sent.");
        case "fault":
            return model.saved ? qsTr("Something went wrong here. What you had already sent is safe.") : qsTr("Something went wrong here. Nothing was sent.");
        default:
            return qsTr("Please take your receipt and your card.");
        }
    }

    function arrive() {
        again.forceActiveFocus();
    }

    SecondaryButton {
        id: again

        anchors.left: parent.left
        implicitHeight: Theme.px(120)
        objectName: "done"
        text: qsTr("Start again")
        width: Math.min(parent.width, Math.max(implicitWidth, Theme.px(420)))

        onClicked: root.model.done()
    }
}
