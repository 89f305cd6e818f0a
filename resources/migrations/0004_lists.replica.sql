-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The long lists are read in blocks in the order of their keys. Each index also holds what the list is filtered and summed
-- by, so that counting, summing and looking for rare rows reads the index alone. With a million invoices that is the
-- difference between a tenth of a second and several seconds.
DROP INDEX invoice_by_day;
CREATE INDEX invoice_by_day ON invoice
    (account_id, issued_on, id, state, due_on, total_minor, paid_minor, credited_minor, total_currency);
CREATE INDEX invoice_by_number ON invoice (account_id, number, id, issued_on, state, due_on, total_minor);
CREATE INDEX invoice_by_total ON invoice (account_id, total_minor, id, issued_on, state, due_on);
CREATE INDEX credit_note_by_day ON credit_note (account_id, issued_on, id);

-- The balance after a movement is the sum of all up to it.
DROP INDEX balance_entry_by_time;
CREATE INDEX balance_entry_by_time ON balance_entry (account_id, at, id, amount_currency, amount_minor, kind);
