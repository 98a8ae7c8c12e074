"""Says which settings of a source's pages and components an import leaves behind."""

from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.loose import Json, mapping, string

_PAGE = frozenset(
    {"path", "title", "components", "next", "section", "controller", "id", "condition", "repeat", "repeatField", "formComponents"}
    | {"backLinkFallback", "startPageNavigation", "showContinueButton", "continueButtonText", "customButtonText"}
)
_CONTROLLERS = frozenset(
    {"", "start", "page", "home", "confirm", "summary", "StartPageController", "PageController", "QuestionPageController"}
    | {"HomePageController", "MultiStartPageController", "SummaryPageController", "SummaryPageWithConfirmationEmailController"}
    | {"CheckAnswersPageController", "StatusPageController", "TerminalPageController", "RepeatPageController"}
    | {"RepeatingFieldPageController", "FileUploadPageController", "UploadPageController", "ScorePageController"}
)
_OPTIONS = frozenset(
    {"required", "condition", "customValidationMessage", "customValidationMessages", "maxWords", "prefix", "suffix", "list"}
    | {"maxDaysInPast", "maxDaysInFuture", "maxFiles", "minimumRequiredFiles", "maxMultiInputFieldRows", "behaviour"}
    | {"behaviourItemValue", "amount", "description", "conditionalAmounts"}
)
_LOOKS = frozenset(
    {"classes", "hideTitle", "optionalText", "autocomplete", "rows", "bold", "divider", "heading", "type", "columnTitles", "cols"}
    | {"isPageHeading", "usePostcodeLookup", "dropzoneConfig", "showNoScriptWarning", "disableChangingFromSummary", "condition"}
)
"""What a kiosk's own screens decide."""
_LIMITS = frozenset({"min", "max", "length", "precision", "integer"})


def tell_component(component: Json, where: str, findings: Findings) -> None:
    """One finding for all settings of a component that are not carried over."""
    limits = _LIMITS | ({"regex"} if component.get("type") == "TextField" else set())
    left = _left(mapping(component.get("options")), _OPTIONS | _LOOKS) + _left(mapping(component.get("schema")), limits)
    _tell(left, where, findings)


def tell_page(page: Json, controller: str, where: str, findings: Findings) -> None:
    """The same for a page, and whether its controller does more than an ordinary page."""
    if controller not in _CONTROLLERS:
        message = f"Pages of the kind {controller!r} are not known; this one is taken as an ordinary page"
        findings.warning("page-kind", where, message)
    _tell(_left(page, _PAGE), where, findings)


def _left(settings: Json, known: frozenset[str]) -> list[str]:
    """Settings that say something and are not known."""
    return [string(key) for key, value in settings.items() if key not in known and value not in (None, "", [], {}, False)]


def _tell(left: list[str], where: str, findings: Findings) -> None:
    if left:
        written = ", ".join(map(repr, sorted(left)))
        settings = "The setting" if len(left) == 1 else "The settings"
        findings.info("setting-dropped", where, f"{settings} {written} {'is' if len(left) == 1 else 'are'} not carried over")
