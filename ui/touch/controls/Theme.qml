pragma Singleton
import QtQuick

// Sizes, colours and durations. The shell sets the first block; everything else follows from it.
QtObject {
    id: theme

    property real ppi: 100
    property int textSize: 1
    property string contrast: "default"
    property bool motion: true
    property bool rightToLeft: false
    property bool wide: false
    // A panel so small, by the millimetre, that two things side by side would both be squeezed.
    property bool compact: false
    property bool controlsDown: false
    // Room to keep clear at the top of a page, so that every control is within reach of somebody sitting.
    property real lowered: 0
    property string brandMain: ""
    property string brandFocus: ""

    readonly property bool high: contrast === "high"
    readonly property bool low: contrast === "low"
    // Large letters and small panels have the same want: room.
    readonly property bool tight: compact || textSize >= 2

    // Panel pixels for a length that is `n` pixels at 100 ppi.
    function px(n: real): real {
        return Math.round(n * theme.ppi / 100);
    }

    function step(sizes: var): real {
        return theme.px(sizes[theme.textSize]);
    }

    // Type: a step's capital height is 3.5–4.2, 4.8–5.6, 6.4–7.1 or 8.5–9.0 mm for everything from `note` to `body`.
    readonly property string family: "Atkinson Hyperlegible Next"
    readonly property string figures: "First Stop Figures"
    readonly property real note: step([22, 30, 38, 51])
    readonly property real body: step([24.5, 33, 41.5, 53])
    readonly property real control: step([28, 38, 44, 54])
    readonly property real title: step([32, 44, 52, 62])
    readonly property real heading: step(compact ? [44, 54, 60, 66] : [48, 66, 74, 82])
    readonly property real display: step(compact ? [56, 72, 80, 88] : [68, 92, 100, 108])
    readonly property int regular: Font.Normal
    readonly property int semibold: Font.DemiBold
    readonly property int bold: Font.Bold
    // Arabic letters are drawn in a taller box than Latin ones.
    readonly property real lead: rightToLeft ? 0.76 : 1.0
    readonly property real lineHeight: lead

    // Amounts, references and numbers keep their order inside a sentence that runs the other way.
    function isolated(text: string): string {
        return text === "" ? "" : "\u2066" + text + "\u2069";
    }

    // A telephone number in a box of its own: groups of figures keep their order where no common space parts them.
    function joined(text: string): string {
        return theme.rightToLeft ? text.replace(/ /g, "\u00a0") : text;
    }

    function parted(text: string): string {
        return text.replace(/\u00a0/g, " ");
    }

    // The same, for a text that may or may not be a bare number.
    function kept(text: string): string {
        return /^[0-9+(]/.test(text) && !/[A-Za-z\u0590-\u08ff]/.test(text) ? theme.isolated(text) : text;
    }


    // Space: multiples of 12.
    readonly property real hair: px(6)
    readonly property real small: px(12)
    readonly property real gap: px(24)
    readonly property real wideGap: px(36)
    readonly property real section: px(compact ? 36 : 60)
    readonly property real margin: px(compact ? 36 : 56)
    readonly property real radius: px(16)
    readonly property real edge: px(2)
    readonly property real strongEdge: px(5)
    readonly property real target: px(96)
    readonly property real choice: px(124)
    readonly property real icon: step([40, 48, 56, 64])

    // Colour.
    readonly property color page: high ? "#000000" : low ? "#e8e4da" : "#fbfaf7"
    readonly property color card: high ? "#000000" : low ? "#efece4" : "#ffffff"
    readonly property color ink: high ? "#ffffff" : low ? "#4b4a47" : "#1c1b1a"
    readonly property color secondary: high ? "#ffffff" : low ? "#4b4a47" : "#3f3d3a"
    readonly property color line: high ? "#ffffff" : low ? "#7d7970" : "#767168"
    readonly property color tint: high ? "#000000" : low ? "#dedacf" : "#e9f1f4"
    readonly property color scenery: high ? "#000000" : low ? "#d3cfc4" : "#cbdde4"
    readonly property color main: high ? "#000000" : low ? "#46606f" : brandMain !== "" ? brandMain : "#0b3a53"
    readonly property color mainInk: high ? "#ffffff" : low ? "#3d5461" : brandMain !== "" ? brandMain : "#0b3a53"
    readonly property color mainEdge: high ? "#ffd83d" : main
    readonly property color inkOnMain: high ? "#ffffff" : low ? "#f6f4ee" : "#ffffff"
    readonly property color brick: high ? "#ffffff" : low ? "#6b3330" : "#75110d"
    readonly property color brickTint: high ? "#000000" : low ? "#ebdcd6" : "#fdf0ee"
    readonly property color brickEdge: high ? "#ffd83d" : brick
    readonly property color plum: high ? "#ffffff" : low ? "#55446a" : "#4a2560"
    readonly property color amber: high ? "#ffffff" : low ? "#5c4a2c" : "#5a3300"
    readonly property color amberTint: high ? "#000000" : low ? "#e9dfc6" : "#fdf6e4"
    readonly property color amberEdge: high ? "#ffd83d" : low ? "#8a7647" : "#a8760a"
    readonly property color moss: high ? "#000000" : low ? "#3f5b4a" : "#14492b"
    readonly property color mossInk: high ? "#ffffff" : low ? "#36513f" : "#123f26"
    readonly property color mossTint: high ? "#000000" : low ? "#dbe2d6" : "#ebf4ed"
    readonly property color mossEdge: high ? "#9fe8ff" : moss
    readonly property color inkOnMoss: high ? "#ffffff" : low ? "#f6f4ee" : "#ffffff"
    readonly property color focus: brandFocus !== "" && !high ? brandFocus : "#ffc21a"
    readonly property color focusEdge: high ? "#000000" : "#1c1b1a"
    readonly property color shade: high ? "#cc000000" : "#99112028"
    readonly property color progress: high ? "#ffd83d" : "#ffc21a"

    // A fill as it looks under a finger.
    function pressed(colour: color): color {
        return theme.high ? "#454545" : Qt.darker(colour, colour.hslLightness > 0.5 ? 1.12 : 1.45);
    }

    // Time, in milliseconds.
    readonly property int slide: motion ? 180 : 0
    readonly property int doubleTap: 300
    readonly property int turn: 1400
    // The resting screen's one movement: half of a nod, and how long it keeps still in between.
    readonly property int nod: 400
    readonly property int nodEvery: 12000
}
