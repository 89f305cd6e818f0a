// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/signerpage.h"

#include "app/domain/email.h"
#include "app/domain/nif.h"
#include "app/domain/phone.h"
#include "ui/labels/datachangelabels.h"
#include "ui/theme.h"
#include "ui/widgets/checkededit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array documentKinds{DocumentKind::Nif, DocumentKind::Passport, DocumentKind::Foreign};

QGridLayout *makeGrid(QWidget *parent = nullptr)
{
    auto *grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::large);
    grid->setVerticalSpacing(metrics::tiny);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

SignerPage::SignerPage(QWidget *parent)
    : DataChangePage(parent)
    , m_signerHeading(makeHeading())
    , m_givenName(makeField(u"givenName"_s))
    , m_firstSurname(makeField(u"firstSurname"_s))
    , m_secondSurname(makeField(u"secondSurname"_s))
    , m_kindLabel(new QLabel(this))
    , m_kind(new QComboBox(this))
    , m_number(makeField(u"documentNumber"_s))
    , m_capacity(makeField(u"capacity"_s))
    , m_replyEmail(makeField(u"replyEmail"_s))
    , m_replyPhone(makeField(u"replyPhone"_s))
    , m_recordHeading(makeHeading())
    , m_customerNumber(makeField(u"customerNumber"_s))
    , m_customerHelp(makeExplanation())
    , m_organisationPart(new QWidget(this))
    , m_organisationHeading(makeHeading())
    , m_organisationName(makeField(u"organisationName"_s))
    , m_organisationTaxId(makeField(u"organisationTaxId"_s))
    , m_isForeign(new QCheckBox(this))
{
    m_kind->setObjectName(u"documentKind"_s);
    m_kindLabel->setBuddy(m_kind);
    m_isForeign->setObjectName(u"organisationForeign"_s);
    for (const DocumentKind kind : documentKinds)
        m_kind->addItem(QString(), QVariant::fromValue(static_cast<int>(kind)));
    layOut();
    setChecks();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        updateDocument();
        Q_EMIT edited();
    });
    connect(m_isForeign, &QCheckBox::toggled, this, [this] {
        updateOrganisation();
        Q_EMIT edited();
    });
    retranslate();
}

void SignerPage::layOut()
{
    auto *kindCell = new QVBoxLayout;
    kindCell->setSpacing(metrics::tiny);
    kindCell->addWidget(m_kindLabel);
    kindCell->addWidget(m_kind);
    kindCell->addStretch();
    auto *signer = makeGrid();
    signer->addWidget(m_givenName, 0, 0, Qt::AlignTop);
    signer->addWidget(m_firstSurname, 0, 1, Qt::AlignTop);
    signer->addWidget(m_secondSurname, 1, 0, Qt::AlignTop);
    signer->addWidget(m_capacity, 1, 1, Qt::AlignTop);
    signer->addLayout(kindCell, 2, 0, Qt::AlignTop);
    signer->addWidget(m_number, 2, 1, Qt::AlignTop);
    signer->addWidget(m_replyEmail, 3, 0, Qt::AlignTop);
    signer->addWidget(m_replyPhone, 3, 1, Qt::AlignTop);
    auto *record = makeGrid();
    record->addWidget(m_customerNumber, 0, 0, Qt::AlignTop);
    record->addWidget(m_customerHelp, 0, 1, Qt::AlignVCenter);
    auto *organisation = makeGrid(m_organisationPart);
    organisation->addWidget(m_organisationHeading, 0, 0, 1, 2);
    organisation->addWidget(m_organisationName, 1, 0, Qt::AlignTop);
    organisation->addWidget(m_organisationTaxId, 1, 1, Qt::AlignTop);
    organisation->addWidget(m_isForeign, 2, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_signerHeading);
    layout->addLayout(signer);
    layout->addSpacing(metrics::small);
    layout->addWidget(m_recordHeading);
    layout->addLayout(record);
    layout->addSpacing(metrics::small);
    layout->addWidget(m_organisationPart);
    layout->addStretch();
}

void SignerPage::setChecks()
{
    for (CheckedEdit *field : {m_givenName, m_firstSurname, m_secondSurname, m_customerNumber})
        field->setCheck(atMost(requestlimits::name));
    for (CheckedEdit *field : {m_capacity, m_organisationName})
        field->setCheck(atMost(requestlimits::line));
    m_number->setCheck([this](const QString &text) { return checkDocument(documentKind(), text); });
    m_number->setNote([this](const QString &text) { return noteText(noteOnDocument(documentKind(), text)); });
    m_replyEmail->setCheck([](const QString &text) { return checkEmail(text); });
    m_replyPhone->setCheck([](const QString &text) { return checkPhone(text); });
    m_organisationTaxId->setCheck([this](const QString &text) {
        return m_isForeign->isChecked() ? checkDocument(DocumentKind::Foreign, text) : checkNif(text, NifScope::Entity);
    });
    for (CheckedEdit *field :
         {m_givenName, m_firstSurname, m_number, m_customerNumber, m_organisationName, m_organisationTaxId})
        field->setRequired(true);
}

DocumentKind SignerPage::documentKind() const
{
    return documentKinds.at(static_cast<std::size_t>(std::max(0, m_kind->currentIndex())));
}

void SignerPage::updateDocument()
{
    m_number->setLabel(documentKind() == DocumentKind::Nif ? tr("DNI or NIE number, with its letter")
                                                           : tr("Number of the document"));
    m_number->setText(m_number->text());
}

void SignerPage::updateOrganisation()
{
    m_organisationTaxId->setLabel(m_isForeign->isChecked()
                                      ? withSpanish(tr("Foreign tax number"), u"identificación fiscal extranjera"_s)
                                      : withSpanish(tr("Tax number"), u"CIF / NIF"_s));
    m_organisationTaxId->setText(m_organisationTaxId->text());
}

QString SignerPage::title() const
{
    return tr("Who asks");
}

QString SignerPage::summary() const
{
    return tr(
        "The natural person with legal capacity to make the request, who will sign it, and the record it is about.");
}

void SignerPage::setOrganisation(bool isOrganisation)
{
    m_organisationPart->setVisible(isOrganisation);
}

void SignerPage::load(const DataChangeDraft &draft)
{
    const QSignalBlocker blockKind(m_kind);
    const QSignalBlocker blockForeign(m_isForeign);
    const Signer &signer = draft.request.signer;
    m_kind->setCurrentIndex(
        static_cast<int>(std::ranges::find(documentKinds, signer.documentKind) - documentKinds.begin()));
    m_isForeign->setChecked(draft.organisation.isForeign);
    m_givenName->setText(signer.givenName);
    m_firstSurname->setText(signer.firstSurname);
    m_secondSurname->setText(signer.secondSurname);
    m_number->setText(signer.documentNumber);
    m_capacity->setText(signer.capacity);
    m_replyEmail->setText(signer.replyEmail);
    m_replyPhone->setText(signer.replyPhone);
    m_customerNumber->setText(draft.request.customerNumber);
    m_organisationName->setText(draft.organisation.name);
    m_organisationTaxId->setText(draft.organisation.taxId);
    updateDocument();
    updateOrganisation();
    setOrganisation(draft.isOrganisation);
}

void SignerPage::store(DataChangeDraft &draft) const
{
    draft.request.signer = {m_givenName->text(), m_firstSurname->text(), m_secondSurname->text(), documentKind(),
                            m_number->text(),    m_capacity->text(),     m_replyEmail->text(),    m_replyPhone->text()};
    draft.request.customerNumber = m_customerNumber->text();
    draft.organisation = {m_organisationName->text(), m_organisationTaxId->text(), m_isForeign->isChecked()};
}

bool SignerPage::owns(const QString &path) const
{
    return path.startsWith(u"signer.") || path.startsWith(u"organisation.") || path == u"customer_number";
}

QWidget *SignerPage::controlOf(const QString &path) const
{
    const std::array<std::pair<QStringView, QWidget *>, 11> controls{{
        {u"signer.given_name", m_givenName},
        {u"signer.first_surname", m_firstSurname},
        {u"signer.second_surname", m_secondSurname},
        {u"signer.document_kind", m_kind},
        {u"signer.document_number", m_number},
        {u"signer.capacity", m_capacity},
        {u"signer.reply_email", m_replyEmail},
        {u"signer.reply_phone", m_replyPhone},
        {u"customer_number", m_customerNumber},
        {u"organisation.name", m_organisationName},
        {u"organisation.tax_id", m_organisationTaxId},
    }};
    const auto found = std::ranges::find(controls, QStringView(path), &std::pair<QStringView, QWidget *>::first);
    return found != controls.end() ? found->second : path.isEmpty() ? m_givenName : nullptr;
}

QString SignerPage::labelOf(const QString &path) const
{
    const auto *field = qobject_cast<CheckedEdit *>(controlOf(path));
    return field ? field->edit()->accessibleName() : m_kindLabel->text();
}

void SignerPage::retranslate()
{
    m_signerHeading->setText(withSpanish(tr("The person who signs"), u"persona solicitante"_s));
    m_givenName->setLabel(withSpanish(tr("Given name"), u"nombre"_s));
    m_firstSurname->setLabel(withSpanish(tr("First surname"), u"primer apellido"_s));
    m_secondSurname->setLabel(withSpanish(tr("Second surname"), u"segundo apellido"_s));
    m_kindLabel->setText(withSpanish(tr("Kind of identity document"), u"tipo de documento"_s));
    m_kind->setAccessibleName(m_kindLabel->text());
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, areacliente::labelOf(documentKinds.at(static_cast<std::size_t>(i))));
    m_capacity->setLabel(withSpanish(tr("Acting as, for instance administrator"), u"en calidad de"_s));
    m_replyEmail->setLabel(withSpanish(tr("E-mail for the reply"), u"correo para la respuesta"_s));
    m_replyPhone->setLabel(withSpanish(tr("Phone"), u"teléfono"_s));
    m_recordHeading->setText(withSpanish(tr("The customer record"), u"ficha de cliente"_s));
    m_customerNumber->setLabel(withSpanish(tr("ID of the customer record"), u"ID de la ficha"_s));
    m_customerHelp->setText(tr("The provider prints it on every invoice."));
    m_organisationHeading->setText(withSpanish(tr("The organisation"), u"entidad titular"_s));
    m_organisationName->setLabel(withSpanish(tr("Name"), u"razón social"_s));
    m_isForeign->setText(tr("The tax number is another country’s"));
    m_isForeign->setAccessibleName(m_isForeign->text());
    updateDocument();
    updateOrganisation();
}

} // namespace areacliente
