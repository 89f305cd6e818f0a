// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;
class QWidget;

namespace areacliente {

/// Calls `then` once, when `window`, which is shown, has painted itself on the screen: what is not needed for the first frame
/// must not delay it. At once where it is there already. A window that the system shows late or not at all (minimised) is not
/// waited for longer than a second. Nothing is called once `context` is gone.
void onceOnScreen(QWidget &window, QObject *context, std::function<void()> then);

} // namespace areacliente
