pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// What do you need today? Subjects, a search in one's own words, the urgent entry, news.
PageFrame {
    id: root

    required property MenuModel model

    readonly property int columns: Theme.tight && !Theme.wide ? 1 : 2
    // More than four rows of subjects on a wide panel.
    readonly property bool dense: split && cards.count > 4 * columns
    // Too many words for one view of it: names alone, so that every subject is seen at once.
    property bool brief: false

    gaps: Theme.px(20)
    heading: qsTr("What do you need today?")
    headroom: Theme.px(dense ? 24 : 30)
    sideShare: dense ? 0.34 : 0.37

    function arrive() {
        rewind();
    }

    function rows(): var {
        const found = [];
        for (let i = 0; i < cards.count; i++)
            if (i % root.columns === 0)
                found.push([cards.itemAt(i)]);
            else
                found[found.length - 1].push(cards.itemAt(i));
        return found.map(row => row.filter(card => card));
    }

    // Cards side by side are equally high: a calm grid.
    function level() {
        const least = Theme.px(root.split ? 124 : 150);
        const full = rows().reduce((sum, row) => sum + Math.max(least, ...row.map(card => card.fullHeight)), 0);
        root.brief = root.split && root.headroom + full + (rows().length - 1) * grid.spacing > root.height;
        rows().forEach(row => {
            const tallest = Math.max(least, ...row.map(card => card.implicitHeight));
            row.forEach(card => card.height = tallest);
        });
    }

    onColumnsChanged: Qt.callLater(level)
    onHeightChanged: Qt.callLater(level)
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
            model: root.model
            // The newest stands here too where there is room.
            most: root.height < Theme.px(780) ? 0 : 1
            titled: false
            visible: root.split && root.model.news_count > 0
            width: parent.width
        }
    ]

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

        spacing: Theme.px(root.dense ? 16 : 20)
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

                brief: root.brief
                dense: root.dense
                objectName: "subject-" + card.id
                text: card.title
                // An odd one out at the end takes the whole width.
                width: index === cards.count - 1 && cards.count % root.columns === 1 ? grid.width : grid.each

                onClicked: root.model.subject_chosen(card.id)
                onFullHeightChanged: Qt.callLater(root.level)
                onImplicitHeightChanged: Qt.callLater(root.level)
            }
        }
    }

    NewsList {
        model: root.model
        visible: !root.split && root.model.news_count > 0
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
