#!/bin/sh
# A candidate as a shell script, as an example to learn from. It needs curl (7.55 or later) and jq
# (1.6 or later): JSON with every form of Unicode is more than sed and awk can be trusted with.
#
#   ces certify --scope access,delegation,declarations,resilience \
#     --command "sh scenarios/candidates/client.sh"
#
# It is certified for every capability but volume: it starts curl for each call, and a thousand of
# them take a slow machine longer than a task may. Run by hand it wants CES_BASE_URL, CES_TOKEN_URL,
# CES_CLIENT_ID, CES_CLIENT_SECRET and CES_TASK, the path of a task in JSON. It ends with 0 once
# every filing is accepted, and with 1 if one is not.
set -eu
# What is written below holds a token; nobody else is to read it.
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

MOST_ATTEMPTS=6

# What is on an invoice as what is to be declared.
DECLARATION='
  # A number as its digits and how many of them are decimals.
  def scaled: split(".") | { units: (add | tonumber), scale: (.[1] // "" | length) };
  def whole($power): [range($power)] | reduce .[] as $_ (1; . * 10);

  # Quantity times unit price to the cent, a half up. jq counts whole numbers exactly up to 2^53;
  # what would be larger ends the program, which is better than a wrong cent.
  def exact:
    if . < 9007199254740992 then . else error("too large to be counted exactly") end;
  def cents($one; $other):
    ($one.scale + $other.scale) as $scale
    | ($one.units * $other.units) as $product
    | if $scale <= 2 then $product * whole(2 - $scale) | exact
      else whole($scale - 2) as $divisor
        | ($product * 2 + $divisor | exact) / ($divisor * 2) | floor
      end;
  def money: tostring | ("00" + .)[-([3, length] | max):] | .[:-2] + "." + .[-2:];

  # Nothing for what is not declared, which is not the same as 0.00.
  def duties:
    [ (.measures // [])[]
      | { type: .charge, regime: .measure, subject: .subject }
      | del(.. | nulls) ]
    + (if .declaredGst then [{ type: "gst", selfDeclared: .declaredGst }] else [] end);

  def line:
    { description, classification, origin, treatment, quantity, unit,
      value: (cents(.quantity | scaled; .unitPrice | scaled) | money),
      valueForDutyCode: .valuationCode,
      duties: duties };

  def invoice:
    { number, vendor: .seller, currency, directShipmentOn: .shippedOn, placeOfExport,
      lines: [.items[] | line] };

  .filings[] | del(.corrections) | .importer |= .account | .invoices |= map(invoice)
'

# The body with what the findings point at corrected; fails where the clerk has no answer to one.
MENDED='
  ($answer[0].errors // []) as $errors
  | if $errors == [] then error("nothing to mend") else . end
  | reduce $errors[] as $error (.;
      ($error.pointer | capture("/invoices/(?<invoice>[0-9]+)/lines/(?<line>[0-9]+)")) as $at
      | ($corrections[0] | map(select(.finding == $error.code))[0]
          // error("no answer to " + $error.code)) as $correction
      | .invoices[$at.invoice | tonumber].lines[$at.line | tonumber][$correction.member]
        = $correction.value)
'

# The secret goes by a file, since everybody sees the arguments of a program.
new_token() {
  printf 'user = "%s:%s"\n' "$CES_CLIENT_ID" "$CES_CLIENT_SECRET" |
    curl --silent --fail --config - --data grant_type=client_credentials "$CES_TOKEN_URL" |
    jq --raw-output '"Authorization: Bearer " + .access_token' >"$work/token"
}

# Sends $work/body under a key; $status is that of the answer, or 000 where none came.
attempt() {
  [ -s "$work/token" ] || new_token
  : >"$work/headers"
  status=$(curl --silent --write-out '%{http_code}' \
    --output "$work/answer" --dump-header "$work/headers" \
    --header @"$work/token" --header "Idempotency-Key: $1" \
    --header 'Content-Type: application/json' --data-binary @"$work/body" \
    "$CES_BASE_URL/v1/declarations") || status=000
}

seconds_to_wait() {
  told=$(tr -d '\r' <"$work/headers" | sed -n 's/^[Rr]etry-[Aa]fter: *\([0-9][0-9]*\)$/\1/p')
  echo "${told:-$1}"
}

# Sends until there is an answer that no repetition would change, every time with the same key.
send() {
  key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  pause=1
  for _ in $(seq "$MOST_ATTEMPTS"); do
    attempt "$key"
    case $status in
      401) : >"$work/token" ;;
      000 | 429 | 5??)
        sleep "$(seconds_to_wait "$pause")"
        pause=$((pause * 2))
        ;;
      *) return ;;
    esac
  done
}

# Files $work/body; what is refused is mended by the answers of a clerk, if there are any.
file() {
  for _ in $(seq "$MOST_ATTEMPTS"); do
    send
    [ "$status" != 201 ] || return 0
    [ "$status" = 422 ] || break
    jq --compact-output --slurpfile answer "$work/answer" \
      --slurpfile corrections "$work/corrections" "$MENDED" "$work/body" >"$work/mended" || break
    mv "$work/mended" "$work/body"
  done
  echo "not accepted: $status $(jq --raw-output .code "$work/answer")" >&2
  return 1
}

jq --compact-output "$DECLARATION" "$CES_TASK" >"$work/bodies"
jq --compact-output '.filings[] | .corrections // []' "$CES_TASK" >"$work/all-corrections"

code=0
: >"$work/closed-accounts"
while IFS= read -r body <&3 && IFS= read -r corrections <&4; do
  printf '%s' "$body" >"$work/body"
  printf '%s' "$corrections" >"$work/corrections"
  account=$(jq --raw-output .importer "$work/body")
  # Told once that it may not file for an account, it does not ask again.
  if grep -qxF "$account" "$work/closed-accounts" || ! file; then
    code=1
    [ "${status:-}" != 403 ] || echo "$account" >>"$work/closed-accounts"
  fi
done 3<"$work/bodies" 4<"$work/all-corrections"
exit "$code"
