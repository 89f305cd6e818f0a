CREATE TABLE account (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
customer_number TEXT NOT NULL,
kind TEXT NOT NULL,
name TEXT NOT NULL,
trade_name TEXT NOT NULL,
tax_id TEXT NOT NULL,
email TEXT NOT NULL,
phone TEXT NOT NULL,
street TEXT NOT NULL,
postcode TEXT NOT NULL,
city TEXT NOT NULL,
province TEXT NOT NULL,
country TEXT NOT NULL,
language TEXT NOT NULL,
created_at BIGINT NOT NULL,
notes TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE activity_entry (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
at BIGINT NOT NULL,
contact_id TEXT NOT NULL,
side TEXT NOT NULL,
action TEXT NOT NULL,
subject_type TEXT NOT NULL,
subject_id TEXT NOT NULL,
summary TEXT NOT NULL,
address TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE announcement (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
language TEXT NOT NULL,
title TEXT NOT NULL,
body TEXT NOT NULL,
severity TEXT NOT NULL,
published_at BIGINT NOT NULL,
expires_at BIGINT,
PRIMARY KEY (account_id, id)
)

CREATE TABLE application (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
subscription_id TEXT NOT NULL,
name TEXT NOT NULL,
release TEXT NOT NULL,
url TEXT NOT NULL,
installed_on TEXT NOT NULL,
update_available INTEGER NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE attachment (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
message_id TEXT NOT NULL,
ticket_id TEXT NOT NULL,
file_name TEXT NOT NULL,
media_type TEXT NOT NULL,
size BIGINT NOT NULL,
hash TEXT NOT NULL,
at BIGINT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE balance_entry (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
at BIGINT NOT NULL,
kind TEXT NOT NULL,
amount_minor BIGINT NOT NULL,
amount_currency TEXT NOT NULL,
description TEXT NOT NULL,
invoice_id TEXT NOT NULL,
credit_note_id TEXT NOT NULL,
payment_id TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE certificate (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
domain_id TEXT NOT NULL,
common_name TEXT NOT NULL,
alternative_names TEXT NOT NULL,
issuer TEXT NOT NULL,
product TEXT NOT NULL,
state TEXT NOT NULL,
valid_from TEXT,
valid_until TEXT,
fingerprint TEXT NOT NULL,
auto_renew INTEGER NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE contact (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
kind TEXT NOT NULL,
given_name TEXT NOT NULL,
first_surname TEXT NOT NULL,
second_surname TEXT NOT NULL,
tax_id TEXT NOT NULL,
email TEXT NOT NULL,
phone TEXT NOT NULL,
language TEXT NOT NULL,
identity TEXT NOT NULL,
vouched_by TEXT NOT NULL,
two_factor INTEGER NOT NULL,
last_sign_in_at BIGINT,
created_at BIGINT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE credit_note (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
number TEXT NOT NULL,
invoice_id TEXT NOT NULL,
invoice_number TEXT NOT NULL,
issued_on TEXT NOT NULL,
reason TEXT NOT NULL,
net_minor BIGINT NOT NULL,
net_currency TEXT NOT NULL,
tax_minor BIGINT NOT NULL,
tax_currency TEXT NOT NULL,
total_minor BIGINT NOT NULL,
total_currency TEXT NOT NULL,
document_hash TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE dedicated_ip (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
subscription_id TEXT NOT NULL,
address TEXT NOT NULL,
reverse_name TEXT NOT NULL,
assigned_on TEXT NOT NULL,
price_minor BIGINT NOT NULL,
price_currency TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE dns_record (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
domain_id TEXT NOT NULL,
host TEXT NOT NULL,
dns_type TEXT NOT NULL,
content TEXT NOT NULL,
ttl INTEGER NOT NULL,
priority INTEGER NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE domain_contact (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
domain_id TEXT NOT NULL,
role TEXT NOT NULL,
name TEXT NOT NULL,
organisation TEXT NOT NULL,
tax_id TEXT NOT NULL,
email TEXT NOT NULL,
phone TEXT NOT NULL,
street TEXT NOT NULL,
postcode TEXT NOT NULL,
city TEXT NOT NULL,
province TEXT NOT NULL,
country TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE domain_name (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
name TEXT NOT NULL,
state TEXT NOT NULL,
registered_on TEXT,
expires_on TEXT,
redemption_ends_on TEXT,
auto_renew INTEGER NOT NULL,
is_locked INTEGER NOT NULL,
has_privacy INTEGER NOT NULL,
registrar TEXT NOT NULL,
renewal_price_minor BIGINT NOT NULL,
renewal_price_currency TEXT NOT NULL,
subscription_id TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE help_article (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
slug TEXT NOT NULL,
language TEXT NOT NULL,
category TEXT NOT NULL,
title TEXT NOT NULL,
body TEXT NOT NULL,
tags TEXT NOT NULL,
updated_on TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE invoice (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
number TEXT NOT NULL,
issued_on TEXT NOT NULL,
due_on TEXT NOT NULL,
state TEXT NOT NULL,
summary TEXT NOT NULL,
net_minor BIGINT NOT NULL,
net_currency TEXT NOT NULL,
tax_minor BIGINT NOT NULL,
tax_currency TEXT NOT NULL,
total_minor BIGINT NOT NULL,
total_currency TEXT NOT NULL,
paid_minor BIGINT NOT NULL,
paid_currency TEXT NOT NULL,
credited_minor BIGINT NOT NULL,
credited_currency TEXT NOT NULL,
customer_name TEXT NOT NULL,
customer_tax_id TEXT NOT NULL,
customer_address TEXT NOT NULL,
subscription_id TEXT NOT NULL,
document_hash TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE invoice_line (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
invoice_id TEXT NOT NULL,
position INTEGER NOT NULL,
description TEXT NOT NULL,
quantity_thousandths BIGINT NOT NULL,
unit_price_minor BIGINT NOT NULL,
unit_price_currency TEXT NOT NULL,
discount_basis_points INTEGER NOT NULL,
amount_minor BIGINT NOT NULL,
amount_currency TEXT NOT NULL,
tax_basis_points INTEGER NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE mailbox (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
subscription_id TEXT NOT NULL,
address TEXT NOT NULL,
display_name TEXT NOT NULL,
used_mb BIGINT NOT NULL,
quota_mb BIGINT NOT NULL,
forward_to TEXT NOT NULL,
is_enabled INTEGER NOT NULL,
created_at BIGINT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE message (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
ticket_id TEXT NOT NULL,
side TEXT NOT NULL,
contact_id TEXT NOT NULL,
author_name TEXT NOT NULL,
at BIGINT NOT NULL,
body TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE nameserver (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
domain_id TEXT NOT NULL,
position INTEGER NOT NULL,
host TEXT NOT NULL,
address TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE outbox (
position INTEGER NOT NULL PRIMARY KEY,
command_id TEXT NOT NULL UNIQUE,
name TEXT NOT NULL,
target_id TEXT NOT NULL,
arguments TEXT NOT NULL,
given_at BIGINT NOT NULL,
state TEXT NOT NULL,
error TEXT NOT NULL
, base BIGINT NOT NULL DEFAULT 0, done_version BIGINT, reply_version BIGINT)

CREATE TABLE panel_user (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
subscription_id TEXT NOT NULL,
login TEXT NOT NULL,
display_name TEXT NOT NULL,
rights TEXT NOT NULL,
is_enabled INTEGER NOT NULL,
created_at BIGINT NOT NULL,
last_sign_in_at BIGINT,
PRIMARY KEY (account_id, id)
)

CREATE TABLE payment (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
invoice_id TEXT NOT NULL,
payment_method_id TEXT NOT NULL,
at BIGINT NOT NULL,
amount_minor BIGINT NOT NULL,
amount_currency TEXT NOT NULL,
state TEXT NOT NULL,
reference TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE payment_method (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
kind TEXT NOT NULL,
label TEXT NOT NULL,
masked TEXT NOT NULL,
holder TEXT NOT NULL,
expires_on TEXT,
is_default INTEGER NOT NULL,
created_at BIGINT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE product (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
family TEXT NOT NULL,
code TEXT NOT NULL,
name TEXT NOT NULL,
description TEXT NOT NULL,
price_minor BIGINT NOT NULL,
price_currency TEXT NOT NULL,
period TEXT NOT NULL,
disk_gb INTEGER NOT NULL,
mailboxes INTEGER NOT NULL,
databases INTEGER NOT NULL,
transfer_gb INTEGER NOT NULL,
is_offered INTEGER NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE recovery_request (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
kind TEXT NOT NULL,
state TEXT NOT NULL,
requested_at BIGINT NOT NULL,
settled_at BIGINT,
requester_name TEXT NOT NULL,
summary TEXT NOT NULL,
provider_note TEXT NOT NULL,
ticket_id TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE replica_state (
account_id TEXT NOT NULL PRIMARY KEY,
contact_id TEXT NOT NULL,
contact_kind TEXT NOT NULL,
is_verified INTEGER NOT NULL,
token TEXT NOT NULL,
synced_at BIGINT,
policy TEXT NOT NULL
, passed_over_by TEXT NOT NULL DEFAULT '')

CREATE TABLE resource (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
subscription_id TEXT NOT NULL,
name TEXT NOT NULL,
unit TEXT NOT NULL,
used BIGINT NOT NULL,
included BIGINT NOT NULL,
extra BIGINT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE schema_version (version INTEGER NOT NULL)

CREATE TABLE search_entry (
row_number INTEGER NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL
)

CREATE VIRTUAL TABLE search_text USING fts5 (
body,
content = '',
columnsize = 0,
detail = none,
prefix = '1 2 3 4',
tokenize = 'unicode61 remove_diacritics 2'
)

CREATE TABLE shadow (
record_type TEXT NOT NULL,
record_id TEXT NOT NULL,
record TEXT,
PRIMARY KEY (record_type, record_id)
)

CREATE TABLE subscription (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
product_id TEXT NOT NULL,
plan_name TEXT NOT NULL,
label TEXT NOT NULL,
family TEXT NOT NULL,
state TEXT NOT NULL,
period TEXT NOT NULL,
price_minor BIGINT NOT NULL,
price_currency TEXT NOT NULL,
started_on TEXT NOT NULL,
renews_on TEXT,
ends_on TEXT,
auto_renew INTEGER NOT NULL,
server TEXT NOT NULL,
ip_address TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE tax_line (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
invoice_id TEXT NOT NULL,
name TEXT NOT NULL,
basis_points INTEGER NOT NULL,
base_minor BIGINT NOT NULL,
base_currency TEXT NOT NULL,
amount_minor BIGINT NOT NULL,
amount_currency TEXT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE TABLE ticket (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
reference TEXT NOT NULL,
subject TEXT NOT NULL,
department TEXT NOT NULL,
state TEXT NOT NULL,
priority TEXT NOT NULL,
contact_id TEXT NOT NULL,
opened_at BIGINT NOT NULL,
updated_at BIGINT NOT NULL,
closed_at BIGINT,
PRIMARY KEY (account_id, id)
)

CREATE TABLE usage_sample (
account_id TEXT NOT NULL,
id TEXT NOT NULL,
version BIGINT NOT NULL,
subscription_id TEXT NOT NULL,
metric TEXT NOT NULL,
unit TEXT NOT NULL,
month TEXT NOT NULL,
amount BIGINT NOT NULL,
PRIMARY KEY (account_id, id)
)

CREATE INDEX activity_entry_by_time ON activity_entry (account_id, at, id)

CREATE INDEX application_by_subscription_id ON application (account_id, subscription_id)

CREATE INDEX attachment_by_message_id ON attachment (account_id, message_id)

CREATE INDEX attachment_by_ticket_id ON attachment (account_id, ticket_id)

CREATE INDEX balance_entry_by_invoice_id ON balance_entry (account_id, invoice_id)

CREATE INDEX balance_entry_by_time ON balance_entry (account_id, at, id, amount_currency, amount_minor, kind)

CREATE INDEX certificate_by_domain_id ON certificate (account_id, domain_id)

CREATE INDEX credit_note_by_day ON credit_note (account_id, issued_on, id)

CREATE INDEX credit_note_by_invoice_id ON credit_note (account_id, invoice_id)

CREATE INDEX dedicated_ip_by_subscription_id ON dedicated_ip (account_id, subscription_id)

CREATE INDEX dns_record_by_domain_id ON dns_record (account_id, domain_id)

CREATE INDEX domain_contact_by_domain_id ON domain_contact (account_id, domain_id)

CREATE INDEX invoice_by_day ON invoice
(account_id, issued_on, id, state, due_on, total_minor, paid_minor, credited_minor, total_currency)

CREATE INDEX invoice_by_number ON invoice (account_id, number, id, issued_on, state, due_on, total_minor)

CREATE INDEX invoice_by_total ON invoice (account_id, total_minor, id, issued_on, state, due_on)

CREATE INDEX invoice_line_by_invoice_id ON invoice_line (account_id, invoice_id)

CREATE INDEX mailbox_by_subscription_id ON mailbox (account_id, subscription_id)

CREATE INDEX message_by_ticket_id ON message (account_id, ticket_id)

CREATE INDEX nameserver_by_domain_id ON nameserver (account_id, domain_id)

CREATE INDEX panel_user_by_subscription_id ON panel_user (account_id, subscription_id)

CREATE INDEX payment_by_invoice_id ON payment (account_id, invoice_id)

CREATE INDEX resource_by_subscription_id ON resource (account_id, subscription_id)

CREATE INDEX tax_line_by_invoice_id ON tax_line (account_id, invoice_id)

CREATE INDEX ticket_by_update ON ticket (account_id, updated_at, id)

CREATE INDEX usage_sample_by_subscription_id ON usage_sample (account_id, subscription_id)
