pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ".."

// Photos or files from one's own phone, handed over by a code without anything personal in it. Nobody is stuck without a phone:
// what has to be shown can be shown at the counter.
FocusScope {
    id: root

    property FieldSlot slot: null

    readonly property var files: slot?.files ?? []
    readonly property string stage: slot?.phone ?? "idle"
    readonly property string code: slot?.code ?? ""
    readonly property bool brought: (slot?.value ?? "") !== ""
    readonly property bool photos: slot?.kind === "photo"
    readonly property bool offline: stage === "no_connection"
    readonly property bool full: slot !== null && files.length >= slot.most
    readonly property var answer: brought ? [slot.value] : files.map(file => file.id)

    function begin() {
        if (ask.visible)
            ask.forceActiveFocus(Qt.TabFocusReason);
        else
            root.forceActiveFocus();
    }

    function deed(): string {
        if (root.offline)
            return qsTr("Try again");
        if (root.stage === "over")
            return qsTr("Get a new code");
        if (root.files.length > 0)
            return qsTr("Add another");
        return root.brought ? qsTr("Use my phone after all") : qsTr("Use my phone");
    }

    function without(): string {
        if (root.slot?.optional ?? true)
            return root.photos ? qsTr("Photos cannot come from phones just now. You can go on without one.") : qsTr("Photos and files cannot come from phones just now. You can go on without one.");
        return root.photos ? qsTr("Photos cannot come from phones just now. Show it at the counter instead: staff will help you.") : qsTr("Photos and files cannot come from phones just now. Show it at the counter instead: staff will help you.");
    }

    implicitHeight: column.height

    Column {
        id: column

        spacing: Theme.gap
        width: root.width

        Words {
            font.weight: Theme.bold
            text: root.photos ? qsTr("Photos received: %1").arg(root.files.length) : qsTr("Photos and files received: %1").arg(root.files.length)
            visible: root.files.length > 0
            width: parent.width
        }

        Repeater {
            model: root.files

            FileLine {
                required property int index
                required property var modelData

                isPhoto: modelData.is_photo
                number: index + 1
                picture: modelData.picture
                width: column.width

                onRemoving: root.slot.photoRemoved(modelData.id)
            }
        }

        Busy {
            text: qsTr("Getting a code for your phone")
            visible: root.stage === "asking"
            width: parent.width
        }

        PhoneCode {
            code: root.code
            opened: root.stage === "opened"
            photos: root.photos
            visible: root.code !== ""
            width: parent.width
        }

        NoticeBox {
            kind: NoticeBox.Caution
            text: qsTr("The code has ended, and nothing has come by it.")
            visible: root.stage === "over"
            width: parent.width
        }

        NoticeBox {
            drawing: "no-connection"
            kind: NoticeBox.Caution
            text: root.without()
            visible: root.offline && !root.brought
            width: parent.width
        }

        NoticeBox {
            drawing: "counter"
            kind: NoticeBox.Good
            text: qsTr("You will show it at the counter. You can go on now.")
            visible: root.brought
            width: parent.width
        }

        SecondaryButton {
            id: ask

            anchors.left: parent.left
            drawing: root.offline || root.stage === "over" ? "phone" : "photo"
            objectName: "photo-ask"
            text: root.deed()
            visible: root.code === "" && root.stage !== "asking" && !root.full

            onClicked: root.slot.photoWanted()
        }

        SecondaryButton {
            anchors.left: parent.left
            drawing: "counter"
            objectName: "photo-at-counter"
            text: qsTr("Show it at the counter instead")
            visible: root.slot !== null && !root.slot.optional && root.files.length === 0 && !root.brought

            onClicked: root.slot.photoBrought()
        }
    }
}
