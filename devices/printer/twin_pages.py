"""Code pages of printers as a twin reads them: those that Python knows, and three that it does not."""

_OWN = {
    "star": (
        "������������├�����▘▗▖▝╱╲◥◤┌┴┬┤♦╳ÄÖÜß§ªº�¢½��¥¼Āëéèēêïíìīîöóòōôüú"
        "ùūûç¿��Ēↄ¡ÅøØäáàāâ°℃℉ΩµΣσ��χ∞±÷π▌▄▀▐┼┘└┐█▒⏊←↑→↓╭⏉��▁▍��▚▞◢◣�⏸╰╯╮"
    ),
    "cp851": (
        "ÇüéâäàΆçêëèïîΈÄΉΊ�ΌôöΎûùΏÖÜά£έήίϊΐόύΑΒΓΔΕΖΗ½ΘΙ«»░▒▓│┤ΚΛΜΝ╣║╗╝ΞΟ┐"
        "└┴┬├─┼ΠΡ╚╔╩╦╠═╬ΣΤΥΦΧΨΩαβγ┘┌█▄δε▀ζηθικλμνξοπρσςτ´�±υφχ§ψ¸°¨ωϋΰώ■�"
    ),
    "cp853": (
        "ÇüéâäàĉçêëèïîìÄĈÉċĊôöòûùİÖÜĝ£Ĝ×ĵáíóúñÑĞğĤĥ�½Ĵş«»░▒▓│┤ÁÂÀŞ╣║╗╝Żż┐"
        "└┴┬├─┼Ŝŝ╚╔╩╦╠═╬¤��ÊËÈıÍÎÏ┘┌█▄�Ì▀ÓßÔÒĠġµĦħÚÛÙŬŭ�´��ℓŉ˘§÷¸°¨˙�³²■�"
    ),
}
"""80 to FF; what is no sign of a text is the sign for unknown ones."""


def decoded(byte: int, page: str) -> str:
    """One sign."""
    if byte >= 0x80 and page in _OWN:
        return _OWN[page][byte - 0x80]
    return bytes((byte,)).decode("ascii" if page in _OWN else page, "replace")
