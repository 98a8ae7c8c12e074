import QtQuick
import ui.touch.controls
import ui.touch.models

// The end of a visit, and why it ended.
Ending {
    id: root

    required property GoodbyeModel model

    readonly property bool cleared: model.ending === "cleared"

    drawing: cleared ? "clock" : "tick"
    heading: cleared ? qsTr("We have cleared this screen") : qsTr("Thank you. Goodbye")
    note: model.seconds > 0 ? qsTr("This page closes in %n second(s).", "", model.seconds) : ""
    text: cleared ? whyCleared(model.saved) : whatToTake(model.receipt, model.card)

    function whyCleared(saved: bool): string {
        return saved ? qsTr("Nobody had touched it for a while. What you had already sent stays sent.") : qsTr("Nobody had touched it for a while. Nothing was sent.");
    }

    function whatToTake(receipt: bool, card: bool): string {
        if (receipt && card)
            return qsTr("Please take your receipt and your card.");
        if (receipt)
            return qsTr("Please take your receipt.");
        return card ? qsTr("Please take your card.") : "";
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
