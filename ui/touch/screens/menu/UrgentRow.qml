import QtQuick
import ui.touch.controls
import ui.touch.models

// The way in for what cannot wait.
ListRow {
    required property MenuModel model

    bottomPadding: Theme.px(18)
    drawing: "urgent"
    text: model.urgent
    topPadding: Theme.px(18)
    urgent: true

    onClicked: model.urgent_chosen()
}
