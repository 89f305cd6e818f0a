// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fieldpatch.h"
#include "tests/support/await.h"
#include "tests/support/heldprovider.h"
#include "tests/support/samplesession.h"
#include "tests/support/widgetchecks.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/outboxdialog.h"
#include "ui/tabs/contactstab.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// A change that came back because somebody else was first, and how it is settled.
class TestConflict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThreeValuesOfEveryField();
    void asksForAChoiceWhereBothChangedIt();
    void sendsWhatWasChosen();
    void sendsMineOfSomeFieldsOnly();
    void sendsMyDecisionAboutAContact_data();
    void sendsMyDecisionAboutAContact();
    void sendsMyDecisionAboutATicket_data();
    void sendsMyDecisionAboutATicket();
    void dropsWhatNobodyWants();
    void followsWhatTheProviderHas();
    void tellsThatTheRecordIsGone();
    void settlesOtherCommandsAsAWhole_data();
    void settlesOtherCommandsAsAWhole();
    void isReachedFromTheRowAndTheList();

private:
    /// The sample account with a change of the billing contact's name and phone that was refused: the phone became another
    /// one at the provider meanwhile.
    struct Desk {
        Desk();
        void changeAtProvider(const std::function<void(Contact &)> &change)
        {
            changeAtProvider<Contact>(before.id, change);
        }
        /// Somebody else changes a record; the desktop hears of it with its next round.
        template <RecordLike R>
        void changeAtProvider(const Id &id, const std::function<void(R &)> &change);
        void submit(const QString &command, const Id &target, const QJsonObject &arguments);
        void open();
        [[nodiscard]] QRadioButton *radio(const QString &name) const { return dialog->findChild<QRadioButton *>(name); }
        [[nodiscard]] QPushButton *apply() const { return dialog->findChild<QPushButton *>(u"conflictApply"_s); }
        void forgetRefused();
        /// Sends the refused decision again, by the dialog.
        void sendMine();
        /// None where the record is gone.
        template <RecordLike R>
        [[nodiscard]] std::optional<R> atProvider(const Id &id);
        template <RecordLike R>
        [[nodiscard]] std::optional<R> onDesktop(const Id &id);
        [[nodiscard]] Contact atProvider() { return atProvider<Contact>(before.id).value(); }
        [[nodiscard]] Contact onDesktop() { return onDesktop<Contact>(before.id).value(); }

        SampleSession sample;
        AccountSession &session = sample.session();
        Contact before;
        QPointer<ConflictDialog> dialog;
    };
};

namespace {

const QString theirPhone = u"+34600000999"_s;
const QString myPhone = u"+34600000777"_s;
const QString myName = u"Casia"_s;

bool isRefused(const AccountSession &session)
{
    return session.outbox().size() == 1 && session.outbox().constFirst().state == OutboxState::Refused;
}

} // namespace

TestConflict::Desk::Desk()
{
    const auto contacts = await(sample.desktop().replica.read(
        [](const RecordStore &store) { return store.select<Contact>({u"kind = ?"_s, {u"billing"_s}}); }));
    before = contacts.value().constFirst();
    changeAtProvider([](Contact &contact) { contact.phone = theirPhone; });
    Contact after = before;
    after.phone = myPhone;
    after.givenName = myName;
    submit(u"contact.modify"_s, before.id, patchToJson(patchBetween(before, after)));
}

template <RecordLike R>
void TestConflict::Desk::changeAtProvider(const Id &id, const std::function<void(R &)> &change)
{
    const auto changed = await(sample.desktop().embedded()->withAuthority(
        [account = session.accountId(), id, change](Database &database, Authority &) -> Result<void> {
        ChangeFeed feed(database, account);
        RecordStore store(database, account, &feed, nullptr);
        auto record = store.get<R>(id);
        if (!record)
            return std::unexpected(record.error());
        change(*record);
        return store.put(*record);
    }));
    QVERIFY_RESULT(changed);
}

void TestConflict::Desk::submit(const QString &command, const Id &target, const QJsonObject &arguments)
{
    std::optional<Result<void>> given;
    session.submit(&session, command, target, arguments, [&](const Result<void> &answer) { given = answer; });
    QTRY_VERIFY(given);
    QVERIFY_RESULT(*given);
    QTRY_VERIFY(isRefused(session));
}

void TestConflict::Desk::open()
{
    dialog = new ConflictDialog(session, session.outbox().constFirst());
    dialog->show();
}

void TestConflict::Desk::forgetRefused()
{
    session.drop(&session, session.outbox().constFirst(), [](const Result<void> &) { });
    QTRY_VERIFY(session.outbox().isEmpty());
}

void TestConflict::Desk::sendMine()
{
    open();
    QVERIFY(!ConflictDialog::isByField(session.outbox().constFirst()));
    QVERIFY(!apply()->isEnabled());
    radio(u"sendMine"_s)->click();
    QVERIFY(apply()->isEnabled());
    apply()->click();
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY(session.outbox().isEmpty());
    QTRY_COMPARE(session.sync().phase(), SyncPhase::Idle);
}

template <RecordLike R>
std::optional<R> TestConflict::Desk::atProvider(const Id &id)
{
    return await(sample.desktop().embedded()->withAuthority(
                     [account = session.accountId(), id](Database &database, Authority &) {
        return RecordStore(database, account, nullptr, nullptr).find<R>(id);
    })).value();
}

template <RecordLike R>
std::optional<R> TestConflict::Desk::onDesktop(const Id &id)
{
    return await(sample.desktop().replica.read([id](const RecordStore &store) { return store.find<R>(id); })).value();
}

void TestConflict::showsThreeValuesOfEveryField()
{
    Desk desk;
    QVERIFY(ConflictDialog::isConflict(desk.session.outbox().constFirst()));
    desk.open();
    QTRY_COMPARE(desk.radio(u"theirs_phone"_s)->text(), theirPhone);
    QCOMPARE(desk.dialog->findChild<QLabel *>(u"before_phone"_s)->text(), desk.before.phone);
    QCOMPARE(desk.radio(u"mine_phone"_s)->text(), myPhone);
    QCOMPARE(desk.radio(u"theirs_given_name"_s)->text(), desk.before.givenName);
    QCOMPARE(desk.radio(u"mine_given_name"_s)->text(), myName);
    QCOMPARE(unnamedControls(desk.dialog), QStringList());
    QTRY_COMPARE(cutOffTexts(desk.dialog), QStringList()); // once it is laid out anew for the values
}

void TestConflict::asksForAChoiceWhereBothChangedIt()
{
    Desk desk;
    desk.open();
    QTRY_COMPARE(desk.radio(u"theirs_phone"_s)->text(), theirPhone);
    // Nobody else changed the name: the customer's holds. Both changed the phone: nothing is chosen for them.
    QVERIFY(desk.radio(u"mine_given_name"_s)->isChecked());
    QVERIFY(!desk.radio(u"theirs_phone"_s)->isChecked());
    QVERIFY(!desk.radio(u"mine_phone"_s)->isChecked());
    QVERIFY(!desk.apply()->isEnabled());
    desk.radio(u"theirs_phone"_s)->click();
    QVERIFY(desk.apply()->isEnabled());
}

void TestConflict::sendsWhatWasChosen()
{
    Desk desk;
    desk.open();
    QTRY_COMPARE(desk.radio(u"theirs_phone"_s)->text(), theirPhone);
    desk.radio(u"mine_phone"_s)->click();
    desk.apply()->click();
    QTRY_VERIFY(!desk.dialog);
    QTRY_VERIFY(desk.session.outbox().isEmpty());
    QCOMPARE(desk.atProvider().phone, myPhone);
    QCOMPARE(desk.atProvider().givenName, myName);
    QTRY_COMPARE(desk.session.sync().phase(), SyncPhase::Idle);
    QCOMPARE(desk.onDesktop(), desk.atProvider());
}

/// Both changed both fields: of one the customer's holds, of the other what somebody else made of it.
void TestConflict::sendsMineOfSomeFieldsOnly()
{
    Desk desk;
    desk.changeAtProvider([](Contact &contact) { contact.givenName = u"Claudia"_s; });
    desk.session.sync().sync();
    QTRY_COMPARE(desk.onDesktop().givenName, u"Claudia"_s);
    desk.open();
    QTRY_COMPARE(desk.radio(u"theirs_given_name"_s)->text(), u"Claudia"_s);
    desk.radio(u"mine_phone"_s)->click();
    QVERIFY(!desk.apply()->isEnabled()); // the other one is contested too
    desk.radio(u"theirs_given_name"_s)->click();
    desk.apply()->click();
    QTRY_VERIFY(!desk.dialog);
    QTRY_VERIFY(desk.session.outbox().isEmpty());
    QTRY_COMPARE(desk.session.sync().phase(), SyncPhase::Idle);
    QCOMPARE(desk.atProvider().phone, myPhone);
    QCOMPARE(desk.atProvider().givenName, u"Claudia"_s);
    QCOMPARE(desk.onDesktop(), desk.atProvider());
}

void TestConflict::sendsMyDecisionAboutAContact_data()
{
    QTest::addColumn<std::optional<IdentityState>>("identity"); // none: the contact is gone
    QTest::newRow("contact.delete") << std::optional<IdentityState>();
    QTest::newRow("contact.invite") << std::optional(IdentityState::Invited);
    QTest::newRow("contact.vouch") << std::optional(IdentityState::Vouched);
}

/// Somebody corrected the contact's phone between the customer's look at it and the decision.
void TestConflict::sendsMyDecisionAboutAContact()
{
    QFETCH(const std::optional<IdentityState>, identity);
    const QString command = QString::fromLatin1(QTest::currentDataTag());
    Desk desk;
    desk.forgetRefused();
    const auto technical = await(desk.sample.desktop().replica.read([](const RecordStore &store) {
        return store.select<Contact>({u"kind = ?"_s, {u"technical"_s}});
    })).value();
    desk.before = technical.constFirst();
    desk.changeAtProvider([](Contact &contact) { contact.identity = IdentityState::Pending; });
    desk.session.sync().sync();
    QTRY_COMPARE(desk.onDesktop().identity, IdentityState::Pending);
    desk.changeAtProvider([](Contact &contact) { contact.phone = theirPhone; });
    desk.submit(command, desk.before.id, {});
    QVERIFY(ConflictDialog::isConflict(desk.session.outbox().constFirst()));
    QTRY_COMPARE(desk.onDesktop().phone, theirPhone); // it is decided about what there is now
    desk.sendMine();
    const auto there = desk.atProvider<Contact>(desk.before.id);
    QCOMPARE(there.has_value(), identity.has_value());
    if (there) {
        QCOMPARE(there->identity, *identity);
        QCOMPARE(there->phone, theirPhone);
    }
    QCOMPARE(desk.onDesktop<Contact>(desk.before.id), there);
}

void TestConflict::sendsMyDecisionAboutATicket_data()
{
    QTest::addColumn<TicketState>("before");
    QTest::addColumn<TicketState>("after");
    QTest::newRow("ticket.close") << TicketState::WaitingForProvider << TicketState::Closed;
    QTest::newRow("ticket.reopen") << TicketState::Closed << TicketState::WaitingForProvider;
}

/// Somebody at the provider had given the ticket another subject.
void TestConflict::sendsMyDecisionAboutATicket()
{
    QFETCH(const TicketState, before);
    QFETCH(const TicketState, after);
    const QString command = QString::fromLatin1(QTest::currentDataTag());
    const QString subject = u"Otro asunto"_s;
    Desk desk;
    desk.forgetRefused();
    const auto tickets = await(desk.sample.desktop().replica.read([before](const RecordStore &store) {
        return store.select<Ticket>({u"state = ?"_s, {QString(enumName(before))}});
    })).value();
    QVERIFY(!tickets.isEmpty());
    const Id ticket = tickets.constFirst().id;
    desk.changeAtProvider<Ticket>(ticket, [&](Ticket &t) { t.subject = subject; });
    desk.submit(command, ticket, {});
    QVERIFY(ConflictDialog::isConflict(desk.session.outbox().constFirst()));
    QTRY_COMPARE(desk.onDesktop<Ticket>(ticket)->subject, subject);
    QCOMPARE(desk.atProvider<Ticket>(ticket)->state, before);
    desk.sendMine();
    const auto there = desk.atProvider<Ticket>(ticket);
    QCOMPARE(there->state, after);
    QCOMPARE(there->subject, subject);
    QCOMPARE(desk.onDesktop<Ticket>(ticket), there);
}

void TestConflict::dropsWhatNobodyWants()
{
    Desk desk;
    desk.open();
    QTRY_COMPARE(desk.radio(u"theirs_phone"_s)->text(), theirPhone);
    const QString send = desk.apply()->text();
    desk.radio(u"theirs_phone"_s)->click();
    desk.radio(u"theirs_given_name"_s)->click();
    QVERIFY(desk.apply()->isEnabled());
    QVERIFY(desk.apply()->text() != send); // it says that the change goes
    desk.apply()->click();
    QTRY_VERIFY(!desk.dialog);
    QTRY_VERIFY(desk.session.outbox().isEmpty());
    QCOMPARE(desk.atProvider().phone, theirPhone);
    QCOMPARE(desk.atProvider().givenName, desk.before.givenName);
}

/// What somebody chose was between other values than there are now: it is asked again, for that field alone.
void TestConflict::followsWhatTheProviderHas()
{
    Desk desk;
    desk.open();
    QTRY_COMPARE(desk.radio(u"theirs_phone"_s)->text(), theirPhone);
    desk.radio(u"mine_phone"_s)->click();
    desk.changeAtProvider([](Contact &contact) { contact.phone = u"+34600000555"_s; });
    desk.session.sync().sync();
    QTRY_COMPARE(desk.radio(u"theirs_phone"_s)->text(), u"+34600000555"_s);
    QVERIFY(!desk.radio(u"mine_phone"_s)->isChecked());
    QVERIFY(desk.radio(u"mine_given_name"_s)->isChecked());
    QVERIFY(!desk.apply()->isEnabled());
}

void TestConflict::tellsThatTheRecordIsGone()
{
    Desk desk;
    const auto removed = await(desk.sample.desktop().embedded()->withAuthority(
        [account = desk.session.accountId(), id = desk.before.id](Database &database, Authority &) {
        ChangeFeed feed(database, account);
        return RecordStore(database, account, &feed, nullptr).erase<Contact>(id);
    }));
    QVERIFY_RESULT(removed);
    desk.session.sync().sync();
    QTRY_COMPARE(desk.session.sync().phase(), SyncPhase::Idle);
    desk.open();
    QTRY_VERIFY(desk.apply()->isEnabled());
    QVERIFY(!desk.radio(u"mine_phone"_s)->isEnabled());
    desk.apply()->click();
    QTRY_VERIFY(!desk.dialog);
    QTRY_VERIFY(desk.session.outbox().isEmpty());
}

void TestConflict::settlesOtherCommandsAsAWhole_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<bool>("isSentAgain");
    QTest::newRow("the provider's") << u"keepTheirs"_s << false;
    QTest::newRow("mine") << u"sendMine"_s << true;
}

/// An invitation for somebody who was verified meanwhile.
void TestConflict::settlesOtherCommandsAsAWhole()
{
    QFETCH(QString, choice);
    QFETCH(bool, isSentAgain);
    Desk desk;
    desk.forgetRefused();
    const auto unverified = await(desk.sample.desktop().replica.read([](const RecordStore &store) {
        return store.select<Contact>({u"kind = ? AND identity <> ?"_s, {u"owner"_s, u"verified_by_email"_s}});
    })).value();
    QVERIFY(!unverified.isEmpty());
    desk.before = unverified.constFirst();
    desk.changeAtProvider([](Contact &contact) { contact.identity = IdentityState::VerifiedByEmail; });
    desk.submit(u"contact.invite"_s, desk.before.id, {});
    const Id refused = desk.session.outbox().constFirst().command.id;
    // The refusal is noted before the same round brings what the provider has.
    QTRY_COMPARE(desk.onDesktop().identity, IdentityState::VerifiedByEmail);
    desk.open();
    QVERIFY(!ConflictDialog::isByField(desk.session.outbox().constFirst()));
    QVERIFY(!desk.apply()->isEnabled());
    desk.radio(choice)->click();
    desk.apply()->click();
    if (!isSentAgain) {
        QTRY_VERIFY(!desk.dialog);
        QTRY_VERIFY(desk.session.outbox().isEmpty());
        return;
    }
    // This computer knows by now that there is nobody to invite, and says so; the refused one is still there.
    QTRY_VERIFY(desk.apply()->isEnabled());
    QVERIFY(desk.dialog);
    QCOMPARE(desk.session.outbox().size(), 1);
    QCOMPARE(desk.session.outbox().constFirst().command.id, refused);
    delete desk.dialog;
}

void TestConflict::isReachedFromTheRowAndTheList()
{
    Desk desk;
    ContactsTab tab(desk.sample.context());
    tab.show();
    QTRY_VERIFY(tab.hasContent());
    tab.showRecord(u"contact"_s, desk.before.id);
    QTRY_VERIFY(tab.findChild<QPushButton *>(u"resolve"_s));
    tab.findChild<QPushButton *>(u"resolve"_s)->click();
    QVERIFY(tab.findChild<ConflictDialog *>());
    tab.findChild<ConflictDialog *>()->reject();
    OutboxDialog list(desk.session, &tab);
    list.setAttribute(Qt::WA_DeleteOnClose, false);
    list.show();
    auto *resolve = list.findChild<QPushButton *>(u"outboxResolve"_s);
    QVERIFY(resolve);
    resolve->click();
    QVERIFY(list.findChild<ConflictDialog *>());
}

QTEST_MAIN(TestConflict)
#include "tst_conflict.moc"
