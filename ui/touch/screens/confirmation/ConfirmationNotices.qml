import QtQuick
import ui.touch.controls
import ui.touch.models

// What to know at once: about the paper, and the line.
Column {
    id: root

    required property ConfirmationModel model

    readonly property bool trouble: ["paper_out", "cover_open", "failed", "unknown"].includes(model.printing)
    readonly property bool done: model.printing === "done"

    spacing: Theme.gap

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

    NoticeBox {
        Accessible.description: root.model.receipt
        drawing: root.trouble ? "warning" : root.done ? "tick" : "printer"
        kind: root.trouble ? NoticeBox.Caution : root.done ? NoticeBox.Good : NoticeBox.Information
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
}
