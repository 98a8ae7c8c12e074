pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// Finding a service in one's own words: results come as one types.
PageFrame {
    id: root

    required property SearchModel model

    // A small wide panel needs the height for what was found; the box says as much.
    heading: Theme.compact && Theme.wide ? "" : qsTr("What do you need?")
    scenic: false

    function arrive() {
        rewind();
        entry.text = root.model.query;
        opener.restart();
    }

    // The page is painted first; then the keyboard comes.
    Timer {
        id: opener

        interval: Theme.slide + 20
        objectName: "opener"

        onTriggered: if (root.visible)
            entry.begin()
    }

    aside: [
        SearchEntry {
            id: entry

            name: qsTr("What do you need?")
            objectName: "search-entry"
            placeholder: qsTr("For example: my bin was not emptied")
            width: parent.width

            onAccepted: field.focus = false
            onCleared: root.model.typed("")
            onEdited: root.model.typed(text)
        }
    ]

    Column {
        spacing: Theme.gap
        width: parent.width

        Title {
            text: qsTr("People often look for")
            visible: often.count > 0 && root.model.query === ""
            width: parent.width
        }

        Flow {
            spacing: Theme.gap
            visible: root.model.query === ""
            width: parent.width

            Repeater {
                id: often

                model: root.model.suggestions

                SecondaryButton {
                    id: suggestion

                    required property string modelData

                    font.pixelSize: Theme.body
                    objectName: "suggestion-" + modelData
                    text: modelData
                    width: Math.min(implicitWidth, parent.width)

                    onClicked: {
                        entry.text = suggestion.modelData;
                        entry.field.focus = false;
                        root.model.typed(suggestion.modelData);
                    }
                }
            }
        }

        Repeater {
            id: results

            model: root.model.results

            ListRow {
                id: row

                required property bool here
                required property string id
                required property string kind
                required property string title
                required summary
                required urgent

                drawing: row.urgent ? "urgent" : row.kind === "news" ? "news" : ""
                note: row.kind === "service" && !row.here ? qsTr("By phone or at the counter") : ""
                noteDrawing: "phone"
                objectName: "result-" + row.id
                text: row.title
                width: parent.width

                onClicked: root.model.result_chosen(row.kind, row.id)
            }
        }

        NoticeBox {
            text: qsTr("Try other words, or fewer of them. Or ask a person: they will know.")
            title: qsTr("We found nothing for “%1”").arg(root.model.query)
            visible: root.model.query !== "" && results.count === 0
            width: parent.width
        }
    }
}
