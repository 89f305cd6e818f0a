// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace areacliente {

/// A kind of file that can be chosen: "Zip archive" and "zip".
struct FileKind {
    QString name;
    QString suffix; ///< without the dot
};

/// What is asked for when something is to be saved.
struct SaveQuestion {
    QString title;
    QString fileName;      ///< suggested; a name alone
    QList<FileKind> kinds; ///< at least one; the first is preselected
};

struct SaveAnswer {
    QString path; ///< with a suffix
    int kind = 0; ///< index of the kind chosen
};

/// Asks the user for files. A seam: tests answer in the user's place.
class FileChooser
{
public:
    virtual ~FileChooser() = default;
    /// Asks, and calls `answer` later if the user chose a place; not at all if the user did not, or `parent` is gone.
    virtual void askWhereToSave(QWidget *parent, const SaveQuestion &question,
                                std::function<void(const SaveAnswer &)> answer)
        = 0;
};

/// Asks with the system's dialog.
class SystemFileChooser final : public FileChooser
{
public:
    void askWhereToSave(QWidget *parent, const SaveQuestion &question,
                        std::function<void(const SaveAnswer &)> answer) override;
};

} // namespace areacliente
