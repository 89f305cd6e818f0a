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
        void changeAtProvider(const std::function<void(Contact &)> &change);
        void submit(const QString &command, const Id &target, const QJsonObject &arguments);
        void open();
        [[nodiscard]] QRadioButton *radio(const QString &name) const { return dialog->findChild<QRadioButton *>(name); }
        [[nodiscard]] QPushButton *apply() const { return dialog->findChild<QPushButton *>(u"conflictApply"_s); }
        [[nodiscard]] Contact atProvider();
        [[nodiscard]] Contact onDesktop();

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

void TestConflict::Desk::changeAtProvider(const std::function<void(Contact &)> &change)
{
    const auto changed = await(sample.desktop().embedded()->withAuthority(
        [account = session.accountId(), id = before.id, change](Database &database, Authority &) -> Result<void> {
        ChangeFeed feed(database, account);
        RecordStore store(database, account, &feed, nullptr);
        auto contact = store.get<Contact>(id);
        if (!contact)
            return std::unexpected(contact.error());
        change(*contact);
        return store.put(*contact);
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

Contact TestConflict::Desk::atProvider()
{
    return await(sample.desktop().embedded()->withAuthority(
                     [account = session.accountId(), id = before.id](Database &database, Authority &) {
        return RecordStore(database, account, nullptr, nullptr).get<Contact>(id);
    })).value();
}

Contact TestConflict::Desk::onDesktop()
{
    return await(sample.desktop().replica.read([id = before.id](const RecordStore &store) {
        return store.get<Contact>(id);
    })).value();
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
    desk.session.drop(&desk.session, desk.session.outbox().constFirst(), [](const Result<void> &) { });
    QTRY_VERIFY(desk.session.outbox().isEmpty());
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
