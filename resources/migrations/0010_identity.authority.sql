-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The keys that sign tokens and seal secrets. The newest signs; the others are known until they are deleted.
CREATE TABLE token_key (
    id TEXT NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL,
    secret TEXT NOT NULL
);
-- Feed tokens name their key from here on: the one that signed those without a name ends with them.
DELETE FROM authority_setting WHERE name = 'token_key';

-- A session has either one long-lived token, of which the hash is kept, or signed ones that change with each generation.
CREATE TABLE earlier_session AS SELECT * FROM session;
DROP TABLE session;
CREATE TABLE session (
    account_id TEXT NOT NULL,
    id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    token_hash TEXT,
    device TEXT NOT NULL,
    address TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    is_confirmed INTEGER NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE INDEX session_by_token ON session (token_hash);
CREATE INDEX session_by_contact ON session (account_id, contact_id);
-- Their ids were the hashes: the same digits in the form of an id.
INSERT INTO session SELECT
    account_id,
    substr(token_hash, 1, 8) || '-' || substr(token_hash, 9, 4) || '-7' || substr(token_hash, 14, 3) || '-8'
        || substr(token_hash, 18, 3) || '-' || substr(token_hash, 21, 12),
    contact_id, token_hash, '', '', started_at, started_at, 0, 1
FROM earlier_session;
DROP TABLE earlier_session;

-- The secret of the one-time codes, sealed under a key of token_key; in force once a first code confirmed it.
CREATE TABLE two_factor (
    account_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    key_id TEXT NOT NULL,
    secret TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    last_step BIGINT NOT NULL,
    PRIMARY KEY (account_id, contact_id)
);

-- Those that were not used yet.
CREATE TABLE recovery_code (
    account_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    PRIMARY KEY (account_id, contact_id, code_hash)
);

-- The networks from which a contact signed in.
CREATE TABLE familiar_network (
    account_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    network_hash TEXT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, contact_id, network_hash)
);

-- Failed attempts to sign in, by the hash of what they were aimed at or came from.
CREATE TABLE sign_in_attempt (
    subject TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (last_at);
