// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/recordjson.h"
#include "app/services/contactservice.h"
#include "app/sync/accountsearch.h"
#include "app/sync/replica.h"
#include "tests/support/await.h"
#include "tests/support/tinyaccount.h"

#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

/// A replica and the authority it follows, both on this thread, so that each step can be looked at.
class ReplicaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void knowsNobodyAtFirst();
    void followsTheFeedPageByPage();
    void appliesACommandAtOnce();
    void keepsNothingOfARefusedSubmission();
    void refusesWhatCannotWait();
    void withdrawsWhatWasNotSent();
    void keepsWhatWasSent();
    void settlesWithTheLastPage();
    void sendsAgainWhatANewFeedMayNotKnow_data();
    void sendsAgainWhatANewFeedMayNotKnow();
    void settlesWhatAnOlderProgramLeftAccepted();
    void undoesWhatTheAuthorityRefuses();
    void showsPendingChangesOverNewerRows();
    void keepsLaterCommandsWhenAnEarlierOneIsRefused();
    void commandsSayWhatTheCustomerSaw();
    void theOwnQueueIsNeverInConflictWithItself();
    void changesOfOthersAreInConflict();
    void changesOfOthersAmidTheOwnQueueAreInConflict();
    void undoesACreation();
    void undoesADeletion();
    void erasesTheRowsOfAnotherContact();
    void searchesWhatIsShown();
    void findsArticlesInTheLanguageThatIsShown();
    void remembersThatChangesWerePassedOver();

private:
    void pull(int limit = 500);
    [[nodiscard]] Contact shown(const Id &contact);
    [[nodiscard]] Command modify(const Id &contact, const QString &field, const QString &from, const QString &to);
    [[nodiscard]] CommandReply send(const Command &command);
    void changePhoneAtProvider(const Id &id);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Database> m_truth;
    std::unique_ptr<Authority> m_authority;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Replica> m_replica;
    SignedIn m_signedIn;
    int m_commands = 0;
};

void ReplicaTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    auto truth = Database::open(m_directory->filePath(u"authority.sqlite"_s), StoreKind::Authority);
    QVERIFY_RESULT(truth);
    m_truth = std::move(*truth);
    const auto options = tiny::providerOptions({});
    auto authority = Authority::open(*m_truth, Policy::builtIn(), options.now, options.makeDocument);
    QVERIFY_RESULT(authority);
    m_authority = std::move(*authority);
    QVERIFY_RESULT(tiny::fill(*m_truth, *m_authority));
    auto database = Database::open(m_directory->filePath(u"replica.sqlite"_s), StoreKind::Replica);
    QVERIFY_RESULT(database);
    m_database = std::move(*database);
    m_replica = std::make_unique<Replica>(*m_database);
    const auto signedIn = m_authority->signIn(tiny::emailOf(tiny::owner), tiny::password);
    QVERIFY_RESULT(signedIn);
    m_signedIn = *signedIn;
    if (qstrcmp(QTest::currentTestFunction(), "knowsNobodyAtFirst") != 0) {
        QVERIFY_RESULT(m_replica->adopt(m_signedIn));
        pull();
    }
}

void ReplicaTest::cleanup()
{
    m_replica.reset();
    m_database.reset();
    m_authority.reset();
    m_truth.reset();
}

void ReplicaTest::pull(int limit)
{
    for (bool hasMore = true; hasMore;) {
        const auto state = m_replica->state();
        QVERIFY_RESULT(state);
        const auto page = m_authority->changes(m_signedIn.sessionToken, (*state)->token, limit);
        QVERIFY_RESULT(page);
        QVERIFY_RESULT(m_replica->applyPage(*page, tiny::now));
        hasMore = page->hasMore;
    }
}

Contact ReplicaTest::shown(const Id &contact)
{
    return m_replica->reader().value().get<Contact>(contact).value_or(Contact{});
}

Command ReplicaTest::modify(const Id &contact, const QString &field, const QString &from, const QString &to)
{
    return {tiny::id(1000 + ++m_commands), u"contact.modify"_s, contact, patchToJson({{field, from, to}}), tiny::now};
}

CommandReply ReplicaTest::send(const Command &command)
{
    return m_authority->execute(m_signedIn.sessionToken, command).value();
}

void ReplicaTest::knowsNobodyAtFirst()
{
    QCOMPARE(m_replica->state().value().has_value(), false);
    QCOMPARE(m_replica->reader().error().code, ErrorCode::Unauthenticated);
    QCOMPARE(m_replica->submit(modify(tiny::owner, u"phone"_s, u""_s, u"1"_s), tiny::now).error().code,
             ErrorCode::Unauthenticated);
}

void ReplicaTest::followsTheFeedPageByPage()
{
    const auto first = m_authority->changes(m_signedIn.sessionToken, {}, 2);
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(m_replica->beginAnew(*first, tiny::now));
    QVERIFY(m_replica->reader().value().count<Contact>().value() <= 2);
    QCOMPARE(m_replica->reader().value().count<Invoice>().value(), 0);
    pull(2);
    QCOMPARE(m_replica->reader().value().count<Contact>().value(), 5);
    QCOMPARE(m_replica->reader().value().get<Account>(tiny::account).value().name, u"Tienda, S.L."_s);
    QCOMPARE(m_replica->reader().value().count<Invoice>().value(), 1);
}

void ReplicaTest::appliesACommandAtOnce()
{
    QVERIFY_RESULT(m_replica->submit(modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Beatriz"_s), tiny::now));
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    const auto outbox = m_replica->outbox().value();
    QCOMPARE(outbox.size(), 1);
    QCOMPARE(outbox[0].state, OutboxState::Pending);
}

void ReplicaTest::keepsNothingOfARefusedSubmission()
{
    const auto refused = m_replica->submit(
        modify(tiny::billing, u"email"_s, tiny::emailOf(tiny::billing), u"nonsense"_s), tiny::now);
    QCOMPARE(refused.error().code, ErrorCode::Validation);
    QCOMPARE(refused.error().field, u"email"_s);
    QVERIFY(m_replica->outbox().value().isEmpty());
    QCOMPARE(shown(tiny::billing).email, tiny::emailOf(tiny::billing));
}

void ReplicaTest::refusesWhatCannotWait()
{
    const Command pay{tiny::id(2000), u"invoice.pay"_s, tiny::invoice, {}, tiny::now};
    QCOMPARE(m_replica->submit(pay, tiny::now).error().code, ErrorCode::Offline);
    QVERIFY(m_replica->outbox().value().isEmpty());
}

void ReplicaTest::withdrawsWhatWasNotSent()
{
    const Command command = modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Beatriz"_s);
    QVERIFY_RESULT(m_replica->submit(command, tiny::now));
    QVERIFY_RESULT(m_replica->withdraw(command.id));
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
    QVERIFY(m_replica->outbox().value().isEmpty());
}

void ReplicaTest::keepsWhatWasSent()
{
    Command command = modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Beatriz"_s);
    command.base = shown(tiny::billing).version;
    QVERIFY_RESULT(m_replica->submit(command, tiny::now));
    QCOMPARE(m_replica->takeNext().value().value(), command);
    QCOMPARE(m_replica->withdraw(command.id).error().code, ErrorCode::Conflict);
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    // Without an answer it is sent again, the same command.
    QCOMPARE(m_replica->takeNext().value().value(), command);
}

void ReplicaTest::settlesWithTheLastPage()
{
    const Command command = modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Beatriz"_s);
    QVERIFY_RESULT(m_replica->submit(command, tiny::now));
    QVERIFY_RESULT(m_replica->settle(command.id, send(command)));
    QCOMPARE(m_replica->outbox().value()[0].state, OutboxState::Accepted);
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    pull();
    QVERIFY(m_replica->outbox().value().isEmpty());
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    QCOMPARE(m_replica->reader().value().count<ActivityEntry>({u"action = 'contact.modify'"_s}).value(), 1);
}

void ReplicaTest::sendsAgainWhatANewFeedMayNotKnow_data()
{
    QTest::addColumn<bool>("isFirst");
    QTest::newRow("a clean resync") << false;
    QTest::newRow("a first synchronisation, begun before") << true;
}

void ReplicaTest::sendsAgainWhatANewFeedMayNotKnow()
{
    QFETCH(const bool, isFirst);
    QVERIFY_RESULT(m_replica->submit(modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Beatriz"_s), tiny::now));
    QVERIFY_RESULT(m_replica->submit(modify(tiny::technical, u"given_name"_s, u"Teo"_s, u"Tello"_s), tiny::now));
    const Command sent = m_replica->takeNext().value().value();
    const CommandReply reply = send(sent);
    QVERIFY_RESULT(m_replica->settle(sent.id, reply));
    QVERIFY(m_replica->hasAccepted().value());
    const auto page = m_authority->changes(m_signedIn.sessionToken, {}, 500);
    QVERIFY_RESULT(page);
    QVERIFY(!page->hasMore);
    if (isFirst)
        QVERIFY_RESULT(m_database->execute(u"UPDATE replica_state SET token = ''"_s));
    QVERIFY_RESULT(isFirst ? m_replica->applyPage(*page, tiny::now) : m_replica->beginAnew(*page, tiny::now));
    QVERIFY(!m_replica->hasAccepted().value());
    QCOMPARE(m_replica->outbox().value().size(), 2);
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    // Before what came after it, and the same command to the last detail: else it would be another one under its id.
    const auto again = m_replica->takeNext().value();
    QCOMPARE(again.value(), sent);
    const CommandReply repeated = send(*again);
    QVERIFY(!repeated.refusal);
    QCOMPARE(repeated.version, reply.version);
    QVERIFY_RESULT(m_replica->settle(sent.id, repeated));
    pull(); // goes on from there, and is certain to know it
    QCOMPARE(m_replica->outbox().value().size(), 1);
    QCOMPARE(m_replica->outbox().value()[0].command.target, tiny::technical);
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    QCOMPARE(m_replica->reader().value().count<ActivityEntry>({u"action = 'contact.modify'"_s}).value(), 1);
}

/// It kept no command that could be sent again as it was: under its id it would be refused for ever.
void ReplicaTest::settlesWhatAnOlderProgramLeftAccepted()
{
    QVERIFY_RESULT(m_replica->submit(modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Beatriz"_s), tiny::now));
    const Command command = m_replica->takeNext().value().value();
    const CommandReply reply = send(command);
    QVERIFY_RESULT(m_replica->settle(command.id, reply));
    QCOMPARE(m_database->execute(u"UPDATE outbox SET base = ?, done_version = NULL, reply_version = NULL"_s,
                                 {reply.version}),
             Result<int>(1));
    QVERIFY_RESULT(m_replica->submit({tiny::id(2000), u"contact.delete"_s, tiny::billing, {}, tiny::now}, tiny::now));
    QCOMPARE(m_replica->outbox().value()[1].command.base, reply.version);
    QVERIFY_RESULT(m_replica->beginAnew(m_authority->changes(m_signedIn.sessionToken, {}, 500).value(), tiny::now));
    const auto outbox = m_replica->outbox().value();
    QCOMPARE(outbox.size(), 1);
    QCOMPARE(outbox[0].command.id, tiny::id(2000));
}

void ReplicaTest::undoesWhatTheAuthorityRefuses()
{
    Command command = modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Beatriz"_s);
    command.base = shown(tiny::billing).version;
    QVERIFY_RESULT(m_replica->submit(command, tiny::now));
    const Error reason{ErrorCode::Forbidden, u"given_name"_s, u"no"_s, Rule::ReadOnly};
    QVERIFY_RESULT(m_replica->settle(command.id, {.refusal = reason}));
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
    const auto outbox = m_replica->outbox().value();
    QCOMPARE(outbox[0].state, OutboxState::Refused);
    QCOMPARE(outbox[0].error, reason);
    QCOMPARE(outbox[0].command, command); // the typed values are still there
    QVERIFY_RESULT(m_replica->discard(command.id));
    QVERIFY(m_replica->outbox().value().isEmpty());
}

void ReplicaTest::showsPendingChangesOverNewerRows()
{
    QVERIFY_RESULT(m_replica->submit(modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Beatriz"_s), tiny::now));
    // Meanwhile somebody else changes another field of the same contact.
    QVERIFY(!send(modify(tiny::billing, u"phone"_s, u""_s, u"+34952000000"_s)).refusal);
    pull();
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    QCOMPARE(shown(tiny::billing).phone, u"+34952000000"_s);
}

void ReplicaTest::keepsLaterCommandsWhenAnEarlierOneIsRefused()
{
    const Command first = modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Beatriz"_s);
    QVERIFY_RESULT(m_replica->submit(first, tiny::now));
    QVERIFY_RESULT(m_replica->submit(modify(tiny::billing, u"second_surname"_s, u""_s, u"Ruiz"_s), tiny::now));
    QVERIFY_RESULT(m_replica->settle(first.id, {.refusal = Error{ErrorCode::Conflict}}));
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
    QCOMPARE(shown(tiny::billing).secondSurname, u"Ruiz"_s);
}

void ReplicaTest::commandsSayWhatTheCustomerSaw()
{
    const qint64 seen = shown(tiny::billing).version;
    QVERIFY(seen > 0);
    QVERIFY_RESULT(m_replica->submit(modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Beatriz"_s), tiny::now));
    QVERIFY_RESULT(m_replica->submit(modify(tiny::billing, u"given_name"_s, u"Beatriz"_s, u"Bibi"_s), tiny::now));
    Command given = modify(tiny::billing, u"given_name"_s, u"Bibi"_s, u"Bea"_s);
    given.base = 3; // whoever says what it saw is believed
    QVERIFY_RESULT(m_replica->submit(given, tiny::now));
    const auto outbox = m_replica->outbox().value();
    QCOMPARE(outbox[0].command.base, seen); // the authority's version, whatever was changed here
    QCOMPARE(outbox[1].command.base, seen);
    QCOMPARE(outbox[2].command.base, 3);
    pull(); // a page changes nothing of it
    QCOMPARE(m_replica->outbox().value(), outbox);
}

void ReplicaTest::theOwnQueueIsNeverInConflictWithItself()
{
    QVERIFY_RESULT(m_replica->submit(modify(tiny::technical, u"given_name"_s, u"Teo"_s, u"Tello"_s), tiny::now));
    QVERIFY_RESULT(m_replica->submit(modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Bibi"_s), tiny::now));
    const auto erasing = [](const Id &contact, int id) {
        return Command{tiny::id(id), u"contact.delete"_s, contact, {}, tiny::now};
    };
    QVERIFY_RESULT(m_replica->submit(erasing(tiny::technical, 2000), tiny::now)); // waits behind the change
    for (int sent = 0; sent < 2; ++sent) {
        const Command command = m_replica->takeNext().value().value();
        QVERIFY_RESULT(m_replica->settle(command.id, send(command)));
    }
    QVERIFY_RESULT(m_replica->submit(erasing(tiny::billing, 2001), tiny::now)); // before the feed brought the change
    for (int sent = 0; sent < 2; ++sent) {
        const Command command = m_replica->takeNext().value().value();
        const CommandReply reply = send(command);
        QVERIFY2(!reply.refusal, qPrintable(reply.refusal ? reply.refusal->detail : QString()));
        QVERIFY_RESULT(m_replica->settle(command.id, reply));
    }
    pull();
    QVERIFY(m_replica->outbox().value().isEmpty());
    QCOMPARE(m_replica->reader().value().count<Contact>().value(), 3);
}

void ReplicaTest::changePhoneAtProvider(const Id &id)
{
    ChangeFeed feed(*m_truth, tiny::account);
    RecordStore truth(*m_truth, tiny::account, &feed, nullptr);
    Contact contact = truth.get<Contact>(id).value();
    contact.phone = u"+34952123456"_s;
    QVERIFY_RESULT(truth.put(contact));
}

void ReplicaTest::changesOfOthersAmidTheOwnQueueAreInConflict()
{
    QVERIFY_RESULT(m_replica->submit(modify(tiny::technical, u"given_name"_s, u"Teo"_s, u"Tello"_s), tiny::now));
    QVERIFY_RESULT(m_replica->submit({tiny::id(2000), u"contact.delete"_s, tiny::technical, {}, tiny::now}, tiny::now));
    changePhoneAtProvider(tiny::technical);
    const Command rename = m_replica->takeNext().value().value();
    const CommandReply renamed = send(rename);
    QVERIFY(!renamed.refusal); // merged field by field
    QVERIFY_RESULT(m_replica->settle(rename.id, renamed));
    const CommandReply erased = send(m_replica->takeNext().value().value());
    QVERIFY(erased.refusal);
    QCOMPARE(erased.refusal->code, ErrorCode::Conflict);
}

void ReplicaTest::changesOfOthersAreInConflict()
{
    changePhoneAtProvider(tiny::technical);
    QVERIFY_RESULT(m_replica->submit({tiny::id(2000), u"contact.delete"_s, tiny::technical, {}, tiny::now}, tiny::now));
    const Command command = m_replica->takeNext().value().value();
    const CommandReply reply = send(command);
    QVERIFY(reply.refusal);
    QCOMPARE(reply.refusal->code, ErrorCode::Conflict);
    QCOMPARE(reply.refusal->field, u"base"_s);
    QVERIFY_RESULT(m_replica->settle(command.id, reply));
    QCOMPARE(shown(tiny::technical).id, tiny::technical); // back until the customer has looked again
}

void ReplicaTest::undoesACreation()
{
    // A contact more than the account may have, which only the authority knows of.
    QVERIFY_RESULT(m_replica->submit({tiny::id(3000), u"contact.delete"_s, tiny::technical, {}, tiny::now}, tiny::now));
    QJsonObject record = recordToJson(
        tiny::contact(tiny::id(3002), ContactKind::Technical, u"Tea"_s, IdentityState::Invited));
    for (const QString &given : {u"type"_s, u"id"_s, u"version"_s, u"created_at"_s}) // by the command and the service
        record.remove(given);
    const Command create{tiny::id(3001), u"contact.create"_s, tiny::id(3002), {{u"record"_s, record}}, tiny::now};
    QVERIFY_RESULT(m_replica->submit(create, tiny::now));
    QCOMPARE(shown(tiny::id(3002)).givenName, u"Tea"_s);
    QVERIFY_RESULT(m_replica->settle(create.id, {.refusal = Error{ErrorCode::Validation, u"kind"_s, {}, Rule::Limit}}));
    QVERIFY(shown(tiny::id(3002)).id.isEmpty());
    QVERIFY(shown(tiny::technical).id.isEmpty());
}

void ReplicaTest::undoesADeletion()
{
    const Command erase{tiny::id(3000), u"contact.delete"_s, tiny::billing, {}, tiny::now};
    QVERIFY_RESULT(m_replica->submit(erase, tiny::now));
    QVERIFY(shown(tiny::billing).id.isEmpty());
    QVERIFY_RESULT(m_replica->withdraw(erase.id));
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
}

void ReplicaTest::erasesTheRowsOfAnotherContact()
{
    QVERIFY_RESULT(m_replica->submit(modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Beatriz"_s), tiny::now));
    const auto other = m_authority->signIn(tiny::emailOf(tiny::technical), tiny::password);
    QVERIFY_RESULT(other);
    m_signedIn = *other;
    QVERIFY_RESULT(m_replica->adopt(m_signedIn));
    QVERIFY(m_replica->outbox().value().isEmpty());
    QCOMPARE(m_replica->reader().value().count<Invoice>().value(), 0);
    pull();
    QCOMPARE(m_replica->reader().value().count<Invoice>().value(), 0);
    QCOMPARE(m_replica->reader().value().count<Ticket>().value(), 1);
}

void ReplicaTest::searchesWhatIsShown()
{
    const auto found = [this](const QString &words) {
        return m_replica->search().find<Contact>(words, 10).value().size();
    };
    QCOMPARE(found(u"gomez be"_s), 1);
    const Command command = modify(tiny::billing, u"given_name"_s, u"Bea"_s, u"Úrsula"_s);
    QVERIFY_RESULT(m_replica->submit(command, tiny::now));
    QCOMPARE(found(u"gomez be"_s), 0);
    QCOMPARE(found(u"urs"_s), 1);
    QVERIFY_RESULT(m_replica->withdraw(command.id));
    QCOMPARE(found(u"urs"_s), 0);
    QCOMPARE(found(u"GÓMEZ"_s), 5);
}

void ReplicaTest::findsArticlesInTheLanguageThatIsShown()
{
    SearchIndex index(*m_database);
    RecordStore store(*m_database, m_replica->state().value()->accountId, nullptr, &index);
    auto write = [&, number = 2000](const QString &slug, const QString &language, const QString &title) mutable {
        HelpArticle article;
        article.id = tiny::id(++number);
        article.slug = slug;
        article.language = language;
        article.title = title;
        article.updatedOn = QDate(2026, 3, 2);
        QVERIFY_RESULT(store.restore(article));
    };
    write(u"mail"_s, u"es"_s, u"Zafiro correo"_s);
    write(u"mail"_s, u"en"_s, u"Zafiro mail"_s);
    write(u"web"_s, u"es"_s, u"Zafiro web"_s);
    const auto titles = [&](const QString &words, const QString &language) {
        QStringList all;
        const auto found = searchAccount(*m_replica, words, 8, language);
        if (!found)
            return QStringList(found.error().detail);
        for (const AnyRecord &record : *found)
            all.append(std::get<HelpArticle>(record).title);
        all.sort();
        return all;
    };
    QCOMPARE(titles(u"zafiro"_s, u"es-ES"_s), QStringList({u"Zafiro correo"_s, u"Zafiro web"_s}));
    QCOMPARE(titles(u"zafiro mail"_s, u"es"_s), QStringList(u"Zafiro correo"_s));
    // What is written in one language only is found in any.
    QCOMPARE(titles(u"zafiro"_s, u"en"_s), QStringList({u"Zafiro mail"_s, u"Zafiro web"_s}));
}

void ReplicaTest::remembersThatChangesWerePassedOver()
{
    const QString token = (*m_replica->state())->token;
    QVERIFY_RESULT(m_replica->applyPage({{}, token, true, 1}, tiny::now));
    QVERIFY_RESULT(m_replica->applyPage({{}, token, false, 0}, tiny::now));
    QVERIFY(!(*m_replica->state())->isOutgrown); // this program could take no more of them today than it did
    const auto updated = m_database->execute(
        u"UPDATE replica_state SET passed_over_by = 'an older ' || passed_over_by WHERE passed_over_by = ?"_s,
        {recordVocabulary()});
    QCOMPARE(updated, Result<int>(1));
    QVERIFY((*m_replica->state())->isOutgrown);
    QCOMPARE((*m_replica->state())->token, token); // until there is a network, the rows stay
    QVERIFY_RESULT(m_replica->beginAnew({{}, u"a token"_s, true, 0}, tiny::now));
    QVERIFY(!(*m_replica->state())->isOutgrown);
    QCOMPARE((*m_replica->state())->token, u"a token"_s);
    QVERIFY(!(*m_replica->state())->syncedAt);
}

QTEST_GUILESS_MAIN(ReplicaTest)
#include "tst_replica.moc"
