// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundletext.h"

#include "ui/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct BundleText {
    Q_DECLARE_TR_FUNCTIONS(BundleText)
};

QString reasonOf(const BundleError &refusal)
{
    switch (refusal.fault) {
    case BundleFault::None: break;
    case BundleFault::NotABundle: return BundleText::tr("This is not an account file.");
    case BundleFault::Compressed: return BundleText::tr("The file is compressed. Unpack it first.");
    case BundleFault::OtherEncoding: return BundleText::tr("The text is in UTF-16. Save it in UTF-8.");
    case BundleFault::LongLine: return BundleText::tr("The line is longer than 1 MiB.");
    case BundleFault::BrokenLine: return BundleText::tr("The line is not a JSON object.");
    case BundleFault::DeepLine: return BundleText::tr("The line has too many objects inside each other.");
    case BundleFault::KeyTwice: return BundleText::tr("This key is there twice.");
    case BundleFault::CutShort: return BundleText::tr("The file ends too early: part of it is missing.");
    case BundleFault::CountDiffers:
        return BundleText::tr(
            "The file has another number of these than its last line says: some are missing, or too many.");
    case BundleFault::GoesOn: return BundleText::tr("Something follows what should be the last line.");
    case BundleFault::OtherAccount: return BundleText::tr("This belongs to another account.");
    }
    return refusal.error.code == ErrorCode::NotFound ? BundleText::tr("There is no such file.")
                                                     : errorText(refusal.error);
}

} // namespace

QString bundleErrorText(const BundleError &refusal)
{
    const QString reason = reasonOf(refusal);
    const QString &field = refusal.error.field;
    if (refusal.line > 0)
        return field.isEmpty()
                   ? BundleText::tr("Line %1: %2").arg(QLocale().toString(refusal.line), reason)
                   : BundleText::tr("Line %1, field “%2”: %3").arg(QLocale().toString(refusal.line), field, reason);
    return field.isEmpty() ? reason : BundleText::tr("Field “%1”: %2").arg(field, reason);
}

} // namespace areacliente
