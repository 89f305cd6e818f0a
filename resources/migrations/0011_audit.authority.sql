-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who gave which command, and what became of it. Each entry of an account's chain holds the hash of the one before.
CREATE TABLE audit_entry (
    account_id TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    at BIGINT NOT NULL,
    contact_id TEXT NOT NULL,
    command_id TEXT NOT NULL,
    name TEXT NOT NULL,
    target_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (account_id, sequence)
);
CREATE INDEX audit_entry_by_command ON audit_entry (account_id, command_id);

-- The files whose records are in attachment. SQLite keeps bytes as they are in a column of any type.
CREATE TABLE attachment_content (
    account_id TEXT NOT NULL,
    attachment_id TEXT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (account_id, attachment_id)
);
