import QtQuick

// The place of one screen: empty until it is wanted, then built once and kept.
Loader {
    id: root

    required property string name
    required property string file
    required property QtObject filling
    required property bool eager
    required property bool ahead
    property bool showing: false
    property bool begun: false

    asynchronous: false
    focus: showing
    objectName: "screen-" + name
    visible: showing

    function begin(quietly: bool) {
        if (!root.begun) {
            root.begun = true;
            root.asynchronous = quietly;
            root.setSource(Qt.resolvedUrl("../screens/" + root.file), {
                model: root.filling
            });
        }
    }

    Component.onCompleted: if (eager || showing)
        begin(false)
    // One that is still being built quietly is begun anew and at once: hurried half-way it would lose its model.
    onShowingChanged: {
        if (showing && status === Loader.Loading) {
            source = "";
            begun = false;
        }
        if (showing)
            begin(false);
    }
}
