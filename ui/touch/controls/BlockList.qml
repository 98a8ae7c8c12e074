pragma ComponentBehavior: Bound
import QtQuick

// A page of plain text: headings, paragraphs, lists, numbers to call.
Column {
    id: root

    // Rows of kind and text.
    property var model: null

    spacing: Theme.gap

    Repeater {
        model: root.model

        Loader {
            id: block

            required property string kind
            required property string text

            sourceComponent: kind === "heading" ? heading : kind === "bullet" ? bullet : kind === "contact" ? contact : paragraph
            width: root.width

            Component {
                id: heading

                Title {
                    text: block.text
                    topPadding: Theme.small
                }
            }

            Component {
                id: bullet

                BulletLine {
                    text: block.text
                }
            }

            Component {
                id: contact

                WayLine {
                    drawing: "phone"
                    text: block.text
                }
            }

            Component {
                id: paragraph

                Words {
                    text: block.text
                }
            }
        }
    }
}
