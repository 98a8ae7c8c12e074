import QtQuick
import ui.touch.controls
import ui.touch.models

// Something went wrong that nobody expected.
Ending {
    id: root

    required property SorryModel model

    drawing: "warning"
    drawingInk: Theme.amber
    ground: Theme.amberTint
    heading: qsTr("Sorry, something went wrong")
    note: model.seconds > 0 ? qsTr("This screen starts again in %n second(s).", "", model.seconds) : ""
    text: qsTr("It was not your fault. What you have already sent is safe; what you were typing is wiped. Please ask a person at the desk.")

    function arrive() {
        again.forceActiveFocus();
    }

    WayLine {
        drawing: "phone"
        label: qsTr("Or call us")
        text: root.model.phone
        visible: text !== ""
        width: parent.width
    }

    PrimaryButton {
        id: again

        objectName: "restart"
        text: qsTr("Start again")
        width: parent.width

        onClicked: root.model.restarted()
    }
}
