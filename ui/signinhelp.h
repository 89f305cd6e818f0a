// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace areacliente {

/// How to come in again, step by step, as the provider's FAQ says; readable without a connection.
class SignInHelp : public QScrollArea
{
    Q_OBJECT

public:
    enum class Topic { Password, OwnerAccess };

    explicit SignInHelp(QWidget *parent = nullptr);

    void showTopic(Topic topic);

Q_SIGNALS:
    void backRequested();
    void formRequested();
    void topicRequested(areacliente::SignInHelp::Topic topic);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    Topic m_topic = Topic::Password;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_back;
    QPushButton *m_form;
    QPushButton *m_other;
};

} // namespace areacliente
