import QtQuick
import ui.touch.controls
import ui.touch.models

// One item of council news.
PageFrame {
    id: root

    required property NewsModel model

    heading: model.title
    intro: model.date

    function arrive() {
        rewind();
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
