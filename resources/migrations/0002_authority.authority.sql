-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Raised by every write; its row is the lock that puts the writes of one account in order.
CREATE TABLE account_state (
    account_id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL
);

-- One version per changed row.
CREATE TABLE change_log (
    account_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    record_type TEXT NOT NULL,
    record_id TEXT NOT NULL,
    is_deleted INTEGER NOT NULL,
    PRIMARY KEY (account_id, version)
);

-- What the service keeps about itself: the epoch and the signing key of tokens, the policy in force.
CREATE TABLE authority_setting (
    name TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
);

CREATE TABLE credential (
    email TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    password_hash TEXT NOT NULL
);
CREATE INDEX credential_by_contact ON credential (account_id, contact_id);

-- Only the hash of a session's token is kept.
CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    started_at BIGINT NOT NULL
);

-- The first reply to each command, kept in the command's own transaction.
CREATE TABLE command_reply (
    account_id TEXT NOT NULL,
    command_id TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    reply TEXT NOT NULL,
    settled_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, command_id)
);
