import QtQuick
import ui.touch.controls
import ui.touch.models

// Paying by card: the amount, and what to do now. Every ending is a sentence and a next step.
PageFrame {
    id: root

    required property PaymentModel model

    readonly property bool working: model.stage === "working"
    readonly property bool open: !working
    readonly property bool handsNeeded: ["insert_card", "enter_pin", "wrong_pin", "remove_card"].includes(model.prompt)

    heading: {
        switch (model.stage) {
        case "not_paid":
            return notPaidHeading(model.reason);
        case "part_paid":
            return qsTr("A part is paid: %1").arg(Theme.isolated(root.model.paid));
        default:
            return model.cancelling ? qsTr("Stopping the payment") : doNow(model.prompt);
        }
    }
    intro: {
        switch (model.stage) {
        case "not_paid":
            return notPaidWords(model.reason);
        case "part_paid":
            return qsTr("Your bank approved only a part. Pay the rest with this card or another one, pay it later, or have your money back.");
        default:
            return model.cancelling ? qsTr("This can take a few seconds. Then we tell you whether anything was taken.") : doNowWords(model.prompt);
        }
    }

    function arrive() {
        rewind();
    }

    function doNow(prompt: string): string {
        switch (prompt) {
        case "insert_card":
            return qsTr("Hold your card to the reader, or put it in");
        case "enter_pin":
            return qsTr("Enter your PIN on the reader");
        case "wrong_pin":
            return qsTr("That PIN was not right. Enter it again");
        case "waiting_for_host":
            return qsTr("Asking your bank");
        case "remove_card":
            return qsTr("Take your card out");
        case "declined":
            return qsTr("Your bank has said no to this payment");
        case "reversing":
            return qsTr("Taking the payment back");
        case "please_wait":
            return qsTr("Please wait a moment");
        default:
            return qsTr("Getting the card reader ready");
        }
    }

    function doNowWords(prompt: string): string {
        switch (prompt) {
        case "insert_card":
            return qsTr("The card reader is below this screen.");
        case "enter_pin":
        case "wrong_pin":
            return qsTr("Cover the keys with your hand. Nobody else needs to see it.");
        case "waiting_for_host":
            return qsTr("This takes up to 30 seconds. Leave your card where it is.");
        case "remove_card":
            return qsTr("Then we go on by ourselves.");
        default:
            return qsTr("This takes a few seconds.");
        }
    }

    function notPaidHeading(reason: string): string {
        switch (reason) {
        case "declined":
            return qsTr("Your card was declined");
        case "cancelled":
            return qsTr("You stopped the payment");
        case "timed_out":
            return qsTr("The card reader waited too long");
        default:
            return qsTr("We could not take the payment");
        }
    }

    function notPaidWords(reason: string): string {
        switch (reason) {
        case "declined":
            return qsTr("Nothing was taken. Your bank does not tell us why. You can try again or use another card.");
        case "cancelled":
        case "timed_out":
        case "not_found":
        case "reversed":
        case "journal":
            return qsTr("Nothing was taken. Your request is safe.");
        case "no_connection":
            return qsTr("Nothing was taken. The card reader cannot reach the bank just now. Your request is safe.");
        default:
            return qsTr("Nothing was taken. The card reader is not answering just now. Your request is safe.");
        }
    }

    AmountPanel {
        id: sum

        amount: root.model.amount
        label: root.model.paid !== "" ? qsTr("Still to pay") : qsTr("To pay")
        note: root.model.service
        visible: !root.split
        width: parent.width
    }

    aside: [
        AmountPanel {
            amount: root.model.amount
            label: root.model.paid !== "" ? qsTr("Still to pay") : qsTr("To pay")
            note: root.model.service
            visible: root.split
            width: parent.width
        }
    ]

    CardPicture {
        // The heading says it already: where there is no room nobody has to turn the page for it.
        readonly property real spare: root.room - root.headroom - root.asked - (root.split ? 0 : sum.height) - 3 * root.gaps

        anchors.horizontalCenter: parent.horizontalCenter
        prompt: root.model.prompt
        visible: root.working && root.handsNeeded && !root.model.cancelling && spare >= height
    }

    Busy {
        text: root.model.cancelling ? qsTr("Waiting for the card reader to stop") : qsTr("Waiting for the card reader")
        visible: root.working && (!root.handsNeeded || root.model.cancelling)
        width: parent.width
    }

    actions: [
        PrimaryButton {
            objectName: "pay-again"
            text: root.model.stage === "part_paid" ? qsTr("Pay the rest: %1").arg(Theme.isolated(root.model.amount)) : qsTr("Try again")
            visible: root.open && root.model.can_retry
            width: parent.width

            onClicked: root.model.retried()
        },
        SecondaryButton {
            objectName: "pay-cash"
            text: qsTr("Print a slip to pay in cash")
            visible: root.open && root.model.can_pay_cash
            width: parent.width

            onClicked: root.model.cash_chosen()
        },
        SecondaryButton {
            objectName: "pay-later"
            text: root.model.stage === "part_paid" ? qsTr("Pay the rest later") : qsTr("Pay later")
            visible: root.open
            width: parent.width

            onClicked: root.model.paid_later()
        },
        SecondaryButton {
            objectName: "pay-return"
            text: qsTr("Give my money back")
            visible: root.model.stage === "part_paid" && root.model.can_retry
            width: parent.width

            onClicked: root.model.returned()
        },
        SecondaryButton {
            enabled: root.model.can_cancel && !root.model.cancelling
            objectName: "pay-cancel"
            text: qsTr("Stop the payment")
            visible: root.working && root.model.prompt !== "reversing"
            width: parent.width

            onClicked: root.model.cancelled()
        }
    ]
}
