// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/contact.h"
#include "app/platform/worker.h"
#include "ui/wizards/datachangedraft.h"

#include <QDialog>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace areacliente {

class Banner;
class FieldChangesPage;
class Clock;
class DataChangePage;
class DraftStore;
class PreviewPage;
class SignerPage;
class StepBar;
struct FormProblem;

/// What the form is prefilled with; everything is empty before sign-in.
struct DataChangeContext {
    std::optional<Account> account;
    std::optional<Contact> contact; ///< who is signed in: the signer to begin with
    QList<Contact> contacts;        ///< all that this contact may see: the present values
    ChangeReason reason = ChangeReason::DataChange;
};

/// Leads through the form with which a customer asks for a change of the customer record, up to the PDF to sign and send. Works
/// without a session and without a network. Whatever is typed is kept as a draft at once, also when it is wrong, and is there
/// again after a crash; nothing that is missing or wrong keeps anybody from going on to the next step, only from saving.
/// Deletes itself when closed.
class DataChangeWizard : public QDialog
{
    Q_OBJECT

public:
    static constexpr auto draftKey = "data-change-form";

    /// `drafts` and `clock` must outlive the wizard. A draft that is there comes before the context.
    DataChangeWizard(DataChangeContext context, DraftStore &drafts, const Clock &clock, QWidget *parent = nullptr);
    ~DataChangeWizard() override;

    [[nodiscard]] int step() const { return m_draft.step; }
    void goTo(int step);

Q_SIGNALS:
    /// The form is on the disk.
    void saved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPages();
    void layOut();
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeFooter();
    void connectAll();
    void retranslate();
    void tellProblemsAnew();
    void restoreDraft();
    void startOver();
    void bringBack();
    void showDraft(const DataChangeDraft &draft);
    void takeEntries();
    void updateStep();
    void updateMarks();
    void leaveStep();
    void enterStep();
    void addLostMailbox();
    void jumpTo(const Error &error);
    void focusControl(QWidget *control);
    void noteSaved(const QString &path);
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QDate latestKnownDay() const;
    [[nodiscard]] DataChangeRequest request() const;
    [[nodiscard]] QList<Error> errorsOf(const DataChangePage *page) const;
    [[nodiscard]] DataChangePage *ownerOf(const Error &error) const;
    [[nodiscard]] QList<FormProblem> problems() const;
    [[nodiscard]] int lastStep() const { return static_cast<int>(m_pages.size()) - 1; }

    const DataChangeContext m_context;
    DraftStore &m_drafts;
    const Clock &m_clock;
    Worker m_worker;
    DataChangeDraft m_draft;
    std::optional<DataChangeDraft> m_givenUp;
    QList<bool> m_visited;
    bool m_isTouched = false; ///< something was typed that is not saved
    QString m_savedPath;
    QList<DataChangePage *> m_pages;
    SignerPage *m_signer = nullptr;
    FieldChangesPage *m_changes = nullptr;
    PreviewPage *m_preview = nullptr;
    StepBar *m_steps = nullptr;
    Banner *m_banner;
    QLabel *m_title;
    QLabel *m_summary;
    QStackedWidget *m_stack;
    QPushButton *m_startOverButton;
    QPushButton *m_back;
    QPushButton *m_next;
    QAction *m_startOver;
    QAction *m_bringBack;
    QAction *m_openSaved;
    QAction *m_showFolder;
};

} // namespace areacliente
