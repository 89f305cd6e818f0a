// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/samplesession.h"
#include "ui/accountcontroller.h"
#include "ui/accountview.h"
#include "ui/appcontroller.h"
#include "ui/language.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QTest>

namespace areacliente::test {

/// The whole program on the sample account, with its real window, in a folder that outlives its ends and starts.
class SampleProgram
{
public:
    /// `secrets` must outlive it; without, secrets live as long as this. Without `directory` the folder is one of its own.
    explicit SampleProgram(SecretStore *secrets = nullptr, const QString &directory = {})
        : m_directory(directory.isEmpty() ? m_ownDirectory.path() : directory)
        , m_secrets(secrets ? secrets : &m_ownSecrets)
    {
        QDir().mkpath(m_directory);
        SampleSession::copyAuthority(m_directory);
        language.choose(QStringLiteral("en"));
    }

    void start()
    {
        m_desktop = std::make_unique<Desktop>(clock, *m_secrets, m_directory, options);
        m_controller = std::make_unique<AppController>(*m_desktop, language, theme);
        m_controller->start();
    }
    void end()
    {
        m_controller->window().close();
        m_controller.reset();
        m_desktop.reset();
    }
    ~SampleProgram()
    {
        m_controller.reset();
        m_desktop.reset();
    }
    Q_DISABLE_COPY_MOVE(SampleProgram)

    [[nodiscard]] MainWindow &window() { return m_controller->window(); }
    [[nodiscard]] AppController &controller() { return *m_controller; }
    [[nodiscard]] Desktop &desktop() { return *m_desktop; }
    [[nodiscard]] QString directory() const { return m_directory; }

    template <class T>
    [[nodiscard]] T *find(const char *objectName)
    {
        return window().findChild<T *>(QString::fromLatin1(objectName));
    }
    /// The page in view, by its object name.
    [[nodiscard]] QString page() { return window().page() ? window().page()->objectName() : QString(); }
    [[nodiscard]] AccountController *account() { return m_controller->account(); }
    [[nodiscard]] bool isShowingData()
    {
        return account() && account()->view().currentPage() && account()->view().currentPage()->hasContent();
    }
    [[nodiscard]] bool isSynchronised()
    {
        return isShowingData() && account()->session().sync().phase() == SyncPhase::Idle;
    }

    [[nodiscard]] static SampleLogin login(ContactKind kind)
    {
        const QList<SampleLogin> contacts = sampleContacts(SampleSession::options()).value();
        for (const SampleLogin &known : contacts) {
            if (known.kind == kind && known.isVerified)
                return known;
        }
        qFatal("the sample account has no such contact");
    }

    FixedClock clock{QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC)};
    Language language;
    ThemeController theme{*qApp};
    std::optional<SampleOptions> options = SampleSession::options();

private:
    QTemporaryDir m_ownDirectory;
    QString m_directory;
    MemorySecretStore m_ownSecrets;
    SecretStore *m_secrets;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<AppController> m_controller;
};

/// Signs in as this kind of contact through the page's form, and waits for the data.
#define SIGN_IN(program, kind)                                                                                         \
    do {                                                                                                               \
        const areacliente::SampleLogin login_ = areacliente::test::SampleProgram::login(kind);                         \
        (program).find<QLineEdit>("signInEmail")->setText(login_.email);                                               \
        (program).find<QLineEdit>("signInPassword")->setText(QString::fromLatin1(areacliente::samplePassword));        \
        (program).find<QPushButton>("signInSubmit")->click();                                                          \
        QTRY_VERIFY_WITH_TIMEOUT((program).isSynchronised(), 30000);                                                   \
    } while (false)

} // namespace areacliente::test
