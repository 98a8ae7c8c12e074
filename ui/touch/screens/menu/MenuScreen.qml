pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// What do you need today? Subjects, a search in one's own words, the urgent entry, news.
PageFrame {
    id: root

    required property MenuModel model

    readonly property int columns: Theme.tight && !Theme.wide ? 1 : 2

    gaps: Theme.px(20)
    heading: qsTr("What do you need today?")
    headroom: Theme.px(30)
    sideShare: 0.37

    function arrive() {
        rewind();
    }

    // Cards side by side are equally high: a calm grid.
    function level() {
        for (let i = 0; i < cards.count; i += root.columns) {
            const row = [];
            for (let j = i; j < Math.min(i + root.columns, cards.count); j++)
                row.push(cards.itemAt(j));
            const tallest = Math.max(Theme.px(root.split ? 124 : 150), ...row.map(card => card?.implicitHeight ?? 0));
            row.forEach(card => card.height = tallest);
        }
    }

    onColumnsChanged: Qt.callLater(level)
    onSplitChanged: Qt.callLater(level)

    aside: [
        SearchButton {
            objectName: root.split ? "open-search" : ""
            text: qsTr("Type what you need, in your own words")
            visible: root.split
            width: parent.width

            onClicked: root.model.search_opened()
        },
        UrgentRow {
            model: root.model
            objectName: root.split ? "urgent" : ""
            visible: root.split && text !== ""
            width: parent.width
        },
        NewsList {
            last: 1
            model: root.model
            visible: root.split && count > 0
            width: parent.width
        }
    ]

    NoticeBox {
        kind: NoticeBox.Caution
        text: root.model.notice
        visible: text !== ""
        width: parent.width
    }

    SearchButton {
        objectName: root.split ? "" : "open-search"
        text: qsTr("Type what you need, in your own words")
        visible: !root.split
        width: parent.width

        onClicked: root.model.search_opened()
    }

    Flow {
        id: grid

        readonly property real each: Math.floor((width - (root.columns - 1) * spacing) / root.columns)

        spacing: Theme.px(20)
        width: parent.width

        Repeater {
            id: cards

            model: root.model.subjects

            SubjectCard {
                id: card

                required property int index
                required property string id
                required property string title
                required description
                required drawing

                objectName: "subject-" + card.id
                text: card.title
                // An odd one out at the end takes the whole width.
                width: index === cards.count - 1 && cards.count % root.columns === 1 ? grid.width : grid.each

                onClicked: root.model.subject_chosen(card.id)
                onImplicitHeightChanged: Qt.callLater(root.level)
            }
        }
    }

    NewsList {
        first: root.split ? 2 : 0
        model: root.model
        visible: count > 0
        width: parent.width
    }

    actions: [
        UrgentRow {
            model: root.model
            objectName: root.split ? "" : "urgent"
            visible: !root.split && text !== ""
            width: parent.width
        }
    ]
}
