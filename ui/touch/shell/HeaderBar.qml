pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// The council, or the service in hand and how far through; where there is room, the other languages.
Rectangle {
    id: root

    required property ShellModel shell

    readonly property bool inService: shell.title !== ""
    readonly property bool named: shell.steps > 0

    signal languagesWanted

    color: Theme.main
    implicitHeight: Math.max(Theme.px(Theme.wide ? 104 : 128) - (Theme.compact ? Theme.gap : 0), words.height + (Theme.compact ? 1 : 2) * Theme.gap) + (named ? bar.height : 0)

    Image {
        id: mark

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: words.verticalCenter
        height: width
        source: "image://drawings/mark/" + String(Theme.main).slice(1)
        sourceSize: Qt.size(width, width)
        visible: !root.inService
        width: Theme.px(72)
    }

    Flow {
        id: words

        readonly property bool fits: title.implicitWidth + Theme.wideGap + count.implicitWidth <= width

        anchors.left: mark.visible ? mark.right : parent.left
        anchors.leftMargin: mark.visible ? Theme.gap : Theme.margin
        anchors.right: tongues.visible ? tongues.left : parent.right
        anchors.rightMargin: tongues.visible ? Theme.gap : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.named ? -bar.height / 2 : 0
        spacing: 0

        Words {
            id: title

            color: Theme.inkOnMain
            font.pixelSize: Theme.control
            font.weight: Theme.bold
            lineHeight: 0.93 * Theme.lead
            text: root.inService ? root.shell.title : root.shell.council
            width: words.fits && count.visible ? words.width - count.implicitWidth - Theme.wideGap : words.width
        }

        Words {
            id: count

            color: Theme.inkOnMain
            horizontalAlignment: words.fits ? Text.AlignRight : Text.AlignLeft
            lineHeight: 0.93 * Theme.lead
            text: qsTr("Question %1 of %2").arg(root.shell.step).arg(root.shell.steps)
            topPadding: words.fits ? (title.implicitHeight - count.contentHeight) / 2 : Theme.hair
            visible: root.named
            width: words.fits ? implicitWidth + Theme.wideGap : words.width
            wrapMode: Text.NoWrap
        }
    }

    Row {
        id: tongues

        readonly property real room: root.width - mark.width - title.implicitWidth - 2 * Theme.margin - 3 * Theme.gap

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.small
        visible: !root.inService && !Theme.controlsDown && root.shell.screen !== "language"

        Repeater {
            id: others

            model: root.shell.languages

            ActionButton {
                id: tongue

                required property int index
                required property string name
                required property string tag

                edge: Theme.inkOnMain
                edgeWidth: tag === root.shell.language ? 0 : Theme.px(2)
                fill: tag === root.shell.language && !Theme.high ? Theme.inkOnMain : Theme.main
                font.pixelSize: Theme.note
                implicitHeight: Theme.px(76)
                ink: tag === root.shell.language && !Theme.high ? Theme.mainInk : Theme.inkOnMain
                objectName: "header-language-" + tag
                text: name
                visible: index < 2 && tongues.room > 2 * Theme.px(170) + more.width

                onClicked: root.shell.language_chosen(tongue.tag)
            }
        }

        ActionButton {
            id: more

            edge: Theme.inkOnMain
            edgeWidth: Theme.px(2)
            drawing: "language"
            fill: Theme.main
            font.pixelSize: Theme.note
            implicitHeight: Theme.px(76)
            ink: Theme.inkOnMain
            objectName: "more-languages"
            text: tongues.room > Theme.px(Theme.wide ? 900 : 560) ? qsTr("More languages") : qsTr("Languages")
            visible: others.count > 1

            onClicked: root.languagesWanted()
        }
    }

    StepBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        step: root.shell.step
        steps: root.shell.steps
        visible: root.named
    }
}
