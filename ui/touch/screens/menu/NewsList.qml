pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// The newest headlines, and the way to the rest.
Column {
    id: root

    required property MenuModel model
    property int most: 99
    property bool titled: true

    readonly property int shown: Math.min(news.count, most)
    readonly property int columns: width > Theme.px(900) && !Theme.tight ? 2 : 1

    spacing: Theme.small

    Title {
        font.pixelSize: Theme.body
        text: qsTr("News")
        visible: root.titled
        width: parent.width
    }

    Flow {
        id: lines

        readonly property real each: Math.floor((width - (root.columns - 1) * spacing) / root.columns)

        spacing: Theme.small
        width: parent.width

        Repeater {
            id: news

            model: root.model.news

            ListRow {
                id: item

                required property int index
                required property string id
                required property string title

                drawing: "news"
                objectName: root.visible ? "news-" + item.id : ""
                small: true
                text: item.title
                visible: index < root.shown
                width: lines.each

                onClicked: root.model.news_chosen(item.id)
            }
        }

        ListRow {
            drawing: "news"
            objectName: root.visible ? "all-news" : ""
            small: true
            text: qsTr("All the news")
            visible: root.model.news_count > root.shown
            width: root.shown % root.columns === 0 ? lines.width : lines.each

            onClicked: root.model.all_news_chosen()
        }
    }
}
