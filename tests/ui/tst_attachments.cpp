// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampleattachment.h"
#include "tests/support/await.h"
#include "tests/support/faultyprovider.h"
#include "tests/support/samplesession.h"
#include "tests/support/widgetchecks.h"
#include "ui/errortext.h"
#include "ui/tabs/supporttab.h"
#include "ui/tabs/ticketthread.h"

#include <QDesktopServices>
#include <QProgressBar>
#include <QPromise>
#include <QTest>
#include <QToolButton>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

/// Gives the files of the sample, until the test wants something else to come.
class FilesProvider final : public FaultyProvider
{
public:
    using Content = Result<QByteArray>;

    using FaultyProvider::FaultyProvider;

    std::optional<Content> answer;           ///< comes instead of the file
    bool isSlow = false;                     ///< nothing comes by itself: see `coming`
    std::optional<QPromise<Content>> coming; ///< the file that was asked for last
    int asked = 0;                           ///< for files

    QFuture<Content> document(const QString &token, const QString &type, const Id &id) override
    {
        ++asked;
        if (isSlow) {
            coming.emplace();
            coming->start();
            return coming->future();
        }
        return answer ? QtFuture::makeReadyFuture(*answer) : FaultyProvider::document(token, type, id);
    }
};

/// What was asked of the user, and what is answered.
struct SaveDialog {
    QString path; ///< empty: the user chooses none
    QList<SaveQuestion> questions;
};

/// Answers in the user's place.
class Answers final : public FileChooser
{
public:
    explicit Answers(SaveDialog &dialog)
        : m_dialog(dialog)
    {
    }
    void askWhereToSave(QWidget *parent, const SaveQuestion &question,
                        std::function<void(const SaveAnswer &)> answer) override
    {
        m_dialog.questions.append(question);
        if (!m_dialog.path.isEmpty())
            QTimer::singleShot(0, parent, [answer, chosen = SaveAnswer{m_dialog.path, 0}] { answer(chosen); });
    }

private:
    SaveDialog &m_dialog;
};

/// What the system would have been asked to show.
class Viewer : public QObject
{
    Q_OBJECT

public:
    Viewer() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Viewer() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    Q_DISABLE_COPY_MOVE(Viewer)

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
                           | QFile::ExeOther;

} // namespace

/// The files in a ticket's thread as a person uses them: fetched, looked at and saved.
class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areOfferedWhereTheProviderGivesThem();
    void opensOnlyWhatIsLookedAt();
    void savesAFile();
    void tellsThatAPlaceCannotBeWritten();
    void opensAFilePrivately();
    void showsHowFarAFileIs();
    void canBeCancelled();
    void fetchesNothingThatNobodyWaitsFor();
    void refusesAnotherFileThanWasSent_data();
    void refusesAnotherFileThanWasSent();
    void saysWhyAFileCannotBeHad_data();
    void saysWhyAFileCannotBeHad();

private:
    /// The support tab on a sample account, with a provider whose files are up to the test.
    struct Desk {
        Desk();

        /// Shows the file, with what can be done with it.
        void showFile()
        {
            QTRY_VERIFY(tab->hasContent());
            session.sync().sync();
            QTRY_VERIFY(session.capabilities()); // the provider has told that it gives files
            tab->showRecord(u"attachment"_s, file.id);
            QTRY_VERIFY(line() && line()->isVisible());
        }
        [[nodiscard]] QWidget *line() const { return tab->findChild<QWidget *>(u"attachment/"_s + file.id); }
        [[nodiscard]] QToolButton *button(const QString &name) const { return line()->findChild<QToolButton *>(name); }
        [[nodiscard]] QToolButton *save() const { return button(u"saveAttachment"_s); }
        [[nodiscard]] QToolButton *open() const { return button(u"openAttachment"_s); }
        [[nodiscard]] QProgressBar *progress() const
        {
            return line()->findChild<QProgressBar *>(u"attachmentProgress"_s);
        }
        /// What the line says of its last try.
        [[nodiscard]] QString message() const
        {
            const auto *label = line()->findChild<QLabel *>(u"attachmentMessage"_s);
            return label->isVisible() ? label->text() : QString();
        }
        /// How many files are kept on this computer.
        [[nodiscard]] qsizetype kept() const
        {
            return QDir(folder.filePath(u"documents"_s)).entryList({u"*.sealed"_s}, QDir::Files).size();
        }

        SampleSession sample;
        QTemporaryDir folder;
        FilesProvider provider{sample.desktop().provider()};
        AccountSession session;
        DocumentLibrary documents;
        SaveDialog dialog;
        Attachment file;
        std::unique_ptr<SupportTab> tab; // the first to go
    };
};

TestAttachments::Desk::Desk()
    : session(sample.desktop().replica, provider, sample.clock(),
              {sample.session().accountId(), sample.session().actor(), sample.session().policy(),
               sample.session().sessionToken(), sample.clock().now()})
    , documents(session, DocumentVault::open(folder.filePath(u"documents"_s), {SealKey::random(), true}).value())
{
    const auto files = await(sample.desktop().replica.read(
        [](const RecordStore &store) { return store.select<Attachment>({.order = u"id"_s, .limit = 1}); }));
    if (!files || files->isEmpty())
        qFatal("the sample has no attachments: %s", why(files).constData());
    file = files->constFirst();
    const TabContext own = sample.context();
    tab = std::make_unique<SupportTab>(TabContext{session, documents, own.drafts, own.settings, own.viewState});
    tab->findChild<TicketThread *>()->setFileChooser(std::make_unique<Answers>(dialog));
    tab->resize(1080, 680);
    tab->show();
}

void TestAttachments::areOfferedWhereTheProviderGivesThem()
{
    Desk desk;
    QTRY_VERIFY(desk.tab->hasContent());
    desk.tab->showRecord(u"attachment"_s, desk.file.id);
    QTRY_VERIFY(desk.line() && desk.line()->isVisible());
    QVERIFY(!desk.save()->isVisible());
    QVERIFY(!desk.open()->isVisible());
    QVERIFY(desk.line()->toolTip().contains(u"Kept by the provider"_s));
    desk.session.sync().sync(); // which asks what the provider offers
    QTRY_VERIFY(desk.save()->isVisible());
    QVERIFY(desk.open()->isVisible());
    QVERIFY(!desk.line()->toolTip().contains(u"Kept by the provider"_s));
    QCOMPARE(unnamedControls(desk.line()), QStringList());
}

/// Nothing is run by a click, however it is called.
void TestAttachments::opensOnlyWhatIsLookedAt()
{
    Desk desk;
    desk.showFile();
    AttachmentFiles files{desk.session, desk.documents, nullptr};
    for (const auto &[name, isOpened] :
         {std::pair(u"Informe.PDF"_s, true), std::pair(u"captura.png"_s, true), std::pair(u"registro.txt"_s, true),
          std::pair(u"factura.pdf.exe"_s, false), std::pair(u"plan.docm"_s, false), std::pair(u"pagina.html"_s, false),
          std::pair(u"dibujo.svg"_s, false), std::pair(u"LEEME"_s, false)}) {
        Attachment file = desk.file;
        file.fileName = name;
        const AttachmentLine line(file, files);
        QVERIFY2(line.findChild<QToolButton *>(u"openAttachment"_s)->isVisibleTo(&line) == isOpened, qPrintable(name));
        QVERIFY2(line.findChild<QToolButton *>(u"saveAttachment"_s)->isVisibleTo(&line), qPrintable(name));
    }
}

void TestAttachments::savesAFile()
{
    Desk desk;
    desk.showFile();
    QVERIFY(desk.line());
    desk.dialog.path = desk.folder.filePath(u"guardado"_s);
    desk.save()->click();
    QTRY_COMPARE(desk.message(), u"Saved as %1."_s.arg(desk.dialog.path));
    QCOMPARE(contentOf(desk.dialog.path), sampleAttachmentContent(desk.file));
    QCOMPARE(QFile::permissions(desk.dialog.path) & forOthers, QFile::Permissions());
    QCOMPARE(desk.dialog.questions.constFirst().fileName, desk.file.fileName);
    // What was fetched once is here, whatever becomes of the connection.
    QTRY_COMPARE(desk.kept(), 1);
    desk.provider.isOffline = true;
    desk.dialog.path = desk.folder.filePath(u"guardado otra vez"_s);
    desk.save()->click();
    QTRY_COMPARE(desk.message(), u"Saved as %1."_s.arg(desk.dialog.path));
    QCOMPARE(contentOf(desk.dialog.path), sampleAttachmentContent(desk.file));
    QCOMPARE(desk.provider.asked, 1);
}

void TestAttachments::tellsThatAPlaceCannotBeWritten()
{
    Desk desk;
    desk.showFile();
    QVERIFY(desk.line());
    desk.dialog.path = u"/nowhere/at/all/file"_s;
    desk.save()->click();
    QTRY_COMPARE(desk.message(), errorText({ErrorCode::Storage}));
    QVERIFY(desk.save()->isEnabled()); // for another place
}

void TestAttachments::opensAFilePrivately()
{
    Desk desk;
    Viewer viewer;
    desk.showFile();
    QVERIFY(desk.line());
    desk.open()->click();
    QTRY_COMPARE(viewer.opened.size(), 1);
    const QFileInfo opened(viewer.opened.constFirst().toLocalFile());
    QCOMPARE(opened.fileName(), desk.file.fileName);
    QCOMPARE(contentOf(opened.filePath()), sampleAttachmentContent(desk.file));
    QCOMPARE(opened.permissions() & forOthers, QFile::Permissions());
    QCOMPARE(desk.message(), QString());
    QVERIFY(desk.dialog.questions.isEmpty());
    desk.tab.reset();
    QVERIFY(!QFileInfo::exists(opened.filePath()));
}

void TestAttachments::showsHowFarAFileIs()
{
    Desk desk;
    desk.provider.isSlow = true;
    desk.showFile();
    QVERIFY(desk.line());
    QVERIFY(!desk.progress()->isVisible());
    desk.save()->click();
    QVERIFY(desk.progress()->isVisible());
    QCOMPARE(desk.progress()->maximum(), 0); // nobody knows yet how much there is
    QVERIFY(desk.progress()->accessibleName().contains(desk.file.fileName));
    QVERIFY(!desk.save()->isEnabled());
    QVERIFY(!desk.open()->isEnabled());
    QTRY_VERIFY(desk.provider.coming);
    desk.provider.coming->setProgressRange(0, 400);
    desk.provider.coming->setProgressValue(100);
    QTRY_COMPARE(desk.progress()->value(), 100);
    QCOMPARE(desk.progress()->maximum(), 400);
    QVERIFY(desk.progress()->isVisible());
    QVERIFY(desk.dialog.questions.isEmpty()); // asked once there is something to save
    desk.provider.coming->addResult(FilesProvider::Content(sampleAttachmentContent(desk.file)));
    desk.provider.coming->finish();
    QTRY_COMPARE(desk.dialog.questions.size(), 1);
    QVERIFY(!desk.progress()->isVisible());
    QVERIFY(desk.save()->isEnabled());
    QVERIFY(desk.open()->isEnabled());
}

void TestAttachments::canBeCancelled()
{
    Desk desk;
    desk.provider.isSlow = true;
    desk.showFile();
    QVERIFY(desk.line());
    auto *cancel = desk.button(u"cancelAttachment"_s);
    QVERIFY(!cancel->isVisible());
    desk.save()->click();
    QTRY_VERIFY(desk.provider.coming);
    QVERIFY(cancel->isVisible());
    QVERIFY(cancel->accessibleName().contains(desk.file.fileName));
    cancel->click();
    QVERIFY(desk.provider.coming->isCanceled());
    QVERIFY(!desk.progress()->isVisible());
    QVERIFY(!cancel->isVisible());
    QCOMPARE(desk.message(), QString());
    QVERIFY(desk.dialog.questions.isEmpty());
    // Another time it is wanted.
    desk.provider.isSlow = false;
    desk.save()->click();
    QTRY_COMPARE(desk.dialog.questions.size(), 1);
}

void TestAttachments::fetchesNothingThatNobodyWaitsFor()
{
    Desk desk;
    desk.provider.isSlow = true;
    desk.showFile();
    QVERIFY(desk.line());
    desk.save()->click();
    QTRY_VERIFY(desk.provider.coming);
    QVERIFY(!desk.provider.coming->isCanceled());
    const auto others = await(desk.sample.desktop().replica.read([id = desk.file.ticketId](const RecordStore &store) {
        return store.select<Ticket>({u"id <> ?"_s, {id}, u"id"_s, 1});
    }));
    QVERIFY_RESULT(others);
    QVERIFY(!others->isEmpty());
    desk.tab->showRecord(u"ticket"_s, others->constFirst().id); // the user reads on
    QTRY_VERIFY(desk.provider.coming->isCanceled());
    QVERIFY(desk.dialog.questions.isEmpty());
}

void TestAttachments::refusesAnotherFileThanWasSent_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("to save it") << u"saveAttachment"_s;
    QTest::newRow("to open it") << u"openAttachment"_s;
}

void TestAttachments::refusesAnotherFileThanWasSent()
{
    QFETCH(const QString, button);
    Desk desk;
    Viewer viewer;
    desk.dialog.path = desk.folder.filePath(u"guardado"_s);
    desk.provider.answer = FilesProvider::Content(QByteArray("another file"));
    desk.showFile();
    QVERIFY(desk.line());
    desk.button(button)->click();
    QTRY_VERIFY(!desk.message().isEmpty());
    QVERIFY2(desk.message().contains(u"its checksum is another"_s), qPrintable(desk.message()));
    QVERIFY(desk.dialog.questions.isEmpty());
    QVERIFY(viewer.opened.isEmpty());
    QVERIFY(!QFileInfo::exists(desk.dialog.path));
    // It was not kept either: the next try asks the provider anew, and gets what was sent.
    desk.provider.answer.reset();
    desk.button(button)->click();
    QTRY_COMPARE(desk.dialog.questions.size() + viewer.opened.size(), 1);
    QCOMPARE(desk.provider.asked, 2);
}

void TestAttachments::saysWhyAFileCannotBeHad_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("no connection") << int(ErrorCode::Offline) << u"the provider cannot be reached"_s;
    QTest::newRow("no answer") << int(ErrorCode::Timeout) << u"the provider cannot be reached"_s;
    QTest::newRow("it is gone") << int(ErrorCode::NotFound) << u"no longer has this file"_s;
    QTest::newRow("the session ended") << int(ErrorCode::Unauthenticated) << u"sign in again"_s;
}

void TestAttachments::saysWhyAFileCannotBeHad()
{
    QFETCH(const int, code);
    QFETCH(const QString, words);
    Desk desk;
    desk.dialog.path = desk.folder.filePath(u"guardado"_s);
    desk.provider.answer = FilesProvider::Content(std::unexpected(Error{static_cast<ErrorCode>(code)}));
    desk.showFile();
    QVERIFY(desk.line());
    desk.save()->click();
    QTRY_VERIFY(!desk.message().isEmpty());
    QVERIFY2(desk.message().contains(words, Qt::CaseInsensitive), qPrintable(desk.message()));
    QVERIFY(desk.dialog.questions.isEmpty()); // nobody chooses a place for nothing
    QVERIFY(!desk.progress()->isVisible());
    QVERIFY(desk.save()->isEnabled()); // to try again
}

QTEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
