// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/datachangeform.h"

#include "app/documents/documentfile.h"
#include "app/documents/formlayout.h"
#include "app/documents/pdffile.h"
#include "app/documents/signaturedrawing.h"
#include "app/documents/spanishtext.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

const auto formTitle = u"Solicitud de modificación de datos de la ficha de cliente"_s;

Caption captionOf(ChangeReason reason)
{
    switch (reason) {
    case ChangeReason::DataChange:
        return {u"Modificación de los datos de la ficha"_s, u"Change of the record’s data"_s};
    case ChangeReason::LostOwnerAccess: break;
    }
    return {u"Imposibilidad de acceder al correo del contacto propietario"_s,
            u"The owner contact’s mailbox cannot be reached"_s};
}

Caption captionOf(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Nif: return {u"NIF / NIE"_s, u"Spanish identity number"_s};
    case DocumentKind::Passport: return {u"Pasaporte"_s, u"Passport"_s};
    case DocumentKind::Foreign: break;
    }
    return {u"Documento de identidad extranjero"_s, u"Foreign identity document"_s};
}

/// The sections of one form, in their order on the paper.
class FormWriter
{
public:
    FormWriter(const DataChangeRequest &request, const FormOptions &options)
        : m_request(request)
        , m_options(options)
        , m_layout(options.readingAid)
    {
    }

    Result<std::vector<Page>> write()
    {
        m_layout.heading(formTitle, {u"Ficha de cliente"_s, u"Customer record: request to change its data"_s},
                         reference());
        signer();
        if (m_request.organisation)
            organisation(*m_request.organisation);
        record();
        changes();
        if (m_options.control.stop.stop_requested())
            return fail(ErrorCode::Cancelled, u"data-change form"_s);
        annexes();
        dataProtection();
        if (auto signedOff = signature(); !signedOff)
            return std::unexpected(signedOff.error());
        return m_layout.takePages(footer());
    }

private:
    [[nodiscard]] QString reference() const { return m_options.documentId.right(12).toUpper(); }
    [[nodiscard]] QString footer() const
    {
        const QString record = m_request.customerNumber.isEmpty()
                                   ? QString()
                                   : QString(u"  ·  Ficha "_s + m_request.customerNumber.left(40));
        return u"Modificación de datos de la ficha de cliente"_s + record + u"  ·  Ref. "_s + reference();
    }

    void signer();
    void organisation(const Organisation &organisation);
    void record();
    void changes();
    void annexes();
    void dataProtection();
    Result<void> signature();

    const DataChangeRequest &m_request;
    const FormOptions &m_options;
    FormLayout m_layout;
};

void FormWriter::signer()
{
    const Signer &signer = m_request.signer;
    m_layout.section({u"Persona solicitante"_s, u"Applicant"_s});
    m_layout.note({u"Persona física con capacidad legal suficiente para formular la solicitud."_s,
                   u"Natural person with legal capacity to make the request."_s});
    m_layout.fields({{{u"Nombre y dos apellidos"_s, u"Name and surnames"_s}, signer.fullName(), 2},
                     {captionOf(signer.documentKind), signer.documentNumber, 1}});
    const bool hasMore = !signer.capacity.isEmpty() || !signer.replyEmail.isEmpty() || !signer.replyPhone.isEmpty();
    if (hasMore) {
        m_layout.fields({{{u"En calidad de"_s, u"Acting as"_s}, signer.capacity, 1},
                         {{u"Correo para la respuesta"_s, u"Reply e-mail"_s}, signer.replyEmail, 1},
                         {{u"Teléfono"_s, u"Telephone"_s}, signer.replyPhone, 1}});
    }
}

void FormWriter::organisation(const Organisation &organisation)
{
    m_layout.section({u"Entidad titular de la ficha"_s, u"Organisation"_s});
    const Caption number = organisation.isForeign
                               ? Caption{u"Identificación fiscal extranjera"_s, u"Foreign tax number"_s}
                               : Caption{u"CIF / NIF de la entidad"_s, u"Tax number"_s};
    m_layout.fields({{{u"Nombre o razón social"_s, u"Name"_s}, organisation.name, 2}, {number, organisation.taxId, 1}});
}

void FormWriter::record()
{
    m_layout.section({u"Ficha que se solicita modificar"_s, u"Record to change"_s});
    const Caption reason = captionOf(m_request.reason);
    m_layout.fields({{{u"Motivo de la solicitud"_s, u"Reason"_s}, m_layout.stacked(reason), 2},
                     {{u"ID de la ficha de cliente"_s, u"Record ID"_s}, m_request.customerNumber, 1}});
}

void FormWriter::changes()
{
    m_layout.section({u"Datos que es necesario cambiar"_s, u"Data to change"_s});
    m_layout.beginTable({u"Dato"_s, u"Field"_s}, {u"Valor actual"_s, u"Present value"_s},
                        {u"Valor nuevo"_s, u"New value"_s});
    for (const DataChange &change : m_request.changes) {
        const bool named = change.field == ChangeField::Other && !change.label.isEmpty();
        const Caption name = named ? Caption{change.label, change.label} : captionOf(change.field);
        m_layout.tableRow(name, change.presentValue, change.newValue);
    }
    if (m_request.changes.isEmpty())
        m_layout.blankRows(4);
    m_layout.endTable();
}

void FormWriter::annexes()
{
    m_layout.section({u"Documentación que se acompaña"_s, u"Enclosures"_s});
    for (Annex annex : neededAnnexes(m_request))
        m_layout.checkItem(captionOf(annex));
    m_layout.note(
        {u"Envíe este formulario firmado, junto con la documentación indicada, al departamento de Atención al Cliente a través "
         u"del Centro de Atención y Soporte."_s,
         u"Send this form, signed, with the enclosures to customer care through the support centre."_s});
}

void FormWriter::dataProtection()
{
    m_layout.section({u"Protección de datos personales"_s, u"Data protection"_s});
    m_layout.note(
        {u"Los datos de este formulario y de los documentos que lo acompañan se tratan con la única finalidad de comprobar la "
         u"identidad de la persona solicitante y de atender la modificación solicitada, y se conservan durante el tiempo necesario "
         u"para ello y para cumplir las obligaciones legales aplicables. La persona interesada puede ejercer ante el responsable "
         u"del tratamiento los derechos de acceso, rectificación, supresión, oposición, limitación y portabilidad, y presentar "
         u"una reclamación ante la Agencia Española de Protección de Datos, conforme al Reglamento (UE) 2016/679 y a la Ley "
         u"Orgánica 3/2018."_s,
         u"The data are processed only to verify the applicant’s identity and to make the requested change. You may exercise your "
         u"rights before the controller and complain to the Spanish data protection authority (GDPR, Organic Law 3/2018)."_s});
}

Result<void> FormWriter::signature()
{
    auto drawing = drawSignature(m_request.signature);
    if (!drawing)
        return std::unexpected(drawing.error());
    m_layout.keepTogether(mm(m_options.readingAid ? 55 : 50));
    m_layout.section({u"Lugar, fecha y firma"_s, u"Place, date and signature"_s});
    m_layout.note(
        {u"La persona firmante declara que los datos indicados son ciertos y que tiene capacidad legal suficiente para formular esta "
         u"solicitud."_s,
         u"The signer declares that the data are true and that they have legal capacity to make this request."_s});
    m_layout.signOff(m_request.place, spanish::longDate(m_request.date), m_request.signer.fullName(), *drawing);
    return {};
}

} // namespace

Result<std::vector<Page>> layOutDataChangeForm(const DataChangeRequest &request, const FormOptions &options)
{
    return FormWriter(request, options).write();
}

Result<QByteArray> renderDataChangeForm(const DataChangeRequest &request, const FormOptions &options)
{
    const DataChangeRequest clean = normalised(request);
    auto pages = layOutDataChangeForm(clean, options);
    if (!pages)
        return std::unexpected(pages.error());
    const PdfInfo info{formTitle,  clean.signer.fullName(), u"Ficha de cliente "_s + clean.customerNumber,
                       u"es-ES"_s, options.createdAt,       options.documentId};
    return paintPdf(*pages, info, options.control);
}

Result<void> writeDataChangeForm(const DataChangeRequest &request, const QString &path, const FormOptions &options)
{
    if (const QList<Error> errors = validate(request); !errors.isEmpty())
        return std::unexpected(errors.first());
    const auto pdf = renderDataChangeForm(request, options);
    if (!pdf)
        return std::unexpected(pdf.error());
    return writeDocument(path, *pdf);
}

} // namespace areacliente
