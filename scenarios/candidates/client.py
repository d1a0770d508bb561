#!/usr/bin/env python3
"""A candidate in Python, as an example to learn from: nothing but the standard library, Python 3.9.

It is certified for every capability, like any vendor's program:

    ces certify --command "python3 scenarios/candidates/client.py"

Run by hand it wants the same environment: CES_BASE_URL, CES_TOKEN_URL, CES_CLIENT_ID,
CES_CLIENT_SECRET and CES_TASK, the path of a task in JSON. It ends with 0 once every filing of the
task is accepted, and with 1 if one is not.
"""

import base64
import copy
import http.client
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
MOST_ATTEMPTS = 6
# Seconds before a first repetition; doubled for each further one.
PAUSE = 0.1
# Seconds after which an answer is no longer waited for.
PATIENCE = 30


class Client:
    def __init__(self, environment):
        self.base_url = environment["CES_BASE_URL"]
        self.token_url = environment["CES_TOKEN_URL"]
        self.client_id = environment["CES_CLIENT_ID"]
        self.client_secret = environment["CES_CLIENT_SECRET"]
        self.token = None
        # Accounts for which it was told that it may not file.
        self.closed_accounts = set()

    def perform(self, task):
        """Tells whether everything of the task is accepted."""
        accepted = [self.may_file(each) and self.file(each) for each in task["filings"]]
        return all(accepted)

    def may_file(self, filing):
        return filing["importer"]["account"] not in self.closed_accounts

    def file(self, filing):
        """Files once, mends what is refused as a clerk answers it; tells whether it was accepted."""
        body = declaration_of(filing)
        for _ in range(MOST_ATTEMPTS):
            status, answer = self.send(body)
            if status == 201:
                return True
            mended = mend(body, answer, filing.get("corrections", [])) if status == 422 else None
            if status == 403:
                self.closed_accounts.add(filing["importer"]["account"])
            if mended is None:
                print(filing["transactionNumber"], status, answer.get("code"), file=sys.stderr)
                return False
            body = mended
        return False

    def send(self, body):
        """Sends until there is an answer that no repetition would change, with one key for all."""
        content = json.dumps(body, ensure_ascii=False).encode("utf-8")
        key = str(uuid.uuid4())
        for attempt in range(MOST_ATTEMPTS):
            status, headers, answer = self.attempt(content, key)
            if status == 401:
                self.token = None
            elif status is None or status == 429 or status >= 500:
                told = headers.get("retry-after", "0")
                seconds = int(told) if told.isdigit() else 0
                time.sleep(max(seconds, PAUSE * 2**attempt))
            else:
                return status, answer
        return None, {}

    def attempt(self, content, key):
        """Status, headers and JSON of the answer; no status where none came."""
        self.token = self.token or self.new_token()
        headers = {
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/json",
            "Idempotency-Key": key,
        }
        return call(self.base_url + "/v1/declarations", content, headers)

    def new_token(self):
        pair = f"{self.client_id}:{self.client_secret}".encode("utf-8")
        form = urllib.parse.urlencode({"grant_type": "client_credentials"}).encode("ascii")
        headers = {"Authorization": "Basic " + base64.b64encode(pair).decode("ascii")}
        status, _, answer = call(self.token_url, form, headers)
        if status != 200:
            sys.exit(f"no token: {status} {answer}")
        return answer["access_token"]


def call(address, content, headers):
    request = urllib.request.Request(address, data=content, headers=headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as response:
            return response.status, response.headers, json.loads(response.read() or "{}")
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, json.loads(refused.read() or "{}")
    except (OSError, http.client.HTTPException):
        return None, {}, {}


def declaration_of(filing):
    declared = {name: filing[name] for name in filing if name != "corrections"}
    declared["importer"] = filing["importer"]["account"]
    declared["invoices"] = [invoice_of(invoice) for invoice in filing["invoices"]]
    return declared


def invoice_of(invoice):
    return {
        "number": invoice["number"],
        "vendor": invoice["seller"],
        "currency": invoice["currency"],
        "directShipmentOn": invoice["shippedOn"],
        "placeOfExport": invoice["placeOfExport"],
        "lines": [line_of(item) for item in invoice["items"]],
    }


def line_of(item):
    names = ("description", "classification", "origin", "treatment", "quantity", "unit")
    line = {name: item[name] for name in names}
    line["value"] = value_of(item["quantity"], item["unitPrice"])
    line["valueForDutyCode"] = item["valuationCode"]
    line["duties"] = duties_of(item)
    return line


def value_of(quantity, unit_price):
    """To the cent, a half up; never by way of a float, which has no exact 0.335."""
    product = Decimal(quantity) * Decimal(unit_price)
    return str(product.quantize(CENT, rounding=ROUND_HALF_UP))


def duties_of(item):
    """Nothing for what is not declared, which is not the same as 0.00."""
    duties = [block_of(measure) for measure in item.get("measures", [])]
    if "declaredGst" in item:
        duties.append({"type": "gst", "selfDeclared": item["declaredGst"]})
    return duties


def block_of(measure):
    block = {"type": measure["charge"]}
    if "measure" in measure:
        block["regime"] = measure["measure"]
    if "subject" in measure:
        block["subject"] = measure["subject"]
    return block


def mend(body, problem, corrections):
    """The body with what the findings point at corrected; None where the clerk has no answer."""
    answers = {each["finding"]: each for each in corrections}
    errors = problem.get("errors", [])
    mended = copy.deepcopy(body)
    for error in errors:
        place = re.match(r"#?/invoices/(\d+)/lines/(\d+)", error["pointer"])
        correction = answers.get(error["code"])
        if place is None or correction is None:
            return None
        line = mended["invoices"][int(place[1])]["lines"][int(place[2])]
        line[correction["member"]] = correction["value"]
    return mended if errors else None


def main():
    with open(os.environ["CES_TASK"], encoding="utf-8") as file:
        task = json.load(file)
    return 0 if Client(os.environ).perform(task) else 1


if __name__ == "__main__":
    sys.exit(main())
