import QtQuick
import ui.touch.controls
import ui.touch.models

// Another receipt, or a large one.
Grid {
    id: root

    required property ConfirmationModel model

    readonly property real each: (width - (columns - 1) * columnSpacing) / columns
    readonly property real tallest: Math.max(again.implicitHeight, large.implicitHeight)

    columnSpacing: Theme.gap
    columns: again.implicitWidth + columnSpacing + large.implicitWidth > width ? 1 : 2
    rowSpacing: Theme.gap

    SecondaryButton {
        id: again

        drawing: "printer"
        enabled: root.model.printing !== "working"
        font.pixelSize: Theme.body
        height: root.tallest
        objectName: "print-again"
        text: root.model.printing === "none" ? qsTr("Print a receipt") : qsTr("Print again")
        width: root.each

        onClicked: root.model.print_again()
    }

    SecondaryButton {
        id: large

        drawing: "text-size"
        enabled: root.model.printing !== "working"
        font.pixelSize: Theme.body
        height: root.tallest
        objectName: "large-print"
        text: qsTr("Print it large")
        width: root.each

        onClicked: root.model.large_print()
    }
}
