pragma ComponentBehavior: Bound
import QtQuick

// A page of plain text: headings, paragraphs, lists, what is set apart.
Column {
    id: root

    // Rows of kind, text and number.
    property var model: null

    spacing: Theme.gap

    Repeater {
        model: root.model

        BlockLine {
            required kind
            required text
            required number
            width: root.width
        }
    }
}
