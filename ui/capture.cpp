// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture.h"

#include "app/documents/datachangeform.h"
#include "app/documents/documentfile.h"
#include "app/platform/deliver.h"
#include "app/services/fieldpatch.h"
#include "ui/accountcontroller.h"
#include "ui/accountview.h"
#include "ui/appactions.h"
#include "ui/appcontroller.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/errortext.h"
#include "ui/language.h"
#include "ui/rolecard.h"
#include "ui/signinform.h"
#include "ui/signinpage.h"
#include "ui/wizards/datachangewizard.h"
#include "ui/wizards/twofactorwizard.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// A request as somebody would write it for this account: another e-mail for the owner, who cannot reach the mailbox.
DataChangeRequest sampleRequest(const Account &account, const Contact &owner, QDate today)
{
    DataChangeRequest request;
    request.reason = ChangeReason::LostOwnerAccess;
    request.customerNumber = account.customerNumber;
    request.signer = {.givenName = owner.givenName,
                      .firstSurname = owner.firstSurname,
                      .secondSurname = owner.secondSurname,
                      .documentKind = DocumentKind::Nif,
                      .documentNumber = owner.taxId,
                      .capacity = {},
                      .replyEmail = owner.email,
                      .replyPhone = owner.phone};
    if (account.kind == AccountKind::Organisation)
        request.organisation = Organisation{account.name, account.taxId};
    request.changes = {{ChangeField::OwnerEmail, {}, owner.email, u"propietaria@espartoycandil.example"_s},
                       {ChangeField::Phone, {}, account.phone, u"+34 953 000 119"_s}};
    request.place = account.city;
    request.date = today;
    return request;
}

} // namespace

Capture::Capture(Desktop &desktop, AppController &controller, QString folder, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_controller(controller)
    , m_folder(std::move(folder))
    , m_stillness(desktop)
{
    QApplication::setCursorFlashTime(0); // a caret that comes and goes never comes to rest
    connect(&m_stillness, &Stillness::reached, this, &Capture::keepPicture);
    connect(&m_controller, &AppController::contentShown, this, &Capture::next, Qt::QueuedConnection);
}

void Capture::start()
{
    if (!QDir().mkpath(m_folder)) {
        fail(tr("The folder cannot be made: %1").arg(m_folder));
        return;
    }
    deliver(m_desktop.files.run([options = *m_desktop.sample] { return sampleContacts(options); }), this,
            [this](const Result<QList<SampleLogin>> &logins) {
        if (!logins) {
            fail(errorText(logins.error()));
            return;
        }
        m_controller.window().resize(MainWindow::usual);
        m_controller.start();
        addVisitor();
        QSet<ContactKind> done;
        for (const SampleLogin &login : *logins) {
            if (login.isVerified && !done.contains(login.kind))
                addContact(login);
            done.insert(login.kind);
        }
        next();
    });
}

void Capture::next()
{
    if (m_hasEnded)
        return;
    if (m_steps.isEmpty()) {
        m_hasEnded = true;
        Q_EMIT finished({});
        return;
    }
    const Step step = m_steps.takeFirst();
    step();
}

void Capture::fail(const QString &problem)
{
    m_hasEnded = true;
    Q_EMIT finished(problem);
}

QWidget *Capture::inView() const
{
    const QList<QDialog *> dialogs = m_controller.window().findChildren<QDialog *>();
    const auto shown = std::ranges::find_if(dialogs, [](const QDialog *dialog) { return dialog->isVisible(); });
    return shown == dialogs.end() ? static_cast<QWidget *>(&m_controller.window()) : *shown;
}

void Capture::addPicturesOf(const QString &name, const QString &role, const std::function<void()> &show)
{
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        for (const LanguageChoice &language : languageChoices()) {
            m_steps.append([=, this] {
                m_file = u"%1-%2-%3-%4.png"_s.arg(name, role, themeName(theme), language.code);
                showLook(theme, language.code);
                show();
                m_stillness.watch(inView());
            });
        }
    }
}

void Capture::showLook(ThemeChoice theme, const QString &language)
{
    AppActions &actions = m_controller.actions();
    Q_EMIT actions.themeChosen(theme);
    Q_EMIT actions.languageChosen(language);
}

void Capture::keepPicture(const QImage &picture)
{
    const QString path = QDir(m_folder).filePath(m_file);
    if (picture.save(path))
        next();
    else
        fail(tr("The picture cannot be written: %1").arg(path));
}

void Capture::addVisitor()
{
    const QString visitor = u"visitor"_s;
    addPicturesOf(u"sign-in"_s, visitor, [] { });
    addStep([this] { m_controller.window().findChild<SignInPage *>()->showServer({}); });
    addPicturesOf(u"connect"_s, visitor, [] { });
    addStep([this] {
        auto *page = m_controller.window().findChild<SignInPage *>();
        page->showForm();
        page->form().setCredentials(page->offers().value(0).email, QString::fromLatin1(samplePassword));
        page->form().showError({ErrorCode::SecondFactor});
    });
    addPicturesOf(u"code"_s, visitor, [] { });
    addStep([this] {
        auto *page = m_controller.window().findChild<SignInPage *>();
        page->form().forgetPassword();
        page->showStart();
        m_controller.window().findChild<QPushButton *>(u"dataChangeLink"_s)->click();
    });
    addPicturesOf(u"data-change"_s, visitor, [] { });
    addStep([this] { delete m_controller.window().findChild<DataChangeWizard *>(); });
}

void Capture::addStep(std::function<void()> step)
{
    m_steps.append([this, step = std::move(step)] {
        step();
        next();
    });
}

void Capture::addContact(const SampleLogin &login)
{
    m_steps.append([this, email = login.email] { signIn(email); });
    m_steps.append([this, role = QString(enumName(login.kind)), isFirst = login.kind == allContactKinds.front()] {
        const QList<Step> rest = std::exchange(m_steps, {});
        addTabs(role);
        if (isFirst) {
            addSecurity();
            addConflict();
            addDocuments();
        }
        m_steps.append([this] {
            connect(&m_controller, &AppController::signInShown, this, &Capture::next,
                    static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
            m_controller.actions().signOut->trigger();
            m_controller.window().findChild<QPushButton *>(u"signOutConfirm"_s)->click();
        });
        m_steps.append(rest);
        next();
    });
}

void Capture::signIn(const QString &email)
{
    const QList<RoleCard *> cards = m_controller.window().findChildren<RoleCard *>();
    const auto card = std::ranges::find_if(cards, [&](const RoleCard *c) { return c->offer().email == email; });
    if (card == cards.end())
        m_steps.prepend([this, email] { signIn(email); }); // the cards have not come yet
    else
        (*card)->click(); // contentShown() goes on
    if (card == cards.end())
        QMetaObject::invokeMethod(this, &Capture::next, Qt::QueuedConnection);
}

void Capture::addTabs(const QString &role)
{
    for (const QString &id : m_controller.account()->view().tabIds())
        addPicturesOf(id, role, [this, id] { m_controller.account()->view().showTab(id); });
}

/// How one signs in, and how a second factor is added.
void Capture::addSecurity()
{
    const QString owner = u"owner"_s;
    addStep([this] {
        m_controller.account()->view().showTab(u"profile"_s);
        m_controller.window().findChild<QAction *>(u"showSecurity"_s)->trigger();
    });
    addPicturesOf(u"security"_s, owner, [] { });
    addStep([this] {
        m_controller.window().findChild<QAction *>(u"twoFactorOn"_s)->trigger();
        auto *wizard = m_controller.window().findChild<TwoFactorWizard *>();
        wizard->findChild<QLineEdit *>(u"twoFactorPassword"_s)->setText(QString::fromLatin1(samplePassword));
        wizard->findChild<QPushButton *>(u"twoFactorNext"_s)->click();
    });
    addPicturesOf(u"two-factor"_s, owner, [] { });
    addStep([this] { delete m_controller.window().findChild<TwoFactorWizard *>(); });
}

/// A change that came back, as it would look: nobody else changes the sample.
void Capture::addConflict()
{
    m_steps.append([this] {
        m_controller.account()->session().select<Contact>(this, {.limit = 1},
                                                          [this](const Result<QList<Contact>> &contacts) {
            if (contacts && !contacts->isEmpty())
                showConflict(contacts->constFirst());
            next();
        });
    });
    addPicturesOf(u"conflict"_s, u"owner"_s, [] { });
    addStep([this] { delete m_controller.window().findChild<ConflictDialog *>(); });
}

void Capture::showConflict(const Contact &contact)
{
    const FieldPatch patch{{u"given_name"_s, contact.givenName, u"Remedios"_s},
                           {u"phone"_s, u"+34953000118"_s, u"+34953000119"_s}};
    OutboxEntry entry{{newId(m_desktop.clock.now()), u"contact.modify"_s, contact.id, patchToJson(patch),
                       m_desktop.clock.now(), 1},
                      OutboxState::Refused,
                      {ErrorCode::Conflict}};
    (new ConflictDialog(m_controller.account()->session(), std::move(entry), &m_controller.account()->view()))->open();
}

void Capture::addDocuments()
{
    m_steps.append([this] { writeForm(); });
    m_steps.append([this] { writeInvoice(); });
}

void Capture::writeForm()
{
    AccountSession &session = m_controller.account()->session();
    const auto read = [owner = session.actor().contactId,
                       now = m_desktop.clock.now()](const RecordStore &store) -> Result<QByteArray> {
        const auto accounts = store.select<Account>({.limit = 1});
        const auto contact = store.get<Contact>(owner);
        if (!accounts || !contact)
            return std::unexpected(accounts ? contact.error() : accounts.error());
        const DataChangeRequest request = sampleRequest(accounts->value(0), *contact, now.toLocalTime().date());
        if (const QList<Error> errors = validate(request); !errors.isEmpty())
            return std::unexpected(errors.front());
        return renderDataChangeForm(request, {.createdAt = now, .documentId = newId(now)});
    };
    session.read(this, read, [this](const Result<QByteArray> &form) { write(u"data-change-form.pdf"_s, form); });
}

void Capture::writeInvoice()
{
    AccountSession &session = m_controller.account()->session();
    session.select<Invoice>(this, {.order = u"issued_on DESC"_s, .limit = 1},
                            [this, &session](const Result<QList<Invoice>> &invoices) {
        if (!invoices || invoices->isEmpty()) {
            fail(tr("There is no invoice to draw."));
            return;
        }
        deliver(session.document(QString::fromLatin1(Invoice::typeName), invoices->front().id), this,
                [this](const Result<QByteArray> &invoice) { write(u"invoice.pdf"_s, invoice); });
    });
}

void Capture::write(const QString &file, const Result<QByteArray> &bytes)
{
    const QString path = QDir(m_folder).filePath(file);
    const Result<void> written = bytes ? writeDocument(path, *bytes) : std::unexpected(bytes.error());
    if (written)
        next();
    else
        fail(path + u": "_s + errorText(written.error()));
}

} // namespace areacliente
