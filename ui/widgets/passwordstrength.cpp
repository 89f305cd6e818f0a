// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passwordstrength.h"

#include "ui/theme.h"

#include <QEvent>
#include <QSet>

#include <cmath>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

// Bits of an offline attack on a slow hash: under the first it is quick, above the second out of reach.
constexpr double fairBits = 50;
constexpr double strongBits = 80;

int alphabetOf(const QString &password)
{
    bool hasLower = false;
    bool hasUpper = false;
    bool hasDigit = false;
    bool hasOther = false;
    for (const QChar c : password) {
        hasLower |= c.isLower();
        hasUpper |= c.isUpper();
        hasDigit |= c.isDigit();
        hasOther |= !c.isLetterOrNumber();
    }
    return (hasLower ? 26 : 0) + (hasUpper ? 26 : 0) + (hasDigit ? 10 : 0) + (hasOther ? 20 : 0);
}

/// Characters that are neither the one before nor its neighbour.
qsizetype surprises(const QString &password)
{
    qsizetype count = password.isEmpty() ? 0 : 1;
    for (qsizetype i = 1; i < password.size(); ++i)
        count += std::abs(int{password.at(i).unicode()} - int{password.at(i - 1).unicode()}) > 1 ? 1 : 0;
    return count;
}

} // namespace

PasswordStrength passwordStrength(const QString &password, int shortest)
{
    if (password.isEmpty())
        return PasswordStrength::None;
    if (password.size() < shortest)
        return PasswordStrength::TooShort;
    const QSet<QChar> different(password.begin(), password.end());
    const auto counted = static_cast<double>(std::min(surprises(password), 2 * different.size()));
    const double bits = counted * std::log2(std::max(alphabetOf(password), 2));
    if (bits < fairBits)
        return PasswordStrength::Weak;
    return bits < strongBits ? PasswordStrength::Fair : PasswordStrength::Strong;
}

PasswordHint::PasswordHint(int shortest, QWidget *parent)
    : QLabel(parent)
    , m_shortest(shortest)
{
    setObjectName(u"passwordHint"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(themeFont(TextRole::Small, font()));
    setMinimumHeight(2 * fontMetrics().lineSpacing()); // what is below does not move while one types
    setAlignment(Qt::AlignTop | Qt::AlignLeading);
    updateText();
}

void PasswordHint::judge(const QString &password)
{
    m_strength = passwordStrength(password, m_shortest);
    updateText();
}

void PasswordHint::updateText()
{
    const ThemeColors &colors = themeColors(parentWidget() ? parentWidget()->palette() : palette());
    const auto show = [&](const QString &text, const QColor &color) {
        setText(text);
        QPalette own = palette();
        own.setColor(QPalette::WindowText, color);
        setPalette(own);
    };
    switch (m_strength) {
    case PasswordStrength::None:
        show(tr("At least %n characters. Several words make a good password.", nullptr, m_shortest), colors.muted);
        break;
    case PasswordStrength::TooShort:
        show(tr("Too short: at least %n characters.", nullptr, m_shortest), colors.danger);
        break;
    case PasswordStrength::Weak: show(tr("Weak: easy to guess. Make it longer."), colors.warning); break;
    case PasswordStrength::Fair: show(tr("Fair. One more word makes it strong."), colors.text); break;
    case PasswordStrength::Strong: show(tr("Strong."), colors.ok); break;
    }
}

void PasswordHint::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        updateText();
    QLabel::changeEvent(event);
}

} // namespace areacliente
