// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/storage/transaction.h"

#include "app/base/log.h"

#include <QCoreApplication>

namespace storage {

Transaction::Transaction(Session& session)
    : m_session(session)
    , m_outermost(session.m_transactionDepth == 0)
{
    ++m_session.m_transactionDepth;
}

base::Result<std::unique_ptr<Transaction>> Transaction::begin(Session& session)
{
    if (session.m_transactionDepth == 0) {
        session.m_transactionSpoiled = false;
        if (auto begun = session.execute(session.dialect().beginWriting()); !begun)
            return base::failure(begun.error());
    }
    return std::unique_ptr<Transaction>(new Transaction(session));
}

Transaction::~Transaction()
{
    if (m_open) {
        --m_session.m_transactionDepth;
        if (!m_outermost)
            m_session.m_transactionSpoiled = true;
        else if (auto undone = m_session.execute(QStringLiteral("rollback")); !undone)
            base::warning(base::storageLog) << "rollback refused";
    }
}

base::Result<void> Transaction::commit()
{
    if (m_outermost && m_session.m_transactionSpoiled)
        return base::failure(base::ErrorKind::Storage,
            QCoreApplication::translate("storage::Transaction",
                "A part of this step failed, so nothing of it was saved. Try again."));
    if (m_outermost) {
        // On failure (full disk) the destructor still rolls back.
        if (auto done = m_session.execute(QStringLiteral("commit")); !done)
            return base::failure(done.error());
    }
    m_open = false;
    --m_session.m_transactionDepth;
    return {};
}

} // namespace storage
