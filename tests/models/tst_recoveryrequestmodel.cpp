// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recoveryrequestmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

class TestRecoveryRequestModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirst();
    void stateIsItsDecoration();
};

namespace {

RecoveryRequest request(const QString &id, int day, RequestState state)
{
    RecoveryRequest request;
    request.id = id;
    request.state = state;
    request.summary = u"About "_s + id;
    request.requestedAt = QDateTime(QDate(2026, 3, day), QTime(9, 0), Qt::UTC);
    return request;
}

} // namespace

void TestRecoveryRequestModel::newestFirst()
{
    RecoveryRequestModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRequests({request(u"a"_s, 1, RequestState::Done), request(u"c"_s, 3, RequestState::Received),
                       request(u"b"_s, 2, RequestState::Refused)});
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(RowIdRole).toString());
    QCOMPARE(ids, QStringList({u"c"_s, u"b"_s, u"a"_s}));
    model.setRequests({});
    QCOMPARE(model.rowCount(), 0);
}

void TestRecoveryRequestModel::stateIsItsDecoration()
{
    RecoveryRequestModel model;
    model.setRequests({request(u"a"_s, 1, RequestState::NeedsInformation)});
    const QModelIndex state = model.index(0, model.columnOf(u"state"));
    QCOMPARE(state.data(DecorationKeyRole).toString(), u"needs_information"_s);
    QCOMPARE(state.data(SubtitleRole).toString(), u"About a"_s);
}

QTEST_GUILESS_MAIN(TestRecoveryRequestModel)
#include "tst_recoveryrequestmodel.moc"
