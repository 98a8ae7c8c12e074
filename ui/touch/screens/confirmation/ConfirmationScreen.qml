pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// It is done: the reference, what happens next, the receipt, and something to keep.
PageFrame {
    id: root

    required property ConfirmationModel model

    readonly property bool trouble: ["paper_out", "cover_open", "failed", "unknown"].includes(model.printing)

    // A screen reader reads the receipt out by itself, once it is known whether paper came.
    readonly property string aloud: ["done", "failed", "unknown"].includes(model.printing) ? model.receipt : ""

    onAloudChanged: if (aloud !== "")
        Accessible.announce(aloud, Accessible.Polite)

    heading: qsTr("We have your request")
    intro: model.service

    function arrive() {
        rewind();
    }

    function printingWords(state: string): string {
        switch (state) {
        case "working":
            return qsTr("Your receipt is printing. It comes out below this screen.");
        case "done":
            return qsTr("Your receipt is printed. Take it from below this screen.");
        case "paper_out":
            return qsTr("The printer is out of paper. Your receipt prints by itself when staff have put in a new roll. Your request is safe.");
        case "cover_open":
            return qsTr("The printer’s cover is open. Your receipt prints by itself when it is closed. Your request is safe.");
        case "failed":
            return qsTr("We could not print your receipt. Your request is safe. Write the reference down, or take it with your phone.");
        case "unknown":
            return qsTr("We do not know whether your whole receipt was printed. Your request is safe. You can print a copy.");
        default:
            return "";
        }
    }

    aside: [
        PrintButtons {
            model: root.model
            visible: root.model.can_print && root.split
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

    NoticeBox {
        kind: NoticeBox.Caution
        text: qsTr("We do not yet know whether your card was charged. Please do not pay again: staff will find out with you.")
        title: qsTr("Please wait here for a person")
        visible: root.model.with_staff
        width: parent.width
    }

    NoticeBox {
        Accessible.description: root.model.receipt
        drawing: root.trouble ? "warning" : root.model.printing === "done" ? "tick" : "printer"
        kind: root.trouble ? NoticeBox.Caution : root.model.printing === "done" ? NoticeBox.Good : NoticeBox.Information
        text: root.printingWords(root.model.printing)
        visible: text !== ""
        width: parent.width
    }

    NoticeBox {
        drawing: "no-connection"
        text: qsTr("The line to the council is down just now. Your request is kept safe here and goes by itself.")
        visible: root.model.waiting_for_hub
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

        WayLine {
            drawing: "phone"
            label: qsTr("If you have a question")
            text: root.model.contact
            visible: text !== ""
            width: parent.width
        }
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
