// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include <QSet>
#include <QTest>

using namespace areacliente;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnWords();
    void everyRuleHasItsOwnWords();
    void detailStaysInside();
};

void TestErrorText::everyCodeHasItsOwnWords()
{
    QSet<QString> texts;
    constexpr int codes = static_cast<int>(ErrorCode::Untrusted) + 1;
    for (int code = 0; code < codes; ++code)
        texts.insert(errorText({.code = static_cast<ErrorCode>(code), .rule = Rule::Required}));
    QCOMPARE(texts.size(), codes);
    QVERIFY(!texts.contains(QString()));
}

void TestErrorText::everyRuleHasItsOwnWords()
{
    QSet<QString> texts;
    constexpr int rules = static_cast<int>(Rule::Reference) + 1;
    for (int rule = 0; rule < rules; ++rule)
        texts.insert(errorText({.code = ErrorCode::Validation, .rule = static_cast<Rule>(rule)}));
    QCOMPARE(texts.size(), rules);
}

void TestErrorText::detailStaysInside()
{
    const QString secret = QStringLiteral("SELECT * FROM contact");
    for (int code = 0; code <= static_cast<int>(ErrorCode::Untrusted); ++code)
        QVERIFY(!errorText({.code = static_cast<ErrorCode>(code), .detail = secret}).contains(secret));
}

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
