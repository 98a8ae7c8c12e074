pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// Council news: one item, or a line for each there is.
PageFrame {
    id: root

    required property NewsModel model

    heading: headlines.count > 0 ? qsTr("News") : model.title
    intro: model.date

    function arrive() {
        rewind();
    }

    Column {
        spacing: Theme.gap
        visible: headlines.count > 0
        width: parent.width

        Repeater {
            id: headlines

            model: root.model.headlines

            ListRow {
                id: headline

                required property string date
                required property string id
                required property string title
                required summary

                drawing: "news"
                note: headline.date
                objectName: "news-" + headline.id
                text: headline.title
                width: parent.width

                onClicked: root.model.news_chosen(headline.id)
            }
        }
    }

    BlockList {
        model: root.model.blocks
        width: parent.width
    }

    actions: [
        PrimaryButton {
            objectName: "news-service"
            text: root.model.service
            visible: text !== ""
            width: parent.width

            onClicked: root.model.service_chosen()
        }
    ]
}
