// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace areacliente {

class Banner;
class ProfileList;
struct Profile;

/// In place of signing in, while this computer has no account: how to get one.
class FirstStartPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstStartPage(QWidget *parent = nullptr);

    /// While a file is read, everything but stopping waits.
    void setBusy(bool busy);
    /// In bytes.
    void setProgress(qint64 done, qint64 total);
    /// `words` follows the language.
    void showProblem(const std::function<QString()> &words);
    void clearProblem();
    /// The other accounts on this computer; `current` is the data folder open here.
    void setProfiles(const QList<Profile> &profiles, const QString &current);

Q_SIGNALS:
    void serverRequested();
    void profileRequested(const areacliente::Profile &profile);
    void sampleRequested();
    void fileRequested();
    void dataChangeRequested();
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();

    QLabel *m_title;
    QLabel *m_text;
    Banner *m_banner;
    QPushButton *m_server;
    QPushButton *m_sample;
    QPushButton *m_file;
    QPushButton *m_form;
    QWidget *m_others;
    QLabel *m_othersTitle;
    ProfileList *m_profiles;
    QWidget *m_reading;
    QLabel *m_readingText;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace areacliente
