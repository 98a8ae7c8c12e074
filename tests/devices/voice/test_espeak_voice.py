"""The receipt is read out in each language of the content, as sound; not as text that somebody might read out."""

import shutil
import wave

import pytest

from devices.printer.document import Document, Heading, Paragraph, Reference, Row
from devices.printer.speech import render_speech
from devices.voice.espeak_voice import EspeakVoice, VoiceFault, VoiceReason

WORDS = {
    "en": "Your garden waste subscription is renewed.",
    "cy": "Adnewyddwyd eich tanysgrifiad gwastraff gardd.",
    "pl": "Twoja subskrypcja została odnowiona.",
    "ar": "تم تجديد اشتراك نفايات الحديقة",
    "uk": "Вашу підписку поновлено.",
    "ro": "Abonamentul dumneavoastră a fost reînnoit.",
    "zh-Hans": "您的花园垃圾订阅已续订。",
}
needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed: apt install espeak-ng")


@pytest.fixture
def voice() -> EspeakVoice:
    return EspeakVoice()


def seconds_of(file) -> float:
    with wave.open(str(file)) as sound:
        assert any(sound.readframes(sound.getnframes())), "silence"
        return sound.getnframes() / sound.getframerate()


@needs_espeak
@pytest.mark.parametrize("language", WORDS)
def test_a_receipt_is_heard_in_its_language(voice, tmp_path, language):
    receipt = Document(
        (Heading("Tamarside"), Paragraph(WORDS[language]), Row("Total", "£52.00"), Reference("KT-7XM9P-Q")), language
    )

    voice.keep(render_speech(receipt), language, tmp_path / "receipt.wav")
    voice.keep(("Tamarside",), language, tmp_path / "name.wav")

    assert seconds_of(tmp_path / "receipt.wav") > 3 * seconds_of(tmp_path / "name.wav")


@needs_espeak
def test_a_slower_voice_takes_longer(tmp_path):
    for pace in (250, 80):
        EspeakVoice(pace).keep((WORDS["en"],), "en", tmp_path / f"{pace}.wav")

    assert seconds_of(tmp_path / "80.wav") > 1.5 * seconds_of(tmp_path / "250.wav")


@needs_espeak
def test_slower_than_the_program_goes_the_words_stand_further_apart(tmp_path):
    for pace in (80, 62):
        EspeakVoice(pace).keep((WORDS["en"] * 3,), "en", tmp_path / f"{pace}.wav")

    assert 1.1 < seconds_of(tmp_path / "62.wav") / seconds_of(tmp_path / "80.wav") < 1.5


@needs_espeak
def test_a_language_without_a_voice_is_said_in_words(voice, tmp_path):
    with pytest.raises(VoiceFault, match="no voice for 'tlh'") as fault:
        voice.keep(("nuqneH",), "tlh", tmp_path / "x.wav")

    assert fault.value.reason is VoiceReason.NO_SUCH_LANGUAGE


def test_without_the_program_it_is_said_how_to_get_it(voice, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(VoiceFault, match="apt install espeak-ng"):
        voice.say(("Hello",), "en")


@needs_espeak
def test_a_sound_file_that_cannot_be_written_is_no_success(voice, tmp_path):
    with pytest.raises(VoiceFault, match="No such file or directory"):
        voice.keep(("Hello",), "en", tmp_path / "nowhere" / "x.wav")
