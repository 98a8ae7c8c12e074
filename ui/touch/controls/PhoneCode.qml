pragma ComponentBehavior: Bound
import QtQuick

// A code for the visitor's phone beside what to do with it, and whether the phone has come.
Column {
    id: root

    property string code: ""
    property bool opened: false
    property bool photos: true

    // The code stands above the words where both side by side would be too narrow.
    readonly property bool stacked: Theme.tight

    spacing: Theme.gap

    Flow {
        spacing: Theme.wideGap
        width: parent.width

        QrPicture {
            id: qr

            code: root.code
            spoken: qsTr("A code to scan with your phone")
        }

        Column {
            spacing: Theme.gap
            width: root.stacked ? root.width : root.width - qr.width - Theme.wideGap

            Repeater {
                model: [qsTr("Point your phone’s camera at the code and open the link."), root.photos ? qsTr("Take the photo there, or choose one, and send it.") : qsTr("Take a photo there, or choose a file, and send it."), qsTr("It shows here by itself.")]

                BulletLine {
                    required property int index
                    required property string modelData

                    number: index + 1
                    text: modelData
                    width: parent.width
                }
            }
        }
    }

    Busy {
        text: root.opened ? qsTr("Your phone is ready. Send it from there.") : qsTr("Waiting for your phone")
        width: parent.width
    }
}
