pragma ComponentBehavior: Bound
import QtQuick

// One block of plain text: a heading, a paragraph, a line of a list, something set apart, or where to turn.
Loader {
    id: root

    property string kind: "paragraph"
    property string text: ""
    property int number: 0

    sourceComponent: {
        switch (kind) {
        case "heading":
            return heading;
        case "bullet":
            return bullet;
        case "inset":
        case "warning":
            return notice;
        case "contact":
            return contact;
        default:
            return paragraph;
        }
    }

    Component {
        id: heading

        Title {
            text: root.text
            topPadding: Theme.small
        }
    }

    Component {
        id: bullet

        BulletLine {
            number: root.number
            text: root.text
        }
    }

    Component {
        id: notice

        NoticeBox {
            kind: root.kind === "warning" ? NoticeBox.Caution : NoticeBox.Information
            text: root.text
        }
    }

    Component {
        id: contact

        WayLine {
            drawing: "web"
            text: root.text
        }
    }

    Component {
        id: paragraph

        Words {
            text: root.text
        }
    }
}
