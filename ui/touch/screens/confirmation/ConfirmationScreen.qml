pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// It is done, or staff have to find out with the visitor: the reference, what happens next, the receipt, and something to keep.
PageFrame {
    id: root

    required property ConfirmationModel model

    // A screen reader, and the kiosk's own voice, read the receipt out by themselves, once it is known whether paper came.
    readonly property string aloud: ["done", "failed", "unknown"].includes(model.printing) ? model.receipt : ""

    onAloudChanged: if (aloud !== "")
        Accessible.announce(aloud, Accessible.Polite)

    heading: model.with_staff ? qsTr("Please wait here for a person") : qsTr("We have your request")
    intro: model.with_staff ? qsTr("We do not yet know whether your card was charged. Please do not pay again: staff will find out with you.") : ""

    function arrive() {
        rewind();
    }

    aside: [
        ConfirmationNotices {
            model: root.model
            visible: root.split
            width: parent.width
        },
        PrintButtons {
            model: root.model
            visible: root.model.can_print && root.split
            width: parent.width
        },
        WayLine {
            drawing: "phone"
            label: qsTr("If you have a question")
            text: root.model.contact
            visible: root.split && text !== ""
            width: parent.width
        }
    ]

    Rectangle {
        border.color: Theme.mossEdge
        border.width: Theme.px(3)
        color: Theme.mossTint
        height: Math.max(words.height, qr.visible ? qr.height : 0) + 2 * Theme.wideGap
        radius: Theme.radius
        width: parent.width

        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Theme.wideGap
            anchors.right: qr.visible ? qr.left : parent.right
            anchors.rightMargin: Theme.wideGap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.small

            Words {
                text: qsTr("Your reference")
                width: parent.width
            }

            ReferenceText {
                objectName: "reference"
                text: root.model.reference
                width: parent.width
            }

            Words {
                font.weight: Theme.bold
                text: root.model.paid !== "" ? qsTr("Paid by card: %1").arg(Theme.isolated(root.model.paid)) : root.model.to_pay !== "" ? qsTr("Still to pay: %1").arg(Theme.isolated(root.model.to_pay)) : ""
                visible: text !== ""
                width: parent.width
            }
        }

        QrPicture {
            id: qr

            anchors.right: parent.right
            anchors.rightMargin: Theme.wideGap
            anchors.verticalCenter: parent.verticalCenter
            code: root.model.code
            size: Theme.px(Theme.compact ? 180 : Theme.wide ? 240 : 264)
            spoken: qsTr("A code to scan with your phone, to follow your request")
            visible: code !== ""
        }
    }

    ConfirmationNotices {
        model: root.model
        visible: !root.split
        width: parent.width
    }

    Column {
        spacing: Theme.gap
        visible: root.model.next_steps.length > 0
        width: parent.width

        Title {
            text: qsTr("What happens next")
            width: parent.width
        }

        Repeater {
            model: root.model.next_steps

            BulletLine {
                required property int index
                required property string modelData

                number: index + 1
                text: modelData
                width: parent.width
            }
        }
    }

    WayLine {
        drawing: "phone"
        label: qsTr("If you have a question")
        text: root.model.contact
        visible: !root.split && text !== ""
        width: parent.width
    }

    actions: [
        PrintButtons {
            model: root.model
            visible: root.model.can_print && !root.split
            width: parent.width
        },
        PrimaryButton {
            objectName: "finish"
            text: qsTr("Finish")
            width: parent.width

            onClicked: root.model.finished()
        }
    ]
}
