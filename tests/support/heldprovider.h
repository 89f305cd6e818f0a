// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/embeddedprovider.h"

#include <memory>
#include <semaphore>

namespace areacliente::test {

/// Makes an embedded provider answer nothing while this lives: what is asked waits.
class HeldProvider
{
public:
    explicit HeldProvider(EmbeddedProvider &provider)
        : m_held(provider.withAuthority([release = m_release](Database &, Authority &) -> Result<void> {
            release->acquire();
            return {};
        }))
    {
    }
    ~HeldProvider()
    {
        m_release->release();
        m_held.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(HeldProvider)

private:
    std::shared_ptr<std::binary_semaphore> m_release = std::make_shared<std::binary_semaphore>(0);
    QFuture<Result<void>> m_held;
};

} // namespace areacliente::test
