import QtQuick
import ui.touch.controls
import ".."

// A bar code or a card for the scanner under the screen; the number can be typed as well.
FocusScope {
    id: root

    property FieldSlot slot: null

    property string answer: ""
    readonly property string stage: slot?.look_up ?? "idle"

    function begin() {
        entry.field.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: column.height

    Column {
        id: column

        spacing: Theme.gap
        width: root.width

        Rectangle {
            border.color: root.stage === "found" ? Theme.mossEdge : Theme.mainEdge
            border.width: Theme.px(3)
            color: root.stage === "found" ? Theme.mossTint : Theme.tint
            height: inside.height + 2 * Theme.wideGap
            radius: Theme.radius
            width: parent.width

            Row {
                id: inside

                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.wideGap
                width: parent.width - 2 * Theme.wideGap
                x: Theme.wideGap

                LineIcon {
                    id: icon

                    anchors.verticalCenter: parent.verticalCenter
                    color: root.stage === "found" ? Theme.mossInk : Theme.mainInk
                    name: root.stage === "found" ? "done" : "scan"
                    size: Theme.px(120)
                }

                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    font.weight: Theme.semibold
                    text: root.stage === "found" ? qsTr("We have read it. Check the number below.") : root.stage === "card" ? qsTr("That looks like a payment card. We do not read cards here: you pay at the card reader later. Scan the bill, or type its number.") : root.stage === "nothing" ? qsTr("We could not read that. Turn it a little, or type the number.") : root.stage === "failed" ? qsTr("The scanner is not answering. Please type the number.") : qsTr("Hold the bars under the red light below this screen.")
                    width: inside.width - icon.width - inside.spacing
                }
            }
        }

        SecondaryButton {
            anchors.left: parent.left
            drawing: "scan"
            objectName: "scan-again"
            text: root.stage === "found" ? qsTr("Scan again") : qsTr("Turn the scanner on")
            visible: root.stage !== "failed" && root.stage !== "working"

            onClicked: root.slot.scanWanted()
        }

        Words {
            font.weight: Theme.semibold
            text: root.stage === "found" ? qsTr("The number") : qsTr("Or type the number")
            width: parent.width
        }

        TextEntry {
            id: entry

            hints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText | Qt.ImhLatinOnly
            name: root.slot?.spokenName ?? ""
            objectName: "entry-" + (root.slot?.name ?? "")
            width: parent.width
            wrong: root.slot?.wrong ?? false

            onAccepted: root.slot.submitted()
            onEdited: {
                root.answer = Theme.parted(text);
                root.slot.edited();
            }
            onTextChanged: root.answer = Theme.parted(text)
        }
    }

    Binding {
        entry.text: Theme.joined(root.slot?.value ?? "")
    }
}
