// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/commandrunner.h"
#include "tests/support/signin.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// What a window asks of the provider in its own process beside the synchronisation.
class TestEmbeddedProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_provider = std::make_unique<EmbeddedProvider>(
            tiny::providerOptions(m_folder->filePath(u"authority.sqlite"_s)));
    }
    void cleanup()
    {
        m_provider.reset();
        m_folder.reset();
    }

    void saysWhatItOffers()
    {
        const auto offered = await(m_provider->capabilities());
        QVERIFY_RESULT(offered);
        QVERIFY(!offered->providerName.isEmpty());
        QCOMPARE(offered->commands, runnableCommands());
        QVERIFY(offered->sessions && offered->passwordChange && offered->twoFactor);
    }

    void listsAndEndsSessions()
    {
        const QString first = signedIn();
        const QString second = signedIn();
        const auto list = await(m_provider->sessions(first));
        QVERIFY_RESULT(list);
        QCOMPARE(list->size(), 2);
        for (const SessionInfo &session : *list) {
            if (!session.isCurrent)
                QVERIFY_RESULT(await(m_provider->endSession(first, session.id)));
        }
        COMPARE_ERROR(await(m_provider->resume(second)), ErrorCode::Unauthenticated, Rule::None, QString());
        QVERIFY_RESULT(await(m_provider->resume(first)));
    }

    void changesThePassword()
    {
        const QString next = u"a good password"_s;
        const QString token = signedIn();
        COMPARE_ERROR(await(m_provider->changePassword(token, u"guess"_s, next)), ErrorCode::Validation, Rule::None,
                      u"current"_s);
        QVERIFY_RESULT(await(m_provider->changePassword(token, tiny::password, next)));
        QVERIFY_RESULT(await(m_provider->signInAgain(tiny::account, tiny::owner, next, {})));
    }

    void hasASecondFactor()
    {
        const QString token = signedIn();
        const auto offer = await(m_provider->beginTwoFactor(token, tiny::password));
        QVERIFY_RESULT(offer);
        const auto codes = await(m_provider->confirmTwoFactor(token, codeFor(*offer, tiny::now)));
        QVERIFY_RESULT(codes);
        COMPARE_ERROR(await(m_provider->signIn(tiny::emailOf(tiny::owner), tiny::password, {})),
                      ErrorCode::SecondFactor, Rule::None, QString());
        QVERIFY_RESULT(await(m_provider->signIn(tiny::emailOf(tiny::owner), tiny::password, codes->at(0))));
        QVERIFY_RESULT(await(m_provider->signInAgain(tiny::account, tiny::owner, tiny::password, codes->at(1))));
        QVERIFY_RESULT(await(m_provider->disableTwoFactor(token, tiny::password, codes->at(2))));
        QVERIFY_RESULT(await(m_provider->signIn(tiny::emailOf(tiny::owner), tiny::password, {})));
    }

private:
    QString signedIn()
    {
        const auto session = await(m_provider->signIn(tiny::emailOf(tiny::owner), tiny::password, {}));
        if (!session)
            qFatal("cannot sign in: %s", why(session).constData());
        return session->sessionToken;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EmbeddedProvider> m_provider;
};

QTEST_GUILESS_MAIN(TestEmbeddedProvider)
#include "tst_embeddedprovider.moc"
