// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/secretstore.h"

#include <QPromise>

namespace areacliente::test {

/// A keychain that answers every question with one error, or never.
class BrokenKeychain final : public SecretStore
{
public:
    /// None: it never answers.
    explicit BrokenKeychain(std::optional<Error> error)
        : m_error(std::move(error))
    {
    }

    QFuture<Result<QByteArray>> read(const QString &) override { return answer<QByteArray>(); }
    QFuture<Result<void>> write(const QString &, const QByteArray &) override { return answer<void>(); }
    QFuture<Result<void>> remove(const QString &) override { return answer<void>(); }
    bool isPersistent() const override { return true; }

private:
    template <class T>
    QFuture<Result<T>> answer()
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        if (m_error) {
            promise->addResult(Result<T>(std::unexpected(*m_error)));
            promise->finish();
        }
        m_asked.push_back(promise);
        return promise->future();
    }

    std::optional<Error> m_error;
    std::vector<std::shared_ptr<void>> m_asked; // a promise that goes ends its future
};

} // namespace areacliente::test
