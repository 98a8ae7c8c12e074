pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// Which language? Each says its own name.
PageFrame {
    id: root

    required property LanguageModel model

    heading: qsTr("Choose your language")
    intro: qsTr("You can change it later, on any page, under Text and display.")

    function arrive() {
        rewind();
    }

    Grid {
        id: grid

        columnSpacing: Theme.gap
        columns: Theme.tight ? 1 : 2
        rowSpacing: Theme.gap
        width: parent.width

        Repeater {
            model: root.model.languages

            ChoiceCard {
                id: card

                required property string name
                required property string tag

                checked: card.tag === root.model.chosen
                implicitHeight: Math.max(Theme.px(148), implicitContentHeight + topPadding + bottomPadding)
                objectName: "language-" + card.tag
                text: card.name
                width: (grid.width - (grid.columns - 1) * Theme.gap) / grid.columns

                onClicked: root.model.language_chosen(card.tag)
            }
        }
    }
}
