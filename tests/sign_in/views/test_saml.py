"""Single sign-on by SAML: a signed answer lets in; forged, replayed or for others, it does not."""

import base64
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from pytest_django import Settings

from tests.cast import Cast
from tests.sign_in.company import link_in
from tests.sign_in.visiting import Visiting
from touchline.sign_in.rules.providers import Providers, SamlProvider

saml_utils = pytest.importorskip("onelogin.saml2.utils", reason="needs the extra saml")
saml_settings = pytest.importorskip("onelogin.saml2.settings", reason="needs the extra saml")
IDP, US = "https://idp.northlight.example/saml", "http://testserver/sign-in/saml/company/"
ANSWER = """<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
 xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r{number}" Version="2.0"
 IssueInstant="{now}" Destination="{us}back/" InResponseTo="{question}">
<saml:Issuer>{idp}</saml:Issuer>
<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>
{assertion}</samlp:Response>"""
ASSERTION = """<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a{number}"
 Version="2.0" IssueInstant="{now}"><saml:Issuer>{idp}</saml:Issuer><saml:Subject>
<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">{who}</saml:NameID>
<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">
<saml:SubjectConfirmationData NotOnOrAfter="{until}" Recipient="{us}back/"
 InResponseTo="{question}"/>
</saml:SubjectConfirmation></saml:Subject>
<saml:Conditions NotBefore="{since}" NotOnOrAfter="{until}"><saml:AudienceRestriction>
<saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>
<saml:AuthnStatement AuthnInstant="{now}" SessionIndex="_s"><saml:AuthnContext>
<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef>
</saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement><saml:Attribute Name="email">
<saml:AttributeValue>{email}</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>
</saml:Assertion>"""


@dataclass(frozen=True)
class SignedBy:
    """A provider with a key of its own."""

    key: str
    certificate: str

    def answer(self, question: str, email: str, *, audience: str = f"{US}metadata/") -> str:
        now = datetime.now(UTC)
        told = {
            "number": question[-8:], "question": question, "email": email, "who": "a-sub",
            "idp": IDP, "us": US, "audience": audience, "now": _said(now),
            "since": _said(now - timedelta(minutes=2)), "until": _said(now + timedelta(minutes=5)),
        }  # fmt: skip
        assertion = saml_utils.OneLogin_Saml2_Utils.add_sign(
            ASSERTION.format(**told), self.key, self.certificate
        )
        return ANSWER.format(assertion=assertion.decode(), **told)


@pytest.fixture(scope="module")
def idp() -> SignedBy:
    return new_idp()


def new_idp() -> SignedBy:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "idp")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name)
        .public_key(key.public_key()).serial_number(1)
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return SignedBy(pem.decode(), certificate.public_bytes(serialization.Encoding.PEM).decode())


@pytest.fixture(autouse=True)
def _named(settings: Settings, idp: SignedBy, cast: Cast) -> None:
    told = SamlProvider("company", "Northlight", IDP, f"{IDP}/sso", idp.certificate)
    settings.SIGN_IN_PROVIDERS = Providers(saml=(told,))


def begin(visiting: Visiting) -> str:
    """Press the button; the number of the question that goes to the provider."""
    onward = link_in(visiting.post("/sign-in/saml/company/"))
    packed = base64.b64decode(parse_qs(urlsplit(onward).query)["SAMLRequest"][0])
    return zlib.decompress(packed, -15).decode().partition('ID="')[2].partition('"')[0]


def hand_in(visiting: Visiting, answer: str) -> Any:
    """The provider's form comes from another site; then our own redirect."""
    told = {"SAMLResponse": base64.b64encode(answer.encode()).decode()}
    return visiting.get(visiting.post("/sign-in/saml/company/back/", told)["Location"])


def test_a_signed_answer_lets_in(idp: SignedBy, cast: Cast) -> None:
    visiting = Visiting()
    hand_in(visiting, idp.answer(begin(visiting), cast.mairi.email))
    assert visiting.is_in


def test_an_answer_that_was_changed_lets_nobody_in(idp: SignedBy, cast: Cast) -> None:
    visiting = Visiting()
    answer = idp.answer(begin(visiting), cast.mairi.email)
    hand_in(visiting, answer.replace(cast.mairi.email, cast.noor.email))
    assert not visiting.is_in


def test_an_answer_signed_by_another_lets_nobody_in(cast: Cast) -> None:
    visiting = Visiting()
    hand_in(visiting, new_idp().answer(begin(visiting), cast.mairi.email))
    assert not visiting.is_in


def test_an_answer_meant_for_others_lets_nobody_in(idp: SignedBy, cast: Cast) -> None:
    visiting = Visiting()
    question = begin(visiting)
    hand_in(visiting, idp.answer(question, cast.mairi.email, audience="https://other.example/"))
    assert not visiting.is_in


def test_an_answer_without_a_signature_lets_nobody_in(idp: SignedBy, cast: Cast) -> None:
    visiting = Visiting()
    signed = idp.answer(begin(visiting), cast.mairi.email)
    before, _, rest = signed.partition("<ds:Signature")
    hand_in(visiting, before + rest.partition("</ds:Signature>")[2])
    assert not visiting.is_in


def test_an_answer_lets_in_once(idp: SignedBy, cast: Cast) -> None:
    visiting = Visiting()
    answer = idp.answer(begin(visiting), cast.mairi.email)
    hand_in(visiting, answer)
    visiting.post("/sign-out/")
    hand_in(visiting, answer)
    assert not visiting.is_in


def test_an_answer_in_another_browser_lets_nobody_in(idp: SignedBy, cast: Cast) -> None:
    answer, thief = idp.answer(begin(Visiting()), cast.mairi.email), Visiting()
    hand_in(thief, answer)
    assert not thief.is_in


def test_an_answer_nobody_asked_for_lets_nobody_in(idp: SignedBy, cast: Cast) -> None:
    visiting = Visiting()
    hand_in(visiting, idp.answer("_of_nobody", cast.mairi.email))
    assert not visiting.is_in


def test_our_metadata_names_where_to_answer() -> None:
    assert f"{US}back/" in Visiting().get(f"{US}metadata/").content.decode()


def test_our_metadata_is_what_the_library_can_read() -> None:
    told = Visiting().get(f"{US}metadata/").content
    settings = saml_settings.OneLogin_Saml2_Settings(
        {
            "sp": {"entityId": US, "assertionConsumerService": {"url": US}},
            "security": {"allowSingleLabelDomains": True},
        },
        sp_validation_only=True,
    )
    assert settings.validate_metadata(told) == []


def test_our_metadata_names_no_address_for_signing_out() -> None:
    assert "SingleLogoutService" not in Visiting().get(f"{US}metadata/").content.decode()


def _said(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
