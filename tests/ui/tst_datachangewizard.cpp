// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/draftstore.h"
#include "tests/support/fixedclock.h"
#include "tests/support/pdftools.h"
#include "tests/support/pictures.h"
#include "tests/support/widgetchecks.h"
#include "ui/labels/datachangelabels.h"
#include "ui/language.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/wizards/changespage.h"
#include "ui/wizards/datachangewizard.h"
#include "ui/wizards/previewpage.h"
#include "ui/wizards/reasonpage.h"
#include "ui/wizards/signaturepad.h"
#include "ui/wizards/signpage.h"
#include "ui/wizards/stepbar.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QtWidgets>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

enum Step { Purpose, Who, Changes, Sign, Form };

const auto draftKey = QString::fromLatin1(DataChangeWizard::draftKey);

DataChangeContext organisation()
{
    Account account;
    account.customerNumber = u"C-104882"_s;
    account.kind = AccountKind::Organisation;
    account.name = u"Talleres Peñalara, S.L."_s;
    account.tradeName = u"Peñalara"_s;
    account.taxId = u"B12345674"_s;
    account.email = u"info@penalara.example"_s;
    account.phone = u"+34952123456"_s;
    account.street = u"Calle Mayor, 1"_s;
    account.postcode = u"28013"_s;
    account.city = u"Madrid"_s;
    account.province = u"Madrid"_s;
    account.country = u"ES"_s;
    Contact owner;
    owner.kind = ContactKind::Owner;
    owner.givenName = u"María del Carmen"_s;
    owner.firstSurname = u"Núñez"_s;
    owner.secondSurname = u"Güell"_s;
    owner.taxId = u"12345678Z"_s;
    owner.email = u"carmen@penalara.example"_s;
    owner.phone = u"+34600123456"_s;
    Contact second = owner;
    second.givenName = u"Joan"_s;
    second.email = u"joan@penalara.example"_s;
    return {account, owner, {owner, second}, ChangeReason::DataChange};
}

/// The wizard as a user has it: in a window, on a folder of drafts that outlives it.
class Desk
{
public:
    Desk()
        : m_drafts(std::make_unique<DraftStore>(m_folder.path() + u"/drafts"_s, std::nullopt))
    {
    }
    ~Desk() { close(); }

    DataChangeWizard &open(const DataChangeContext &context = {})
    {
        close();
        m_wizard = new DataChangeWizard(context, *m_drafts, m_clock);
        m_wizard->show();
        return *m_wizard;
    }
    void close() { delete m_wizard; }
    /// What a crash leaves: the files, and a program that starts again.
    void crash()
    {
        m_drafts->flush();
        close();
        m_drafts.reset();
        m_drafts = std::make_unique<DraftStore>(m_folder.path() + u"/drafts"_s, std::nullopt);
    }
    [[nodiscard]] DraftStore &drafts() { return *m_drafts; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QPointer<DataChangeWizard> wizard() const { return m_wizard; }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<DraftStore> m_drafts;
    QPointer<DataChangeWizard> m_wizard;
};

template <class T = QLineEdit>
T *find(DataChangeWizard &wizard, const QString &name)
{
    auto *found = wizard.findChild<T *>(name);
    if (!found)
        qFatal("no %s", qPrintable(name));
    return found;
}

/// Presses one key after the other; QTest's own knows the letters of ASCII only.
void press(QWidget *widget, const QString &text)
{
    for (const QChar letter : text) {
        QKeyEvent event(QEvent::KeyPress, 0, {}, QString(letter));
        QCoreApplication::sendEvent(widget, &event);
    }
}

/// Types over what is there.
void type(DataChangeWizard &wizard, const QString &name, const QString &text)
{
    auto *edit = find(wizard, name);
    edit->selectAll();
    edit->del();
    press(edit, text);
}

QString reason(DataChangeWizard &wizard, const QString &name)
{
    return find<QLabel>(wizard, name + u"Reason"_s)->text();
}

/// A line of the first step's list of what must be sent; the last step has one too.
QLabel *annex(DataChangeWizard &wizard, int i)
{
    return wizard.findChild<ReasonPage *>()->findChild<QLabel *>(u"annex%1"_s.arg(i));
}

void click(DataChangeWizard &wizard, const QString &name)
{
    // Near its sign: the empty room behind the words of a radio button is not the button.
    auto *button = find<QAbstractButton>(wizard, name);
    QTest::mouseClick(button, Qt::LeftButton, {}, {12, button->height() / 2});
}

QString banner(DataChangeWizard &wizard)
{
    const auto *shown = find<Banner>(wizard, u"wizardBanner"_s);
    return shown->isHidden() ? QString() : shown->text();
}

/// Goes to the last step and waits for the form.
void showForm(DataChangeWizard &wizard)
{
    QSignalSpy shown(wizard.findChild<PreviewPage *>(), &PreviewPage::shown);
    wizard.goTo(Form);
    QTRY_VERIFY(!shown.isEmpty());
}

QStringList problems(DataChangeWizard &wizard)
{
    QStringList texts;
    const auto *list = find<QListWidget>(wizard, u"problems"_s);
    for (int row = 0; row < list->count(); ++row)
        texts.append(list->item(row)->text());
    return texts;
}

void fillWhole(DataChangeWizard &wizard)
{
    wizard.goTo(Who);
    type(wizard, u"givenName"_s, u"María del Carmen"_s);
    type(wizard, u"firstSurname"_s, u"Núñez"_s);
    type(wizard, u"secondSurname"_s, u"Güell"_s);
    type(wizard, u"documentNumber"_s, u"12345678Z"_s);
    type(wizard, u"customerNumber"_s, u"C-104882"_s);
    wizard.goTo(Changes);
    wizard.findChild<FieldChangesPage *>()->addChange(ChangeField::Iban);
    type(wizard, u"change0New"_s, u"ES9121000418450200051332"_s);
    wizard.goTo(Sign);
    type(wizard, u"place"_s, u"Málaga"_s);
}

/// Answers the dialog for a file in the user's place.
void answer(DataChangeWizard &wizard, const QString &dialogName, const QString &path)
{
    QTRY_VERIFY(wizard.findChild<QFileDialog *>(dialogName));
    auto *dialog = wizard.findChild<QFileDialog *>(dialogName);
    dialog->selectFile(path);
    static_cast<QDialog *>(dialog)->accept();
}

/// How much of a picture is paper.
double whiteShare(const QImage &picture)
{
    qint64 white = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            white += picture.pixel(x, y) == qRgb(255, 255, 255) ? 1 : 0;
    }
    return static_cast<double>(white) / (picture.width() * picture.height());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDataChangeWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void fromAnEmptyFormToASavedPdf();
    void isPrefilledFromTheSession();
    void checksTheNumberAsItIsTyped();
    void neverBlocksAForeignDocument();
    void checksEachNewValue_data();
    void checksEachNewValue();
    void offersEachFieldOnce();
    void addsTheWholeAddress();
    void lostAccessAsksForAMailbox();
    void organisationsShowWhatTheyMustSend();
    void listsWhatIsMissingAndJumpsThere();
    void survivesACrash();
    void keepsWhatBreaksEveryLimit();
    void pastedTextIsCleanedOnThePaperOnly();
    void startingOverCanBeTakenBack();
    void aDraftThatComesLateIsTaken();
    void saysWhenDraftsCannotBeKept();
    void signsWithAPicture();
    void saysWhatIsWrongWithAPicture();
    void signsByHand();
    void dateComesFromTheClock();
    void aClockThatIsBehindIsHintedAt();
    void cancelsTheDrawing();
    void saysWhenItCannotBeSaved();
    void printsThePages();
    void englishBesideTheSpanish();
    void worksWithTheKeyboardAlone();
    void followsTheLanguage();
    void closesWhileTheFormIsDrawn();
    void looksRight_data();
    void looksRight();

private:
    std::unique_ptr<Language> m_language;
};

void TestDataChangeWizard::initTestCase()
{
    applyTheme(*qApp, Scheme::Light);
    m_language = std::make_unique<Language>();
    m_language->choose(u"en"_s);
}

void TestDataChangeWizard::cleanup()
{
    m_language->choose(u"en"_s);
}

void TestDataChangeWizard::fromAnEmptyFormToASavedPdf()
{
    Desk desk;
    auto &wizard = desk.open();
    QSignalSpy saved(&wizard, &DataChangeWizard::saved);
    fillWhole(wizard);
    showForm(wizard);
    QCOMPARE(problems(wizard), QStringList());
    QVERIFY(find<PdfPreview>(wizard, u"formPreview"_s)->pageCount() >= 1);
    click(wizard, u"saveForm"_s);
    answer(wizard, u"saveDialog"_s, desk.path(u"solicitud.pdf"_s));
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.first().first().toString(), desk.path(u"solicitud.pdf"_s));
    QVERIFY(banner(wizard).contains(u"solicitud.pdf"));
    const QByteArray pdf = contentOf(desk.path(u"solicitud.pdf"_s));
    const QString text = pdftools::text(pdf);
    for (const QString &expected : {u"María del Carmen Núñez Güell"_s, u"12345678Z"_s, u"C-104882"_s,
                                    u"ES91 2100 0418 4502 0005 1332"_s, u"Málaga"_s, u"22 de noviembre de 2026"_s})
        QVERIFY2(text.contains(expected), qPrintable(expected + u" in "_s + text));
    int fonts = 0;
    QCOMPARE(pdftools::unusableFonts(pdf, &fonts), QStringList());
    QVERIFY(fonts > 0);
    QCOMPARE(pdftools::syntaxErrors(pdf), QString());
    QVERIFY2(!desk.drafts().contains(draftKey), "what is done needs no draft");
}

void TestDataChangeWizard::isPrefilledFromTheSession()
{
    Desk desk;
    auto &wizard = desk.open(organisation());
    QVERIFY(find<QRadioButton>(wizard, u"customerOrganisation"_s)->isChecked());
    QCOMPARE(find(wizard, u"givenName"_s)->text(), u"María del Carmen"_s);
    QCOMPARE(find(wizard, u"documentNumber"_s)->text(), u"12345678Z"_s);
    QCOMPARE(find(wizard, u"customerNumber"_s)->text(), u"C-104882"_s);
    QCOMPARE(find(wizard, u"organisationTaxId"_s)->text(), u"B12345674"_s);
    QCOMPARE(find(wizard, u"place"_s)->text(), u"Madrid"_s);
    wizard.goTo(Changes);
    auto *page = wizard.findChild<FieldChangesPage *>();
    page->addChange(ChangeField::Postcode);
    page->addChange(ChangeField::OwnerEmail);
    page->addChange(ChangeField::OwnerEmail);
    QCOMPARE(find(wizard, u"change0Present"_s)->text(), u"28013"_s);
    QCOMPARE(find(wizard, u"change1Present"_s)->text(), u"carmen@penalara.example"_s);
    QCOMPARE(find(wizard, u"change2Present"_s)->text(), u"joan@penalara.example"_s);
    desk.close();
    QVERIFY2(desk.drafts().contains(draftKey), "changes were chosen");
}

void TestDataChangeWizard::checksTheNumberAsItIsTyped()
{
    Desk desk;
    auto &wizard = desk.open();
    wizard.goTo(Who);
    type(wizard, u"documentNumber"_s, u"1234567"_s);
    QCOMPARE(reason(wizard, u"documentNumber"_s), QString());
    QTest::keyClicks(find(wizard, u"documentNumber"_s), u"8A"_s);
    QVERIFY(reason(wizard, u"documentNumber"_s).contains(u"control character"));
    QTest::keyClick(find(wizard, u"documentNumber"_s), Qt::Key_Backspace);
    QTest::keyClicks(find(wizard, u"documentNumber"_s), u"Z"_s);
    QCOMPARE(reason(wizard, u"documentNumber"_s), QString());
    type(wizard, u"documentNumber"_s, u"X1234567L"_s);
    QCOMPARE(reason(wizard, u"documentNumber"_s), QString());
    click(wizard, u"step1"_s);
    click(wizard, u"customerOrganisation"_s);
    wizard.goTo(Who);
    type(wizard, u"organisationTaxId"_s, u"B12345670"_s);
    QVERIFY(reason(wizard, u"organisationTaxId"_s).contains(u"control character"));
    click(wizard, u"organisationForeign"_s);
    QCOMPARE(reason(wizard, u"organisationTaxId"_s), QString());
}

void TestDataChangeWizard::neverBlocksAForeignDocument()
{
    Desk desk;
    auto &wizard = desk.open();
    fillWhole(wizard);
    wizard.goTo(Who);
    auto *kind = find<QComboBox>(wizard, u"documentKind"_s);
    for (const int foreign : {1, 2}) {
        kind->setCurrentIndex(foreign);
        type(wizard, u"documentNumber"_s, u"7 #/ß"_s);
        QVERIFY2(!reason(wizard, u"documentNumber"_s).isEmpty(), "a note");
        type(wizard, u"secondSurname"_s, QString());
        showForm(wizard);
        QCOMPARE(problems(wizard), QStringList());
        QVERIFY(find<QPushButton>(wizard, u"saveForm"_s)->isEnabled());
        wizard.goTo(Who);
    }
    type(wizard, u"documentNumber"_s, u"12345678Z"_s);
    QVERIFY(reason(wizard, u"documentNumber"_s).contains(u"Spanish number"));
}

void TestDataChangeWizard::checksEachNewValue_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("right");
    const auto row = [](ChangeField field, const QString &wrong, const QString &right) {
        QTest::newRow(enumName(field).data()) << static_cast<int>(field) << wrong << right;
    };
    row(ChangeField::TaxId, u"B12345670"_s, u"B12345674"_s);
    row(ChangeField::Email, u"a@@b.es"_s, u"nuevo@ejemplo.es"_s);
    row(ChangeField::OwnerEmail, u"a b@c.es"_s, u"titular@ejemplo.es"_s);
    row(ChangeField::Phone, u"111111111"_s, u"952123456"_s);
    row(ChangeField::Postcode, u"99001"_s, u"29006"_s);
    row(ChangeField::Iban, u"ES9121000418450200051333"_s, u"ES9121000418450200051332"_s);
}

void TestDataChangeWizard::checksEachNewValue()
{
    QFETCH(const int, field);
    QFETCH(const QString, wrong);
    QFETCH(const QString, right);
    Desk desk;
    auto &wizard = desk.open();
    wizard.goTo(Changes);
    wizard.findChild<FieldChangesPage *>()->addChange(static_cast<ChangeField>(field));
    const QString name = labelOf(static_cast<ChangeField>(field));
    type(wizard, u"change0New"_s, wrong);
    showForm(wizard);
    QCOMPARE(problems(wizard).filter(name).size(), 1);
    wizard.goTo(Changes);
    QVERIFY(!reason(wizard, u"change0New"_s).isEmpty());
    type(wizard, u"change0New"_s, right);
    QCOMPARE(reason(wizard, u"change0New"_s),
             static_cast<ChangeField>(field) == ChangeField::Postcode ? u"Málaga"_s : QString());
    showForm(wizard);
    QCOMPARE(problems(wizard).filter(name), QStringList());
}

void TestDataChangeWizard::offersEachFieldOnce()
{
    Desk desk;
    auto &wizard = desk.open(organisation());
    wizard.goTo(Changes);
    auto *menu = find<QMenu>(wizard, u"changeMenu"_s);
    const auto action = [menu](const QString &name) {
        Q_EMIT menu->aboutToShow();
        return menu->findChild<QAction *>(name);
    };
    action(u"add-iban"_s)->trigger();
    QVERIFY(!action(u"add-iban"_s)->isEnabled());
    action(u"add-owner_email"_s)->trigger();
    QVERIFY(action(u"add-owner_email"_s)->isEnabled());
    click(wizard, u"addOther"_s);
    type(wizard, u"change2Label"_s, u"Idioma"_s);
    type(wizard, u"change2New"_s, u"catalán"_s);
    click(wizard, u"change0Remove"_s);
    QVERIFY(action(u"add-iban"_s)->isEnabled());
    const QJsonArray changes = desk.drafts().draft(draftKey)[u"changes"].toArray();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[1][u"label"].toString(), u"Idioma"_s);
}

void TestDataChangeWizard::addsTheWholeAddress()
{
    Desk desk;
    auto &wizard = desk.open(organisation());
    wizard.goTo(Changes);
    auto *menu = find<QMenu>(wizard, u"changeMenu"_s);
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction *>(u"add-address"_s)->trigger();
    QCOMPARE(find(wizard, u"change0Present"_s)->text(), u"Calle Mayor, 1"_s);
    QCOMPARE(find(wizard, u"change3Present"_s)->text(), u"Madrid"_s);
    type(wizard, u"change1New"_s, u"29006"_s);
    type(wizard, u"change3New"_s, u"Cádiz"_s);
    wizard.goTo(Sign);
    wizard.goTo(Changes);
    QVERIFY(reason(wizard, u"change3New"_s).contains(u"another province"));
    type(wizard, u"change1New"_s, u"SW1A 1AA"_s);
    QVERIFY(!reason(wizard, u"change1New"_s).isEmpty());
    click(wizard, u"addressForeign"_s);
    QCOMPARE(reason(wizard, u"change1New"_s), QString());
}

void TestDataChangeWizard::lostAccessAsksForAMailbox()
{
    Desk desk;
    auto &wizard = desk.open();
    click(wizard, u"reasonLostAccess"_s);
    click(wizard, u"customerOrganisation"_s);
    QVERIFY(annex(wizard, 2)->isVisible());
    click(wizard, u"next"_s);
    click(wizard, u"next"_s);
    type(wizard, u"change0New"_s, u"nuevo@ejemplo.es"_s);
    const QJsonArray changes = desk.drafts().draft(draftKey)[u"changes"].toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][u"field"].toString(), u"owner_email"_s);
}

void TestDataChangeWizard::organisationsShowWhatTheyMustSend()
{
    Desk desk;
    auto &wizard = desk.open();
    const auto shown = [&wizard] {
        QList<bool> visible;
        for (int i = 0; i < 3; ++i)
            visible.append(annex(wizard, i)->isVisible());
        return visible;
    };
    QCOMPARE(shown(), (QList{true, false, false}));
    click(wizard, u"customerOrganisation"_s);
    QCOMPARE(shown(), (QList{true, true, false}));
    wizard.goTo(Who);
    QVERIFY(find(wizard, u"organisationName"_s)->isVisible());
    type(wizard, u"organisationName"_s, u"Peñalara"_s);
    wizard.goTo(Purpose);
    click(wizard, u"customerPerson"_s);
    wizard.goTo(Who);
    QVERIFY(!find(wizard, u"organisationName"_s)->isVisible());
    wizard.goTo(Purpose);
    click(wizard, u"customerOrganisation"_s);
    QCOMPARE(find(wizard, u"organisationName"_s)->text(), u"Peñalara"_s);
}

void TestDataChangeWizard::listsWhatIsMissingAndJumpsThere()
{
    Desk desk;
    auto &wizard = desk.open();
    showForm(wizard);
    QVERIFY(find<PdfPreview>(wizard, u"formPreview"_s)->pageCount() >= 1);
    QVERIFY(!find<QPushButton>(wizard, u"saveForm"_s)->isEnabled());
    const QStringList listed = problems(wizard);
    QVERIFY(listed.size() >= 6);
    const auto place = listed.indexOf(listed.filter(u"Place"_s).value(0));
    QVERIFY(place >= 0);
    auto *list = find<QListWidget>(wizard, u"problems"_s);
    list->setCurrentRow(static_cast<int>(place));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(wizard.step(), static_cast<int>(Sign));
    QCOMPARE(QApplication::focusWidget(), find(wizard, u"place"_s));
    QVERIFY(!reason(wizard, u"place"_s).isEmpty());
    const auto *steps = wizard.findChild<StepBar *>();
    QCOMPARE(steps->mark(Sign), StepMark::Open);
    wizard.goTo(Who);
    QCOMPARE(steps->mark(Sign), StepMark::NeedsWork);
    wizard.goTo(Sign);
    type(wizard, u"place"_s, u"Málaga"_s);
    QCOMPARE(steps->mark(Sign), StepMark::Done);
}

void TestDataChangeWizard::survivesACrash()
{
    Desk desk;
    auto &first = desk.open();
    click(first, u"reasonLostAccess"_s);
    click(first, u"customerOrganisation"_s);
    fillWhole(first);
    type(first, u"change0New"_s, u"wrong"_s);
    auto *pad = first.findChild<SignaturePad *>();
    QTest::mousePress(pad, Qt::LeftButton, {}, {50, 50});
    QTest::mouseMove(pad, {150, 90});
    QTest::mouseRelease(pad, Qt::LeftButton, {}, {150, 90});
    const QJsonObject before = desk.drafts().draft(draftKey);
    desk.crash();
    auto &second = desk.open(organisation());
    QVERIFY(!banner(second).isEmpty());
    QCOMPARE(desk.drafts().draft(draftKey), before);
    QCOMPARE(second.step(), static_cast<int>(Sign));
    QCOMPARE(find(second, u"givenName"_s)->text(), u"María del Carmen"_s);
    QCOMPARE(find(second, u"change0New"_s)->text(), u"wrong"_s);
    QVERIFY(find<QRadioButton>(second, u"reasonLostAccess"_s)->isChecked());
    QCOMPARE(second.findChild<SignaturePad *>()->signature().strokes.size(), 1);
}

void TestDataChangeWizard::keepsWhatBreaksEveryLimit()
{
    const QString endless = QString(9'999, u'ñ') + u"🙂"_s;
    Desk desk;
    auto &first = desk.open();
    first.goTo(Who);
    for (const QString &name : {u"givenName"_s, u"documentNumber"_s, u"customerNumber"_s, u"replyEmail"_s}) {
        find(first, name)->clear();
        find(first, name)->insert(endless);
    }
    first.goTo(Changes);
    click(first, u"addOther"_s);
    find(first, u"change0Label"_s)->insert(u"Observación"_s);
    find(first, u"change0New"_s)->insert(endless);
    QTest::keyClicks(find(first, u"change0New"_s), u"x"_s);
    QTest::keyClicks(find(first, u"givenName"_s), u"x"_s);
    QVERIFY(reason(first, u"givenName"_s).contains(u"too long"));
    desk.crash();
    auto &second = desk.open();
    QCOMPARE(find(second, u"givenName"_s)->text(), QString(endless + u'x'));
    QCOMPARE(find(second, u"documentNumber"_s)->text(), endless);
    QCOMPARE(find(second, u"change0New"_s)->text(), QString(endless + u'x'));
    showForm(second);
    QVERIFY(!problems(second).filter(u"too long"_s).isEmpty());
}

void TestDataChangeWizard::pastedTextIsCleanedOnThePaperOnly()
{
    Desk desk;
    auto &wizard = desk.open();
    fillWhole(wizard);
    wizard.goTo(Who);
    auto *name = find(wizard, u"givenName"_s);
    QGuiApplication::clipboard()->setText(u"María\r\n\tdel\u202ECarmen 🙂 שלום"_s);
    name->selectAll();
    name->paste();
    showForm(wizard);
    QCOMPARE(problems(wizard), QStringList());
    click(wizard, u"saveForm"_s);
    QSignalSpy saved(&wizard, &DataChangeWizard::saved);
    answer(wizard, u"saveDialog"_s, desk.path(u"solicitud.pdf"_s));
    QTRY_COMPARE(saved.count(), 1);
    const QString text = pdftools::text(contentOf(desk.path(u"solicitud.pdf"_s)));
    QVERIFY2(text.contains(u"María delCarmen"), qPrintable(text));
}

void TestDataChangeWizard::startingOverCanBeTakenBack()
{
    Desk desk;
    auto &wizard = desk.open(organisation());
    wizard.goTo(Who);
    type(wizard, u"givenName"_s, u"Otra"_s);
    click(wizard, u"startOver"_s);
    QCOMPARE(find(wizard, u"givenName"_s)->text(), u"María del Carmen"_s);
    QCOMPARE(wizard.step(), static_cast<int>(Purpose));
    QVERIFY(!desk.drafts().contains(draftKey));
    find<QAction>(wizard, u"bringBack"_s)->trigger();
    QCOMPARE(find(wizard, u"givenName"_s)->text(), u"Otra"_s);
    QVERIFY(desk.drafts().contains(draftKey));
}

void TestDataChangeWizard::aDraftThatComesLateIsTaken()
{
    Desk desk;
    desk.drafts().set(draftKey, {{u"given_name"_s, u"Álvaro"_s}, {u"step"_s, 1}});
    const QJsonObject draft = desk.drafts().draft(draftKey);
    desk.drafts().discard(draftKey);
    auto &wizard = desk.open();
    QCOMPARE(find(wizard, u"givenName"_s)->text(), QString());
    desk.drafts().set(draftKey, draft);
    Q_EMIT desk.drafts().loaded();
    QCOMPARE(find(wizard, u"givenName"_s)->text(), u"Álvaro"_s);
    QCOMPARE(wizard.step(), 1);
    type(wizard, u"givenName"_s, u"Ana"_s);
    Q_EMIT desk.drafts().loaded();
    QCOMPARE(find(wizard, u"givenName"_s)->text(), u"Ana"_s);
}

void TestDataChangeWizard::saysWhenDraftsCannotBeKept()
{
    Desk desk;
    auto &wizard = desk.open();
    QVERIFY(QDir(desk.path(u"drafts"_s)).removeRecursively());
    QFile file(desk.path(u"drafts"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    wizard.goTo(Who);
    type(wizard, u"givenName"_s, u"Ana"_s);
    desk.drafts().flush();
    QTRY_VERIFY(banner(wizard).contains(u"cannot be kept"));
    QCOMPARE(find(wizard, u"givenName"_s)->text(), u"Ana"_s);
}

void TestDataChangeWizard::signsWithAPicture()
{
    Desk desk;
    QImage picture(800, 400, QImage::Format_RGB32);
    picture.fill(QColor(235, 232, 225));
    QPainter painter(&picture);
    painter.setPen(QPen(QColor(20, 30, 120), 8));
    painter.drawArc(200, 100, 300, 180, 0, 4000);
    painter.end();
    QVERIFY(picture.save(desk.path(u"firma.jpg"_s)));
    auto &wizard = desk.open();
    fillWhole(wizard);
    click(wizard, u"sign-image"_s);
    click(wizard, u"signatureChoose"_s);
    answer(wizard, u"openDialog"_s, desk.path(u"firma.jpg"_s));
    auto *view = find<QLabel>(wizard, u"signatureView"_s);
    QTRY_VERIFY(view->isVisible());
    showForm(wizard);
    QCOMPARE(problems(wizard), QStringList());
    click(wizard, u"saveForm"_s);
    QSignalSpy saved(&wizard, &DataChangeWizard::saved);
    answer(wizard, u"saveDialog"_s, desk.path(u"solicitud.pdf"_s));
    QTRY_COMPARE(saved.count(), 1);
    const auto images = pdftools::run(u"pdfimages"_s, {u"-list"_s, u"FILE"_s},
                                      contentOf(desk.path(u"solicitud.pdf"_s)));
    QVERIFY2(images.text.contains("image"), images.text.constData());
}

void TestDataChangeWizard::saysWhatIsWrongWithAPicture()
{
    Desk desk;
    QFile file(desk.path(u"firma.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    auto &wizard = desk.open();
    wizard.goTo(Sign);
    click(wizard, u"sign-image"_s);
    auto *page = wizard.findChild<SignPage *>();
    page->readPicture(file.fileName());
    QTRY_VERIFY(page->findChild<Banner *>()->isVisible());
    QVERIFY(page->findChild<Banner *>()->text().contains(u"PNG"));
}

void TestDataChangeWizard::signsByHand()
{
    Desk desk;
    auto &wizard = desk.open();
    fillWhole(wizard);
    auto *pad = wizard.findChild<SignaturePad *>();
    QVERIFY(pad->isVisible());
    QTest::mousePress(pad, Qt::LeftButton, {}, {60, 60});
    for (int i = 0; i < 30; ++i)
        QTest::mouseMove(pad, {60 + i * 6, 60 + (i % 6) * 8});
    QTest::mouseRelease(pad, Qt::LeftButton, {}, {240, 60});
    QVERIFY(find<QPushButton>(wizard, u"signatureUndo"_s)->isEnabled());
    showForm(wizard);
    QVERIFY(find<QPushButton>(wizard, u"saveForm"_s)->isEnabled());
    QCOMPARE(draftFromJson(desk.drafts().draft(draftKey)).drawn, pad->signature());
    wizard.goTo(Sign);
    click(wizard, u"signatureClear"_s);
    QVERIFY(draftFromJson(desk.drafts().draft(draftKey)).drawn.strokes.isEmpty());
    click(wizard, u"signatureUndo"_s);
    QCOMPARE(draftFromJson(desk.drafts().draft(draftKey)).drawn.strokes.size(), 1);
}

void TestDataChangeWizard::dateComesFromTheClock()
{
    Desk desk;
    auto &wizard = desk.open();
    fillWhole(wizard);
    auto *date = find<QDateEdit>(wizard, u"date"_s);
    QCOMPARE(date->date(), QDate(2026, 11, 22));
    desk.crash();
    desk.clock().setWallClock(QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC));
    auto &later = desk.open();
    QCOMPARE(find<QDateEdit>(later, u"date"_s)->date(), QDate(2026, 11, 24));
    find<QDateEdit>(later, u"date"_s)->setDate(QDate(2025, 11, 24));
    QVERIFY(find<QLabel>(later, u"dateHint"_s)->text().contains(u"far from today"));
    desk.crash();
    auto &last = desk.open();
    QCOMPARE(find<QDateEdit>(last, u"date"_s)->date(), QDate(2025, 11, 24));
    showForm(last);
    QCOMPARE(problems(last), QStringList());
}

void TestDataChangeWizard::aClockThatIsBehindIsHintedAt()
{
    Desk desk;
    DataChangeContext context = organisation();
    context.contacts.first().lastSignInAt = QDateTime(QDate(2027, 9, 1), QTime(8, 0), Qt::UTC);
    auto &wizard = desk.open(context);
    QVERIFY(find<QLabel>(wizard, u"dateHint"_s)->text().contains(u"seems to be wrong"));
}

void TestDataChangeWizard::cancelsTheDrawing()
{
    Desk desk;
    auto &wizard = desk.open();
    wizard.goTo(Changes);
    for (int i = 0; i < requestlimits::changes; ++i)
        wizard.findChild<FieldChangesPage *>()->addChange(ChangeField::Other);
    QVERIFY(!find<QPushButton>(wizard, u"addOther"_s)->isEnabled());
    auto *page = wizard.findChild<PreviewPage *>();
    QSignalSpy shown(page, &PreviewPage::shown);
    wizard.goTo(Form);
    auto *busy = page->findChild<BusyOverlay *>();
    QVERIFY(busy->isRunning());
    Q_EMIT busy->cancelRequested();
    QVERIFY(!busy->isRunning());
    QCOMPARE(shown.count(), 1);
    QCOMPARE(find<PdfPreview>(wizard, u"formPreview"_s)->pageCount(), 0);
    QVERIFY(find<QPushButton>(wizard, u"renderAgain"_s)->isVisible());
    click(wizard, u"renderAgain"_s);
    QTRY_COMPARE(shown.count(), 2);
    QVERIFY(find<PdfPreview>(wizard, u"formPreview"_s)->pageCount() > 1);
}

void TestDataChangeWizard::saysWhenItCannotBeSaved()
{
    Desk desk;
    auto &wizard = desk.open();
    fillWhole(wizard);
    showForm(wizard);
    click(wizard, u"saveForm"_s);
    QTRY_VERIFY(wizard.findChild<QFileDialog *>(u"saveDialog"_s));
    Q_EMIT wizard.findChild<QFileDialog *>(u"saveDialog"_s)->fileSelected(desk.path(u"missing/solicitud.pdf"_s));
    auto *page = wizard.findChild<PreviewPage *>();
    QTRY_VERIFY(page->findChild<Banner *>()->isVisible());
    QCOMPARE(page->findChild<Banner *>()->tone(), Tone::Danger);
    QVERIFY(desk.drafts().contains(draftKey));
}

void TestDataChangeWizard::printsThePages()
{
    Desk desk;
    auto &wizard = desk.open();
    fillWhole(wizard);
    showForm(wizard);
    click(wizard, u"printForm"_s);
    QTRY_VERIFY(wizard.findChild<QPrintDialog *>(u"printDialog"_s));
    auto *dialog = wizard.findChild<QPrintDialog *>(u"printDialog"_s);
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog->printer()->setOutputFileName(desk.path(u"impreso.pdf"_s));
    Q_EMIT static_cast<QDialog *>(dialog)->accepted();
    auto *page = wizard.findChild<PreviewPage *>();
    QTRY_VERIFY(page->findChild<Banner *>()->isVisible());
    QCOMPARE(page->findChild<Banner *>()->tone(), Tone::Ok);
    QCOMPARE(pdftools::pageCount(contentOf(desk.path(u"impreso.pdf"_s))),
             find<PdfPreview>(wizard, u"formPreview"_s)->pageCount());
}

void TestDataChangeWizard::englishBesideTheSpanish()
{
    Desk desk;
    auto &wizard = desk.open();
    fillWhole(wizard);
    showForm(wizard);
    QSignalSpy shown(wizard.findChild<PreviewPage *>(), &PreviewPage::shown);
    click(wizard, u"readingAid"_s);
    QTRY_COMPARE(shown.count(), 1);
    click(wizard, u"saveForm"_s);
    QSignalSpy saved(&wizard, &DataChangeWizard::saved);
    answer(wizard, u"saveDialog"_s, desk.path(u"solicitud.pdf"_s));
    QTRY_COMPARE(saved.count(), 1);
    const QString text = pdftools::text(contentOf(desk.path(u"solicitud.pdf"_s)));
    QVERIFY(text.contains(u"Solicitud de modificación"));
    QVERIFY(text.contains(u"New value"));
}

void TestDataChangeWizard::worksWithTheKeyboardAlone()
{
    Desk desk;
    auto &wizard = desk.open();
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    const auto tabTo = [&](const QString &name) {
        for (int i = 0; i < 60 && QApplication::focusWidget()->objectName() != name; ++i)
            press(Qt::Key_Tab);
        return QApplication::focusWidget()->objectName() == name;
    };
    const auto enter = [&](const QString &name, const QString &text) {
        QVERIFY2(tabTo(name), qPrintable(name));
        QTest::keyClicks(QApplication::focusWidget(), text);
    };
    QCOMPARE(QApplication::focusWidget()->objectName(), u"reasonDataChange"_s);
    press(Qt::Key_Down);
    QVERIFY(find<QRadioButton>(wizard, u"reasonLostAccess"_s)->isChecked());
    press(Qt::Key_Return);
    QCOMPARE(wizard.step(), static_cast<int>(Who));
    enter(u"givenName"_s, u"Ana"_s);
    enter(u"firstSurname"_s, u"Ruiz"_s);
    enter(u"secondSurname"_s, u"Gil"_s);
    enter(u"documentNumber"_s, u"12345678Z"_s);
    enter(u"customerNumber"_s, u"C-1"_s);
    press(Qt::Key_Return);
    QCOMPARE(wizard.step(), static_cast<int>(Changes));
    enter(u"change0New"_s, u"ana@ejemplo.es"_s);
    press(Qt::Key_Return);
    enter(u"place"_s, u"Lugo"_s);
    QSignalSpy shown(wizard.findChild<PreviewPage *>(), &PreviewPage::shown);
    press(Qt::Key_Return);
    QTRY_COMPARE(shown.count(), 1);
    QVERIFY(tabTo(u"saveForm"_s));
    press(Qt::Key_Space);
    QSignalSpy saved(&wizard, &DataChangeWizard::saved);
    answer(wizard, u"saveDialog"_s, desk.path(u"solicitud.pdf"_s));
    QTRY_COMPARE(saved.count(), 1);
    // The steps are reached and changed with the keyboard too.
    wizard.activateWindow();
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->window() == &wizard);
    QVERIFY(tabTo(u"step5"_s));
    press(Qt::Key_Up);
    QCOMPARE(wizard.step(), static_cast<int>(Sign));
    const QPointer<DataChangeWizard> open = desk.wizard();
    press(Qt::Key_Escape);
    QTRY_VERIFY(open.isNull());
}

/// Marks each text as translated, as a translation file would.
class MarkingTranslator : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return u"«"_s + QString::fromUtf8(source) + u"»"_s;
    }
};

void TestDataChangeWizard::followsTheLanguage()
{
    Desk desk;
    auto &wizard = desk.open();
    wizard.goTo(Who);
    type(wizard, u"givenName"_s, u"Ana"_s);
    QVERIFY(find(wizard, u"firstSurname"_s)->accessibleName().contains(u"(primer apellido)"));
    wizard.goTo(Changes);
    click(wizard, u"addOther"_s);
    MarkingTranslator translator;
    const QLocale before;
    const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::Spanish));
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::processEvents();
    QCOMPARE(find(wizard, u"firstSurname"_s)->accessibleName(), u"«First surname»"_s);
    QCOMPARE(find(wizard, u"givenName"_s)->text(), u"Ana"_s);
    // Every text of every step has gone through the translation.
    QStringList missed;
    for (const auto *label : wizard.findChildren<QLabel *>()) {
        const QString text = label->text();
        const bool isOwn = label->parentWidget()->inherits("QDateEdit") || text.contains(u'«') || text.isEmpty()
                           || text == u" *";
        if (!isOwn && !label->objectName().startsWith(u"qt_"))
            missed.append(text);
    }
    for (const auto *button : wizard.findChildren<QAbstractButton *>()) {
        if (!button->text().isEmpty() && !button->text().contains(u'«') && button->text().size() > 1)
            missed.append(button->text());
    }
    QCOMPARE(missed.join(u" | "_s), QString());
}

void TestDataChangeWizard::closesWhileTheFormIsDrawn()
{
    Desk desk;
    auto &wizard = desk.open();
    wizard.goTo(Changes);
    for (int i = 0; i < requestlimits::changes; ++i)
        wizard.findChild<FieldChangesPage *>()->addChange(ChangeField::Other);
    wizard.goTo(Form);
    const QPointer<DataChangeWizard> open = desk.wizard();
    wizard.close();
    QTRY_VERIFY(open.isNull());
    QVERIFY(desk.drafts().contains(draftKey));
}

void TestDataChangeWizard::looksRight_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    QTest::newRow("light-1280-es") << false << QSize(1280, 800) << u"es"_s;
    QTest::newRow("light-1024-en") << false << QSize(1024, 640) << u"en"_s;
    QTest::newRow("dark-1280-en") << true << QSize(1280, 800) << u"en"_s;
    QTest::newRow("dark-1024-es") << true << QSize(1024, 640) << u"es"_s;
    QTest::newRow("light-small-es") << false << QSize(600, 520) << u"es"_s;
}

void TestDataChangeWizard::looksRight()
{
    QFETCH(const bool, dark);
    QFETCH(const QSize, size);
    QFETCH(const QString, language);
    applyTheme(*qApp, dark ? Scheme::Dark : Scheme::Light);
    m_language->choose(language);
    Desk desk;
    auto &wizard = desk.open(organisation());
    wizard.resize(size);
    fillWhole(wizard);
    wizard.goTo(Changes);
    auto *changes = wizard.findChild<FieldChangesPage *>();
    changes->addChange(ChangeField::Postcode);
    type(wizard, u"change1New"_s, u"29006"_s);
    changes->addChange(ChangeField::OwnerEmail);
    type(wizard, u"change2New"_s, u"direccion@@"_s);
    auto *pad = wizard.findChild<SignaturePad *>();
    wizard.goTo(Sign);
    QTest::mousePress(pad, Qt::LeftButton, {}, {90, 80});
    for (int i = 0; i < 60; ++i)
        QTest::mouseMove(pad, {90 + i * 4, 80 + qRound(40 * std::sin(i / 4.0) - i / 3.0)});
    QTest::mouseRelease(pad, Qt::LeftButton, {}, {330, 60});
    for (int step = 0; step < 5; ++step) {
        wizard.goTo(step);
        if (step == Form) {
            auto *preview = find<PdfPreview>(wizard, u"formPreview"_s);
            QTRY_VERIFY(preview->pageCount() > 0);
            // The pages are drawn in the view's own time.
            QTRY_VERIFY(whiteShare(preview->grab().toImage()) > 0.3);
        }
        QCoreApplication::processEvents(); // rows that were added are shown, and texts make room for themselves
        QCOMPARE(unnamedControls(&wizard).join(u'\n'), QString());
        QTRY_COMPARE(cutOffTexts(&wizard).join(u'\n'), QString());
        const auto *area = qobject_cast<QScrollArea *>(wizard.findChild<QStackedWidget *>()->currentWidget());
        QVERIFY(area);
        // Nothing lies beyond the right edge.
        QVERIFY2(area->horizontalScrollBar()->maximum() == 0,
                 qPrintable(u"step %1: needs %2 of %3"_s.arg(step + 1)
                                .arg(area->widget()->minimumSizeHint().width())
                                .arg(area->viewport()->width())));
        keepPicture(wizard.grab().toImage(),
                    u"wizard-%1-%2"_s.arg(step + 1).arg(QString::fromUtf8(QTest::currentDataTag())));
    }
    applyTheme(*qApp, Scheme::Light);
}

QTEST_MAIN(TestDataChangeWizard)
#include "tst_datachangewizard.moc"
