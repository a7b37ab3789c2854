// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All or nothing. Takes the write lock when made; rolls back in the destructor unless
// committed. Inside another transaction of the same session it joins that one: only the
// outermost commit writes, and a joined one that is not committed spoils the whole.
#pragma once

#include "app/storage/session.h"

namespace storage {

class Transaction
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Transaction>> begin(Session& session);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] base::Result<void> commit();

private:
    explicit Transaction(Session& session);

    Session& m_session;
    bool m_outermost;
    bool m_open = true;
};

} // namespace storage
