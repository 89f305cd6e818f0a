// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/deliver.h"
#include "app/platform/seal.h"
#include "app/platform/secretstore.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <memory>
#include <optional>

using namespace areacliente;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Each case runs this program again as a client inside a session of its own (tests/support/with-keyring.sh), because
// libsecret connects to the bus once per process. A client runs its commands one after the other and prints one line
// each.

namespace {

const QString serviceName = u"areacliente-test"_s;

/// A command as the shell reads it.
[[nodiscard]] QString quoted(const QStringList &command)
{
    return u'\'' + command.join(u"' '"_s) + u'\'';
}

[[nodiscard]] QByteArray describe(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::KeychainUnavailable: return "unavailable";
    case ErrorCode::Timeout: return "timeout";
    default: return "error-" + QByteArray::number(int(error.code));
    }
}

[[nodiscard]] QByteArray describe(const Result<void> &result)
{
    return result ? "ok" : describe(result.error());
}

[[nodiscard]] QByteArray describe(const Result<QByteArray> &result)
{
    return result ? "value:" + result->toHex() : describe(result.error());
}

[[nodiscard]] QByteArray describe(const Result<KeptSealKey> &result)
{
    return result ? "key:" + QByteArray(result->remembered ? "remembered" : "forgotten") + ':'
                        + result->key.bytes().toByteArray().toHex()
                  : describe(result.error());
}

/// The commands of a client: "read KEY", "write KEY HEX", "remove KEY", "seal-key NAME", "abandon KEY",
/// and "keyring stop" and "keyring continue", which suspend and resume the real keyring's process.
class Client : public QObject
{
    Q_OBJECT

public:
    Client(QStringList commands, std::chrono::milliseconds timeout)
        : m_commands(std::move(commands))
        , m_store(std::make_unique<KeychainSecretStore>(serviceName, timeout))
    {
        connect(&m_pulse, &QTimer::timeout, this, [this] {
            m_longestGap = std::max(m_longestGap, m_sinceBeat.restart());
            ++m_beats;
        });
        m_sinceBeat.start();
        m_pulse.start(10ms);
    }

    void next()
    {
        if (m_commands.isEmpty()) {
            std::printf("beats:%d longest:%lld\n", m_beats, static_cast<long long>(m_longestGap));
            return QCoreApplication::exit(0);
        }
        const QStringList words = m_commands.takeFirst().split(u' ');
        const QString &verb = words.first();
        if (verb == "read"_L1)
            run(m_store->read(words.at(1)));
        else if (verb == "write"_L1)
            run(m_store->write(words.at(1), QByteArray::fromHex(words.at(2).toLatin1())));
        else if (verb == "remove"_L1)
            run(m_store->remove(words.at(1)));
        else if (verb == "seal-key"_L1)
            run(loadOrCreateSealKey(*m_store, words.at(1), this));
        else if (verb == "abandon"_L1)
            abandon(words.at(1));
        else if (verb == "keyring"_L1)
            signalKeyring(words.at(1) == "stop"_L1 ? SIGSTOP : SIGCONT);
        else
            QCoreApplication::exit(3);
    }

private:
    template <class T>
    void run(QFuture<Result<T>> future)
    {
        QElapsedTimer elapsed;
        elapsed.start();
        deliver(std::move(future), this, [this, elapsed](const Result<T> &result) {
            std::printf("%s %lld\n", describe(result).constData(), static_cast<long long>(elapsed.elapsed()));
            next();
        });
    }

    /// The store goes while its job is on the way; the keychain's answer must find something to talk to.
    void abandon(const QString &key)
    {
        QFuture<Result<QByteArray>> future = m_store->read(key);
        m_store = std::make_unique<KeychainSecretStore>(serviceName);
        run(std::move(future));
    }

    void signalKeyring(int signal)
    {
        if (kill(pid_t(qEnvironmentVariableIntValue("KEYRING_PID")), signal) != 0)
            return QCoreApplication::exit(4);
        next();
    }

    QStringList m_commands;
    std::unique_ptr<KeychainSecretStore> m_store;
    QTimer m_pulse;
    QElapsedTimer m_sinceBeat;
    qint64 m_longestGap = 0;
    int m_beats = 0;
};

struct Answers {
    QList<QByteArray> results{}; ///< one per command
    QList<qint64> times{};       ///< ms, likewise
    qint64 longestGap = 0;       ///< ms between two beats of the client's event loop
    int beats = 0;
};

} // namespace

class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryStore();
    void memoryStoreRefusesLongSecrets();
    void writesReadsAndRemoves();
    void recordsOfAnyBytes();
    void survivesARestart();
    void refusesLongSecrets();
    void absentWithoutABus();
    void absentOnABus();
    void lockedAndThePromptDismissed();
    void lockedAndThePromptNeverAnswered();
    void denied();
    void hangingLeavesTheProgramLive();
    void worksAgainOnceTheKeychainAnswers();
    void aWriteThatWasGivenUpIsTakenBack();
    void aRemovalIsNeverLost();
    void storeMayGoBeforeTheAnswer();
    void sealKeyIsKept();
    void sealKeyInMemoryWithoutKeychain_data();
    void sealKeyInMemoryWithoutKeychain();
    void aLockedKeychainDoesNotGetASecondSealKey();
    void aRecordThatIsNoKeyIsCorrupt();

private:
    [[nodiscard]] Answers ask(const QString &mode, const QStringList &command);
    [[nodiscard]] static QStringList client(const QStringList &commands, int timeoutMs = 10'000);
    [[nodiscard]] static QStringList fake(const QString &name, const QString &manner, const QStringList &command);
};

QStringList TestSecretStore::client(const QStringList &commands, int timeoutMs)
{
    return QStringList{QCoreApplication::applicationFilePath(), u"--client"_s, QString::number(timeoutMs)} + commands;
}

QStringList TestSecretStore::fake(const QString &name, const QString &manner, const QStringList &command)
{
    return QStringList{QStringLiteral(FAKE_BUS_SERVICE), name, manner} + command;
}

/// Runs `command`, which holds one client or several, inside a session of the kind `mode`.
Answers TestSecretStore::ask(const QString &mode, const QStringList &command)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(WITH_KEYRING), QStringList{mode} + command);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        QTest::qFail(qPrintable(u"the client ended with %1"_s.arg(process.exitCode())), __FILE__, __LINE__);
        return {};
    }
    Answers answers;
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (line.startsWith("beats:")) {
            answers.beats += words.at(0).mid(6).toInt();
            answers.longestGap = std::max(answers.longestGap, words.at(1).mid(8).toLongLong());
        } else {
            answers.results.append(words.at(0));
            answers.times.append(words.at(1).toLongLong());
        }
    }
    return answers;
}

void TestSecretStore::memoryStore()
{
    MemorySecretStore store;
    QVERIFY(!store.isPersistent());
    QCOMPARE(store.read(u"a"_s).result().error().code, ErrorCode::NotFound);
    QVERIFY(store.write(u"a"_s, "one").result());
    QVERIFY(store.write(u"a"_s, "two").result());
    QCOMPARE(store.read(u"a"_s).result().value(), QByteArray("two"));
    QVERIFY(store.remove(u"a"_s).result());
    QVERIFY(store.remove(u"a"_s).result());
    QCOMPARE(store.read(u"a"_s).result().error().code, ErrorCode::NotFound);
}

void TestSecretStore::memoryStoreRefusesLongSecrets()
{
    MemorySecretStore store;
    QVERIFY(store.write(u"a"_s, QByteArray(SecretStore::maxSecretSize, 'x')).result());
    QCOMPARE(store.write(u"a"_s, QByteArray(SecretStore::maxSecretSize + 1, 'x')).result().error().rule, Rule::TooLong);
}

void TestSecretStore::writesReadsAndRemoves()
{
    const Answers answers = ask(u"unlocked"_s,
                                client({u"read a"_s, u"write a 6f6e65"_s, u"read a"_s, u"write a 74776f"_s, u"read a"_s,
                                        u"read b"_s, u"remove a"_s, u"read a"_s, u"remove a"_s}));
    QCOMPARE(answers.results, (QList<QByteArray>{"not-found", "ok", "value:6f6e65", "ok", "value:74776f", "not-found",
                                                 "ok", "not-found", "ok"}));
}

void TestSecretStore::recordsOfAnyBytes()
{
    QByteArray bytes;
    for (int i = 0; i < SecretStore::maxSecretSize; ++i)
        bytes.append(char(i));
    const Answers answers = ask(u"unlocked"_s,
                                client({u"write a 00"_s, u"read a"_s,
                                        u"write b "_s + QString::fromLatin1(bytes.toHex()), u"read b"_s}));
    QCOMPARE(answers.results, (QList<QByteArray>{"ok", "value:00", "ok", "value:" + bytes.toHex()}));
}

void TestSecretStore::survivesARestart()
{
    const QString twoProcesses = quoted(client({u"write a 736563726574"_s})) + u" && "_s
                                 + quoted(client({u"read a"_s}));
    const Answers answers = ask(u"unlocked"_s, {u"sh"_s, u"-c"_s, twoProcesses});
    QCOMPARE(answers.results, (QList<QByteArray>{"ok", "value:736563726574"}));
}

void TestSecretStore::refusesLongSecrets()
{
    KeychainSecretStore store(serviceName);
    const QFuture<Result<void>> future = store.write(u"a"_s, QByteArray(SecretStore::maxSecretSize + 1, 'x'));
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().rule, Rule::TooLong);
}

void TestSecretStore::absentWithoutABus()
{
    const Answers answers = ask(u"none"_s, client({u"read a"_s, u"write a 00"_s, u"remove a"_s}));
    QCOMPARE(answers.results, (QList<QByteArray>{"unavailable", "unavailable", "unavailable"}));
}

void TestSecretStore::absentOnABus()
{
    const Answers answers = ask(u"bus"_s, client({u"read a"_s, u"write a 00"_s, u"remove a"_s}));
    QCOMPARE(answers.results, (QList<QByteArray>{"unavailable", "unavailable", "unavailable"}));
}

void TestSecretStore::lockedAndThePromptDismissed()
{
    const Answers answers = ask(u"locked"_s, client({u"write a 00"_s}));
    QCOMPARE(answers.results, QList<QByteArray>{"unavailable"});
}

void TestSecretStore::lockedAndThePromptNeverAnswered()
{
    const Answers answers = ask(u"locked"_s, fake(u"org.gnome.keyring.SystemPrompter"_s, u"silent"_s,
                                                  client({u"write a 00"_s, u"read a"_s}, 500)));
    QCOMPARE(answers.results, (QList<QByteArray>{"timeout", "timeout"}));
    QVERIFY2(answers.times.at(1) < 250, "asked again while the first job has no answer");
}

void TestSecretStore::denied()
{
    const Answers answers = ask(u"bus"_s, fake(u"org.freedesktop.secrets"_s, u"refusing"_s,
                                               client({u"read a"_s, u"write a 00"_s, u"remove a"_s})));
    QCOMPARE(answers.results, (QList<QByteArray>{"unavailable", "unavailable", "unavailable"}));
}

void TestSecretStore::hangingLeavesTheProgramLive()
{
    const Answers answers = ask(u"bus"_s,
                                fake(u"org.freedesktop.secrets"_s, u"silent"_s,
                                     client({u"read a"_s, u"read a"_s, u"write a 00"_s, u"remove a"_s}, 1'000)));
    QCOMPARE(answers.results, (QList<QByteArray>{"timeout", "timeout", "timeout", "timeout"}));
    QVERIFY(answers.times.at(0) >= 950);
    QVERIFY(answers.times.at(1) < 500 && answers.times.at(2) < 500);
    // Two time-outs of a second and a beat each 10 ms; the bound on the gap leaves room for a busy machine.
    QVERIFY2(answers.beats > 50, qPrintable(u"%1 beats"_s.arg(answers.beats)));
    QVERIFY2(answers.longestGap < 500, qPrintable(u"a gap of %1 ms"_s.arg(answers.longestGap)));
}

void TestSecretStore::worksAgainOnceTheKeychainAnswers()
{
    // The removals stand in the queue behind what was given up: when the last is answered, so is everything before.
    const Answers answers = ask(u"unlocked"_s, client({u"write a 01"_s, u"keyring stop"_s, u"read a"_s, u"read a"_s,
                                                       u"keyring continue"_s, u"remove other"_s, u"read a"_s},
                                                      1'000));
    QCOMPARE(answers.results, (QList<QByteArray>{"ok", "timeout", "timeout", "ok", "value:01"}));
}

void TestSecretStore::aWriteThatWasGivenUpIsTakenBack()
{
    const Answers answers = ask(u"unlocked"_s,
                                client({u"read a"_s, u"keyring stop"_s, u"write a 01"_s, u"keyring continue"_s,
                                        u"remove other"_s, u"read a"_s, u"write a 02"_s, u"read a"_s},
                                       1'000));
    QCOMPARE(answers.results, (QList<QByteArray>{"not-found", "timeout", "ok", "not-found", "ok", "value:02"}));
}

void TestSecretStore::aRemovalIsNeverLost()
{
    const Answers answers = ask(u"unlocked"_s, client({u"write a 01"_s, u"keyring stop"_s, u"read a"_s, u"remove a"_s,
                                                       u"keyring continue"_s, u"remove other"_s, u"read a"_s},
                                                      1'000));
    QCOMPARE(answers.results, (QList<QByteArray>{"ok", "timeout", "timeout", "ok", "not-found"}));
}

void TestSecretStore::storeMayGoBeforeTheAnswer()
{
    const Answers answers = ask(u"unlocked"_s, client({u"write a 01"_s, u"abandon a"_s, u"read a"_s}));
    QCOMPARE(answers.results, (QList<QByteArray>{"ok", "value:01", "value:01"}));
}

void TestSecretStore::sealKeyIsKept()
{
    const Answers answers = ask(u"unlocked"_s,
                                client({u"seal-key documents"_s, u"seal-key documents"_s, u"seal-key other"_s}));
    QCOMPARE(answers.results.size(), 3);
    QVERIFY(answers.results.at(0).startsWith("key:remembered:"));
    QCOMPARE(answers.results.at(1), answers.results.at(0));
    QVERIFY(answers.results.at(2) != answers.results.at(0));
}

void TestSecretStore::sealKeyInMemoryWithoutKeychain_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("no bus") << u"none"_s;
    QTest::newRow("no keyring on the bus") << u"bus"_s;
    QTest::newRow("locked") << u"locked"_s;
}

void TestSecretStore::sealKeyInMemoryWithoutKeychain()
{
    QFETCH(const QString, mode);
    const Answers answers = ask(mode, client({u"seal-key documents"_s, u"seal-key documents"_s}));
    QCOMPARE(answers.results.size(), 2);
    QVERIFY(answers.results.at(0).startsWith("key:forgotten:"));
    QVERIFY(answers.results.at(1) != answers.results.at(0));
}

void TestSecretStore::aLockedKeychainDoesNotGetASecondSealKey()
{
    const QString lock
        = u"dbus-send --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets "
          "org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null"_s;
    const QString one = quoted(client({u"seal-key documents"_s}));
    const Answers answers = ask(u"unlocked"_s, {u"sh"_s, u"-c"_s, one + u" && "_s + lock + u" && "_s + one});
    QCOMPARE(answers.results.size(), 2);
    QVERIFY(answers.results.at(0).startsWith("key:remembered:"));
    QVERIFY(answers.results.at(1).startsWith("key:forgotten:"));
}

void TestSecretStore::aRecordThatIsNoKeyIsCorrupt()
{
    MemorySecretStore store;
    QVERIFY(store.write(u"documents"_s, "short").result());
    std::optional<ErrorCode> code;
    deliver(loadOrCreateSealKey(store, u"documents"_s, this), this,
            [&code](const Result<KeptSealKey> &key) { code = key.error().code; });
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, ErrorCode::Corrupt);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--client"_L1) {
        Client client(arguments.sliced(3), std::chrono::milliseconds(arguments.at(2).toInt()));
        QTimer::singleShot(0, &client, &Client::next);
        return QCoreApplication::exec();
    }
    TestSecretStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secretstore.moc"
