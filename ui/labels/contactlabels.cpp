// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/contactlabels.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace areacliente {

namespace {

struct ContactLabels {
    Q_DECLARE_TR_FUNCTIONS(ContactLabels)
};

} // namespace

QString labelOf(IdentityState state)
{
    switch (state) {
    case IdentityState::Invited: return ContactLabels::tr("Invited");
    case IdentityState::Pending: return ContactLabels::tr("To be verified");
    case IdentityState::VerifiedByEmail:
    case IdentityState::VerifiedByDocument: return ContactLabels::tr("Verified");
    case IdentityState::Vouched: return ContactLabels::tr("Vouched for");
    }
    Q_UNREACHABLE();
}

QString explanationOf(IdentityState state)
{
    switch (state) {
    case IdentityState::Invited: return ContactLabels::tr("Has been sent an invitation and has not accepted it yet.");
    case IdentityState::Pending: return ContactLabels::tr("Must still prove that the mailbox is their own.");
    case IdentityState::VerifiedByEmail: return ContactLabels::tr("Proved their identity through their mailbox.");
    case IdentityState::VerifiedByDocument:
        return ContactLabels::tr("Proved their identity with a copy of their identity document.");
    case IdentityState::Vouched: return ContactLabels::tr("Another contact of the account answers for their identity.");
    }
    Q_UNREACHABLE();
}

QString contactFieldLabel(QStringView field)
{
    struct Entry {
        QStringView field;
        const char *label;
    };
    static constexpr std::array entries{
        Entry{u"kind", QT_TRANSLATE_NOOP("ContactLabels", "Kind of contact")},
        Entry{u"name", QT_TRANSLATE_NOOP("ContactLabels", "Name")},
        Entry{u"given_name", QT_TRANSLATE_NOOP("ContactLabels", "Given name")},
        Entry{u"first_surname", QT_TRANSLATE_NOOP("ContactLabels", "First surname")},
        Entry{u"second_surname", QT_TRANSLATE_NOOP("ContactLabels", "Second surname")},
        Entry{u"tax_id", QT_TRANSLATE_NOOP("ContactLabels", "NIF or other document")},
        Entry{u"email", QT_TRANSLATE_NOOP("ContactLabels", "E-mail")},
        Entry{u"phone", QT_TRANSLATE_NOOP("ContactLabels", "Phone")},
        Entry{u"language", QT_TRANSLATE_NOOP("ContactLabels", "Language")},
        Entry{u"identity", QT_TRANSLATE_NOOP("ContactLabels", "Identity")},
        Entry{u"vouched_by", QT_TRANSLATE_NOOP("ContactLabels", "Vouched for by")},
        Entry{u"two_factor", QT_TRANSLATE_NOOP("ContactLabels", "Two-factor sign-in")},
        Entry{u"last_sign_in_at", QT_TRANSLATE_NOOP("ContactLabels", "Last sign-in")},
        Entry{u"created_at", QT_TRANSLATE_NOOP("ContactLabels", "Contact since")},
    };
    const auto entry = std::ranges::find(entries, field, &Entry::field);
    return entry == entries.end() ? field.toString() : ContactLabels::tr(entry->label);
}

QString languageLabel(const QString &code)
{
    struct Entry {
        QStringView code;
        QStringView name;
    };
    // What people call it: Qt's names add the country ("español de España").
    static constexpr std::array entries{Entry{u"ca", u"Català"},  Entry{u"de", u"Deutsch"},  Entry{u"en", u"English"},
                                        Entry{u"es", u"Español"}, Entry{u"eu", u"Euskara"},  Entry{u"fr", u"Français"},
                                        Entry{u"gl", u"Galego"},  Entry{u"pt", u"Português"}};
    if (const auto entry = std::ranges::find(entries, code, &Entry::code); entry != entries.end())
        return entry->name.toString();
    const QLocale locale(code);
    if (code.isEmpty() || locale.language() == QLocale::C)
        return code;
    const QString name = locale.nativeLanguageName();
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace areacliente
