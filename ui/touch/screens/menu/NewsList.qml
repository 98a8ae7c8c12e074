pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// The council's news, a headline each.
Column {
    id: root

    required property MenuModel model

    readonly property int count: news.count
    readonly property int columns: width > Theme.px(900) && Theme.textSize < 2 ? 2 : 1

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

                required property string id
                required property string title

                drawing: "news"
                objectName: root.visible ? "news-" + item.id : ""
                small: true
                text: item.title
                width: Math.floor((root.width - (root.columns - 1) * Theme.small) / root.columns)

                onClicked: root.model.news_chosen(item.id)
            }
        }
    }
}
