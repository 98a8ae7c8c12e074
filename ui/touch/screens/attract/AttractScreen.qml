pragma ComponentBehavior: Bound
import QtQuick
import ui.touch.controls
import ui.touch.models

// At rest: whose shop this is, whether it is open, and one thing to do. The first touch only wakes it.
FocusScope {
    id: root

    required property AttractModel model

    readonly property real side: Theme.compact ? Theme.margin : Theme.wide ? Theme.px(120) : Theme.px(80)

    // Upright panels have one column; wide ones put the invitation into a second.
    readonly property real column: Theme.wide ? width * 0.4 - side : width - 2 * side

    function second(itsWidth: real): real {
        const start = Theme.wide ? root.width * 0.6 : root.side;
        return Theme.rightToLeft ? root.width - start - itsWidth : start;
    }

    function arrive() {
        root.forceActiveFocus();
    }

    Accessible.name: qsTr("Touch to start")
    Accessible.role: Accessible.Button
    Keys.onPressed: event => {
        event.accepted = true;
        root.model.woken();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.main
    }

    Rectangle {
        anchors.fill: parent
        visible: !Theme.high

        gradient: Gradient {
            GradientStop {
                color: Theme.main
                position: 0
            }

            GradientStop {
                color: Qt.lighter(Theme.main, 1.45)
                position: 1
            }
        }
    }

    // Upright it takes the room there is under the words; on a wide panel its sky may be behind them.
    Image {
        readonly property real room: ground.y - Theme.gap - Math.max(tongues.y + tongues.height, middle.y + middle.height)

        Accessible.ignored: true
        anchors.bottom: ground.top
        fillMode: Image.PreserveAspectCrop
        height: Theme.wide ? Theme.px(330) : Math.min(Theme.px(380), room)
        horizontalAlignment: Theme.wide ? Image.AlignRight : Image.AlignHCenter
        opacity: 0.5
        source: "image://drawings/townscape/" + String(Theme.scenery).slice(1)
        sourceSize.height: Theme.px(Theme.wide ? 330 : 380) // drawn once, however often the words move
        verticalAlignment: Image.AlignBottom
        visible: !Theme.high && (Theme.wide ? room > height * 0.4 : height > Theme.px(160))
        width: parent.width
    }

    Row {
        id: top

        spacing: Theme.gap
        x: Theme.rightToLeft ? parent.width - width - root.side : root.side
        y: Math.min(Theme.px(96), parent.height * 0.06)

        Image {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            height: width
            source: "image://drawings/mark/" + String(Theme.main).slice(1)
            sourceSize: Qt.size(width, width)
            width: Theme.px(104)
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter

            Words {
                color: Theme.inkOnMain
                font.pixelSize: Theme.title
                font.weight: Theme.bold
                text: root.model.council
            }

            Words {
                color: Theme.inkOnMain
                text: root.model.shop
                visible: text !== ""
            }
        }
    }

    Column {
        id: middle

        spacing: Theme.wideGap
        width: Theme.wide ? parent.width * 0.5 - root.side : parent.width - 2 * root.side
        x: Theme.rightToLeft ? parent.width - width - root.side : root.side
        y: Math.max(top.y + top.height + Theme.gap, Math.min(Theme.px(Theme.wide ? 270 : 470), parent.height * 0.24))

        Heading {
            color: Theme.inkOnMain
            font.pixelSize: Math.min(Theme.px(Theme.wide ? 100 : 124), root.width * (Theme.wide ? 0.053 : 0.115))
            text: qsTr("Do your council business here")
            width: parent.width
        }

        Words {
            color: Theme.inkOnMain
            font.pixelSize: Theme.control
            text: qsTr("Pay, report, apply or check, in your own language. A\u00a0person is one touch away.")
            width: parent.width
        }
    }

    Invitation {
        id: invitation

        broadest: root.column
        x: root.second(width)
        y: Theme.wide ? middle.y + Theme.gap : middle.y + middle.height + Theme.section
    }

    Flow {
        id: tongues

        spacing: Theme.wideGap
        width: root.column
        x: root.second(width)
        y: invitation.y + invitation.height + Math.min(Theme.section, root.height * 0.03)

        Repeater {
            model: root.model.languages

            Words {
                required property string name

                color: Theme.inkOnMain
                font.weight: Theme.semibold
                // Letters of each script stand in boxes of their own height.
                height: Theme.body * 1.4
                text: name
                verticalAlignment: Text.AlignVCenter
            }
        }
    }

    TodayStrip {
        id: ground

        anchors.bottom: parent.bottom
        model: root.model
        side: root.side
        width: parent.width
    }

    MouseArea {
        anchors.fill: parent
        objectName: "wake"

        onClicked: root.model.woken()
    }
}
