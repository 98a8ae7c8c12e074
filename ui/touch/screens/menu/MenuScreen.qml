import QtQuick
import ui.touch.controls
import ui.touch.models

// What do you need today? Subjects, a search in one's own words, the urgent entry, news.
PageFrame {
    id: root

    required property MenuModel model

    readonly property int columns: Theme.textSize >= 2 && !Theme.wide ? 1 : Theme.wide ? (Theme.textSize >= 2 ? 2 : 4) : 2

    heading: qsTr("What do you need today?")
    split: false

    function arrive() {
        rewind();
    }

    NoticeBox {
        kind: NoticeBox.Caution
        text: root.model.notice
        visible: text !== ""
        width: parent.width
    }

    SearchButton {
        objectName: "open-search"
        text: qsTr("Type what you need, in your own words")
        width: parent.width

        onClicked: root.model.search_opened()
    }

    Grid {
        id: grid

        readonly property real each: Math.floor((width - (columns - 1) * columnSpacing) / columns)

        columnSpacing: Theme.gap
        columns: root.columns
        rowSpacing: Theme.gap
        width: parent.width

        Repeater {
            id: cards

            // Cards of one row are as high as the highest of all: a calm grid.
            property real tallest: Theme.px(172)

            model: root.model.subjects

            SubjectCard {
                id: card

                required property string id
                required property string title
                required description
                required drawing

                height: root.columns === 1 ? implicitHeight : cards.tallest
                objectName: "subject-" + card.id
                text: card.title
                upright: Theme.wide && Theme.textSize < 2
                width: grid.each

                onClicked: root.model.subject_chosen(card.id)
                onImplicitHeightChanged: Qt.callLater(root.level)
            }
        }
    }

    function level() {
        let tallest = Theme.px(172);
        for (let i = 0; i < cards.count; i++)
            tallest = Math.max(tallest, cards.itemAt(i)?.implicitHeight ?? 0);
        cards.tallest = tallest;
    }

    Title {
        text: qsTr("News")
        topPadding: Theme.small
        visible: news.count > 0
        width: parent.width
    }

    Flow {
        spacing: Theme.small
        width: parent.width

        Repeater {
            id: news

            model: root.model.news

            ListRow {
                id: item

                required property string id
                required property string title

                drawing: "news"
                implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
                objectName: "news-" + item.id
                text: item.title
                width: Theme.wide && Theme.textSize < 2 ? Math.floor((parent.width - Theme.gap) / 2) : parent.width

                onClicked: root.model.news_chosen(item.id)
            }
        }
    }

    actions: [
        ListRow {
            drawing: "urgent"
            implicitHeight: Math.max(Theme.px(132), implicitContentHeight + topPadding + bottomPadding)
            objectName: "urgent"
            text: root.model.urgent
            urgent: true
            visible: text !== ""
            width: parent.width

            onClicked: root.model.urgent_chosen()
        }
    ]
}
