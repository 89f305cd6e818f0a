#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Área Cliente contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the API's description, and what was really sent, to JSON Schema (draft 2020-12), by an independent validator.

openapi.py document DESCRIPTION              every schema is one, every example fits its schema
openapi.py exchanges DESCRIPTION EXCHANGES   every answer of a test is as described: its status, all its headers, its body

EXCHANGES has one JSON object a line: method, target, request {headers, body}, status, response {headers, body};
headers are [name, value] pairs, bodies Base64.
"""

import base64
import gzip
import json
import re
import sys
import warnings
from urllib.parse import parse_qsl

# Debian 12 has no newer way to resolve references; where there is one, this one still works and warns.
warnings.filterwarnings("ignore", category=DeprecationWarning)
from jsonschema import Draft202012Validator, RefResolver, exceptions, validators  # noqa: E402

REPRESENTATION_HEADERS = {"content-type", "x-route"}
# Of an answer that went over a socket; there the route is no longer told.
SOCKET_HEADERS = {"content-type", "connection", "content-length", "date", "keep-alive"}
# What the transport refuses, whatever is asked for: each operation describes it alike.
REFUSALS = {"400", "408", "413", "414", "417", "429", "431", "500", "501", "503", "505"}


def discriminated(validator, one_of, instance, schema):
    """oneOf, without trying every record's schema where the discriminator names the one."""
    mapping = schema.get("discriminator", {}).get("mapping")
    if mapping is None:
        yield from Draft202012Validator.VALIDATORS["oneOf"](validator, one_of, instance, schema)
        return
    name = instance.get(schema["discriminator"]["propertyName"]) if isinstance(instance, dict) else None
    if name not in mapping or {"$ref": mapping[name]} not in one_of:
        yield exceptions.ValidationError(f"{name!r} is no type of record")
    else:
        yield from validator.descend(instance, {"$ref": mapping[name]})


Validator = validators.extend(Draft202012Validator, {"oneOf": discriminated})


class Description:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.document = json.load(file)
        self.resolver = RefResolver("", self.document)
        self.validators = {}
        self.faults = []

    def fault(self, where, what):
        self.faults.append(f"{where}: {what}")

    def resolved(self, thing):
        while isinstance(thing, dict) and "$ref" in thing:
            thing = self.resolver.resolve(thing["$ref"])[1]
        return thing

    def validator(self, schema):
        key = id(schema)
        if key not in self.validators:
            Draft202012Validator.check_schema(schema)
            self.validators[key] = (Validator(schema, resolver=self.resolver), schema)
        return self.validators[key][0]

    def check(self, where, value, schema):
        try:
            errors = list(self.validator(schema).iter_errors(value))[:3]
        except exceptions.RefResolutionError as error:
            return self.fault(where, str(error))
        for error in errors:
            best = min(error.context, key=lambda e: -len(e.absolute_path), default=error) if error.context else error
            place = "/".join(str(part) for part in best.absolute_path)
            self.fault(where, f"{place}: {best.message[:300]}")

    # The document by itself

    def check_document(self):
        for name, schema in self.document["components"]["schemas"].items():
            Draft202012Validator.check_schema(schema)
        self.walk(self.document, "")
        return sum(len(item) for item in self.document["paths"].values())

    def walk(self, thing, where):
        if isinstance(thing, list):
            for index, entry in enumerate(thing):
                self.walk(entry, f"{where}/{index}")
        elif isinstance(thing, dict):
            if where.endswith("/schemas") or where.endswith("/schema"):
                self.follow(thing, where)
                return
            self.follow_reference(thing, where)
            if "schema" in thing:
                self.examples(thing, where)
            for key, entry in thing.items():
                if key not in ("example", "examples"):
                    self.walk(entry, f"{where}/{key}")

    def follow(self, thing, where):
        """Every reference within schemas leads somewhere."""
        if isinstance(thing, list):
            for entry in thing:
                self.follow(entry, where)
        elif isinstance(thing, dict):
            self.follow_reference(thing, where)
            for entry in thing.values():
                self.follow(entry, where)

    def follow_reference(self, thing, where):
        if isinstance(thing.get("$ref"), str):
            try:
                self.resolver.resolve(thing["$ref"])
            except exceptions.RefResolutionError:
                self.fault(where, f"{thing['$ref']} leads nowhere")

    def examples(self, thing, where):
        if "example" in thing:
            self.check(f"{where}/example", thing["example"], thing["schema"])
        for name, example in thing.get("examples", {}).items():
            self.check(f"{where}/examples/{name}", example["value"], thing["schema"])

    # What was sent

    def operation(self, exchange):
        """The operation, or the name of the answer to what is none."""
        path = exchange["target"].split("?")[0]
        method = exchange["method"].lower()
        method = "get" if method == "head" else method
        # The most literal path first, as OpenAPI says.
        for template, item in sorted(self.document["paths"].items(), key=lambda entry: entry[0].count("{")):
            pattern = re.sub(r"\\\{\w+\\\}", r"[A-Za-z0-9._-]{1,80}", re.escape(template))
            if re.fullmatch(pattern, path):
                if method in item:
                    return item[method]
                other = "MethodNotAllowed"
                break
        else:
            other = "NotFound"
        for template, item in self.document["paths"].items():  # a path that is both literal and variable
            pattern = re.sub(r"\\\{\w+\\\}", r"[A-Za-z0-9._-]{1,80}", re.escape(template))
            if re.fullmatch(pattern, path) and method in item:
                return item[method]
        return other

    def check_exchange(self, number, exchange):
        where = f"{number}: {exchange['method']} {exchange['target'][:120]} -> {exchange['status']}"
        operation = self.operation(exchange)
        status = str(exchange["status"])
        if isinstance(operation, str):
            wanted = {"MethodNotAllowed": "405", "NotFound": "404"}[operation]
            if status == wanted:
                response = self.document["components"]["responses"][operation]
            elif status in REFUSALS:
                response = self.refusal(status)
            else:
                return self.fault(where, f"there is no such operation, so {wanted} is due")
        elif status not in operation["responses"]:
            return self.fault(where, "the operation has no such status")
        else:
            response = self.resolved(operation["responses"][status])
            if status < "300":
                self.check_request(where, operation, exchange)
        self.check_headers(where, response, exchange)
        self.check_body(where, response, exchange)

    def refusal(self, status):
        """What all operations say of it."""
        operations = [operation for item in self.document["paths"].values() for operation in item.values()]
        described = [operation["responses"][status] for operation in operations]
        if any(other != described[0] for other in described):
            self.fault(status, "is not described alike by all operations")
        return self.resolved(described[0])

    def check_request(self, where, operation, exchange):
        headers = {name.lower(): value for name, value in exchange["request"]["headers"]}
        query = dict(parse_qsl(exchange["target"].partition("?")[2], keep_blank_values=True))
        for parameter in map(self.resolved, operation.get("parameters", [])):
            place = {"header": headers, "query": query}.get(parameter["in"])
            name = parameter["name"].lower() if parameter["in"] == "header" else parameter["name"]
            if place is None:
                continue
            if name not in place:
                if parameter.get("required"):
                    self.fault(where, f"taken without {parameter['name']}")
                continue
            value = place[name]
            schema = parameter["schema"]
            if schema.get("type") == "integer":
                value = int(value)
            self.check(f"{where}: {parameter['name']}", value, schema)
        body = base64.b64decode(exchange["request"]["body"])
        if "requestBody" in operation:
            if headers.get("content-encoding") == "gzip":
                body = gzip.decompress(body)
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            self.check(f"{where}: request", json.loads(body), schema)
        elif body:
            self.fault(where, "taken with a body")

    def check_headers(self, where, response, exchange):
        sent = {}
        for name, value in exchange["response"]["headers"]:
            if name.lower() in sent:
                self.fault(where, f"{name} stands twice")
            sent[name.lower()] = value
        described = {name.lower(): self.resolved(header) for name, header in response.get("headers", {}).items()}
        for name, header in described.items():
            if name in sent:
                self.check(f"{where}: {name}", sent[name], header["schema"])
            elif header.get("required"):
                self.fault(where, f"without {name}")
        others = SOCKET_HEADERS if "date" in sent else REPRESENTATION_HEADERS
        for name in sent.keys() - described.keys() - others:
            self.fault(where, f"{name} is not described")

    def check_body(self, where, response, exchange):
        headers = {name.lower(): value for name, value in exchange["response"]["headers"]}
        body = base64.b64decode(exchange["response"]["body"])
        if "content" not in response:
            if body or "content-type" in headers:
                self.fault(where, "with a body")
            return
        kind = headers.get("content-type", "")
        if kind not in response["content"]:
            self.fault(where, f"of type {kind or 'none'}")
            return
        if headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        if kind.endswith("json"):
            value = json.loads(body.decode("utf-8"))
            self.check(where, value, response["content"][kind]["schema"])
            if kind == "application/problem+json" and value.get("status") != exchange["status"]:
                self.fault(where, "the problem names another status")


def main():
    description = Description(sys.argv[2])
    if sys.argv[1] == "document":
        count = description.check_document()
        what = f"{count} operations"
    else:
        count = 0
        with open(sys.argv[3], encoding="utf-8") as file:
            for count, line in enumerate(file, 1):
                description.check_exchange(count, json.loads(line))
        what = f"{count} exchanges"
    for fault in description.faults[:40]:
        print(fault)
    print(f"{what}, {len(description.faults)} faults")
    sys.exit(1 if description.faults or count == 0 else 0)


main()
