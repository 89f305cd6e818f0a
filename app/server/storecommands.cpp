// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/accountfile.h"
#include "app/authority/documentmaker.h"
#include "app/authority/embeddedaccount.h"
#include "app/domain/errorjson.h"
#include "app/platform/clock.h"
#include "app/server/commands.h"
#include "app/server/openauthority.h"
#include "app/server/terminal.h"
#include "app/services/tokenkeys.h"
#include "app/store/migrations.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// What a fault of a bundle's file is called here.
QString faultText(const BundleError &refusal)
{
    switch (refusal.fault) {
    case BundleFault::None: break;
    case BundleFault::NotABundle: return u"this is no bundle"_s;
    case BundleFault::Compressed: return u"it is compressed: unpack it first"_s;
    case BundleFault::OtherEncoding: return u"it is not UTF-8"_s;
    case BundleFault::LongLine: return u"the line is too long"_s;
    case BundleFault::BrokenLine: return u"the line is no JSON object"_s;
    case BundleFault::DeepLine: return u"it is nested too deeply"_s;
    case BundleFault::KeyTwice: return u"a key stands twice in one object"_s;
    case BundleFault::CutShort: return u"the end of the file is missing"_s;
    case BundleFault::CountDiffers: return u"the number of records is not the one the last line gives"_s;
    case BundleFault::GoesOn: return u"something follows the last line"_s;
    case BundleFault::OtherAccount: return u"the header and the customer record are of two accounts"_s;
    }
    return refusal.error.detail.isEmpty() ? enumName(refusal.error.rule) : explained(refusal.error);
}

/// "bundle.jsonl:12: email: format"
ExitCode refuseBundle(const QString &file, const BundleError &refusal)
{
    QString text = file;
    if (refusal.line > 0)
        text += u':' + QString::number(refusal.line);
    if (!refusal.error.field.isEmpty())
        text += u": "_s + refusal.error.field;
    printError(u"areacliente-server: %1: %2; nothing was imported"_s.arg(text, faultText(refusal)));
    const bool isAboutTheData = refusal.error.code == ErrorCode::Validation || refusal.error.code == ErrorCode::Corrupt;
    return isAboutTheData ? ExitInvalid : ExitFailed;
}

} // namespace

ExitCode initStore(const CommandContext &context)
{
    const auto store = openAuthority(context.options.database, Missing::Make);
    if (!store)
        return refused(store.error());
    const auto version = storedVersion(*store->database);
    if (!version)
        return refused(version.error());
    printLine(u"The store is ready, at version %1: %2"_s.arg(*version).arg(context.options.database));
    return ExitDone;
}

ExitCode makeSample(const CommandContext &context)
{
    const auto store = openAuthority(context.options.database, Missing::Make);
    if (!store)
        return refused(store.error());
    const SampleOptions options{.seed = context.line.seed,
                                .today = SystemClock().now().date(),
                                .invoices = context.line.invoices};
    const auto made = store->database->runInTransaction([&]() -> Result<void> {
        const auto known = hasAccount(*store->database, sampleAccountId(options));
        if (!known)
            return std::unexpected(known.error());
        if (*known)
            return fail(ErrorCode::Conflict, u"the sample account is there already; `account delete` removes it"_s);
        return fillSample(*store->database, *store->authority, options);
    });
    if (!made)
        return refused(made.error());
    printLine(
        u"The sample account was made: %1. Its contacts sign in with the password %2, which everybody knows."_s.arg(
            sampleAccountId(options), QString::fromLatin1(samplePassword)));
    return ExitDone;
}

ExitCode importBundleFile(const CommandContext &context)
{
    const auto store = openAuthority(context.options.database, Missing::Make);
    if (!store)
        return refused(store.error());
    const BundleImport mode = context.line.isReplacing ? BundleImport::Replace : BundleImport::New;
    const auto loaded = importAmongOthers(*store->database, context.line.argument, {mode});
    if (!loaded && loaded.error().error.code == ErrorCode::Conflict)
        return refused({ErrorCode::Conflict,
                        {},
                        u"the account is in the store already: --replace puts the bundle in its place"_s});
    if (!loaded)
        return refuseBundle(context.line.argument, loaded.error());
    printLine(
        u"%1 records were imported: account %2. `user set-password` lets its contacts sign in."_s.arg(loaded->records)
            .arg(loaded->account));
    return ExitDone;
}

ExitCode rotateKeys(const CommandContext &context)
{
    const auto store = openStore(context.options.database, Missing::Refuse);
    if (!store)
        return refused(store.error());
    const OlderKeys older = context.line.isRevoking ? OlderKeys::End : OlderKeys::Stay;
    if (const auto rotated = areacliente::rotateKeys(*store->database, SystemClock().now(), older); !rotated)
        return refused(rotated.error());
    printLine(context.line.isRevoking
                  ? u"Tokens are signed with a new key. Those of the older keys are void: everybody signs in again."_s
                  : u"Tokens are signed with a new key. Those of the older keys stay good until they run out."_s);
    return ExitDone;
}

ExitCode refused(const Error &error)
{
    printError(u"areacliente-server: "_s + explained(error));
    const bool isAboutTheData = error.code == ErrorCode::Validation || error.code == ErrorCode::Corrupt
                                || error.code == ErrorCode::NewerVersion;
    return isAboutTheData ? ExitInvalid : ExitFailed;
}

} // namespace areacliente
