// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/draftstore.h"
#include "app/services/contactservice.h"
#include "models/articlemodel.h"
#include "models/ticketmodel.h"
#include "tests/support/await.h"
#include "tests/support/heldprovider.h"
#include "tests/support/pictures.h"
#include "tests/support/samplesession.h"
#include "tests/support/widgetchecks.h"
#include "ui/dialogs/ticketdialog.h"
#include "ui/format.h"
#include "ui/labels/ticketlabels.h"
#include "ui/language.h"
#include "ui/tabs/messagebubble.h"
#include "ui/tabs/replyeditor.h"
#include "ui/tabs/supporttab.h"
#include "ui/tabs/ticketlistdelegate.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/markdowntext.h"
#include "ui/widgets/markdownview.h"

#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

struct MeasuringDelegate : TicketListDelegate {
    using TicketListDelegate::TicketListDelegate;
    using TicketListDelegate::widestChip;
};

} // namespace

/// The support centre as a person uses it, on the sample account.
class TestSupportTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void looksRight_data();
    void looksRight();
    void thoseThatWaitForTheCustomerComeFirst();
    void showsTheConversation();
    void tellsWhoOpenedAndWhenItClosed();
    void tellsWhatIsKnownAboutAFile();
    void filtersTickets();
    void chipsAreMeasuredAgainInAnotherFontOrLanguage();
    void replyIsSentAndSettles();
    void answeredTicketStaysInView();
    void replyWaitsAndCanBeWithdrawn();
    void replyBegunOutlivesTheProgram();
    void refusedReplyIsEditedAndSentAgain();
    void refusedReplyCanBeDiscarded();
    void closesAndReopens();
    void opensATicketOffline();
    void wrongTicketStaysWithItsReasons();
    void newTicketOutlivesTheProgram();
    void refusedTicketIsKeptApartFromADraft();
    void opensARefusedReplyBeforeItsTicketIsRead();
    void departmentsAreThoseOfTheRole_data();
    void departmentsAreThoseOfTheRole();
    void showsRecordsOfOtherTypes();
    void readsHelpByCategoryAndWords();
    void readsAnnouncements();
    void markdownIsASubset_data();
    void markdownIsASubset();
    void linksAreFewAndAskedAbout();

private:
    struct Page {
        explicit Page(ContactKind kind = ContactKind::Owner)
            : sample(kind)
            , tab(std::make_unique<SupportTab>(sample.context()))
        {
            tab->resize(1080, 680);
            tab->show();
        }
        template <class R>
        [[nodiscard]] QList<R> all(const Select &what = {})
        {
            return await(sample.desktop().replica.read([what](const RecordStore &store) {
                return store.select<R>(what);
            })).value_or(QList<R>());
        }
        [[nodiscard]] QListView *list() const { return tab->findChild<QListView *>(u"ticketList"_s); }
        [[nodiscard]] const TicketModel &model() const { return *tab->findChild<TicketModel *>(); }
        [[nodiscard]] QAction *action(const QString &name) const { return tab->findChild<QAction *>(name); }
        [[nodiscard]] QPlainTextEdit *reply() const { return tab->findChild<QPlainTextEdit *>(u"replyText"_s); }
        [[nodiscard]] TicketDialog *dialog() const { return tab->findChild<TicketDialog *>(); }
        [[nodiscard]] QWidget *thread() const { return tab->findChild<QWidget *>(u"ticketThread"_s); }
        [[nodiscard]] QString notice() const
        {
            const auto *label = thread()->findChild<QLabel *>(u"noticeText"_s);
            return label && label->isVisible() ? label->text() : QString();
        }
        [[nodiscard]] QList<MessageBubble *> bubbles() const
        {
            auto bubbles = thread()->findChildren<MessageBubble *>();
            bubbles.removeIf([](const MessageBubble *bubble) { return bubble->isHidden(); });
            return bubbles;
        }
        [[nodiscard]] QString lastBody() const
        {
            return bubbles().isEmpty() ? QString() : bubbles().constLast()->findChild<MarkdownView *>()->plainText();
        }
        [[nodiscard]] bool lastIsPending() const
        {
            return !bubbles().isEmpty() && bubbles().constLast()->findChild<QWidget *>(u"messageState"_s)->isVisible();
        }
        [[nodiscard]] Id ticketIn(TicketState state) const
        {
            for (const TicketRow &row : model().rows()) {
                if (row.record.state == state)
                    return row.record.id;
            }
            return {};
        }
        void write(const QString &text) const
        {
            reply()->setFocus();
            QTest::keyClicks(reply(), text);
        }
        void press(const QString &button, const QWidget *in) const
        {
            QTest::mouseClick(in->findChild<QPushButton *>(button), Qt::LeftButton);
        }
        /// Gives a reply that the provider refuses: a message of its id is there already.
        void refuseReply(const Id &ticket, const QString &body)
        {
            QFuture<Result<void>> taken;
            {
                const HeldProvider held(*sample.desktop().embedded());
                write(body);
                action(u"sendReply"_s)->trigger();
                QTRY_COMPARE(sample.session().outbox().size(), 1);
                const Id message
                    = sample.session().outbox().first().command.arguments.value("message_id"_L1).toString();
                taken = sample.desktop().embedded()->withAuthority(
                    [this, ticket, message](Database &database, Authority &) -> Result<void> {
                    const Id account = sample.session().accountId();
                    ChangeFeed feed(database, account);
                    RecordStore store(database, account, &feed, nullptr);
                    Message other;
                    other.id = message;
                    other.ticketId = ticket;
                    other.side = ActorSide::Provider;
                    other.at = QDateTime(QDate(2026, 3, 2), QTime(11, 0), Qt::UTC);
                    other.body = u"Otro mensaje."_s;
                    return store.put(other);
                });
            }
            QVERIFY_RESULT(await(taken));
        }

        SampleSession sample;
        std::unique_ptr<SupportTab> tab;
    };
};

namespace {

/// What the system's browser would have been asked to open.
class UrlCatcher : public QObject
{
    Q_OBJECT

public:
    UrlCatcher() { QDesktopServices::setUrlHandler(u"https"_s, this, "take"); }
    ~UrlCatcher() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    Q_DISABLE_COPY_MOVE(UrlCatcher)

    QList<QUrl> urls;

public Q_SLOTS:
    void take(const QUrl &url) { urls.append(url); }
};

} // namespace

void TestSupportTab::cleanup()
{
    applyTheme(*qApp, Scheme::Light);
}

void TestSupportTab::looksRight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scheme");
    for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
        QTest::addRow("%d-light", size.width()) << size << static_cast<int>(Scheme::Light);
        QTest::addRow("%d-dark", size.width()) << size << static_cast<int>(Scheme::Dark);
    }
}

void TestSupportTab::looksRight()
{
    QFETCH(const QSize, size);
    QFETCH(const int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    Page page;
    page.tab->resize(size.width() - 200, size.height() - 60); // what the window's rail and header leave
    QTRY_VERIFY(page.tab->hasContent());
    const auto look = [&](const QString &name, QWidget *window) {
        QVERIFY(QTest::qWaitForWindowExposed(window));
        // What came from the replica is laid out when the event loop runs.
        QTRY_VERIFY2(cutOffTexts(window).isEmpty(), qPrintable(cutOffTexts(window).join(u'\n')));
        keepPicture(window->grab().toImage(),
                    u"support-%1-%2"_s.arg(name, QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(unnamedControls(window), QStringList());
    };
    const auto attachment = page.all<Attachment>({.limit = 1}).value(0);
    QVERIFY(page.tab->showRecord(u"attachment"_s, attachment.id));
    QTRY_VERIFY(page.tab->findChild<QWidget *>(u"attachment/"_s + attachment.id));
    look(u"attachment"_s, page.tab.get());
    {
        const HeldProvider held(*page.sample.desktop().embedded());
        page.tab->showRecord(u"ticket"_s, page.ticketIn(TicketState::WaitingForCustomer));
        QTRY_VERIFY(!page.bubbles().isEmpty());
        page.write(u"Perfecto, ya funciona. Gracias."_s);
        page.action(u"sendReply"_s)->trigger();
        QTRY_VERIFY(page.lastIsPending());
        look(u"pending"_s, page.tab.get());
    }
    page.action(u"ticketCreate"_s)->trigger();
    look(u"new"_s, page.dialog());
    page.dialog()->close();
    auto *pages = page.tab->findChild<QTabWidget *>();
    pages->setCurrentIndex(1);
    look(u"help"_s, page.tab.get());
    pages->setCurrentIndex(2);
    look(u"announcements"_s, page.tab.get());
}

void TestSupportTab::thoseThatWaitForTheCustomerComeFirst()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto *shown = page.list()->model();
    QCOMPARE(shown->rowCount(), qsizetype{page.all<Ticket>().size()});
    QVERIFY(!page.ticketIn(TicketState::WaitingForCustomer).isEmpty());
    bool stillWaiting = true;
    QDateTime before;
    for (int row = 0; row < shown->rowCount(); ++row) {
        const Ticket &ticket = page.model().ticketRow(shown->index(row, 0).data(RowIdRole).toString())->record;
        const bool waits = ticket.state == TicketState::WaitingForCustomer;
        QVERIFY(stillWaiting || !waits);
        QVERIFY(waits != stillWaiting || !before.isValid() || ticket.updatedAt <= before);
        stillWaiting = waits;
        before = ticket.updatedAt;
    }
}

void TestSupportTab::showsTheConversation()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.ticketIn(TicketState::Closed);
    page.tab->showRecord(u"ticket"_s, id);
    const auto messages = page.all<Message>({u"ticket_id = ?"_s, {id}, u"at"_s});
    QTRY_COMPARE(page.bubbles().size(), messages.size());
    for (qsizetype i = 0; i < messages.size(); ++i) {
        QCOMPARE(page.bubbles().at(i)->messageId(), messages.at(i).id);
        QCOMPARE(page.bubbles().at(i)->findChild<QLabel *>(u"messageAuthor"_s)->text(), messages.at(i).authorName);
        QVERIFY(!page.bubbles().at(i)->accessibleDescription().isEmpty());
    }
    QCOMPARE(page.thread()->findChild<QLabel *>(u"detailTitle"_s)->text(), page.model().ticketRow(id)->record.subject);
}

void TestSupportTab::tellsWhoOpenedAndWhenItClosed()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto ticket = page.all<Ticket>({u"closed_at IS NOT NULL"_s, {}, u"id"_s, 1}).value(0);
    const auto opener = page.all<Contact>({u"id = ?"_s, {ticket.contactId}}).value(0);
    QVERIFY(!opener.id.isEmpty());
    page.tab->showRecord(u"ticket"_s, ticket.id);
    const auto *facts = page.thread()->findChild<QLabel *>(u"detailSubtitle"_s);
    QTRY_VERIFY(facts->text().contains(u"by "_s + fullName(opener)));
    QVERIFY(facts->text().contains(u"closed "_s + dateText(ticket.closedAt->toLocalTime().date())));
}

void TestSupportTab::tellsWhatIsKnownAboutAFile()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto file = page.all<Attachment>({.limit = 1}).value(0);
    page.tab->showRecord(u"attachment"_s, file.id);
    QTRY_VERIFY(page.tab->findChild<QWidget *>(u"attachment/"_s + file.id));
    const auto *line = page.tab->findChild<QWidget *>(u"attachment/"_s + file.id);
    QCOMPARE(line->accessibleDescription(), line->toolTip());
    for (const QString &part : {u"Kept by the provider"_s, file.mediaType, file.hash, dateTimeText(file.at)})
        QVERIFY2(!part.isEmpty() && line->toolTip().contains(part), qPrintable(part));
    // Its picture follows the theme.
    const auto picture = [line] { return line->findChild<QLabel *>(u"attachmentIcon"_s)->pixmap().toImage(); };
    applyTheme(*qApp, Scheme::Light);
    const QImage light = picture();
    applyTheme(*qApp, Scheme::Dark);
    QTRY_VERIFY(picture() != light);
    applyTheme(*qApp, Scheme::Light);
}

void TestSupportTab::chipsAreMeasuredAgainInAnotherFontOrLanguage()
{
    const TicketModel model;
    const MeasuringDelegate delegate(model);
    QStyleOptionViewItem option;
    const int english = delegate.widestChip(option, {});
    QCOMPARE(delegate.widestChip(option, {}), english);
    QStyleOptionViewItem large;
    large.font.setPointSizeF(2 * option.font.pointSizeF());
    QVERIFY(delegate.widestChip(large, {}) > english);
    QCOMPARE(delegate.widestChip(option, {}), english);
    Language language;
    language.choose(u"es"_s);
    QVERIFY(delegate.widestChip(option, {}) != english);
}

void TestSupportTab::filtersTickets()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto tickets = page.all<Ticket>();
    const auto *shown = page.list()->model();
    page.tab->findChild<FilterChoice *>(u"ticketDepartment"_s)->choose(u"billing"_s);
    QCOMPARE(shown->rowCount(), std::ranges::count(tickets, Department::Billing, &Ticket::department));
    page.tab->findChild<FilterChoice *>(u"ticketDepartment"_s)->choose({});
    page.tab->focusFilter();
    QTest::keyClicks(page.tab->findChild<QWidget *>(u"ticketsPage"_s)->findChild<FilterLine *>(),
                     tickets.first().reference);
    QTRY_COMPARE(shown->rowCount(), 1);
}

void TestSupportTab::replyIsSentAndSettles()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.ticketIn(TicketState::WaitingForCustomer);
    page.tab->showRecord(u"ticket"_s, id);
    QTRY_VERIFY(!page.bubbles().isEmpty());
    QVERIFY(!page.action(u"sendReply"_s)->isEnabled());
    page.write(u"Todo bien."_s);
    QVERIFY(page.action(u"sendReply"_s)->isEnabled());
    QTest::keyClick(page.reply(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(page.lastBody(), u"Todo bien."_s);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QTRY_VERIFY(!page.lastIsPending());
    QCOMPARE(page.model().ticketRow(id)->record.state, TicketState::WaitingForProvider);
    QVERIFY(page.reply()->toPlainText().isEmpty());
    QVERIFY(!page.sample.context().drafts.contains(ReplyEditor::draftKey(id)));
}

void TestSupportTab::answeredTicketStaysInView()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.tab->findChild<FilterChoice *>(u"ticketState"_s)->choose(QString(enumName(TicketState::WaitingForCustomer)));
    const auto *shown = page.list()->model();
    const int before = shown->rowCount();
    QVERIFY(before > 1); // another could take its place
    page.list()->setCurrentIndex(shown->index(0, 0));
    const Id id = page.list()->currentIndex().data(RowIdRole).toString();
    const QString subject = page.model().ticketRow(id)->record.subject;
    QTRY_VERIFY(!page.bubbles().isEmpty());
    page.write(u"Todo bien."_s);
    page.press(u"sendReply"_s, page.thread());
    QCOMPARE(page.tab->focusWidget(), page.reply()); // and not the next button, which closes the ticket
    QTRY_COMPARE(shown->rowCount(), before - 1);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QTRY_COMPARE(page.lastBody(), u"Todo bien."_s);
    QCOMPARE(page.thread()->findChild<QLabel *>(u"detailTitle"_s)->text(), subject);
    QVERIFY(!page.list()->currentIndex().isValid());
    page.list()->setCurrentIndex(shown->index(0, 0)); // the next one is shown when it is chosen
    QVERIFY(page.thread()->findChild<QLabel *>(u"detailTitle"_s)->text() != subject);
}

void TestSupportTab::replyWaitsAndCanBeWithdrawn()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.ticketIn(TicketState::WaitingForCustomer);
    page.tab->showRecord(u"ticket"_s, id);
    const auto before = page.all<Message>({u"ticket_id = ?"_s, {id}}).size();
    QTRY_COMPARE(page.bubbles().size(), before);
    const HeldProvider held(*page.sample.desktop().embedded());
    page.write(u"Espera."_s);
    page.action(u"sendReply"_s)->trigger();
    QTRY_VERIFY(page.lastIsPending());
    QCOMPARE(page.model().ticketRow(id)->state, RowState::Pending);
    QTRY_VERIFY(page.notice().contains(u"waiting to be sent"_s));
    page.press(u"withdraw"_s, page.thread());
    QTRY_COMPARE(page.bubbles().size(), before);
    QTRY_COMPARE(page.reply()->toPlainText(), u"Espera."_s); // to be changed, not lost
    QTRY_COMPARE(page.model().ticketRow(id)->record.state, TicketState::WaitingForCustomer);
}

void TestSupportTab::replyBegunOutlivesTheProgram()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.ticketIn(TicketState::WaitingForCustomer);
    const Id other = page.ticketIn(TicketState::Closed);
    page.tab->showRecord(u"ticket"_s, id);
    page.write(u"A medias"_s);
    QVERIFY(page.model().ticketRow(id)->hasDraft);
    page.tab->showRecord(u"ticket"_s, other);
    QVERIFY(page.reply()->toPlainText().isEmpty());
    page.tab = std::make_unique<SupportTab>(page.sample.context());
    page.tab->show();
    QTRY_VERIFY(page.tab->hasContent());
    QVERIFY(page.model().ticketRow(id)->hasDraft);
    page.tab->showRecord(u"ticket"_s, id);
    QCOMPARE(page.reply()->toPlainText(), u"A medias"_s);
    page.reply()->clear();
    QVERIFY(!page.model().ticketRow(id)->hasDraft);
}

void TestSupportTab::refusedReplyIsEditedAndSentAgain()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.ticketIn(TicketState::WaitingForCustomer);
    page.tab->showRecord(u"ticket"_s, id);
    QTRY_VERIFY(!page.bubbles().isEmpty());
    page.refuseReply(id, u"Mi respuesta."_s);
    QTRY_COMPARE(page.model().ticketRow(id)->state, RowState::Refused);
    QTRY_VERIFY(page.notice().contains(u"Mi respuesta."_s));
    page.press(u"editAndResend"_s, page.thread());
    QCOMPARE(page.reply()->toPlainText(), u"Mi respuesta."_s);
    page.write(u" Otra vez."_s);
    page.action(u"sendReply"_s)->trigger();
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QTRY_COMPARE(page.lastBody(), u"Mi respuesta. Otra vez."_s);
    QTRY_COMPARE(page.model().ticketRow(id)->state, RowState::Normal);
}

void TestSupportTab::refusedReplyCanBeDiscarded()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.ticketIn(TicketState::WaitingForCustomer);
    page.tab->showRecord(u"ticket"_s, id);
    QTRY_VERIFY(!page.bubbles().isEmpty());
    page.refuseReply(id, u"No hace falta."_s);
    QTRY_COMPARE(page.model().ticketRow(id)->state, RowState::Refused);
    QTRY_VERIFY(!page.notice().isEmpty());
    page.press(u"discard"_s, page.thread());
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QTRY_COMPARE(page.model().ticketRow(id)->state, RowState::Normal);
    QVERIFY(page.reply()->toPlainText().isEmpty());
}

void TestSupportTab::closesAndReopens()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.ticketIn(TicketState::WaitingForProvider);
    page.tab->showRecord(u"ticket"_s, id);
    QVERIFY(!page.action(u"reopenTicket"_s)->isVisible());
    page.action(u"closeTicket"_s)->trigger();
    QTRY_COMPARE(page.model().ticketRow(id)->record.state, TicketState::Closed);
    QTRY_VERIFY(page.action(u"reopenTicket"_s)->isVisible());
    QVERIFY(!page.action(u"closeTicket"_s)->isVisible());
    page.action(u"reopenTicket"_s)->trigger();
    QTRY_COMPARE(page.model().ticketRow(id)->record.state, TicketState::WaitingForProvider);
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
}

void TestSupportTab::opensATicketOffline()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const auto before = page.model().rowCount();
    {
        const HeldProvider held(*page.sample.desktop().embedded());
        page.action(u"ticketCreate"_s)->trigger();
        QTest::keyClicks(page.dialog()->findChild<QLineEdit *>(u"subject"_s), u"La web no carga"_s);
        auto *department = page.dialog()->findChild<QComboBox *>(u"department"_s);
        department->setCurrentIndex(department->findData(u"technical"_s));
        QTest::keyClicks(page.dialog()->findChild<QPlainTextEdit *>(u"body"_s), u"Desde las ocho."_s);
        page.press(u"save"_s, page.dialog());
        QTRY_VERIFY(!page.dialog());
        QTRY_COMPARE(page.model().rowCount(), before + 1);
        QTRY_COMPARE(page.thread()->findChild<QLabel *>(u"detailTitle"_s)->text(), u"La web no carga"_s);
        QTRY_VERIFY(page.lastIsPending());
        QCOMPARE(page.lastBody(), u"Desde las ocho."_s);
    }
    QTRY_VERIFY(page.sample.session().outbox().isEmpty());
    QTRY_VERIFY(!page.lastIsPending());
    QVERIFY(!page.sample.context().drafts.contains(TicketDialog::draftKey()));
}

void TestSupportTab::wrongTicketStaysWithItsReasons()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.action(u"ticketCreate"_s)->trigger();
    QTest::keyClicks(page.dialog()->findChild<QLineEdit *>(u"subject"_s), u"Sin texto"_s);
    page.press(u"save"_s, page.dialog());
    QVERIFY(page.dialog()->isVisible());
    QVERIFY(!page.dialog()->findChild<QLabel *>(u"bodyReason"_s)->text().isEmpty());
    QCOMPARE(page.dialog()->focusWidget(), page.dialog()->findChild<QPlainTextEdit *>(u"body"_s));
    QVERIFY(page.sample.session().outbox().isEmpty());
}

void TestSupportTab::newTicketOutlivesTheProgram()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    page.action(u"ticketCreate"_s)->trigger();
    QTest::keyClicks(page.dialog()->findChild<QPlainTextEdit *>(u"body"_s), u"A medio escribir"_s);
    page.tab = std::make_unique<SupportTab>(page.sample.context());
    page.tab->show();
    QTRY_VERIFY(page.tab->hasContent());
    const auto *banner = page.tab->findChild<QWidget *>(u"ticketsPage"_s)->findChild<ListPane *>()->banner();
    QVERIFY(page.sample.context().drafts.contains(TicketDialog::draftKey()));
    QVERIFY(banner->isVisible());
    page.press(u"continueDraft"_s, banner);
    QCOMPARE(page.dialog()->findChild<QPlainTextEdit *>(u"body"_s)->toPlainText(), u"A medio escribir"_s);
}

void TestSupportTab::refusedTicketIsKeptApartFromADraft()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    DraftStore &drafts = page.sample.context().drafts;
    drafts.set(TicketDialog::draftKey(), {{u"subject"_s, u"Otro asunto"_s}});
    const OutboxEntry refused{.command = {.id = u"refused-1"_s,
                                          .name = u"ticket.create"_s,
                                          .target = u"ticket-1"_s,
                                          .arguments = {{u"subject"_s, u"La web no carga"_s},
                                                        {u"department"_s, u"technical"_s},
                                                        {u"priority"_s, u"high"_s},
                                                        {u"body"_s, u"Desde las ocho."_s}},
                                          .givenAt = page.sample.clock().now()},
                              .state = OutboxState::Refused};
    QVERIFY(page.tab->editAgain(refused));
    auto *subject = page.dialog()->findChild<QLineEdit *>(u"subject"_s);
    QCOMPARE(subject->text(), u"La web no carga"_s);
    QCOMPARE(page.dialog()->findChild<QComboBox *>(u"priority"_s)->currentData().toString(), u"high"_s);
    subject->end(false);
    QTest::keyClicks(subject, u" hoy"_s);
    QCOMPARE(drafts.draft(TicketDialog::draftKey()).value(u"subject"_s).toString(), u"Otro asunto"_s);
    QCOMPARE(drafts.draft(RecordDialog::resendKey(refused)).value(u"subject"_s).toString(), u"La web no carga hoy"_s);
    RecordDialog::forgetSettled(drafts, {refused});
    QVERIFY(drafts.contains(RecordDialog::resendKey(refused)));
    RecordDialog::forgetSettled(drafts, {});
    QCOMPARE(drafts.keys(), QStringList{TicketDialog::draftKey()});
}

void TestSupportTab::opensARefusedReplyBeforeItsTicketIsRead()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    const Id id = page.ticketIn(TicketState::WaitingForProvider);
    page.tab = std::make_unique<SupportTab>(page.sample.context());
    const OutboxEntry refused{.command = {.id = u"refused-1"_s,
                                          .name = u"ticket.reply"_s,
                                          .target = id,
                                          .arguments = {{u"body"_s, u"Sí."_s}},
                                          .givenAt = page.sample.clock().now()},
                              .state = OutboxState::Refused};
    QVERIFY(page.tab->editAgain(refused));
    page.tab->show();
    QTRY_COMPARE(page.reply()->toPlainText(), u"Sí."_s);
    QCOMPARE(page.model().ticketRow(id)->record.subject, page.thread()->findChild<QLabel *>(u"detailTitle"_s)->text());
    OutboxEntry closing = refused;
    closing.command.name = u"ticket.close"_s;
    QVERIFY(!page.tab->editAgain(closing));
}

void TestSupportTab::departmentsAreThoseOfTheRole_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("owner") << static_cast<int>(ContactKind::Owner);
    QTest::newRow("technical") << static_cast<int>(ContactKind::Technical);
    QTest::newRow("billing") << static_cast<int>(ContactKind::Billing);
}

void TestSupportTab::departmentsAreThoseOfTheRole()
{
    QFETCH(const int, kind);
    Page page(static_cast<ContactKind>(kind));
    QTRY_VERIFY(page.tab->hasContent());
    page.action(u"ticketCreate"_s)->trigger();
    const auto *box = page.dialog()->findChild<QComboBox *>(u"department"_s);
    QStringList offered;
    for (int i = 0; i < box->count(); ++i)
        offered.append(box->itemData(i).toString());
    QStringList allowed;
    for (const char *name : EnumNames<Department>::names) {
        const Target target{.own = true, .section = QString::fromLatin1(name), .contactKind = {}};
        if (page.sample.session().policy().mayRun(page.sample.session().actor(), u"ticket.create"_s, target))
            allowed.append(target.section);
    }
    QVERIFY(!allowed.isEmpty());
    QCOMPARE(offered, allowed);
    // Of the others' tickets only those of its department are there.
    for (const TicketRow &row : page.model().rows()) {
        const bool isOwn = row.record.contactId == page.sample.session().actor().contactId;
        QVERIFY(kind == static_cast<int>(ContactKind::Owner) || isOwn
                || enumName(row.record.department) == enumName(static_cast<ContactKind>(kind)));
    }
}

void TestSupportTab::showsRecordsOfOtherTypes()
{
    Page page;
    QTRY_VERIFY(page.tab->hasContent());
    QVERIFY(!page.tab->showRecord(u"invoice"_s, u"any"_s));
    const auto message = page.all<Message>({.order = u"id DESC"_s, .limit = 1}).value(0);
    QVERIFY(page.tab->showRecord(u"message"_s, message.id));
    QTRY_COMPARE(page.list()->currentIndex().data(RowIdRole).toString(), message.ticketId);
    auto *pages = page.tab->findChild<QTabWidget *>();
    const auto article = page.all<HelpArticle>({u"slug = 'support-tickets' AND language = 'es'"_s, {}}).value(0);
    QVERIFY(page.tab->showRecord(u"help_article"_s, article.id));
    QCOMPARE(pages->currentIndex(), 1);
    // In the program's language, whichever was found.
    const auto same = page.all<HelpArticle>({u"slug = 'support-tickets' AND language = 'en'"_s, {}}).value(0);
    QTRY_COMPARE(page.tab->findChild<MarkdownView *>(u"articlesBody"_s)->markdown(), same.body);
    const auto announcement = page.all<Announcement>({u"language = 'en'"_s, {}, u"published_at"_s, 1}).value(0);
    QVERIFY(page.tab->showRecord(u"announcement"_s, announcement.id));
    QCOMPARE(pages->currentIndex(), 2);
    QTRY_COMPARE(page.tab->findChild<MarkdownView *>(u"announcementsBody"_s)->markdown(), announcement.body);
}

void TestSupportTab::readsHelpByCategoryAndWords()
{
    Page page;
    page.tab->findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *list = page.tab->findChild<QListView *>(u"articlesList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 40);
    const auto articles = page.all<HelpArticle>({u"language = 'en'"_s, {}});
    page.tab->findChild<FilterChoice *>(u"articleCategory"_s)->choose(u"Domains"_s);
    QCOMPARE(list->model()->rowCount(), std::ranges::count(articles, u"Domains"_s, &HelpArticle::category));
    page.tab->findChild<FilterChoice *>(u"articleCategory"_s)->choose({});
    page.tab->focusFilter();
    QTest::keyClicks(page.tab->findChild<QWidget *>(u"articles"_s)->findChild<FilterLine *>(),
                     u"redemption surcharge"_s);
    QTRY_VERIFY(list->model()->rowCount() < 40);
    QVERIFY(list->model()->rowCount() >= 1);
}

void TestSupportTab::readsAnnouncements()
{
    Page page;
    page.tab->findChild<QTabWidget *>()->setCurrentIndex(2);
    const auto *list = page.tab->findChild<QListView *>(u"announcementsList"_s);
    const auto newest = page.all<Announcement>({u"language = 'en'"_s, {}, u"published_at DESC"_s});
    QTRY_COMPARE(list->model()->rowCount(), qsizetype{newest.size()});
    QCOMPARE(list->model()->index(0, 0).data(RowIdRole).toString(), newest.first().id);
    QCOMPARE(page.tab->findChild<MarkdownView *>(u"announcementsBody"_s)->markdown(), newest.first().body);
}

void TestSupportTab::markdownIsASubset_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<int>("links");
    QTest::newRow("words") << u"Hola"_s << u"Hola"_s << 0;
    QTest::newRow("bold") << u"un **gran** día"_s << u"un gran día"_s << 0;
    QTest::newRow("bold without end") << u"2 ** 3"_s << u"2 ** 3"_s << 0;
    QTest::newRow("heading") << u"## Título\n\nTexto"_s << u"Título\nTexto"_s << 0;
    QTest::newRow("lists") << u"- uno\n- dos\n\n1. tres"_s << u"uno\ndos\ntres"_s << 0;
    QTest::newRow("html stays text") << u"<b>no</b> <img src=\"https://x.test/a.png\">"_s
                                     << u"<b>no</b> <img src=\"https://x.test/a.png\">"_s << 0;
    QTest::newRow("link") << u"lee [esto](https://www.dominios.es/) ya"_s << u"lee esto ya"_s << 1;
    QTest::newRow("mailbox") << u"[escribe](mailto:a@b.example)"_s << u"escribe"_s << 1;
    QTest::newRow("script") << u"[x](javascript:alert(1))"_s << u"[x](javascript:alert(1))"_s << 0;
    QTest::newRow("file") << u"[x](file:///etc/passwd)"_s << u"[x](file:///etc/passwd)"_s << 0;
    QTest::newRow("plain http") << u"[x](http://a.example/)"_s << u"[x](http://a.example/)"_s << 0;
    QTest::newRow("user name") << u"[x](https://banco.example@malo.example/)"_s
                               << u"[x](https://banco.example@malo.example/)"_s << 0;
    QTest::newRow("image") << u"![x](https://a.example/p.png)"_s << u"!x"_s << 1;
    QTest::newRow("line break") << u"una\ndos"_s << u"una\u2028dos"_s << 0;
}

void TestSupportTab::markdownIsASubset()
{
    QFETCH(const QString, text);
    QFETCH(const QString, plain);
    QFETCH(const int, links);
    QTextDocument document;
    writeMarkdown(document, text, QFont(), themeColors(Scheme::Light));
    QStringList blocks;
    int anchors = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        blocks.append(block.text());
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            anchors += piece.fragment().charFormat().isAnchor() ? 1 : 0;
    }
    QCOMPARE(blocks.join(u'\n'), plain);
    QCOMPARE(anchors, links);
    QCOMPARE(plainMarkdown(text), QString(plain).replace(u'\n', u' ').replace(QChar::LineSeparator, u' '));
}

void TestSupportTab::linksAreFewAndAskedAbout()
{
    UrlCatcher catcher;
    MarkdownView view;
    view.setMarkdown(u"Mira [aquí](https://bücher.example/a)."_s);
    view.resize(400, 200);
    view.show();
    view.askAbout(QUrl(u"file:///etc/passwd"_s));
    auto *banner = view.findChild<Banner *>();
    QVERIFY(!banner->isVisible());
    view.askAbout(QUrl(u"https://bücher.example/a"_s));
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(u"https://xn--bcher-kva.example/a"_s)); // look-alike letters cannot hide
    QVERIFY(catcher.urls.isEmpty());
    QTest::mouseClick(banner->findChild<QPushButton *>(u"openLink"_s), Qt::LeftButton);
    QCOMPARE(catcher.urls, QList{QUrl(u"https://bücher.example/a"_s)});
    QVERIFY(!banner->isVisible());
}

QTEST_MAIN(TestSupportTab)
#include "tst_supporttab.moc"
