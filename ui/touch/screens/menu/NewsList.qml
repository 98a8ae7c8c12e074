pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// The council's news, a headline each.
Column {
    id: root

    required property MenuModel model
    // Which of the items: beside the subjects there is room for two, the rest follow below.
    property int first: 0
    property int last: 99

    readonly property int count: Math.min(news.count, last + 1) - first
    readonly property int columns: width > Theme.px(900) && !Theme.tight ? 2 : 1

    spacing: Theme.small

    Title {
        font.pixelSize: Theme.body
        text: qsTr("News")
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

                required property int index
                required property string id
                required property string title

                drawing: "news"
                objectName: root.visible ? "news-" + item.id : ""
                small: true
                text: item.title
                visible: index >= root.first && index <= root.last
                width: Math.floor((root.width - (root.columns - 1) * Theme.small) / root.columns)

                onClicked: root.model.news_chosen(item.id)
            }
        }
    }
}
