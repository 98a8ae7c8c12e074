import QtQuick
import ui.touch.controls
import ui.touch.models

// Paying by card: the amount, and what to do now. Every ending is a sentence and a next step.
PageFrame {
    id: root

    required property PaymentModel model

    readonly property bool working: model.stage === "working"
    readonly property bool open: model.stage === "not_paid" || model.stage === "part_paid"
    readonly property bool handsNeeded: ["insert_card", "enter_pin", "wrong_pin", "remove_card"].includes(model.prompt)

    heading: {
        switch (model.stage) {
        case "not_paid":
            return notPaidHeading(model.reason);
        case "part_paid":
            return qsTr("A part is paid: %1").arg(Theme.isolated(root.model.paid));
        case "unknown":
            return qsTr("Please wait here for a person");
        case "paid":
            return qsTr("Paid. Thank you");
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
        case "unknown":
            return qsTr("We do not yet know whether your card was charged. Please do not pay again: staff will find out with you. Your answers are safe.");
        case "paid":
            return qsTr("We are finishing your request.");
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
            return qsTr("Nothing was taken. Your answers are still here.");
        case "no_connection":
            return qsTr("Nothing was taken. The card reader cannot reach the bank just now. Your answers are still here.");
        default:
            return qsTr("Nothing was taken. The card reader is not answering just now. Your answers are still here.");
        }
    }

    AmountPanel {
        amount: root.model.amount
        label: root.model.stage === "paid" ? qsTr("Paid") : root.model.paid !== "" ? qsTr("Still to pay") : qsTr("To pay")
        note: root.model.service
        visible: !root.split
        width: parent.width
    }

    aside: [
        AmountPanel {
            amount: root.model.amount
            label: root.model.stage === "paid" ? qsTr("Paid") : root.model.paid !== "" ? qsTr("Still to pay") : qsTr("To pay")
            note: root.model.service
            visible: root.split
            width: parent.width
        }
    ]

    CardPicture {
        anchors.horizontalCenter: parent.horizontalCenter
        prompt: root.model.prompt
        visible: root.working && root.handsNeeded && !root.model.cancelling
    }

    Busy {
        text: root.model.cancelling ? qsTr("Waiting for the card reader to stop") : qsTr("Waiting for the card reader")
        visible: root.working && (!root.handsNeeded || root.model.cancelling)
        width: parent.width
    }

    NoticeBox {
        kind: NoticeBox.Caution
        text: qsTr("Keep this reference: %1").arg(Theme.isolated(root.model.reference))
        visible: root.model.stage === "unknown" && root.model.reference !== ""
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
            text: root.model.stage === "part_paid" ? qsTr("Pay the rest later") : qsTr("Send it now and pay later")
            visible: root.open && root.model.can_pay_later
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
        HelpButton {
            implicitHeight: Math.max(implicitContentHeight + topPadding + bottomPadding, Theme.px(120))
            objectName: "pay-ask"
            text: qsTr("Ask a person about this payment")
            visible: root.model.stage === "unknown"
            width: parent.width

            onClicked: root.model.person_asked()
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
