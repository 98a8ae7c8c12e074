import QtQuick

// The place of the on-screen keyboard, which is read only after the first frame: it is the heaviest part of the screen.
Loader {
    id: root

    property real floor: 0
    property string language: "en"
    readonly property bool raised: item !== null && item["raised"]

    function begin() {
        if (source.toString() === "")
            setSource(Qt.resolvedUrl("Keyboard.qml"), {});
    }

    asynchronous: true
    y: raised ? floor - height : floor

    onLanguageChanged: apply()
    onLoaded: apply()

    function apply() {
        if (item !== null)
            item["language"] = root.language;
    }
}
