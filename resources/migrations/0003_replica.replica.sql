-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One row: whose replica this is, and how far it has followed the authority's feed.
CREATE TABLE replica_state (
    account_id TEXT NOT NULL PRIMARY KEY,
    contact_id TEXT NOT NULL,
    contact_kind TEXT NOT NULL,
    is_verified INTEGER NOT NULL,
    token TEXT NOT NULL,
    synced_at BIGINT,
    policy TEXT NOT NULL
);

-- Commands the customer gave, first in, first out. state: pending, sent, accepted or refused.
CREATE TABLE outbox (
    position INTEGER NOT NULL PRIMARY KEY,
    command_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    target_id TEXT NOT NULL,
    arguments TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    error TEXT NOT NULL
);

-- The authority's last word on every row that an unsettled command changed here; NULL: the authority has no such row.
CREATE TABLE shadow (
    record_type TEXT NOT NULL,
    record_id TEXT NOT NULL,
    record TEXT,
    PRIMARY KEY (record_type, record_id)
);

-- The full-text index keeps no text: row_number leads to the record, and holds its type and time (see SearchIndex).
CREATE TABLE search_entry (
    row_number INTEGER NOT NULL PRIMARY KEY,
    record_id TEXT NOT NULL
);
CREATE VIRTUAL TABLE search_text USING fts5 (
    body,
    content = '',
    columnsize = 0,
    detail = none,
    prefix = '1 2 3 4',
    tokenize = 'unicode61 remove_diacritics 2'
);
