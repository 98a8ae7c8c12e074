import QtQuick
import ui.touch.controls
import ".."

Item {
    property FieldSlot slot: null
    property var answer: ""
}
