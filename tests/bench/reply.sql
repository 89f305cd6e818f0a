-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the service runs for a ticket.reply, for pgbench: each client has an account of its own.
\if :fresh
SELECT session.account_id AS account, session.id AS session, session.contact_id AS contact, ticket.id AS ticket
    FROM session JOIN ticket ON ticket.account_id = session.account_id AND ticket.department = 'technical'
    WHERE session.account_id LIKE '01980000%' ORDER BY session.account_id LIMIT 1 OFFSET :client_id \gset
\set fresh 0
\endif
\set command random(1, 1000000000000000)
\set message random(1, 1000000000000000)
\set activity random(1, 1000000000000000)
BEGIN;
INSERT INTO account_state (account_id, version) VALUES (:account, 0)
    ON CONFLICT (account_id) DO UPDATE SET version = account_state.version RETURNING version;
SELECT session.id, session.account_id, session.contact_id, session.device, session.address, session.started_at, session.last_used_at, session.generation, session.is_confirmed, account_state.version,
    contact.id, contact.version, contact.kind, contact.given_name, contact.first_surname, contact.second_surname, contact.tax_id, contact.email, contact.phone, contact.language, contact.identity, contact.vouched_by, contact.two_factor, contact.last_sign_in_at, contact.created_at
    FROM session
    LEFT JOIN account_state ON account_state.account_id = session.account_id
    LEFT JOIN contact ON contact.account_id = session.account_id AND contact.id = session.contact_id
    WHERE session.account_id = :account AND session.id = :session;
SELECT request_hash, reply FROM command_reply WHERE account_id = :account AND command_id = :command;
SELECT id, version, reference, subject, department, state, priority, contact_id, opened_at, updated_at, closed_at FROM ticket WHERE account_id = :account AND (id = :ticket);
SELECT id, version, reference, subject, department, state, priority, contact_id, opened_at, updated_at, closed_at FROM ticket WHERE account_id = :account AND (id = :ticket);
SELECT id, version, ticket_id, side, contact_id, author_name, at, body FROM message WHERE account_id = :account AND (id = :message);
SELECT id, version, kind, given_name, first_surname, second_surname, tax_id, email, phone, language, identity, vouched_by, two_factor, last_sign_in_at, created_at FROM contact WHERE account_id = :account AND (id = :contact);
INSERT INTO account_state (account_id, version) VALUES (:account, 1)
    ON CONFLICT (account_id) DO UPDATE SET version = account_state.version + 1 RETURNING version \gset message_
INSERT INTO change_log (account_id, version, record_type, record_id, is_deleted)
    VALUES (:account, :message_version, 'message', :message, 0);
INSERT INTO message (account_id, id, version, ticket_id, side, contact_id, author_name, at, body)
    VALUES (:account, :message, :message_version, :ticket, 'customer', :contact, 'Olga Gómez', 1795000000000, 'Gracias, ahora funciona.')
    ON CONFLICT (account_id, id) DO UPDATE SET version = excluded.version, ticket_id = excluded.ticket_id, side = excluded.side, contact_id = excluded.contact_id, author_name = excluded.author_name, at = excluded.at, body = excluded.body;
INSERT INTO account_state (account_id, version) VALUES (:account, 1)
    ON CONFLICT (account_id) DO UPDATE SET version = account_state.version + 1 RETURNING version \gset ticket_
INSERT INTO change_log (account_id, version, record_type, record_id, is_deleted)
    VALUES (:account, :ticket_version, 'ticket', :ticket, 0);
INSERT INTO ticket (account_id, id, version, reference, subject, department, state, priority, contact_id, opened_at, updated_at, closed_at)
    VALUES (:account, :ticket, :ticket_version, '', 'Ticket', 'technical', 'waiting_for_provider', 'normal', :contact, 1772442000000, 1795000000000, NULL)
    ON CONFLICT (account_id, id) DO UPDATE SET version = excluded.version, reference = excluded.reference, subject = excluded.subject, department = excluded.department, state = excluded.state, priority = excluded.priority, contact_id = excluded.contact_id, opened_at = excluded.opened_at, updated_at = excluded.updated_at, closed_at = excluded.closed_at;
INSERT INTO account_state (account_id, version) VALUES (:account, 1)
    ON CONFLICT (account_id) DO UPDATE SET version = account_state.version + 1 RETURNING version \gset activity_
INSERT INTO change_log (account_id, version, record_type, record_id, is_deleted)
    VALUES (:account, :activity_version, 'activity_entry', :activity, 0);
INSERT INTO activity_entry (account_id, id, version, at, contact_id, side, action, subject_type, subject_id, summary, address)
    VALUES (:account, :activity, :activity_version, 1795000000000, :contact, 'customer', 'ticket.reply', 'ticket', :ticket, 'Ticket', '')
    ON CONFLICT (account_id, id) DO UPDATE SET version = excluded.version, at = excluded.at, contact_id = excluded.contact_id, side = excluded.side, action = excluded.action, subject_type = excluded.subject_type, subject_id = excluded.subject_id, summary = excluded.summary, address = excluded.address;
INSERT INTO command_reply (account_id, command_id, request_hash, reply, settled_at)
    VALUES (:account, :command, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '{"target_before":90000,"version":100000}', 1795000000000);
SELECT sequence, hash FROM audit_entry WHERE account_id = :account ORDER BY sequence DESC LIMIT 1 \gset audit_
\set next :audit_sequence + 1
INSERT INTO audit_entry (account_id, sequence, at, contact_id, command_id, name, target_id, outcome, previous_hash, hash)
    VALUES (:account, :next, 1795000000000, :contact, :command, 'ticket.reply', :ticket, 'done', :audit_hash,
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
COMMIT;
