// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace areacliente {

enum class ThemeChoice { System, Light, Dark };
enum class Scheme { Light, Dark };

/// What a chip, a banner or an icon says with its colour. Colour is never the only sign: an icon or a word goes with it.
enum class Tone { Neutral, Info, Ok, Warning, Danger };

/// Every colour of the program. Text on its ground reaches WCAG 2.2 AA: 4.5 to 1, and edges of controls 3 to 1.
struct ThemeColors {
    QColor window;        ///< behind everything
    QColor surface;       ///< lists, pages, inputs
    QColor raised;        ///< headers, buttons, menus
    QColor border;        ///< hairlines between surfaces: decoration only
    QColor controlBorder; ///< edges of inputs and check boxes
    QColor hover;
    QColor selection;
    QColor text;
    QColor muted;
    QColor disabled; ///< text of what cannot be used now
    QColor accent;
    QColor onAccent;
    QColor accentSoft;
    QColor ok;
    QColor okSoft;
    QColor warning;
    QColor warningSoft;
    QColor danger;
    QColor dangerSoft;
    QColor neutralSoft;
};

[[nodiscard]] const ThemeColors &themeColors(Scheme scheme);
/// The colours that go with `palette`, also when it is the system's own.
[[nodiscard]] const ThemeColors &themeColors(const QPalette &palette);
[[nodiscard]] Scheme schemeOf(const QPalette &palette);
[[nodiscard]] QPalette themePalette(Scheme scheme);

/// The foreground of a tone, and the soft ground that it stands on.
struct ToneColors {
    QColor foreground;
    QColor ground;
};
[[nodiscard]] ToneColors toneColors(Tone tone, const ThemeColors &colors);

/// Distances in device-independent pixels; layouts use these and nothing else.
namespace metrics {
inline constexpr int hair = 1;
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int huge = 24;
inline constexpr int radius = 6;
inline constexpr int smallRadius = 4;
inline constexpr int focusWidth = 2;
inline constexpr int controlHeight = 32;
inline constexpr int smallIcon = 16;
inline constexpr int icon = 20;
inline constexpr int largeIcon = 48;
} // namespace metrics

enum class TextRole { Body, Small, Strong, Heading, Title, Figure };

/// `base` in the size and weight of a role.
[[nodiscard]] QFont themeFont(TextRole role, const QFont &base);

/// Style and palette for `scheme`, at start or at run time.
void applyTheme(QApplication &application, Scheme scheme);
/// The same for a choice; System means what the system uses at this moment.
void applyTheme(QApplication &application, ThemeChoice choice);

/// Keeps the program in the chosen theme, and in step with the system's when that is the choice.
/// The system is asked asynchronously, so start-up never waits for it.
class ThemeController : public QObject
{
    Q_OBJECT

public:
    explicit ThemeController(QApplication &application, QObject *parent = nullptr);

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }

Q_SIGNALS:
    void schemeChanged(areacliente::Scheme scheme);

private:
    void update();
    void setSystemScheme(Scheme scheme);

    QApplication &m_application;
    ThemeChoice m_choice = ThemeChoice::System;
    Scheme m_systemScheme;
    Scheme m_scheme;
};

} // namespace areacliente
