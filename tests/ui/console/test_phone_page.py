"""The page on a visitor's phone: what it takes, what it refuses and in which words, and what it keeps to itself."""

from http import HTTPStatus

import pytest
import requests
from sqlalchemy import select

from kiosk.hub.hub import Hub
from kiosk.hub_store.tables.handovers import handed_files
from tests.kiosk.handover.phone_code import PhoneCode
from tests.kiosk.handover.phone_files import document, photo
from tests.kiosk.hub.hub_in_test import EnrolledKiosk

TEN_MEGABYTES = 10_000_000


@pytest.fixture
def code(kiosk: EnrolledKiosk, url: str) -> PhoneCode:
    return PhoneCode(kiosk, url)


def kept(hub: Hub) -> int:
    with hub.store.reading() as connection:
        return len(connection.execute(select(handed_files.c.id).where(handed_files.c.contents.is_not(None))).all())


# what is sent


REFUSED = (
    (b"<html><script>alert(1)</script></html>", "holiday.jpg", HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "JPEG or PNG"),
    (document(), "photo.jpg", HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "JPEG or PNG"),
    (b"MZ\x90\0 this program", "photo.png", HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "JPEG or PNG"),
    (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "IMG_0001.HEIC", HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "HEIC"),
    (photo()[:400], "photo.jpg", HTTPStatus.UNPROCESSABLE_ENTITY, "could not open"),
    (b"", "photo.jpg", HTTPStatus.UNPROCESSABLE_ENTITY, "choose one first"),
    (photo() + b"\0" * TEN_MEGABYTES, "photo.jpg", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "up to 10 MB"),
)


def test_what_is_no_photo_is_refused_with_a_sentence_and_the_code_still_works(code: PhoneCode, hub: Hub) -> None:
    for contents, name, status, says in REFUSED:
        refused = code.send(contents, name=name)
        assert (refused.status_code, says in refused.text) == (status, True), name

    assert kept(hub) == 0
    assert code.send(photo()).status_code == HTTPStatus.OK


def test_one_bad_file_among_good_ones_keeps_none(code: PhoneCode, hub: Hub) -> None:
    assert code.send(photo(), b"no photo").status_code == HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    assert kept(hub) == 0


def test_more_than_the_question_takes_is_refused(code: PhoneCode, hub: Hub) -> None:
    refused = code.send(*[photo()] * 4)

    assert (refused.status_code, kept(hub)) == (HTTPStatus.UNPROCESSABLE_ENTITY, 0)
    assert "You can send 3" in refused.text


def test_documents_come_where_the_question_takes_files(kiosk: EnrolledKiosk, url: str) -> None:
    code = PhoneCode(kiosk, url, accepts="file")

    assert code.send(document()).status_code == HTTPStatus.OK
    assert [(file.kind.value, file.thumbnail) for file in code.state().files] == [("pdf", None)]


NAMES = ("../../etc/passwd", "..\\..\\boot.ini", "a\0b.jpg", "<script>.jpg", "/absolute", "x" * 3000, "=cmd()")


def test_no_name_of_a_file_is_kept_or_shown(kiosk: EnrolledKiosk, url: str, hub: Hub) -> None:
    for name in NAMES:
        answer = PhoneCode(kiosk, url).send(photo(64, 48), name=name)
        assert answer.status_code in {HTTPStatus.OK, HTTPStatus.UNPROCESSABLE_ENTITY}, name
        assert name not in answer.text

    database = b"".join(file.read_bytes() for file in hub.settings.folder.glob("hub.sqlite*"))
    assert not [name for name in NAMES if name.encode() in database]


NO_SENDINGS = (
    ("multipart/form-data", b"x"),
    ("multipart/form-data; boundary=b", b"--b\r\nContent-Disposition: form-data; name=files; filename=x\r\n\r\nnever ends"),
    ("multipart/form-data; boundary=b", b""),
    ("multipart/form-data; boundary=b", b"--b\r\n" * 5000),
    ("multipart/form-data; boundary=" + "b" * 500, b"\xff" * 1000),
    ("application/json", b"{}"),
    ("", b"files=photo"),
)


def test_a_body_that_is_no_sending_is_a_mistake_of_the_phone(code: PhoneCode, url: str) -> None:
    for kind, body in NO_SENDINGS:
        answer = requests.post(f"{url}/p/{code.token}", data=body, headers={"Content-Type": kind}, timeout=60)
        assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY, kind
        assert "There is a problem" in answer.text


def test_a_sending_without_end_is_cut_off(code: PhoneCode, url: str, hub: Hub) -> None:
    head = b'--b\r\nContent-Disposition: form-data; name="files"; filename="x"\r\n\r\n'
    heard = []

    def without_end() -> object:
        yield head
        for _ in range(400):
            heard.append(1)
            yield b"\xff\xd8\xff" + b"\0" * 999_997

    try:
        answer = requests.post(
            f"{url}/p/{code.token}", data=without_end(), headers={"Content-Type": "multipart/form-data; boundary=b"}, timeout=60
        )
        assert answer.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    except requests.ConnectionError:
        pass  # the hub hung up in the middle, which is as good
    assert len(heard) < 300
    assert kept(hub) == 0


# the page


def test_the_page_speaks_the_language_of_the_visit(kiosk: EnrolledKiosk, url: str) -> None:
    page = PhoneCode(kiosk, url, language="ar").page().text

    assert '<html lang="ar" dir="rtl">' in page
    assert "التقط صورة" in page


def test_a_code_that_is_over_says_so_in_the_phones_language(url: str) -> None:
    answer = requests.get(f"{url}/p/{'x' * 22}", headers={"Accept-Language": "pl-PL,pl;q=0.9"}, timeout=60)

    assert answer.status_code == HTTPStatus.NOT_FOUND
    assert "Nie znamy tego kodu" in answer.text


def test_the_page_allows_nothing_but_itself_and_sets_no_cookie(code: PhoneCode) -> None:
    for answer in (code.page(), code.send(b"x"), code.send(photo())):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "no-store"
        assert "set-cookie" not in answer.headers


def test_a_phone_that_tries_without_end_is_slowed_down(url: str) -> None:
    answers = [requests.get(f"{url}/p/{number}", timeout=60).status_code for number in range(125)]

    assert HTTPStatus.TOO_MANY_REQUESTS in answers
    assert HTTPStatus.INTERNAL_SERVER_ERROR not in answers


def test_nobody_guesses_a_code(code: PhoneCode, url: str, hub: Hub) -> None:
    for token in ("1", "../p", "%2e%2e%2f", code.token[:-1], code.token.swapcase(), "A" * 4000, "%00", "%ff", str(code.id)):
        answer = requests.post(f"{url}/p/{token}", files={"files": photo()}, timeout=60)
        assert answer.status_code in {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.SEE_OTHER}, token
    assert kept(hub) == 0
