pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// A page of a form: a heading that asks, the fields, Continue.
PageFrame {
    id: root

    required property QuestionModel model

    readonly property var errors: gather(slots.count, root.revision)
    // Grows with every change of an error, so that the summary is gathered anew.
    property int revision: 0

    heading: model.optional ? qsTr("%1 (optional)").arg(model.heading) : model.heading
    intro: model.intro

    function arrive() {
        rewind();
        opener.restart();
    }

    // A page with one thing to type opens the keyboard by itself.
    function begin() {
        const only = slots.count === 1 ? slots.itemAt(0) as FieldSlot : null;
        if (only?.typed && only.error === "")
            only.begin();
        else if (root.errors.length > 0)
            summary.forceActiveFocus();
        else
            root.forceActiveFocus();
    }

    function gather(count: int, revision: int): var {
        const found = [];
        for (let i = 0; i < count; i++) {
            const slot = slots.itemAt(i) as FieldSlot;
            if (slot !== null && slot.error !== "")
                found.push({
                    name: slot.name,
                    error: slot.error
                });
        }
        return found;
    }

    function follow_error(name: string) {
        for (let i = 0; i < slots.count; i++) {
            const slot = slots.itemAt(i) as FieldSlot;
            if (slot.name === name) {
                root.reveal(slot);
                slot.begin();
            }
        }
    }

    function answers(): var {
        const all = {};
        for (let i = 0; i < slots.count; i++) {
            const slot = slots.itemAt(i) as FieldSlot;
            if (slot.answers)
                all[slot.name] = slot.answer;
        }
        return all;
    }

    onErrorsChanged: if (errors.length > 0) {
        rewind();
        summary.forceActiveFocus();
    }

    // The page is painted first; then the keyboard comes.
    Timer {
        id: opener

        interval: Theme.slide + 20
        objectName: "opener"

        onTriggered: if (root.visible)
            root.begin()
    }

    ErrorSummary {
        id: summary

        errors: root.errors
        width: parent.width

        onFollowed: name => root.follow_error(name)
    }

    Repeater {
        id: slots

        model: root.model.fields

        FieldSlot {
            question: root.model.heading
            width: parent.width

            onEdited: root.model.edited({
                [name]: answer
            })
            onErrorChanged: root.revision += 1
            onItemOpened: at => root.model.item_opened(name, at)
            onItemRemoved: at => root.model.item_removed(name, at)
            onLookedUp: text => root.model.looked_up(name, text)
            onPhotoBrought: root.model.photo_brought(name)
            onPhotoRemoved: file => root.model.photo_removed(name, file)
            onPhotoWanted: root.model.photo_wanted(name)
            onScanWanted: root.model.scan_wanted(name)
            onSubmitted: go.click()
        }

        onItemAdded: root.revision += 1
        onItemRemoved: root.revision += 1
    }

    Row {
        spacing: Theme.gap
        visible: root.model.cost !== ""
        width: parent.width

        Words {
            anchors.baseline: soFarAmount.baseline
            text: qsTr("What it costs so far")
            width: Math.min(implicitWidth, parent.width - soFarAmount.width - parent.spacing)
        }

        Amount {
            id: soFarAmount

            font.pixelSize: Theme.control
            font.weight: Theme.bold
            text: root.model.cost
        }
    }

    actions: [
        PrimaryButton {
            id: go

            objectName: "continue"
            text: root.model.deed === "add_item" ? qsTr("Add to the list") : root.model.deed === "change_item" ? qsTr("Keep this change") : qsTr("Continue")
            width: parent.width

            onClicked: {
                InputMethod.commit();
                root.model.answered(root.answers());
            }
        }
    ]
}
