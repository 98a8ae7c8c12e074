import QtQuick
import ui.touch.controls

// One thing that will not work today, and what does instead.
NoticeBox {
    id: root

    required property string lack

    drawing: lack === "receipt" ? "printer" : "card"
    kind: NoticeBox.Caution
    text: {
        switch (root.lack) {
        case "receipt":
            return qsTr("At the end your reference is on the screen, with a code that takes it to your phone.");
        case "cards_being_checked":
            return qsTr("We are checking an earlier payment. You can do everything here and pay later with your reference.");
        default:
            return qsTr("You can do everything here and pay later with your reference.");
        }
    }
    title: lack === "receipt" ? qsTr("We cannot print a receipt just now") : qsTr("We cannot take cards just now")
}
