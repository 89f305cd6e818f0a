// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/samplesession.h"
#include "ui/searchbox.h"
#include "ui/searchtext.h"

#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The search box over everything.
class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void groupsByKindNewestFirst();
    void ignoresAccentsAndCase();
    void showsTextsInTheLanguageOfTheWindow_data();
    void showsTextsInTheLanguageOfTheWindow();
    void leadsByKeyboard();
    void saysThatNothingWasFound();
    void showsTheHitsOfTheLastWordsOnly();
    void staysShort();
    void escapeClosesThenClears();
    void everyKindHasItsWords();

private:
    void type(const QString &words);
    [[nodiscard]] const SearchHitModel &hits() const { return m_box->results().model(); }
    [[nodiscard]] QStringList headings() const;

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<QWidget> m_window;
    SearchBox *m_box = nullptr;
};

void TestSearch::initTestCase()
{
    m_sample = std::make_unique<SampleSession>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 600);
    m_box = new SearchBox(m_sample->session(), m_window.get());
    (new QVBoxLayout(m_window.get()))->addWidget(m_box, 0, Qt::AlignTop);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_box->setFocus();
    QTRY_VERIFY(m_box->hasFocus());
}

void TestSearch::cleanup()
{
    m_box->clear();
    QVERIFY(!m_box->results().isVisible());
}

void TestSearch::type(const QString &words)
{
    QTest::keyClicks(m_box, words);
    QTRY_VERIFY(m_box->results().isVisible());
}

QStringList TestSearch::headings() const
{
    QStringList found;
    for (int row = 0; row < hits().rowCount(); ++row) {
        if (hits().index(row).data(SearchHitModel::IsHeadingRole).toBool())
            found.append(hits().index(row).data().toString());
    }
    return found;
}

void TestSearch::groupsByKindNewestFirst()
{
    type(u"a"_s);
    const QStringList groups = headings();
    QVERIFY(groups.size() > 3);
    QCOMPARE(QSet<QString>(groups.begin(), groups.end()).size(), groups.size()); // each kind once
    QDate last = QDate::currentDate().addYears(10);
    int compared = 0;
    for (int row = 0; row < hits().rowCount(); ++row) {
        const QModelIndex index = hits().index(row);
        if (index.data(SearchHitModel::TypeRole) != u"invoice"_s || index.data(SearchHitModel::IsHeadingRole).toBool())
            continue;
        const auto invoice = await(
            m_sample->desktop().replica.read([id = index.data(SearchHitModel::IdRole).toString()](
                                                 const RecordStore &store) { return store.get<Invoice>(id); }));
        QVERIFY_RESULT(invoice);
        QVERIFY(invoice->issuedOn <= last);
        last = invoice->issuedOn;
        ++compared;
    }
    QVERIFY(compared > 1);
}

void TestSearch::ignoresAccentsAndCase()
{
    const auto owner = await(m_sample->desktop().replica.read(
        [id = m_sample->session().actor().contactId](const RecordStore &store) { return store.get<Contact>(id); }));
    QVERIFY_RESULT(owner);
    QString plain = owner->givenName.normalized(QString::NormalizationForm_D).toUpper();
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    QVERIFY(plain != owner->givenName.toUpper()); // the name has an accent to ignore
    type(plain.left(5));
    QTRY_VERIFY([&] {
        for (int row = 0; row < hits().rowCount(); ++row) {
            if (hits().index(row).data(SearchHitModel::IdRole) == owner->id)
                return true;
        }
        return false;
    }());
}

void TestSearch::showsTextsInTheLanguageOfTheWindow_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("found in the other language") << u"es"_s << u"fraudulent e"_s;
    QTest::newRow("found in both") << u"es"_s << u"panel"_s;
    QTest::newRow("English, found in Spanish") << u"en"_s << u"alojamiento"_s;
}

void TestSearch::showsTextsInTheLanguageOfTheWindow()
{
    QFETCH(const QString, language);
    QFETCH(const QString, words);
    const auto restored = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
    QLocale::setDefault(QLocale(language));
    type(words);
    QSet<QString> slugs;
    int articles = 0;
    for (int row = 0; row < hits().rowCount(); ++row) {
        const QModelIndex index = hits().index(row);
        if (index.data(SearchHitModel::TypeRole) != u"help_article"_s
            || index.data(SearchHitModel::IsHeadingRole).toBool())
            continue;
        const auto article = await(
            m_sample->desktop().replica.read([id = index.data(SearchHitModel::IdRole).toString()](
                                                 const RecordStore &store) { return store.get<HelpArticle>(id); }));
        QVERIFY_RESULT(article);
        QCOMPARE(article->language, language);
        QVERIFY(!index.data(SearchHitModel::SubtitleTextRole).toString().contains(u"##"));
        slugs.insert(article->slug);
        ++articles;
    }
    QVERIFY(articles > 0);
    QCOMPARE(slugs.size(), articles); // each once
}

void TestSearch::leadsByKeyboard()
{
    type(u"a"_s);
    const auto *list = m_box->results().findChild<QListView *>(u"searchResultList"_s);
    const int first = list->currentIndex().row();
    QCOMPARE(first, 1); // past the heading
    QTest::keyClick(m_box, Qt::Key_Down);
    QVERIFY(list->currentIndex().row() > first);
    QTest::keyClick(m_box, Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), first);
    QTest::keyClick(m_box, Qt::Key_Up); // round to the last
    QCOMPARE(list->currentIndex().row(), hits().rowCount() - 1);
    const QString type = list->currentIndex().data(SearchHitModel::TargetTypeRole).toString();
    const QString id = list->currentIndex().data(SearchHitModel::TargetIdRole).toString();

    QSignalSpy chosen(m_box, &SearchBox::recordChosen);
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(0).toString(), type);
    QCOMPARE(chosen.first().at(1).toString(), id);
    QVERIFY(m_box->text().isEmpty());
}

void TestSearch::saysThatNothingWasFound()
{
    QTest::keyClicks(m_box, u"zzzqqq"_s);
    const auto *message = m_box->results().findChild<QLabel *>(u"searchMessage"_s);
    QTRY_VERIFY(message->isVisible() && message->text().contains(u"zzzqqq"_s));
    QSignalSpy chosen(m_box, &SearchBox::recordChosen);
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
}

void TestSearch::showsTheHitsOfTheLastWordsOnly()
{
    const auto *message = m_box->results().findChild<QLabel *>(u"searchMessage"_s);
    QTest::keyClicks(m_box, u"a"_s);
    QTest::keyClicks(m_box, u"zzzqqq"_s); // while the first search runs
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"azzzqqq"_s));
    QTest::keyClicks(m_box, u"b"_s);
    m_box->clear(); // nothing may appear after this
    QVERIFY_RESULT(await(m_sample->desktop().replica.run([](Replica &) { return Result<void>(); })));
    QCoreApplication::sendPostedEvents();
    QVERIFY(!m_box->results().isVisible());
}

void TestSearch::staysShort()
{
    for (const auto &word : {u"a"_s, u"e"_s, u"d"_s}) {
        type(word);
        QVERIFY(hits().rowCount() > 0);
        QVERIFY(hits().rowCount() <= SearchHitModel::maxRows);
        QVERIFY(
            !hits().index(hits().rowCount() - 1).data(SearchHitModel::IsHeadingRole).toBool()); // no group without hits
        m_box->clear();
    }
}

void TestSearch::escapeClosesThenClears()
{
    type(u"a"_s);
    QTest::keyClick(m_box, Qt::Key_Escape);
    QVERIFY(!m_box->results().isVisible());
    QCOMPARE(m_box->text(), u"a"_s);
    QTest::keyClick(m_box, Qt::Key_Escape);
    QVERIFY(m_box->text().isEmpty());
}

void TestSearch::everyKindHasItsWords()
{
    forEachRecordType([]<class R>() {
        if constexpr (isSearchable<R>) {
            const QString type = QString::fromLatin1(R::typeName);
            QVERIFY2(recordTypeHeading(type) != type, R::typeName);
            QVERIFY2(recordTypeIcon(type) != u"search"_s, R::typeName);
        }
    });
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
