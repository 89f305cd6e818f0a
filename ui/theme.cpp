// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/areastyle.h"
#include "ui/systemscheme.h"

#include <QApplication>
#include <QStyleFactory>

namespace areacliente {

namespace {

constexpr QRgb rgb(unsigned value)
{
    return 0xFF00'0000U | value;
}

const ThemeColors &lightColors()
{
    static const ThemeColors colors{
        .window = rgb(0xF5F6F8),
        .surface = rgb(0xFFFFFF),
        .raised = rgb(0xFBFBFC),
        .border = rgb(0xDEE2E7),
        .controlBorder = rgb(0x868E99),
        .hover = rgb(0xEEF2F4),
        .selection = rgb(0xD6EAEF),
        .text = rgb(0x1A1F25),
        .muted = rgb(0x56606B),
        .disabled = rgb(0x8D96A1),
        .accent = rgb(0x0B6A80),
        .onAccent = rgb(0xFFFFFF),
        .accentSoft = rgb(0xE0F0F4),
        .ok = rgb(0x17703C),
        .okSoft = rgb(0xE2F3E8),
        .warning = rgb(0x855200),
        .warningSoft = rgb(0xFCF0D9),
        .danger = rgb(0xB3202F),
        .dangerSoft = rgb(0xFCE8E9),
        .neutralSoft = rgb(0xEBEEF1),
    };
    return colors;
}

const ThemeColors &darkColors()
{
    static const ThemeColors colors{
        .window = rgb(0x15181C),
        .surface = rgb(0x1C2025),
        .raised = rgb(0x242930),
        .border = rgb(0x343A42),
        .controlBorder = rgb(0x747E8A),
        .hover = rgb(0x272D34),
        .selection = rgb(0x1B424D),
        .text = rgb(0xE7EAEE),
        .muted = rgb(0xA0A9B4),
        .disabled = rgb(0x6C7682),
        .accent = rgb(0x5BBFD3),
        .onAccent = rgb(0x05252D),
        .accentSoft = rgb(0x17363F),
        .ok = rgb(0x71CF97),
        .okSoft = rgb(0x173426),
        .warning = rgb(0xE6B765),
        .warningSoft = rgb(0x3A2E15),
        .danger = rgb(0xF48D95),
        .dangerSoft = rgb(0x432126),
        .neutralSoft = rgb(0x2D333B),
    };
    return colors;
}

/// On Linux the program draws its own controls. Elsewhere it uses the system's, unless those cannot show the scheme asked for.
bool drawsOwnControls([[maybe_unused]] Scheme scheme)
{
#if defined(Q_OS_WIN) && QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    return scheme == Scheme::Dark;
#elif defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return scheme != systemSchemeNow();
#else
    return true;
#endif
}

} // namespace

const ThemeColors &themeColors(Scheme scheme)
{
    return scheme == Scheme::Dark ? darkColors() : lightColors();
}

const ThemeColors &themeColors(const QPalette &palette)
{
    return themeColors(schemeOf(palette));
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness()
               ? Scheme::Dark
               : Scheme::Light;
}

QPalette themePalette(Scheme scheme)
{
    const ThemeColors &c = themeColors(scheme);
    QPalette palette(c.text, c.raised, c.surface, c.border, c.border, c.text, c.onAccent, c.surface, c.window);
    palette.setColor(QPalette::AlternateBase, c.hover);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Shadow, Qt::black);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.neutralSoft);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    return palette;
}

ToneColors toneColors(Tone tone, const ThemeColors &colors)
{
    switch (tone) {
    case Tone::Neutral: return {colors.muted, colors.neutralSoft};
    case Tone::Info: return {colors.accent, colors.accentSoft};
    case Tone::Ok: return {colors.ok, colors.okSoft};
    case Tone::Warning: return {colors.warning, colors.warningSoft};
    case Tone::Danger: return {colors.danger, colors.dangerSoft};
    }
    Q_UNREACHABLE();
}

QFont themeFont(TextRole role, const QFont &base)
{
    QFont font = base;
    const auto sized = [&](double factor, QFont::Weight weight) {
        if (base.pointSizeF() > 0)
            font.setPointSizeF(base.pointSizeF() * factor);
        else
            font.setPixelSize(qRound(base.pixelSize() * factor));
        font.setWeight(weight);
        return font;
    };
    switch (role) {
    case TextRole::Body: return font;
    case TextRole::Small: return sized(0.9, QFont::Normal);
    case TextRole::Strong: return sized(1.0, QFont::DemiBold);
    case TextRole::Heading: return sized(1.15, QFont::DemiBold);
    case TextRole::Title: return sized(1.5, QFont::DemiBold);
    case TextRole::Figure: return sized(1.9, QFont::DemiBold);
    }
    Q_UNREACHABLE();
}

void applyTheme(QApplication &application, Scheme scheme)
{
    const bool own = drawsOwnControls(scheme);
    const bool isOwn = qobject_cast<AreaStyle *>(QApplication::style()) != nullptr;
    if (own && !isOwn)
        QApplication::setStyle(new AreaStyle);
    else if (!own && isOwn)
        QApplication::setStyle(QStyleFactory::keys().value(0));
    application.setPalette(own ? themePalette(scheme) : QPalette());
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    const Scheme system = systemSchemeNow();
    applyTheme(application, choice == ThemeChoice::System ? system
                            : choice == ThemeChoice::Dark ? Scheme::Dark
                                                          : Scheme::Light);
}

ThemeController::ThemeController(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_systemScheme(systemSchemeNow())
    , m_scheme(m_systemScheme)
{
    applyTheme(m_application, m_scheme);
    auto *watcher = new SystemSchemeWatcher(this);
    connect(watcher, &SystemSchemeWatcher::schemeReported, this, &ThemeController::setSystemScheme);
}

void ThemeController::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    update();
}

void ThemeController::setSystemScheme(Scheme scheme)
{
    m_systemScheme = scheme;
    update();
}

void ThemeController::update()
{
    const Scheme wanted = m_choice == ThemeChoice::System ? m_systemScheme
                          : m_choice == ThemeChoice::Dark ? Scheme::Dark
                                                          : Scheme::Light;
    if (wanted == m_scheme)
        return;
    m_scheme = wanted;
    applyTheme(m_application, wanted);
    Q_EMIT schemeChanged(wanted);
}

} // namespace areacliente
