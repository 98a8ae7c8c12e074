pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ".."

// A photo or a file from one's own phone, handed over by a code without anything personal in it.
Column {
    id: root

    property FieldSlot slot: null

    readonly property string answer: slot?.value ?? ""
    readonly property string stage: slot?.look_up ?? "idle"
    readonly property string code: slot?.code ?? ""

    spacing: Theme.gap

    function begin() {
        ask.forceActiveFocus(Qt.TabFocusReason);
    }

    SecondaryButton {
        id: ask

        drawing: "photo"
        objectName: "photo-ask"
        text: qsTr("Use my phone")
        visible: root.code === "" && root.answer === ""

        onClicked: root.slot.photoWanted()
    }

    Row {
        spacing: Theme.wideGap
        visible: root.code !== "" && root.answer === ""
        width: parent.width

        QrPicture {
            id: qr

            code: root.code
            spoken: qsTr("A code to scan with your phone")
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap
            width: parent.width - qr.width - parent.spacing

            Repeater {
                model: [qsTr("Point your phone’s camera at the code."), qsTr("Take the photo there and send it."), qsTr("Come back to this screen.")]

                BulletLine {
                    required property int index
                    required property string modelData

                    number: index + 1
                    text: modelData
                    width: parent.width
                }
            }
        }
    }

    Busy {
        text: qsTr("Waiting for your phone")
        visible: root.stage === "working"
        width: parent.width
    }

    NoticeBox {
        kind: NoticeBox.Good
        text: qsTr("We have your photo.")
        visible: root.answer !== ""
        width: parent.width
    }

    NoticeBox {
        kind: NoticeBox.Caution
        text: qsTr("Nothing came from your phone. You can try again or go on without a photo.")
        visible: root.stage === "failed"
        width: parent.width
    }
}
