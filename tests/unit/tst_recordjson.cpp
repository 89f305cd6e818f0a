// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/recordjson.h"
#include "tests/support/extremerecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

/// A value that no field of this type takes.
template <class V>
QJsonValue wrongValue()
{
    if constexpr (std::is_same_v<V, QString>)
        return 7;
    else if constexpr (std::is_same_v<V, bool>)
        return 1;
    else
        return QJsonArray();
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// Every test runs for every record type and every field of it.
class TestRecordJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordComesBack()
    {
        forEachRecordType([]<class R>() {
            for (const Extreme how : extremes) {
                const R record = extremeRecord<R>(how);
                QVERIFY2(checkRecord(record), R::typeName);
                const QByteArray text = bytes(recordToJson(record));
                const auto read = recordFromJson<R>(QJsonDocument::fromJson(text).object());
                QVERIFY2(read, qPrintable(read ? QString()
                                               : QLatin1String(R::typeName) + u' ' + read.error().field + u' '
                                                     + read.error().detail));
                QVERIFY2(*read == record, text.constData());
                QVERIFY(changedFields(*read, record).isEmpty());
                QCOMPARE(bytes(recordToJson(*read)), text);
                const auto any = anyRecordFromJson(recordToJson(AnyRecord(record)));
                QVERIFY(any && *any == AnyRecord(record));
                QCOMPARE(typeName(*any), QLatin1String(R::typeName));
                QCOMPARE(base(*any).id, record.id);
            }
        });
    }

    void everyFieldIsNamedOnceAndFreely()
    {
        QSet<QString> types;
        forEachRecordType([&]<class R>() {
            static_assert(hasFreeNames<R>);
            types.insert(QLatin1String(R::typeName));
            QSet<QString> names;
            forEachField<R>([&](const auto &f) {
                const QString name = QString::fromLatin1(f.name);
                QVERIFY2(!names.contains(name), f.name);
                QVERIFY2(std::ranges::all_of(name, [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; }),
                         f.name);
                QVERIFY2(f.maxLength > 0
                             || !(std::is_same_v<typename std::remove_cvref_t<decltype(f)>::Value, QString>),
                         f.name);
                names.insert(name);
            });
            QCOMPARE(static_cast<std::size_t>(names.size()), fieldCount<R>);
        });
        QCOMPARE(static_cast<std::size_t>(types.size()), recordTypeCount);
    }

    void everyLinkLeadsToARecordType()
    {
        forEachRecordType([]<class R>() {
            forEachField<R>([](const auto &f) {
                QCOMPARE(f.isLink, f.target != nullptr);
                for (const char *target : {f.target, f.otherTarget})
                    QVERIFY2(!target || withRecordType(QString::fromLatin1(target), []<class Other>() { }), f.name);
            });
        });
    }

    void wrongValuesNameTheirField()
    {
        forEachRecordType([]<class R>() {
            const QJsonObject good = recordToJson(extremeRecord<R>(Extreme::Most));
            forEachField<R>([&](const auto &f) {
                using V = typename std::remove_cvref_t<decltype(f)>::Value;
                QJsonObject bad = good;
                bad.insert(QLatin1String(f.name), wrongValue<V>());
                refuses<R>(bad, f.name, Rule::Format);
                if constexpr (!OptionalValue<V>) {
                    bad.insert(QLatin1String(f.name), QJsonValue());
                    refuses<R>(bad, f.name, Rule::Format);
                }
            });
        });
    }

    void textsAreHeldToTheirLength()
    {
        forEachRecordType([]<class R>() {
            const QJsonObject good = recordToJson(extremeRecord<R>(Extreme::Least));
            forEachField<R>([&](const auto &f) {
                if constexpr (std::is_same_v<typename std::remove_cvref_t<decltype(f)>::Value, QString>) {
                    QJsonObject object = good;
                    object.insert(QLatin1String(f.name), QString(f.maxLength + 1, u'x'));
                    refuses<R>(object, f.name, Rule::TooLong);
                    if (f.isLink) {
                        object.insert(QLatin1String(f.name), u"no id"_s);
                        refuses<R>(object, f.name, Rule::Format);
                        return;
                    }
                    object.insert(QLatin1String(f.name), QString(f.maxLength, u'x'));
                    QVERIFY2(recordFromJson<R>(object), f.name);
                    object.insert(QLatin1String(f.name), u" \n"_s.left(f.maxLength));
                    if (f.isRequired)
                        refuses<R>(object, f.name, Rule::Required);
                }
            });
        });
    }

    void missingFieldsAreRefusedWhereNothingStandsForThem()
    {
        forEachRecordType([]<class R>() {
            const QJsonObject good = recordToJson(extremeRecord<R>(Extreme::Most));
            forEachField<R>([&](const auto &f) {
                using V = typename std::remove_cvref_t<decltype(f)>::Value;
                QJsonObject object = good;
                object.remove(QLatin1String(f.name));
                const bool isNeeded = f.isRequired || std::is_same_v<V, QDate> || std::is_same_v<V, QDateTime>
                                      || std::is_same_v<V, Money>;
                if (isNeeded)
                    refuses<R>(object, f.name, Rule::Required);
                else
                    QVERIFY2(recordFromJson<R>(object), f.name);
            });
        });
    }

    void unknownKeysAreRefused()
    {
        forEachRecordType([]<class R>() {
            QJsonObject object = recordToJson(extremeRecord<R>(Extreme::Least));
            object.insert("surprise"_L1, 1);
            refuses<R>(object, "surprise", Rule::UnknownField);
            object.remove("version"_L1); // an unknown key is not mistaken for the one that is missing
            refuses<R>(object, "surprise", Rule::UnknownField);
        });
    }

    void idsAreUuids()
    {
        QJsonObject object = recordToJson(extremeRecord<Contact>(Extreme::Least));
        for (const QString &id :
             {QString(), u"1"_s, u"0189ABCD-0000-7000-8000-000000000000"_s, u"0189abcd-0000-7000-8000-00000000000g"_s,
              u"0189abcd00000-7000-8000-000000000000"_s, u"{0189abcd-0000-7000-8000-00000000000}"_s}) {
            object.insert("id"_L1, id);
            const auto read = recordFromJson<Contact>(object);
            QVERIFY2(!read, qPrintable(id));
            QCOMPARE(read.error().field, u"id"_s);
        }
        object.remove("id"_L1);
        refuses<Contact>(object, "id", Rule::Format);
    }

    void typesAreKnown()
    {
        QJsonObject object = recordToJson(extremeRecord<Contact>(Extreme::Least));
        for (const QJsonValue &type :
             {QJsonValue(u"nobody"_s), QJsonValue(), QJsonValue(3), QJsonValue(u"Contact"_s)}) {
            object.insert("type"_L1, type);
            const auto read = anyRecordFromJson(object);
            QVERIFY(!read);
            QCOMPARE(read.error().field, u"type"_s);
            QCOMPARE(read.error().rule, Rule::UnknownField);
        }
    }

    void fieldsAreSetAndReadByName()
    {
        forEachRecordType([]<class R>() {
            const R from = extremeRecord<R>(Extreme::Most);
            R to = extremeRecord<R>(Extreme::Least);
            QStringList names;
            forEachField<R>([&](const auto &f) {
                const QString name = QString::fromLatin1(f.name);
                names.append(name);
                QVERIFY2(setField(to, name, getField(from, name)), f.name);
                QVERIFY2(to.*f.member == from.*f.member, f.name);
            });
            QVERIFY(changedFields(to, from).isEmpty());
            QCOMPARE(setField(to, u"surprise", 1).error().rule, Rule::UnknownField);
            QVERIFY(getField(to, u"surprise").isUndefined());
        });
    }

    void changesAreFoundFieldByField()
    {
        forEachRecordType([]<class R>() {
            const R before = extremeRecord<R>(Extreme::Most);
            const R other = extremeRecord<R>(Extreme::Hostile);
            forEachField<R>([&](const auto &f) {
                R after = before;
                after.*f.member = other.*f.member;
                const bool differs = !(after.*f.member == before.*f.member);
                QCOMPARE(changedFields(before, after),
                         differs ? QStringList{QString::fromLatin1(f.name)} : QStringList());
            });
        });
    }

private:
    template <RecordLike R>
    static void refuses(const QJsonObject &object, const char *field, Rule rule)
    {
        const auto read = recordFromJson<R>(object);
        const QByteArray what = QByteArray(R::typeName) + '.' + field;
        QVERIFY2(!read, what.constData());
        QVERIFY2(read.error().code == ErrorCode::Validation, what.constData());
        QVERIFY2(read.error().field == QLatin1String(field),
                 qPrintable(QString::fromUtf8(what) + u": "_s + read.error().field));
        QVERIFY2(read.error().rule == rule, qPrintable(QString::fromUtf8(what) + u": "_s + read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestRecordJson)
#include "tst_recordjson.moc"
